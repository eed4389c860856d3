/** What styles hide, show, paint and move in a file, as a browser would: read through the command line's own cascade. */
import { describe, expect, test } from 'vitest';
import { openPage } from '../../scripts/check/page.ts';

function read(css: string, html: string) {
  return openPage(`<!doctype html><html><head><style>${css}</style></head><body>${html}</body></html>`).exact(
    [],
  );
}

describe('a word that is', () => {
  /** The word stands in `html`, or in a span.h of a paragraph. */
  const HIDDEN: readonly (readonly [string, string, string?])[] = [
    ['not displayed', '.h { display: none }'],
    ['not visible', '.h { visibility: hidden }'],
    ['transparent', '.h { opacity: 0 }'],
    ['nearly transparent, in per cent', '.h { opacity: 5% }'],
    ['of no size', '.h { font-size: 0 }'],
    ['of no size, in em', '.h { font-size: .05em }'],
    ['of no size by the shorthand', '.h { font: 0/1 serif }'],
    ['white on white', '.h { color: #fff }'],
    ['as dark as its ground', 'p { background: #111; color: white } .h { color: rgb(17 17 17) }'],
    ['without a fill', '.h { -webkit-text-fill-color: transparent }'],
    ['in a colour without opacity', '.h { color: hsl(0 0% 0% / 0) }'],
    ['clipped away', '.h { position: absolute; clip: rect(0, 0, 0, 0) }'],
    ['clipped by a path', '.h { display: inline-block; clip-path: inset(50%) }'],
    ['off to the left', '.h { position: absolute; left: -9999px }'],
    ['off to the left, in em', '.h { position: absolute; left: -999em }'],
    ['off to the top by inset', '.h { position: absolute; inset: -9999px auto auto 0 }'],
    ['pushed out by its indent', '.h { display: inline-block; text-indent: -9999px }'],
    ['translated out', '.h { display: inline-block; position: relative; transform: translateX(-9999px) }'],
    ['scaled to nothing', '.h { display: inline-block; transform: scale(0) }'],
    ['of no width', '.h { display: inline-block; width: 0; overflow: hidden }'],
    ['of no height', '.h { display: inline-block; max-height: 0; overflow: hidden }'],
    ['filtered away', '.h { filter: opacity(0) }'],
    ['hidden by its attribute', '', '<span hidden>not</span>'],
    ['in an inline style', '', '<span style="display: none">not</span>'],
    ['white by a font element', '', '<font color="#FFFFFF">not</font>'],
    ['hidden from afar', 'body > div:first-child p > span:nth-of-type(1):not(.x) { display: none }'],
    [
      'hidden with !important against its own style',
      '.h { display: none !important }',
      '<span class=h style="display: inline">not</span>',
    ],
    ['hidden by the later of two rules', '.h { display: inline } .h { display: none }'],
    ['hidden by the more specific rule', 'div .h { display: none } .h { display: inline }'],
    ['hidden by a custom property', ':root { --d: none } .h { display: var(--d) }'],
    ['hidden by a fallback', '.h { display: var(--nothing, none) }'],
    ['hidden by a nested rule', 'div { p { .h { display: none } } }'],
    ['hidden by a nested rule with &', '.h { span& { display: none } }'],
    ['hidden on screens', '@media screen and (min-width: 600px) { .h { display: none } }'],
    ['hidden on wide screens, as a range', '@media (width >= 600px) { .h { display: none } }'],
    ['hidden where grids are known', '@supports (display: grid) { .h { display: none } }'],
    ['hidden by an unlayered rule', '@layer a { .h { display: inline } } .h { display: none }'],
    [
      'hidden by the later layer',
      '@layer a, b; @layer b { .h { display: none } } @layer a { .h { display: inline } }',
    ],
    [
      'hidden by an important rule of the earlier layer',
      '@layer a, b; @layer a { .h { display: none !important } } @layer b { .h { display: inline !important } }',
    ],
    ['of no size by a shorthand with a bare 0', '.h { font: 0 serif }'],
    ['hidden before a value that no browser takes', '.h { display: none; display: -ms-flexbox }'],
    ['hidden by a name in escapes', '.h { d\\69 splay: n\\6fne }'],
    ['hidden behind a nested rule', '.h { & { display: inline } display: none }'],
    ['hidden by a layer’s own rule', '@layer a { @layer b { .h { display: inline } } .h { display: none } }'],
    [
      'hidden outside of a layer without a name',
      '@layer { span.h { display: inline } } .h { display: none }',
    ],
    ['hidden on wide screens, as a ratio', '@media (min-aspect-ratio: 4/3) { .h { display: none } }'],
    ['hidden beside a browser’s own pseudo-element', '.h::-webkit-scrollbar, .h { display: none }'],
    ['zoomed to nothing', '.h { zoom: 1% }'],
    [
      'hidden in a container of the page’s width',
      '@container main (inline-size > 100px) { .h { display: none } }',
    ],
    ['hidden in a scope', '@scope (p) { .h { display: none } }'],
    ['hidden by :is, one of whose branches no browser knows', ':is(.h, :frob) { display: none }'],
    [
      'hidden by how its animation ends',
      '@keyframes Out { to { opacity: 0 } } .h { animation: Out .2s forwards }',
    ],
    [
      'hidden by an animation in longhands',
      '@keyframes out { 50%, 100% { visibility: hidden } } .h { animation-name: x, out; animation-fill-mode: both }',
    ],
    ['hidden by :is and :has', 'p:has(> :is(b, span)) .h { display: none }'],
    ['below its text’s ground', 'p { background: #fff } .h { position: relative; z-index: -1 }'],
    ['a table’s column', '.h { display: table-column }'],
    ['a shadow run together', '.h { color: transparent; text-shadow: 0 0 1em #000 }'],
    [
      'filled with the ground’s colour',
      '.h { background: linear-gradient(#fff, white); -webkit-background-clip: text; color: transparent }',
    ],
    ['of no width, contained', '.h { display: inline-block; width: 0; contain: paint }'],
    ['a formula’s phantom', '', '<math><mphantom><mtext>not</mtext></mphantom></math>'],
  ];

  test.each(HIDDEN.map((row) => [...row, '<span class=h>not</span>'] as const))(
    '%s is not read',
    (_, css, html) => {
      const { text, spans } = read(css, `<div><p>They will ${html} tolerate it.</p></div>`);
      expect(text).toBe('They will tolerate it.');
      expect(spans.map((span) => span.kind)).toContain('hidden');
    },
  );

  test.each(['', '<!doctype html>'])(
    'hidden by a class in the other case is not read in quirks mode: %j',
    (mode) => {
      const source = `${mode}<style>p .H:not(.Z), #Y { display: none }</style><p>They will <b class=h>not</b> tolerate <b id=y>it</b>.`;
      expect(openPage(source).exact([]).text).toBe(
        mode === '' ? 'They will tolerate .' : 'They will not tolerate it.',
      );
    },
  );

  test('not drawn in a drawing is not read', () => {
    const { text } = read(
      'g { fill: none } .s { stroke: red }',
      '<p>one</p><svg><text fill="white">two</text><g><text>three</text><text class=s>four</text></g><text>five</text></svg>',
    );
    expect(text).toBe('one\n\nfour\n\nfive');
  });

  test('a formula’s note is not read', () => {
    expect(read('', '<p>one <math><annotation>not</annotation></math>two</p>').text).toBe('one two');
  });

  test.each([
    [
      'an empty box',
      '<p style="position: relative">not<i style="position: absolute; inset: 0; background: white"></i></p>',
      '',
    ],
    [
      'a layer of its own',
      '<p class=v>not</p>',
      '.v { position: relative } .v::after { content: ""; position: absolute; inset: 0; background: white }',
    ],
    [
      'the edge of a narrow box',
      '<p>will <i style="display: inline-block; width: 9px; overflow: hidden">not</i> do</p>',
      '',
    ],
    [
      'a line as broad as it is',
      '<p>will <i style="text-decoration: underline 1.2em black; text-underline-offset: -1em">not</i> do</p>',
      '',
    ],
  ])('covered by %s is unreadable', (_, html, css) => {
    expect(read(css, html).spans.map(({ kind }) => kind)).toContain('unreadable');
  });

  test.each([
    [
      'a link over a card',
      '<p style="position: relative">so<a href="/x" style="position: absolute; inset: 0"></a></p>',
      '',
    ],
    [
      'a thin line',
      '<p>will <i style="text-decoration: underline 2px black; text-underline-offset: -1px">do</i></p>',
      '',
    ],
    [
      'a marker',
      '<p>will <i style="text-decoration: underline .7em yellow; text-underline-offset: -.5em">do</i></p>',
      '',
    ],
    [
      'a box that is wide enough',
      '<p>will <i style="display: inline-block; width: 30px; overflow: hidden">ill</i></p>',
      '',
    ],
  ])('under %s is read', (_, html, css) => {
    expect(read(css, html).spans.map(({ kind }) => kind)).not.toContain('unreadable');
  });

  test('not shown before it is scrolled to is read, and folded', () => {
    const { text, spans } = read(
      '.a { opacity: 0; transform: translate3d(0, 100px, 0); transition: opacity .4s ease, transform .4s }',
      '<p class=a>They will not tolerate it.</p>',
    );
    expect(text).toBe('They will not tolerate it.');
    expect(spans.map(({ kind }) => kind)).toContain('folded');
  });

  const SHOWN: readonly (readonly [string, string])[] = [
    ['hidden by a value that has none in the end', '.h { display: none; display: var(--nothing) }'],
    ['hidden beside a pseudo-element that there isn’t', '.h::frob, .h { display: none }'],
    [
      'narrow, but not narrower than its least',
      '.h { display: inline-block; width: 0; min-width: 3em; overflow: hidden }',
    ],
    ['hidden in one old browser only', '.h { display: none\\9 }'],
    ['hidden behind a stray semicolon', 'p { color: black }; .h { display: none }'],
    ['hidden in a scope that ends before it', '@scope (div) to (p) { .h { display: none } }'],
    [
      'hidden until its animation ends',
      '@keyframes in { to { opacity: 1 } } .h { opacity: 0; animation: 1s in both }',
    ],
    ['hidden while its animation runs', '@keyframes out { to { opacity: 0 } } .h { animation: out 1s }'],
    [
      'shown by an important rule against its animation',
      '@keyframes out { to { opacity: 0 } } .h { opacity: 1 !important; animation: out 1s forwards }',
    ],
    ['hidden in narrow containers only', '@container (max-width: 300px) { .h { display: none } }'],
    ['hidden in print only', '@media print { .h { display: none } }'],
    ['hidden on narrow screens only', '@media (max-width: 500px) { .h { display: none } }'],
    ['hidden in the dark only', '@media (prefers-color-scheme: dark) { .h { display: none } }'],
    ['hidden when pointed at only', '.h:hover { display: none }'],
    ['zoomed by 0, which is 1', '.h { zoom: 0 }'],
    ['shown by a stronger rule', 'span.h { display: inline } .h { display: none }'],
    ['hidden elsewhere', '#other .h, p + p .h, .h .h { display: none }'],
    ['hidden by a selector that CSS lacks', '.h:contains(not), .h { display: none }'],
    ['hidden by a selector that CSS lacks, !=', '[class!=x] { display: none }'],
    ['hidden in a comment', '/* .h { display: none } */'],
    ['of a colour that is none', '.h { color: black; color: whiteish }'],
    ['white on black', 'p { background: black } .h { color: white }'],
    ['white on a picture', 'p { background: url(dark.jpg) } .h { color: white }'],
    ['of usual size in a line of none', 'p { font-size: 0 } .h, body { font-size: 16px }'],
    ['hidden where nothing is supported', '@supports not (display: grid) { .h { display: none } }'],
    ['hidden by a property of no value', '.h { display: var(--nothing) }'],
    ['behind a string with a brace', 'p::after { content: "} .h { display: none } " } .x { top: 0 }'],
  ];

  test.each(SHOWN)('%s is read', (_, css) => {
    const { text } = read(css, '<p>They will <span class=h>not</span> tolerate it.</p>');
    expect(text).toContain('not');
  });
});

describe('painted words', () => {
  test.each([
    ['::before', '.n::before { content: "not" }'],
    [':after', '.n:after { content: "not" }'],
    ['escapes', '.n::before { content: "n\\6f t" }'],
    ['a custom property', '.n { --w: "not" } .n::before { content: var(--w) }'],
    ['an attribute', '.n::before { content: attr(data-w) }'],
  ])('%s', (_, css) => {
    const { text, spans } = read(css, '<p>They will <i class=n data-w=not></i> tolerate it.</p>');
    expect(text).toBe('They will not tolerate it.');
    const painted = spans.filter((span) => span.kind === 'generated');
    expect(painted.map(({ start, end }) => text.slice(start, end))).toEqual(['not']);
  });

  test.each([
    ['none', '.n::before { content: none }'],
    ['not displayed', '.n::before { content: "not"; display: none }'],
    ['an empty string', '.n::before { content: ""; display: block }'],
    ['no content', '.n::before { color: red }'],
  ])('%s', (_, css) => {
    expect(read(css, '<p>They will <i class=n></i> tolerate it.</p>')).toMatchObject({
      text: 'They will tolerate it.',
      spans: [],
    });
  });

  test('quotation marks of q', () => {
    expect(read('', '<p>They <q>will not</q> tolerate it.</p>').text).toBe('They “will not” tolerate it.');
  });
});

test.each(['<iframe src="x"></iframe>', '<embed src="x">', '<object data="x"></object>'])(
  'a sentence with a frame in it can’t be read: %s',
  (frame) => {
    const { spans } = read('', `<p>They will not ${frame} tolerate it.</p><p>They ask.</p>${frame}`);
    expect(spans.map(({ kind, start }) => [kind, start])).toEqual([['unreadable', 13]]);
  },
);

test('order of a column, reversed', () => {
  const { text } = read(
    'div { display: flex; flex-direction: column-reverse }',
    '<div><p>two</p><p>one</p></div>',
  );
  expect(text).toBe('one\n\ntwo');
});

test('shadow trees have their own styles, and their hosts’ inheritance', () => {
  const shadow =
    '<template shadowrootmode=open><style>.h { display: none } :host { white-space: pre-line }</style><p>They will <b class=h>not</b> tolerate it.\nEver.</p><slot></slot></template>';
  const { text } = read('p { display: none }', `<x-post>${shadow}<em class=h>Signed</em></x-post>`);
  expect(text).toBe('They will tolerate it.\nEver.\n\nSigned');
});

test.each([
  ['a million open braces', 'a{'.repeat(1_000_000)],
  ['a million closed braces', '}'.repeat(1_000_000)],
  ['selectors that double with every level', '& & {'.repeat(30)],
  ['blanks in a value', `p { color: a${' '.repeat(300_000)}b }`],
  ['marks in a string that isn’t closed', `p::before { content: ${"-*\\'\\*".repeat(50_000)} }`],
  ['escapes in a name', `p { ${'\\0\\:\\00'.repeat(20_000)} }`],
])('a style sheet of %s is read', (_, css) => {
  expect(read(css, '<p>They will not tolerate it.</p>').text).toBe('They will not tolerate it.');
});

test('what is alike in all but one thing is told apart', () => {
  const { text } = read(
    'p:nth-child(2) { display: none } .dark p.a { color: #000 } .dark { background: #000 } .box::before { content: "No " } .far .near p { display: none }',
    [
      '<div><p class=a>one</p><p class=a>two</p><p class=a>three</p></div>',
      '<div class=dark><p class=a>four</p></div><div><p class=a style="display: none">five</p><i></i><p class=a>six</p></div>',
      '<p class=box>seven</p><i></i><p class="a box">eight</p><div><font color=white>nine</font> <font>ten</font></div>',
      '<div class=near><i></i><i></i><p>eleven</p></div><div class=far><div class=near><i></i><i></i><p>twelve</p></div></div>',
    ].join(''),
  );
  expect(text.split(/\s+/)).toEqual(['one', 'three', 'six', 'No', 'seven', 'No', 'eight', 'ten', 'eleven']);
});
