import { describe, expect, it } from 'vitest';
import { prepareLetter } from '../../engine/prepare.ts';
import { verify } from '../../engine/verify.ts';
import { openPage } from '../../scripts/check/page.ts';
import { loadLetters } from '../../scripts/letters.ts';
import { findings, samplePages } from './pages.ts';

const letters = loadLetters().map(prepareLetter);

describe('sample pages as files', () => {
  it.each(samplePages().filter((page) => !page.browser))('$name', ({ name, html, expected }) => {
    expect(findings(verify(openPage(html).exact([]), { name }, letters))).toEqual(expected);
  });
});
