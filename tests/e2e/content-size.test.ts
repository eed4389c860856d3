/** What every watched page loads, and what a page with the letter loads besides. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { BROWSERS } from './harness.ts';

describe.each(BROWSERS)('the content script for %s', (name) => {
  const file = (path: string) => join(inject('extensions')[name], path);

  it('is small, the detection index included', () => {
    expect(statSync(file('content.js')).size).toBeLessThanOrEqual(21_504);
  });

  it('leaves the exact reading to a script of its own, which few pages need', () => {
    expect(statSync(file('reader.js')).size).toBeLessThanOrEqual(88_064);
    const { content_scripts } = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
    expect(content_scripts.map(({ js }: { js: string[] }) => js)).toEqual([['content.js']]);
  });

  it('has no schema library and no polyfill in it', () => {
    const code = readFileSync(file('content.js'), 'utf8');
    expect(code).not.toMatch(/ZodError|_zod|webextension-polyfill/);
  });
});
