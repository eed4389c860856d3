/**
 * What pages are made of, for pages put together at random: none of it changes what a reader sees of the letter. Each
 * table has one part that stands for nothing in particular, under the name `plain`.
 */

/** The colours that an article has. */
export interface Theme {
  /** Of the page. */
  readonly css: string;
  /** Of the article itself, in its style attribute. */
  readonly article: string;
  readonly ground: string;
  readonly ink: string;
}

type Table<T> = Readonly<Record<string, T>>;
/** Puts what it is given into a part. */
export type Wrap = (content: string) => string;

const theme = (
  ground: string,
  ink: string,
  css = `body{background:${ground};color:${ink}}`,
  article = '',
) => ({
  css,
  article,
  ground,
  ink,
});
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

export const THEMES: Table<Theme> = {
  plain: theme('#fff', '#000', ''),
  serif: theme('#fdfdfb', '#222', 'body{font:18px/1.6 Georgia,serif;color:#222;background:#fdfdfb}'),
  dark: theme(
    '#15202b',
    '#e7e9ea',
    'body{background:#15202b;color:#e7e9ea;font:16px/1.4 system-ui}a{color:#8cf}',
  ),
  darkArticle: theme(
    '#1b1b1b',
    '#ddd',
    'body{background:#eee}',
    'background:#1b1b1b;color:#ddd;padding:20px',
  ),
  card: theme(
    '#fff',
    '#050505',
    'body{background:#f0f2f5;font:15px Helvetica}',
    'background:#fff;border-radius:8px;box-shadow:0 1px 2px rgba(0,0,0,.2);padding:12px;color:#050505',
  ),
  faint: theme('#fff', 'rgba(0,0,0,.84)'),
  scheme: theme(
    '#fafafa',
    '#111',
    ':root{color-scheme:light dark;--t:#111;--b:#fafafa}body{color:var(--t);background:var(--b)}',
  ),
  oklch: theme('oklch(98% .01 200)', 'oklch(25% .02 200)'),
  hsl: theme('hsl(210 40% 98%)', 'hsl(222 47% 11%)'),
  gradient: theme('#101418', '#dfe3e6', 'body{background:linear-gradient(#101418,#0e1216);color:#dfe3e6}'),
  layer: theme(
    '#fcfcf7',
    '#222',
    'body{color:#222}body::before{content:"";position:fixed;inset:0;background:#fcfcf7;z-index:-1}',
  ),
  inverted: theme(
    '#fff',
    '#111',
    'html{filter:invert(1) hue-rotate(180deg);background:#fff}body{background:#fff;color:#111}',
  ),
  pattern: theme('#fff', '#000', `body{background:#f5f5f0 url(${PIXEL})}`, 'background:#fff;color:#000'),
  watermark: theme(
    '#fff',
    '#000',
    'body{position:relative}body::after{content:"DRAFT COPY";position:fixed;top:40%;left:20%;font-size:90px;opacity:.05;pointer-events:none}',
  ),
};

/** @param article holds the letter, its style attribute the theme's */
export const LAYOUTS: Table<(article: string, theme: Theme) => string> = {
  plain: (a) => `<main>${a}</main>`,
  narrow: (a) => `<main style="max-width:620px;margin:0 auto">${a}</main>`,
  grid: (a) =>
    `<div style="display:grid;grid-template-columns:1fr 240px;gap:24px"><main>${a}</main><aside><h3>Most read</h3><ul><li><a href=#>Flood in the north leaves dozens homeless</a><li><a href=#>Price of rice goes up again</a></ul></aside></div>`,
  asideFirst: (a) =>
    `<div style="display:grid;grid-template-columns:200px 1fr;grid-template-areas:'s m'"><main style="grid-area:m">${a}</main><aside style="grid-area:s"><h3>Sections</h3><ul><li><a href=#>World</a><li><a href=#>Sport</a></ul></aside></div>`,
  float: (a) =>
    `<div style="float:right;width:220px"><h4>Related</h4><a href=#>Minister opens a new hospital in Takeo</a></div><div style="margin-right:250px">${a}</div><div style="clear:both"></div>`,
  table: (a) =>
    `<table width=100%><tr><td width=160 valign=top><a href=#>Home</a><br><a href=#>News</a></td><td>${a}</td><td width=150 valign=top bgcolor="#eeeeee"><font color="#000000">Members<br>Partners</font></td></tr></table>`,
  cells: (a) =>
    `<div style="display:table;width:100%"><div style="display:table-cell">${a}</div><div style="display:table-cell;width:150px;vertical-align:top"><b>Follow us</b></div></div>`,
  columns: (a) => `<div style="columns:2;column-gap:30px">${a}</div>`,
  scroller: (a) => `<div style="height:600px;overflow-y:auto;position:relative">${a}</div>`,
  shadow: (a) => `<x-page><template shadowrootmode=open>${a}</template></x-page>`,
  slotted: (a, t) =>
    `<x-card><template shadowrootmode=open><style>.c{position:relative;top:2px;box-shadow:0 2px 6px rgba(0,0,0,.3);background:${t.ground};color:${t.ink}}</style><header>Site</header><div class=c><slot></slot></div></template>${a}</x-card>`,
  scaled: (a) => `<div style="transform:scale(.95);transform-origin:0 0">${a}</div>`,
  placed: (a) =>
    `<div style="position:relative;height:12000px"><div style="position:absolute;left:40px;right:40px;top:10px">${a}</div></div>`,
  late: (a) => `<div style="content-visibility:auto;contain-intrinsic-size:auto 1000px">${a}</div>`,
  clipped: (a) =>
    `<div style="overflow-x:hidden"><div style="overflow:clip;padding-bottom:60px">${a}</div></div>`,
  modal: (a, t) =>
    `<main>Feed behind</main><div role=dialog style="position:fixed;inset:0;background:rgba(0,0,0,.65);overflow:auto"><div style="background:${t.ground};color:${t.ink};margin:40px auto;width:700px">${a}</div></div>`,
  hero: (a, t) =>
    `<div style="height:220px;background:#357"></div><div style="position:relative;margin-top:-80px;background:${t.ground};color:${t.ink}">${a}</div>`,
  contents: (a) => `<main style="display:contents"><section style="display:contents">${a}</section></main>`,
  details: (a) => `<details open><summary>Full text of the letter</summary>${a}</details>`,
  tabs: (a) =>
    `<div role=tablist><button role=tab aria-selected=true>English</button><button role=tab>Khmer</button></div><div role=tabpanel>${a}</div><div role=tabpanel hidden><p>Khmer text is to come.</p></div>`,
  buttons: (a) =>
    `<div style="position:fixed;top:0;left:0;height:3px;width:40%;background:#e33"></div>${a}<a href=#top style="position:fixed;right:20px;bottom:20px;width:40px;height:40px;background:#333;color:#fff">↑</a>`,
  chat: (a) =>
    `<aside style="position:fixed;right:16px;bottom:16px;width:300px;background:#fff;box-shadow:0 2px 12px rgba(0,0,0,.3);color:#000"><b>Chat with us</b><p>Hello! How can we help you today?</p></aside>${a}`,
  rightToLeft: (a) => `<div dir=rtl><nav><a href=#>الرئيسية</a></nav><div dir=ltr lang=en>${a}</div></div>`,
  veiled: (a) =>
    `<div style="position:relative"><div style="position:absolute;inset:0;background:rgba(0,0,0,.02);pointer-events:none"></div><div style="position:relative">${a}</div></div>`,
  loaded: (a) =>
    `<div style="position:fixed;inset:0;background:#fff;opacity:0;visibility:hidden">Loading…</div>${a}`,
  menu: (a) =>
    `<ul style="position:absolute;top:0;left:0;width:240px;background:#222;color:#fff;transform:translateX(-320px)"><li>Home</li><li>World</li></ul>${a}`,
  pictured: (a, t) =>
    `<div style="background:url(${PIXEL}) center/cover"><div style="background:color-mix(in srgb,${t.ground} 96%,transparent)">${a}</div></div>`,
  accordion: (a) =>
    `<button aria-expanded=true aria-controls=acc>The letter</button><div id=acc style="max-height:20000px;overflow:hidden;transition:max-height .3s">${a}</div>`,
  frame: (a) => `${a}<iframe srcdoc="<p>Comments are closed.</p>" height=60></iframe>`,
};

export const TOPS: Table<string> = {
  plain: '',
  nav: '<header><nav><a href=#>Home</a> <a href=#>Politics</a> <a href=#>Subscribe</a></nav></header>',
  sticky:
    '<header style="position:sticky;top:0;background:#036;color:#fff;padding:10px;z-index:10">The Mekong Courier</header>',
  fixed:
    '<header style="position:fixed;top:0;left:0;right:0;height:50px;background:#fff;color:#000;z-index:99"><b>Daily</b> <input placeholder="Search this site"></header><div style="height:60px"></div>',
  cookies:
    '<div role=dialog style="position:fixed;bottom:0;left:0;right:0;background:#222;color:#fff;padding:20px">We use cookies to make this site work and to show you news. <button>Accept</button></div>',
  popup:
    '<div style="display:none;position:fixed;inset:0"><div>Subscribe to read more. Women in Cambodia read us every day.</div></div>',
  skip: '<a href="#art" style="position:absolute;left:-10000px;width:1px;height:1px;overflow:hidden">Skip to content</a>',
  toast:
    '<div role=status style="position:fixed;left:50%;bottom:30px;transform:translate(-50%,200%);background:#333;color:#fff">Link copied</div>',
  drawer:
    '<div style="position:fixed;top:0;right:-320px;width:300px;height:100%;background:#222;color:#fff"><a href=#>Login</a></div>',
  languages: '<div class=langs><a lang=km href=#>ខ្មែរ</a> | <a lang=en href=#>English</a></div>',
  title:
    '<h1>Women’s groups write to three ministers</h1><p class=byline>By <a href=#>Sok Dara</a> | 13 May 2021, 9:14 AM</p>',
  share: '<div class=share><button>Share</button><button>Tweet</button><span>1.2K shares</span></div>',
  listen:
    '<div class=audio><button aria-label="Play">▶</button> <span>Listen to this article</span> <span>5:12</span></div>',
};

export const BETWEEN: Table<string> = {
  plain: '',
  ad: '<div class="ad-slot" style="text-align:center"><span>Advertisement</span><iframe width=300 height=60 srcdoc="<p>Buy soap</p>"></iframe></div>',
  rule: '<hr>',
  related:
    '<aside class=related><h4>Read also</h4><ul><li><a href=#>Court hears appeal in land case</a></li><li><a href=#>New school year begins</a></li></ul></aside>',
  newsletter:
    '<form class=newsletter><label>Sign up for our newsletter <input type=email placeholder="Your email"></label><button>Sign up</button></form>',
  figure: `<figure style="float:right;width:180px"><img alt="A street" width=180 height=100 src="${PIXEL}"><figcaption>Photo: Chan Vireak</figcaption></figure>`,
  empty: '<p>&nbsp;</p>',
  script: '<script>var a="We reject this letter";</script><noscript><img src=x></noscript>',
  unseen:
    '<h2 style="position:absolute;width:1px;height:1px;clip:rect(0,0,0,0);overflow:hidden">Article continues below</h2>',
  lazy: '<img style="opacity:0;width:300px;height:100px" alt="Protesters outside of the court">',
  stuck:
    '<div style="position:sticky;top:60px;height:90px;background:#eee;color:#555"><small>Advertisement</small></div>',
  facts:
    '<aside class="factbox" style="background:#f4f4f4;color:#000"><h3>What is CEDAW?</h3><p>A United Nations treaty on the rights of women, which Cambodia ratified in 1992.</p></aside>',
  tweet:
    '<blockquote class="twitter-tweet"><p>We stand with the women of Cambodia.</p>— Some One (@someone) <a href=#>May 12, 2021</a></blockquote>',
};

export const BLOCKS: Table<Wrap> = {
  plain: (t) => `<p>${t}</p>`,
  div: (t) => `<div style="margin:1em 0">${t}</div>`,
  auto: (t) => `<div dir="auto" style="text-align:start;margin:8px 0">${t}</div>`,
  word: (t) =>
    `<p class=MsoNormal style="margin:0 0 8pt;line-height:107%"><span lang=EN-US style="font-size:12pt">${t}</span></p>`,
  dropCap: (t) =>
    `<p class=drop><style>.drop::first-letter{float:left;font-size:3em;line-height:.9;color:#a00}</style>${t}</p>`,
  font: (t) => `<center><font size=3 face=Arial>${t}</font></center>`,
  quote: (t) => `<blockquote style="border-left:3px solid #ccc;padding-left:12px">${t}</blockquote>`,
  words: (t) => (/[<&]/.test(t) ? `<p>${t}</p>` : `<p>${t.replace(/\S+/g, '<span>$&</span>')}</p>`),
  boxes: (t) =>
    /[<&]/.test(t)
      ? `<p>${t}</p>`
      : `<p>${t.replace(/\S+ ?/g, '<span style="display:inline-block">$&&nbsp;</span>')}</p>`,
  barred: (t) =>
    `<div style="display:flex;gap:10px"><div style="flex:0 0 4px;background:#c00"></div><div>${t}</div></div>`,
  kept: (t) => `<p style="white-space:pre-line">\n   ${t}   \n</p>`,
  shadowed: (t) => `<p style="text-shadow:0 0 1px rgba(0,0,0,.1)">${t}</p>`,
  moved: (t) => `<p style="position:relative;left:4px">${t}</p>`,
  hanging: (t) => `<p style="text-indent:-2em;padding-left:2em">${t}</p>`,
  item: (t) => `<ul style="list-style:none;padding:0"><li>${t}</li></ul>`,
  edged: (t) =>
    `<p class=edge><style>.edge{position:relative}.edge::after{content:"";position:absolute;left:-12px;top:0;bottom:0;width:3px;background:#c90}</style>${t}</p>`,
  cell: (t) => `<table><tr><td>${t}</td></tr></table>`,
  filled: (t) =>
    `<p style="background:linear-gradient(90deg,#a00,#06a);background-clip:text;-webkit-background-clip:text;color:transparent">${t}</p>`,
  shadowRoot: (t) => `<x-p><template shadowrootmode=open><p>${t}</p></template></x-p>`,
  slot: (t) => `<x-q><template shadowrootmode=open><div><slot></slot></div></template><p>${t}</p></x-q>`,
  masked: (t) => `<div style="mask-image:linear-gradient(#000,#000)"><p>${t}</p></div>`,
  // A line's end in a style's string would end the string.
  wrapped: (t) =>
    `<p>\n\t\t${t.replace(/<style>.*?<\/style>| /gs, (part, at) => (part === ' ' && at % 9 === 0 ? '\n    ' : part))}\n</p>`,
  beside: (t) =>
    `<div style="display:grid;grid-template-columns:60px 1fr"><img width=60 height=60 alt="" src="${PIXEL}"><p>${t}</p></div>`,
};

/** What a single word of a paragraph is put into. */
export const TOUCHES: Table<Wrap> = {
  plain: (w) => w,
  link: (w) => `<a href="https://example.org">${w}</a>`,
  bold: (w) => `<b>${w}</b>`,
  mark: (w) => `<mark>${w}</mark>`,
  hint: (w) =>
    `<span style="position:relative">${w}<span style="position:absolute;bottom:100%;left:0;visibility:hidden;opacity:0;background:#333;color:#fff">A note for the reader of this page</span></span>`,
  note: (w) => `${w}<sup><a href="#fn1">1</a></sup>`,
  icon: (w) => `<a href=#>${w}<svg width=10 height=10 aria-hidden=true><path d="M0 0L10 10"/></svg></a>`,
  window: (w) =>
    `<a href=#>${w}<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"> (opens in new window)</span></a>`,
  break: (w) => `${w.slice(0, 3)}<wbr>${w.slice(3)}`,
  hyphen: (w) => (w.length > 5 ? `${w.slice(0, 3)}&shy;${w.slice(3)}` : w),
  box: (w) => `<span style="display:inline-block;text-indent:0">${w}</span>`,
  capitals: (w) => `<span style="font-variant:small-caps">${w}</span>`,
  inverse: (w) => `<span style="background:#000;color:#fff;padding:0 3px">${w}</span>`,
  underlined: (w) =>
    `<a class=u href=#><style>.u{position:relative}.u::after{content:"";position:absolute;left:0;right:0;bottom:-1px;height:1px;background:#06c}</style>${w}</a>`,
  outside: (w) => `<a class=ext href=#><style>.ext::after{content:"↗";font-size:.7em}</style>${w}</a>`,
  glossary: (w) =>
    `<span tabindex=0 aria-describedby=g1>${w}</span><span id=g1 role=tooltip style="display:none">An explanation of this word</span>`,
  emoji: (w) => `${w} <img class=emoji alt="✊" width=16 height=16 src="${PIXEL}">`,
  pill: (w) => `<a href=# style="background:#eef;border-radius:9px;padding:0 6px;color:#036">${w}</a>`,
  slot: (w) => `<x-w><template shadowrootmode=open><slot></slot></template>${w}</x-w>`,
};
