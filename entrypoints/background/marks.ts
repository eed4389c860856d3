/** Marks on the page: each of the tab's ranges to the frame that holds it, and the answers back into one. */
import type { Mark, MarksReply, ShownMark } from '../../engine/messages.ts';
import { askMarks } from './content.ts';
import { inTurn, loadFrames, loadShown, removeShown, saveShown } from './store.ts';

/** Shows these marks and no other. */
export function showMarks(tabId: number, marks: readonly Mark[]): Promise<MarksReply> {
  return inTurn(tabId, async () => {
    const shown: ShownMark[] = marks.map(() => null);
    let count = 0;
    for (const { frameId, document, revision, start, end } of await loadFrames(tabId)) {
      const indices = [...marks.keys()].filter(
        (index) => start <= marks[index]!.start && marks[index]!.end <= end,
      );
      const own = indices.map((index) => {
        const mark = marks[index]!;
        return { ...mark, start: mark.start - start, end: mark.end - start };
      });
      const reply = await askMarks(tabId, frameId, { type: 'marks-show', document, revision, marks: own });
      if (reply === null) continue;
      indices.forEach((index, place) => {
        if (reply.lost.includes(place)) return;
        shown[index] = { frameId, index: place };
        count += 1;
      });
    }
    await saveShown(tabId, shown);
    return { shown: count, lost: [...shown.keys()].filter((index) => shown[index] === null) };
  });
}

/** Brings one of the shown marks into view, and remembers which: the popup may be closed meanwhile. */
export function stepMark(tabId: number, index: number): Promise<MarksReply> {
  return inTurn(tabId, async () => {
    const shown = await loadShown(tabId);
    const mark = shown[index] ?? null;
    const reply =
      mark === null ? null : await askMarks(tabId, mark.frameId, { type: 'marks-step', index: mark.index });
    if (mark === null || reply === null || reply.lost.length > 0) return { shown: 0, lost: [index] };
    await saveShown(
      tabId,
      shown.map((other) => other && { frameId: other.frameId, index: other.index, current: other === mark }),
    );
    return { shown: 1, lost: [] };
  });
}

export function clearMarks(tabId: number): Promise<MarksReply> {
  return inTurn(tabId, async () => {
    for (const { frameId } of await loadFrames(tabId))
      await askMarks(tabId, frameId, { type: 'marks-clear' });
    await saveShown(tabId, []);
    return { shown: 0, lost: [] };
  });
}

/** Takes the marks of a report away that another one replaces. In the tab's turn. */
export async function dropMarks(tabId: number): Promise<void> {
  const frames = new Set((await loadShown(tabId)).flatMap((mark) => mark?.frameId ?? []));
  for (const frameId of frames) await askMarks(tabId, frameId, { type: 'marks-clear' });
  await removeShown(tabId);
}

/** A frame's marks are no longer on its page. */
export function loseMarks(tabId: number, frameId: number): Promise<void> {
  return inTurn(tabId, async () => {
    const marks = await loadShown(tabId);
    // Gone with their report already.
    if (marks.length === 0) return;
    await saveShown(
      tabId,
      marks.map((mark) => (mark?.frameId === frameId ? null : mark)),
    );
  });
}
