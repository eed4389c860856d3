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

/** So many words are more than is looked for, or written to be sent an e-mail. */
const SENTENCE = /(?:\p{L}{2,}\P{L}+){6}/u;

/** Does a field or an editor show as much as a sentence? Nobody is told what it says. */
export function showsSentence(element: Element): boolean {
  const { textContent } = element;
  if (element.getAttribute('type') === 'hidden') return false;
  const shown = /^(?:textarea|input)$/.test(element.localName)
    ? ((element as HTMLInputElement).value ?? element.getAttribute('value') ?? textContent)
    : isTyped(element)
      ? textContent
      : '';
  return SENTENCE.test(shown);
}
