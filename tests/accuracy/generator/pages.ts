/** Ways to lay a copy out as a page, with what real pages put around and between its parts. */
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';
import { wordingOf } from './draft.ts';
import { escapeHtml, type ListStyle } from './lists.ts';
import type { Typography } from './typography.ts';

export interface PageLayout {
  readonly name: string;
  /** `parts`: HTML of the passages and lists, without an element around passages. */
  readonly page: (parts: readonly Part[], random: Random) => string;
}

export interface Part {
  readonly kind: 'heading' | 'text' | 'list';
  readonly html: string;
}

export function document(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}</head><body>${body}</body></html>`;
}

const NAVIGATION =
  '<header><a href="/">The Daily Courier</a><nav><ul><li><a href="/n">National</a></li><li><a href="/b">Business</a></li><li><a href="/s">Sport</a></li></ul></nav></header>';
const FOOTER =
  '<footer><p>About us · Contact · Terms of use · Privacy</p><p>© 2021 The Daily Courier. All rights reserved.</p></footer>';
const BYLINE =
  '<div class="byline"><span>By <a rel="author" href="/a">Chan Dara</a></span> <time datetime="2021-05-13T08:10">13 May 2021, 08:10</time></div>';
const SHARE =
  '<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a> <a href="#">Email</a> <button>Copy link</button></div>';

const RELATED =
  '<aside class="related-stories"><h4>Related stories</h4><ul><li><a href="/1">Ministry opens shelter for survivors in Siem Reap</a></li><li><a href="/2">Garment workers ask for safer transport</a></li></ul></aside>';
const ADVERT =
  '<aside class="advertisement"><p>Advertisement</p><p>Half price on all motorbikes this weekend. Visit our showroom on Norodom Boulevard and ride home today.</p></aside>';
const CAPTION =
  '<figure><img src="p.jpg" alt="Protesters"><figcaption>Women hold placards outside the ministry in Phnom Penh last week. Photo: Heng Chivoan</figcaption></figure>';
const NEWSLETTER =
  '<form class="newsletter" action="/subscribe"><h4>Stay informed</h4><p>Get our best stories in your inbox every morning. No spam, unsubscribe at any time.</p><label>Email <input type="email"></label><button>Sign up</button></form>';
const PAGER =
  '<nav class="pagination"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=3">Next page</a></nav>';
const EMBED =
  '<aside class="widget most-read"><h3>Most read</h3><ol><li><a href="/m1">Fuel prices rise for the third week</a></li><li><a href="/m2">Rain expected in the northern provinces</a></li></ol></aside>';
const DONATE =
  '<aside class="promo"><p>Independent journalism needs you. Give three dollars a month and keep our reporting free for everyone.</p><a href="/give">Donate</a></aside>';

const BETWEEN: Readonly<Record<string, string>> = {
  advertisement: ADVERT,
  'related stories': RELATED,
  caption: CAPTION,
  newsletter: NEWSLETTER,
  pager: PAGER,
  'most read': EMBED,
  appeal: DONATE,
};

const COMMENTS = `<section class="comments" id="comments"><h3>3 comments</h3>
<article class="comment"><header>Sophal <time>2 hours ago</time></header><p>Thank you to everyone who put a name under this. It took courage.</p></article>
<article class="comment"><header>Maly <time>1 hour ago</time></header><p>When will the ministry answer? We have waited long enough.</p></article>
<article class="comment"><header>David <time>5 minutes ago</time></header><p>Is there a Khmer version somewhere?</p></article></section>`;

/** A passage in an element of its own, a list as it is. */
function block(part: Part, tag = 'p'): string {
  if (part.kind === 'list') return part.html;
  return part.kind === 'heading' && tag === 'p' ? `<h2>${part.html}</h2>` : `<${tag}>${part.html}</${tag}>`;
}

const blocks = (parts: readonly Part[], tag = 'p'): string =>
  parts.map((part) => block(part, tag)).join('\n');

function article(inner: string): string {
  return document(
    'Open letter on violence against women',
    `${NAVIGATION}<main><article><h1>NGOs write to three ministers</h1>${BYLINE}${SHARE}${inner}</article></main>${FOOTER}`,
  );
}

const LINE = (part: Part): string => part.html.replace(/\n/g, '<br>');

function with_(name: string, between: string): PageLayout {
  return {
    name: `article, ${name} between`,
    page: (parts, random) => {
      const at = new Set(random.sample([...parts.keys()].slice(4, 10), 2));
      return article(parts.map((part, index) => block(part) + (at.has(index) ? between : '')).join('\n'));
    },
  };
}

export const PAGE_LAYOUTS: readonly PageLayout[] = [
  { name: 'article', page: (parts) => article(blocks(parts)) },
  { name: 'article in divs', page: (parts) => article(blocks(parts, 'div')) },
  {
    name: 'blockquote',
    page: (parts) =>
      article(
        `<p>The groups sent the following text to our newsroom on Wednesday.</p><blockquote>${blocks(parts)}</blockquote>`,
      ),
  },
  {
    name: 'section without article',
    page: (parts) =>
      document(
        'Statement',
        `<div id="wrap"><div class="c1"><div class="c2">${blocks(parts)}</div></div></div>`,
      ),
  },
  {
    name: 'br post',
    page: (parts) =>
      document(
        'Post',
        `<div role="article"><div class="x1"><a href="/u">Klahaan</a> <a href="/t">May 12, 2021</a></div><div class="x2">${parts
          .map((part) =>
            part.kind === 'list'
              ? part.html
                  .replace(/<\/?(?:p|b|ol|ul|strong)[^>]*>/g, '')
                  .replace(/<li>/g, '')
                  .replace(/<\/li>/g, '<br>')
              : part.html,
          )
          .join('<br><br>')}</div><div class="x3">214 Likes · 31 Comments · 87 Shares</div></div>`,
      ),
  },
  {
    name: 'Facebook message',
    page: (parts) =>
      document(
        'Facebook',
        `<div role="main"><div role="article" aria-posinset="1"><h4><a href="/k"><strong>Klahaan Organization</strong></a></h4><span><a href="/t">12 May 2021</a></span><div data-ad-preview="message"><div>${parts
          .map((part) =>
            part.kind === 'list' ? part.html : `<div dir="auto" style="text-align:start">${LINE(part)}</div>`,
          )
          .join(
            '',
          )}</div></div><div aria-label="Like: 120 people">120</div><div role="button">Like</div><div role="button">Comment</div><div role="button">Share</div></div></div>`,
      ),
  },
  {
    name: 'pre',
    page: (parts) =>
      document(
        'Archive',
        `<pre>${parts
          .map((part) => (part.kind === 'list' ? '' : part.html))
          .filter((html) => html !== '')
          .join('\n\n')}</pre>${parts
          .filter((part) => part.kind === 'list')
          .map((part) => part.html)
          .join('')}`,
      ),
  },
  {
    name: 'pre-wrap post',
    page: (parts) =>
      document(
        'Thread',
        `<article data-testid="tweet"><div><span>GADC</span><span>@gadc_kh</span><time datetime="2021-05-12T02:00:00Z">May 12</time></div><div data-testid="tweetText" style="white-space:pre-wrap">${parts
          .filter((part) => part.kind !== 'list')
          .map((part) => part.html)
          .join('\n\n')}</div>${parts
          .filter((part) => part.kind === 'list')
          .map((part) => part.html)
          .join(
            '',
          )}<div role="group"><button>12</button><button>40</button><button>103</button></div></article>`,
      ),
  },
  {
    name: 'table of one column',
    page: (parts) =>
      document(
        'Letter',
        `<table class="layout">${parts.map((part) => `<tr><td>${part.kind === 'list' ? part.html : part.html}</td></tr>`).join('')}</table>`,
      ),
  },
  {
    name: 'CSS columns',
    page: (parts) => document('Letter', `<div style="columns:2">${blocks(parts)}</div>`),
  },
  {
    name: 'chat bubbles',
    page: (parts) =>
      document(
        'Channel',
        `<div class="history">${parts
          .map(
            (part, index) =>
              `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message"><div class="tgme_widget_message_text js-message_text" dir="auto">${LINE(part)}</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.${index}K</span> views <a><time datetime="2021-05-12T09:0${index % 10}">09:0${index % 10}</time></a></div></div></div>`,
          )
          .join('')}</div>`,
      ),
  },
  {
    name: 'thread of posts',
    page: (parts) =>
      document(
        'Thread',
        `<main>${parts
          .map(
            (part, index) =>
              `<article class="status"><div class="meta"><strong>NGO-CEDAW</strong> <span>@ngocedaw</span> <time datetime="2021-05-12T03:0${index % 10}">May 12</time></div><div class="content"><p>${part.kind === 'list' ? '' : LINE(part)}</p>${part.kind === 'list' ? part.html : ''}<p>${index + 1}/${parts.length}</p></div><div class="actions"><button>Reply</button> <button>Boost ${index * 3}</button> <button>Favourite ${index * 7}</button></div></article>`,
          )
          .join('')}</main>`,
      ),
  },
  {
    name: 'comments below',
    page: (parts) =>
      document(
        'Open letter',
        `${NAVIGATION}<main><article><h1>Open letter to three ministers</h1>${blocks(parts)}</article>${COMMENTS}</main>${FOOTER}`,
      ),
  },
  {
    name: 'card with reactions',
    page: (parts) =>
      document(
        'Feed',
        `<div class="feed"><div class="card"><div class="card-head"><img alt="" src="a.png"><span>CCHR</span><span>2d · Edited</span></div><div class="card-body">${blocks(parts)}</div><div class="reactions">❤ 55 👍 210 <span>48 comments</span></div></div><div class="card"><div class="card-head"><span>Weather</span></div><div class="card-body"><p>Heavy rain is expected in the coastal provinces from Friday.</p></div></div></div>`,
      ),
  },
  ...Object.entries(BETWEEN).map(([name, html]) => with_(name, html)),
  {
    name: 'everything between',
    page: (parts) => {
      const extras = Object.values(BETWEEN);
      return article(
        parts
          .map((part, index) => block(part) + (index >= 4 && index < 11 ? extras[index - 4] : ''))
          .join('\n'),
      );
    },
  },
  {
    name: 'related links as a list of anchors',
    page: (parts) =>
      article(
        parts
          .map(
            (part, index) =>
              block(part) +
              (index === 6
                ? '<p><strong>Read more:</strong> <a href="/r1">Shelter for survivors opens in Siem Reap</a></p>'
                : ''),
          )
          .join('\n'),
      ),
  },
  {
    name: 'drop caps',
    page: (parts) =>
      article(
        parts
          .map((part) =>
            part.kind === 'text' && /^[A-Z]/.test(part.html) && part.html.length > 200
              ? `<p><span class="dropcap" style="float:left;font-size:3em">${part.html[0]}</span>${part.html.slice(1)}</p>`
              : block(part),
          )
          .join('\n'),
      ),
  },
  {
    name: 'small capitals',
    page: (parts) =>
      article(
        parts
          .map((part) =>
            part.kind === 'heading' ? `<p style="font-variant:small-caps">${part.html}</p>` : block(part),
          )
          .join('\n'),
      ),
  },
  {
    name: 'emphasis inside words',
    page: (parts) =>
      article(
        parts
          .map((part) =>
            part.kind === 'text'
              ? `<p>${part.html.replace(/\b([A-Za-z]{3})([a-z]{4})/g, '$1<em>$2</em>')}</p>`
              : block(part),
          )
          .join('\n'),
      ),
  },
  {
    name: 'links on names',
    page: (parts) =>
      article(
        parts
          .map((part) =>
            block({
              ...part,
              html: part.html.replace(
                /(Sar Kheng|Keut Rith|Heng Sear|Ouk Kosal|CEDAW Committee)/g,
                '<a href="/tag">$1</a>',
              ),
            }),
          )
          .join('\n'),
      ),
  },
  {
    name: 'footnote marks raised',
    page: (parts) => {
      let mark = 0;
      return article(
        parts
          .map((part) =>
            part.kind === 'text'
              ? `<p>${part.html.replace(/\b(CEDAW Committee|Royal Government|justice system)\b/g, (match) => `${match}<sup><a href="#fn${++mark}">${mark}</a></sup>`)}</p>`
              : block(part),
          )
          .join('\n'),
      );
    },
  },
  {
    name: 'wbr and comments inside words',
    page: (parts) =>
      article(
        parts
          .map((part) =>
            block({
              ...part,
              html: part.html
                .replace(/\b([a-z]{5})([a-z]{4,})/g, '$1<wbr>$2')
                .replace(/justice/g, 'jus<!-- x -->tice'),
            }),
          )
          .join('\n'),
      ),
  },
  {
    name: 'screen-reader asides',
    page: (parts) =>
      article(
        parts
          .map((part) =>
            block({
              ...part,
              html: part.html.replace(
                /(Keut Rith|Ouk Kosal)/g,
                '<a href="/x">$1<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">, opens new tab</span></a>',
              ),
            }),
          )
          .join('\n'),
      ),
  },
  {
    name: 'scripts and styles between',
    page: (parts) =>
      article(
        parts
          .map(
            (part, index) =>
              block(part) +
              (index % 2 === 0
                ? '<script>var ad = "a paragraph that nobody reads on the page";</script><style>.ad{display:none}</style><template><p>Not shown at all, ever.</p></template><noscript><img src="t.gif" alt=""></noscript>'
                : ''),
          )
          .join('\n'),
      ),
  },
  {
    name: 'source re-indented',
    page: (parts) =>
      article(
        parts
          .map((part) =>
            part.kind === 'list'
              ? part.html
              : `<p>\n        ${part.html.replace(/ (?=[a-z]{6})/g, '\n        ')}\n      </p>`,
          )
          .join('\n      '),
      ),
  },
  {
    name: 'deep nesting',
    page: (parts) =>
      document(
        'Deep',
        `${'<div>'.repeat(40)}${parts.map((part) => `<div><div><div>${part.kind === 'list' ? part.html : `<span>${part.html}</span>`}</div></div></div>`).join('')}${'</div>'.repeat(40)}`,
      ),
  },
  {
    name: 'address block with breaks',
    page: (parts) => {
      const head = parts
        .slice(0, 4)
        .map((part) => part.html)
        .join('<br>');
      return article(`<p>${head}</p>${blocks(parts.slice(4))}`);
    },
  },
];

export function pageLayout(name: string): PageLayout {
  const found = PAGE_LAYOUTS.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no page layout ${name}`);
  return found;
}

/** The parts of a draft as HTML. */
export function htmlParts(draft: Draft, typography: Typography, list: ListStyle, random: Random): Part[] {
  return draft.blocks.map((block, index): Part => {
    if (block.kind === 'list') {
      const set = {
        ...block,
        entries: block.entries.map((entry) => ({
          ...entry,
          name: typography.set(entry.name, random, 'name'),
        })),
      };
      const html =
        list.html?.(set, index) ??
        `<div style="white-space:pre-line">${escapeHtml(list.text(set, index))}</div>`;
      return { kind: 'list', html };
    }
    const text = block.kind === 'passage' ? wordingOf(block) : block.text;
    const html = escapeHtml(typography.set(text, random, 'passage')).replace(/\n/g, '<br>');
    return { kind: block.kind === 'passage' && block.id === 'heading' ? 'heading' : 'text', html };
  });
}

/** The copy as a page. */
export function asPage(
  draft: Draft,
  layout: PageLayout,
  typography: Typography,
  list: ListStyle,
  random: Random,
): string {
  return layout.page(htmlParts(draft, typography, list, random), random);
}
