/** Khmer spelling. Apart from the names, so that looking one up loads nothing else of the engine. */

/**
 * Khmer letters in one order: a base with its subscripts, then shifters, vowels and signs as Unicode's chapter on
 * Khmer has them, so that spellings that differ only in code-point order are equal.
 */
export function orderKhmer(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200b|\u200c|\u200d/g, '')
    .replace(/\u17c1\u17b8/g, '\u17be')
    .replace(/\u17c1\u17b6/g, '\u17c4')
    .replace(/[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd])*/g, (cluster) => {
      const parts = cluster.match(/\u17d2[\u1780-\u17b3]|[\s\S]/g)!;
      const base = parts[0]!;
      const rank = (part: string) => {
        const code = part.charCodeAt(0);
        // Subscript ro stands last among the subscripts.
        if (code === 0x17d2) return part === '\u17d2\u179a' ? 1 : 0;
        if (code === 0x17c9 || code === 0x17ca || code === 0x17cc) return 2;
        return code <= 0x17c5 ? 3 : 4;
      };
      const rest = parts.slice(1).map((part, index) => ({ part, index }));
      rest.sort(
        (a, b) =>
          rank(a.part) - rank(b.part) || (rank(a.part) >= 3 ? cmp(a.part, b.part) : 0) || a.index - b.index,
      );
      return base + rest.map(({ part }) => part).join('');
    });
}

function cmp(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
