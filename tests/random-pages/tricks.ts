/** How words are kept from a reader's sight, and how others are shown in their place. */
import type { Theme } from './parts.ts';

/** `sort` tells by what letters are hidden: their colour may show in what fills the paragraph around. */
export interface Hide {
  readonly sort: 'box' | 'colour';
  readonly of: (words: string, theme: Theme) => string;
}

const box = (style: string): Hide => ({ sort: 'box', of: (w) => `<span style="${style}">${w}</span>` });
const element = (before: string, after: string): Hide => ({ sort: 'box', of: (w) => before + w + after });
const colour = (style: (theme: Theme) => string): Hide => ({
  sort: 'colour',
  of: (w, theme) => `<span style="${style(theme)}">${w}</span>`,
});

export const HIDES: Readonly<Record<string, Hide>> = {
  none: box('display:none'),
  invisible: box('visibility:hidden'),
  clear: box('opacity:0'),
  faint: box('opacity:.02'),
  sizeless: box('font-size:0'),
  tiny: box('font-size:1px'),
  unadjusted: box('font-size-adjust:0'),
  left: box('position:absolute;left:-9999px'),
  top: box('position:absolute;top:-9999px'),
  margin: box('position:absolute;margin-left:-9999px'),
  translated: box('position:absolute;translate:-9999px 0'),
  fixed: box('position:fixed;top:-200px'),
  narrow: box('display:inline-block;width:0;height:0;overflow:hidden'),
  low: box('display:inline-block;overflow:hidden;max-height:0'),
  clip: box('position:absolute;clip:rect(0 0 0 0)'),
  path: box('display:inline-block;clip-path:inset(50%)'),
  circle: box('display:inline-block;clip-path:circle(0)'),
  scaled: box('display:inline-block;transform:scale(0)'),
  turned: box('display:inline-block;transform:rotateY(90deg)'),
  masked: box('display:inline-block;mask:linear-gradient(transparent,transparent)'),
  filtered: box('display:inline-block;filter:opacity(0)'),
  skipped: box('display:inline-block;content-visibility:hidden'),
  zoomed: box('zoom:.01;display:inline-block'),
  nested: element(
    '<span style="opacity:.25"><span style="opacity:.25;display:inline-block">',
    '</span></span>',
  ),
  attribute: element('<span hidden>', '</span>'),
  dialog: element('<dialog>', '</dialog>'),
  popover: element('<span popover>', '</span>'),
  audio: element('<audio>', '</audio>'),
  noSlot: element('<x-h><template shadowrootmode=open></template>', '</x-h>'),
  hiddenSlot: element(
    '<x-i><template shadowrootmode=open><style>slot{display:none}</style><slot></slot></template>',
    '</x-i>',
  ),
  ground: colour(({ ground }) => `color:${ground}`),
  painted: colour(({ ground }) => `background:${ground};color:${ground}`),
  fill: colour(({ ground }) => `-webkit-text-fill-color:${ground}`),
  mixed: colour(({ ground }) => `color:color-mix(in srgb,${ground} 99%,red)`),
  transparent: colour(() => 'color:transparent'),
};

/** @param from the letter's words @param to what a reader sees */
export const SHOWS: Readonly<Record<string, (from: string, to: string, theme: Theme) => string>> = {
  text: (_, to) => to,
  before: (from, to) =>
    `<span class=q1><style>.q1::before{content:"${to}"}.q1>i{display:none}</style><i>${from}</i></span>`,
  after: (from, to) =>
    `<span class=q2 data-t="${to}"><style>.q2::after{content:attr(data-t)}.q2>b{font-size:0}</style><b>${from}</b></span>`,
  overlay: (from, to, { ground, ink }) =>
    `<span style="position:relative;display:inline-block">${from}<span style="position:absolute;inset:0;background:${ground};color:${ink};white-space:nowrap">${to}</span></span>`,
  stacked: (from, to, { ground, ink }) =>
    `<span style="display:inline-grid"><span style="grid-area:1/1">${from}</span><span style="grid-area:1/1;background:${ground};color:${ink}">${to}</span></span>`,
  hidden: (from, to) => `<span style="display:none">${from}</span>${to}`,
  clear: (from, to) => `<span style="position:absolute;opacity:0">${from}</span><span>${to}</span>`,
  drawing: (from, to) =>
    `<span style="font-size:0">${from}</span><svg width="${to.length * 9}" height=16 style="vertical-align:middle"><text y=13 font-size=15>${to}</text></svg>`,
  struck: (from, to) => `<s>${from}</s> ${to}`,
  field: (from, to) =>
    `<span hidden>${from}</span><input value="${to}" readonly style="border:0;font:inherit;background:none;color:inherit">`,
  button: (from, to) =>
    `<span hidden>${from}</span><button style="border:0;background:none;font:inherit;padding:0;color:inherit">${to}</button>`,
  editor: (from, to) => `<span hidden>${from}</span><span contenteditable>${to}</span>`,
  select: (from, to) =>
    `<span hidden>${from}</span><select style="appearance:none;border:0;font:inherit"><option>${to}</option></select>`,
  shadow: (from, to) => `<x-s><template shadowrootmode=open>${to}</template>${from}</x-s>`,
  slot: (from, to) =>
    `<x-t><template shadowrootmode=open><slot name=n></slot></template><span>${from}</span><span slot=n>${to}</span></x-t>`,
  math: (from, to) => `<span style="display:none">${from}</span><math><mtext>${to}</mtext></math>`,
  alternative: (from, to) => `<span hidden>${from}</span><img alt="${to}" src="x:">`,
  quotes: (from, to) => `<span hidden>${from}</span><q style='quotes:"${to}" ""'></q>`,
  variable: (from, to) =>
    `<span class=vc style='--t:"${to}"'><style>.vc{font-size:0}.vc::before{content:var(--t);font-size:16px}</style>${from}</span>`,
  media: (from, to) =>
    `<style>.m2{display:none}@media (min-width:300px){.m1{display:none}.m2{display:inline}}</style><span class=m1>${from}</span><span class=m2>${to}</span>`,
  has: (from, to) =>
    `<style>:is(p,div,li,td):has(.h2) .h1{display:none}</style><span class=h1>${from}</span><span class=h2>${to}</span>`,
};

/** A passage, words of it and others for them. */
export const SUBSTITUTIONS = [
  ['paragraph-2', 'will not tolerate', 'will tolerate'],
  ['paragraph-3', '12 November 2019', '12 November 2018'],
  ['paragraph-3', '37(d)', '36(d)'],
  ['paragraph-5', 'three cases', 'four cases'],
  ['paragraph-4', 'crucial', 'optional'],
  ['paragraph-1', 'dismayed', 'pleased'],
  ['subject', 'domestic violence', 'domestic dispute'],
  ['addressee-3', 'Keut Rith', 'Keut Rithy'],
  ['dateline', '12 May 2021', '21 May 2021'],
  ['paragraph-5', 'legal procedures', 'legal customs'],
] as const;

/** A passage, and words that it can't do without. */
export const OMISSIONS = [
  ['paragraph-2', 'not '],
  ['paragraph-5', 'strongly '],
  ['paragraph-4', 'physical and '],
  ['paragraph-1', 'human '],
] as const;

/** Words that no reader misses. */
export const JUNK = ['banana ', 'not ', 'xq17 ', 'read more at mekong.example ', 'never '];

export const FORGED = [
  'We ask that the three cases be closed, since the families have found an agreement.',
  'The undersigned thank the Royal Government for its swift action in these cases.',
  'We further demand the release of all persons arrested in the protests of 2020.',
];
