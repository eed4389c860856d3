import type { Reading } from '../../engine/reading.ts';

/** The reading as one line to compare by: `<kind>…</kind>` around what a span covers, `<kind/>` for a place. */
export function marked({ text, spans }: Reading): string {
  const marks: { at: number; order: number; mark: string }[] = [];
  for (const { kind, start, end } of spans) {
    if (kind === 'item') continue;
    if (start === end) marks.push({ at: start, order: 0, mark: `<${kind}/>` });
    else {
      marks.push({ at: start, order: text.length - end, mark: `<${kind}>` });
      marks.push({ at: end, order: -1 - start, mark: `</${kind}>` });
    }
  }
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let from = 0;
  for (const { at, mark } of marks) {
    result += text.slice(from, at) + mark;
    from = at;
  }
  return result + text.slice(from);
}
