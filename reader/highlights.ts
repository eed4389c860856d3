/** Highlights that a page's script sets without a change of its tree, in a colour that can't be read. */
import { distance, parseColor } from './color.ts';
import { INVISIBLE_DISTANCE, isSet } from './sight.ts';
import type { Style, View } from './view.ts';

/** Those of the texts over which such a highlight lies. */
export function blottedTexts(texts: readonly Text[], view: View): Text[] {
  const document = texts[0]?.ownerDocument;
  const registry = document?.defaultView?.CSS?.highlights;
  if (!document || !registry?.size) return [];
  const ranges = rangesIn(registry).flatMap(({ name, range }) => {
    const style = view.style(document.documentElement, `::highlight(${name})`);
    return style ? { range, style } : [];
  });
  return texts.filter((text) =>
    ranges.some(({ range, style }) => blots(style, text, view) && reaches(range, text)),
  );
}

function rangesIn(registry: HighlightRegistry): { name: string; range: AbstractRange }[] {
  try {
    return [...registry].flatMap(([name, highlight]) => [...highlight].map((range) => ({ name, range })));
  } catch {
    // Firefox lets an extension neither iterate over a page's highlights nor look into one (`docs/browsers.md`).
    return [];
  }
}

function reaches(range: AbstractRange, text: Text): boolean {
  const own = text.ownerDocument.createRange();
  own.setStart(range.startContainer, range.startOffset);
  own.setEnd(range.endContainer, range.endOffset);
  return !own.collapsed && own.intersectsNode(text);
}

/** Its letters can't be told from its own ground, or from the one below it. */
function blots(style: Style, text: Text, view: View): boolean {
  const color = parseColor(style.webkitTextFillColor || style.color);
  if (!color) return false;
  let ground = parseColor(style.backgroundColor);
  for (let up = text.parentElement; up && !((ground?.alpha ?? 1) > 0.9); up = up.parentElement) {
    const around = view.style(up);
    if (isSet(around?.backgroundImage)) return false;
    ground = parseColor(around?.backgroundColor);
  }
  if (color.alpha < 0.1) return true;
  const below = ground && ground.alpha > 0.9 ? ground : parseColor('rgb(255, 255, 255)')!;
  return distance(color, below) < INVISIBLE_DISTANCE;
}
