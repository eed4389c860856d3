/** What a person is typing, or could: never read. */

/** Editors of code that show what is typed in elements of their own. */
const EDITORS = '.CodeMirror,.ace_editor,.monaco-editor';

export function isTyped(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    /^(?:textbox|searchbox|combobox)$/.test(element.getAttribute('role') ?? '') ||
    element.matches(EDITORS)
  );
}

/** The whole document is one text to be edited. */
export function isDraft(document: Document): boolean {
  return document.designMode === 'on';
}
