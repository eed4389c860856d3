import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { prepareLetter } from '../../engine/prepare.ts';
import { verify } from '../../engine/verify.ts';
import { readExact } from '../../reader/read.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { findings, samplePages } from './pages.ts';
import { jsdomView } from './view.ts';

const letters = loadLetters().map(prepareLetter);

describe('sample pages in a DOM without layout', () => {
  it.each(samplePages().filter((page) => !page.browser))('$name', ({ name, html, expected }) => {
    const { document } = new JSDOM(html).window;
    const { reading } = readExact(document.body, jsdomView);
    expect(findings(verify(reading, { name }, letters))).toEqual(expected);
  });
});
