// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { regionAround } from '../../reader/region.ts';
import { jsdomView } from './view.ts';

const PROSE = 'Some thirty characters of it. ';

function paragraphs(count: number, mark: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => `<p id="${mark(i)}">${PROSE.repeat(10)}</p>`).join('');
}

function region(html: string, ...hits: string[]): string[] {
  document.body.innerHTML = html;
  const nodes = hits.map((hit) => document.querySelector(hit)!.firstChild!);
  return regionAround(nodes, jsdomView).map((node) => (node as Element).id || node.nodeName);
}

describe('the region around a hit', () => {
  it('is the whole of a small page', () => {
    expect(region('<main><article><p id=a>hit</p></article></main><aside>more</aside>', '#a')).toEqual([
      'BODY',
    ]);
  });

  it('is so many neighbours in a long page without boxes', () => {
    const found = region(
      paragraphs(2000, (i) => `p${i}`),
      '#p1000',
    );
    expect(found[0]).toBe('p934');
    expect(found[found.length - 1]).toBe('p1066');
  });

  it('is the post of a long feed with the posts around it', () => {
    const posts = Array.from(
      { length: 300 },
      (_, i) => `<article id="a${i}">${paragraphs(4, (k) => `q${i}-${k}`)}</article>`,
    );
    const found = region(`<div>${posts.join('')}</div>`, '#q150-2');
    expect(found).toContain('a150');
    expect(found.length).toBeLessThan(40);
  });

  it('is a whole article however long', () => {
    expect(
      region(
        `${paragraphs(300, (i) => `n${i}`)}<article id=a>${paragraphs(300, (i) => `p${i}`)}</article>`,
        '#p20',
      ),
    ).toContain('a');
  });

  it('joins the regions of hits that share theirs', () => {
    const found = region(
      paragraphs(2000, (i) => `p${i}`),
      '#p1000',
      '#p1100',
      '#p300',
    );
    expect(found.filter((id) => id === 'p1050')).toHaveLength(1);
    expect(found[0]).toBe('p234');
    expect(found).not.toContain('p500');
  });

  it('reaches out of a shadow root', () => {
    document.body.innerHTML = '<div id=host></div><p>after</p>';
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>hit</p>';
    expect(regionAround([root.querySelector('p')!.firstChild!], jsdomView)).toEqual([document.body]);
  });
});
