/**
 * Letters and digits alone, as a reader takes them: the corpus's own and slow way to compare wording, written
 * apart from the engine's so that a fault there can't hide here.
 */

const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аасеіјорѕху', 'aaceijopsxy'],
    ['АВСЕНКМОРЅТХ', 'ABCEHKMOPSTX'],
    ['ονΑΒΕΗΙΚΜΝΟΡΤΥΖ', 'ovABEHIKMNOPTYZ'],
  ].flatMap(([from, to]) => [...from!].map((sign, index) => [sign, [...to!][index]!])),
);

/** "Women’s" → "womens", "re-victimized" → "revictimized". */
export function letters(text: string): string {
  return text
    .replace(/&(?:#39|quot|rsquo|ldquo|rdquo|nbsp|amp);/g, '')
    .normalize('NFKC')
    .replace(/[\u0370-\u04ff]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/[^\p{L}\p{N}\u1780-\u17d3]/gu, '')
    .toLowerCase();
}

/** Words of letters and digits, folded; marks between them fall away. */
export function folded(text: string): string[] {
  return text
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '');
}
