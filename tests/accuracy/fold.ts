/**
 * Letters and digits alone, as a reader takes them: the corpus's own and slow way to compare wording, written
 * apart from the engine's so that a fault there can't hide here.
 */

const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['аасеіјорѕху', 'aaceijopsxy'],
    ['АВСЕНКМОРЅТХ', 'ABCEHKMOPSTX'],
    ['УІЈнткмв', 'YIJhtkmb'],
    ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
    ['ονΑΒΕΗΙΚΜΝΟΡΤΥΖ', 'ovABEHIKMNOPTYZ'],
  ].flatMap(([from, to]) => [...from!].map((sign, index) => [sign, [...to!][index]!])),
);

/** "Women’s" → "womens", "re-victimized" → "revictimized". Footnote marks and the addresses of Markdown links go too. */
export function letters(text: string): string {
  return text
    .replace(/(?<=[a-z])I+/g, (run) => 'l'.repeat(run.length))
    .replace(/(?<=[A-Za-z])0|0(?=[A-Za-z])/g, 'o')
    .replace(/\[\d{1,2}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]|\]\([^)\s]*\)/g, '')
    .replace(/&(?:#39|quot|rsquo|ldquo|rdquo|nbsp|amp);/gi, '')
    .replace(/â(?:€|\u0080)[^\p{L}\p{N}\s]?|[œ˜]/gu, '')
    .replace(/(?<!\S)&(?!\S)/g, 'and')
    .replace(/[\u01eb\u0262-\u029f\u1d00-\u1d22\ua730\ua731]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .normalize('NFKD')
    .replace(/[\u0370-\u04ff]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/[^\p{L}\p{N}\u1780-\u17d3]|\u02bc/gu, '')
    .toLowerCase();
}

/** Words of letters and digits, folded; marks between them fall away. */
export function folded(text: string): string[] {
  return text
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '');
}
