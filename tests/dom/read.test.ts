// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readExact } from '../../reader/read.ts';
import { structure } from './cases.ts';
import { marked } from './marked.ts';
import { jsdomView } from './view.ts';

describe('reading in a DOM without layout', () => {
  it.each(structure)('$name', ({ html, reads }) => {
    document.body.innerHTML = html;
    expect(marked(readExact(document.body, jsdomView).reading)).toBe(reads);
  });
});
