/**
 * Pages that copies of the letter stand on, as sites, programs and people make them: each takes the parts of a copy
 * and returns the HTML around them. Names and markup follow what such pages have; their words are made up.
 */

export interface CopyParts {
  /** The passages, in order. */
  body: string[];
  lists: { readonly label: string; readonly start: number; names: string[] }[];
}

export type Host = (parts: CopyParts) => string;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const passages = ({ body }: CopyParts) => body.map(escaped);
const numbered = ({ names, start }: CopyParts['lists'][number]) =>
  names.map((name, index) => `${start + index}. ${escaped(name)}`);
/** Every block of the copy as one text, names with their numbers. */
const blocks = (parts: CopyParts) => [
  ...passages(parts),
  ...parts.lists.flatMap((list) => [escaped(list.label), ...numbered(list)]),
];
const paragraphs = (parts: CopyParts) =>
  passages(parts)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
const lists = (parts: CopyParts, tag = 'ol') =>
  parts.lists
    .map(({ label, start, names }) => {
      const items = names.map((name) => `<li>${escaped(name)}</li>`).join('\n');
      return `<p><strong>${escaped(label)}</strong></p><${tag} start="${start}">${items}</${tag}>`;
    })
    .join('\n');
/** The copy's paragraphs with something of the page's own between them. */
const between = (parts: CopyParts, boxes: readonly string[], from = 4) =>
  passages(parts)
    .map((text, index) => `<p>${text}</p>${boxes[index - from] ?? ''}`)
    .join('\n');

const NEWS_BOXES = [
  '<div class="ad-slot" aria-label="Advertisement"><span>ADVERTISEMENT</span><iframe src="x"></iframe></div>',
  '<aside class="related-stories"><h3>Related stories</h3><ul><li><a href="/a">Police in Siem Reap arrest two over land dispute</a></li><li><a href="/b">Garment workers end strike after deal</a></li></ul></aside>',
  '<figure><img src="p.jpg" alt="Women march"><figcaption>Women march in Phnom Penh last March. Photo: Hong Menea</figcaption></figure>',
  '<div class="newsletter-signup"><form><label>Get our daily newsletter</label><input type="email"><button>Sign up</button></form></div>',
  '<div class="share-bar"><button>Share</button><button>Tweet</button><span class="count">1.2K</span></div>',
  '<p class="read-more"><strong>READ MORE: </strong><a href="/c">Ministry vows action on violence against women</a></p>',
  '<blockquote class="twitter-tweet"><p>We stand with all survivors today.</p>— Klahaan (@klahaan) <a href="#">May 12, 2021</a></blockquote>',
];

export const HOSTS: Readonly<Record<string, Host>> = {
  'news page with boxes between the paragraphs': (parts) =>
    `<header><nav><a href="/">Home</a><a href="/n">National</a></nav></header><main><article><h1>Civil society calls for action</h1><div class="byline">By Staff Reporter | Published 13 May 2021, 10:20 ICT</div>${between(parts, NEWS_BOXES)}${lists(parts)}<div class="tags">Tags: <a href="#">women</a> <a href="#">rights</a></div></article><section id="comments"><h2>Comments (2)</h2><div class="comment"><b>Dara</b> <time>2 days ago</time><p>They should all be punished, thank you for writing this.</p></div></section></main><footer>© 2021 The Daily. All rights reserved.</footer>`,
  'news page with crossheads': (parts) =>
    `<main><article><h1>Civil society calls for action</h1>${between(
      parts,
      [
        '<h3>Background</h3>',
        '<span class="cross-head">Braver and bigger</span>',
        '<p><strong>A culture of impunity</strong></p>',
      ],
      5,
    )}${lists(parts)}</article></main>`,
  'block editor': (parts) =>
    `<main class="wp-block-group"><div class="entry-content wp-block-post-content">${passages(parts)
      .map((text) => `<p class="has-text-align-justify">${text}</p>`)
      .join(
        '\n\n',
      )}<div class="wp-block-spacer" aria-hidden="true"></div>${lists(parts)}</div><div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li></ul></div></main>`,
  'page builder, one widget a part': (parts) =>
    `<div class="elementor-section"><div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${paragraphs(parts)}</div></div>${parts.lists
      .map(
        (list) =>
          `<div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${lists({ body: [], lists: [list] })}</div></div>`,
      )
      .join('')}</div>`,
  'content management system with fields': (parts) =>
    `<article class="node node--type-statement"><div class="node__content"><div class="field field--name-body field__item">${paragraphs(parts)}</div><div class="field field--name-field-signatories">${parts.lists
      .map(
        ({ label, names }) =>
          `<div class="field__label">${escaped(label)}</div><div class="field__items">${names.map((name) => `<div class="field__item">${escaped(name)}</div>`).join('')}</div>`,
      )
      .join('')}</div></div></article>`,
  'word processor’s export': (parts) =>
    `<style>p.MsoNormal{margin:0cm;font-size:11.0pt}</style><div class=WordSection1>${passages(parts)
      .map(
        (text) =>
          `<p class=MsoNormal><span lang=EN-US style='font-size:12.0pt;font-family:"Times New Roman",serif'>${text.replace(/(.{60}\S*) /g, '$1\n')}<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
      )
      .join('\n')}${parts.lists
      .map(
        ({ label, start, names }) =>
          `<p class=MsoNormal><b>${escaped(label)}</b></p>${names.map((name, index) => `<p class=MsoListParagraph style='text-indent:-18.0pt'><![if !supportLists]><span style='mso-list:Ignore'>${start + index}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${escaped(name)}</p>`).join('')}`,
      )
      .join('')}</div>`,
  'published document, a span a clause': (parts) =>
    `<style>.c1{color:#000000;font-size:11pt}</style><div id="contents">${passages(parts)
      .map(
        (text) =>
          `<p>${text
            .split(/(?<=, )/)
            .map((clause) => `<span class="c1">${clause}</span>`)
            .join('')}</p>`,
      )
      .join('')}${lists(parts)}</div>`,
  'table layout with font elements': (parts) =>
    `<table width=760 cellpadding=4 bgcolor=white><tr><td width=150 bgcolor="#eeeeee"><font size=2><a href=1.htm>Home</a><br><a href=2.htm>Statements</a></font></td><td><font face=Arial size=2 color=black>${passages(parts).join('<br><br>\n')}<br><br>${parts.lists.map((list) => `<b>${escaped(list.label)}</b><br>${numbered(list).join('<br>\n')}`).join('<br><br>')}</font></td></tr></table><center><font size=1>Copyright 2021</font></center>`,
  'lists as tables': (parts) =>
    `<article>${paragraphs(parts)}${parts.lists
      .map(
        ({ label, start, names }) =>
          `<h4>${escaped(label)}</h4><table><thead><tr><th>No.</th><th>Name</th></tr></thead><tbody>${names.map((name, index) => `<tr><td>${start + index}</td><td>${escaped(name)}</td></tr>`).join('')}</tbody></table>`,
      )
      .join('')}</article>`,
  'lists in two columns': (parts) =>
    `<article>${paragraphs(parts)}${parts.lists
      .map(({ label, names }) => {
        const half = Math.ceil(names.length / 2);
        const column = (part: readonly string[]) =>
          `<ul>${part.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul>`;
        return `<h4>${escaped(label)}</h4><div style="display:flex">${column(names.slice(0, half))}${column(names.slice(half))}</div>`;
      })
      .join('')}</article>`,
  'lists folded away': (parts) =>
    `${paragraphs(parts)}${parts.lists.map(({ label, names }) => `<details><summary>${escaped(label)}</summary><ol>${names.map((name) => `<li>${escaped(name)}</li>`).join('')}</ol></details>`).join('')}`,
  'links and emphasis inside words': (parts) =>
    `<article>${passages(parts)
      .map(
        (text) =>
          `<p>${text
            .replace(/violence against women/g, '<em>violence</em> against <strong>women</strong>')
            .replace(/justice/g, '<mark>jus</mark>tice')
            .replace(/CEDAW/g, '<abbr title="Convention">CEDAW</abbr>')}</p>`,
      )
      .join('')}${lists(parts, 'ul')}</article>`,
  'forum post that quotes it': (parts) =>
    `<div class="postbody"><p class="author">by <strong>srey_l</strong> » Thu May 13, 2021 8:14 am</p><div class="content">Found this, please share:<br><blockquote><div><cite>klahaan wrote:</cite>${passages(parts).join('<br><br>')}<br><br>${parts.lists.map((list) => `${escaped(list.label)}<br>${numbered(list).join('<br>')}`).join('<br><br>')}</div></blockquote></div><div class="signature">Life is short.</div></div><div class="postbody"><p class="author">by <strong>bong</strong> » Thu May 13, 2021 9:00 am</p><div class="content">Thanks for posting!</div></div>`,
  'forwarded mail': (parts) =>
    `<div class="gmail_quote"><div class="gmail_attr">On Wed, May 12, 2021 at 3:04 PM Sok &lt;sok@example.org&gt; wrote:<br></div><blockquote class="gmail_quote"><div dir="ltr">${blocks(
      parts,
    )
      .map((text) => `<div>${text}</div><div><br></div>`)
      .join('')}</div></blockquote></div>`,
  'converted PDF, a placed box a line': (parts) => {
    const lines = blocks(parts).flatMap((text) => [
      ...text.replace(/(.{80}\S*) /g, '$1\u0000').split('\u0000'),
      '',
    ]);
    const placed = lines.map(
      (line, index) => `<div class="t" style="left:90px;top:${60 + index * 16}px">${line}</div>`,
    );
    return `<style>.t{position:absolute;white-space:nowrap;font:12pt serif}</style><div style="position:relative">${placed.join('\n')}</div>`;
  },
  'bare divs without a document': (parts) =>
    blocks(parts)
      .map((text) => `<div class="x1"><div dir="auto">${text}</div></div>`)
      .join(''),
  'channel page, a message a part': (parts) => {
    const texts = [
      passages(parts).join('<br/><br/>'),
      ...parts.lists.map((list) => [escaped(list.label), ...numbered(list)].join('<br/>')),
    ];
    const message = (text: string) =>
      `<div class="tgme_widget_message_wrap"><div class="tgme_widget_message"><div class="tgme_widget_message_author"><a><span dir="auto">Phnom Penh Watch</span></a></div><div class="tgme_widget_message_text js-message_text" dir="auto">${text}</div><div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">1.2K</span><span class="copyonly"> views</span><a><time>08:41</time></a></div></div></div>`;
    return `<main class="tgme_main"><section class="tgme_channel_history">${texts.map(message).join('')}</section></main>`;
  },
  'exported chat': (parts) =>
    `<div class="history"><div class="message default clearfix"><div class="body"><div class="pull_right date details" title="12.05.2021">16:05</div><div class="from_name">Klahaan Organization</div><div class="text">${passages(parts).join('<br><br>')}</div></div></div>${parts.lists
      .map(
        (list) =>
          `<div class="message default clearfix joined"><div class="body"><div class="pull_right date details">16:06</div><div class="text">${[escaped(list.label), ...numbered(list)].join('<br>')}</div></div></div>`,
      )
      .join('')}</div>`,
  'feed, a div a paragraph': (parts) =>
    `<div role=feed><div aria-posinset=1><div role=article><h3><a>Cambodian Center for Human Rights</a></h3><span><a>12 May 2021</a> · <i>Public</i></span><div data-ad-preview=message>${blocks(
      parts,
    )
      .map((text) => `<div class="x1"><div dir=auto>${text}</div></div>`)
      .join(
        '',
      )}</div><div>See translation</div><div><span>1.2K</span><span>88 comments</span></div><div role=button>Like</div><div role=article aria-label="Comment by Sok Chan"><span>Sok Chan</span><div dir=auto>Please act now, they must be punished according to law!</div></div></div></div><div aria-posinset=2><div role=article><h3>Khmer Times</h3><div dir=auto>Rain expected in Phnom Penh this weekend.</div></div></div></div>`,
  'professional network': (parts) =>
    `<main><div class="feed-shared-update-v2"><div class="update-components-actor"><span>Klahaan</span><span>1,204 followers</span><span>3y • Edited</span></div><div class="update-components-text"><span class="break-words"><span dir="ltr">${blocks(parts).join('<span><br></span><span><br></span>')}</span></span></div><div class="social-details-social-counts"><button>152</button><button>12 comments</button></div></div></main>`,
  'microblog status': (parts) =>
    `<div class="status"><div class="status__info"><a class="status__display-name">Klahaan <span>@klahaan@mastodon.social</span></a><time>May 12, 2021</time></div><div class="status__content"><p>${blocks(parts).join('</p><p>')}</p></div><div class="status__action-bar"><button>12</button></div></div>`,
  'picture’s caption': (parts) =>
    `<article><header><a>klahaan_org</a></header><ul><li><h2>klahaan_org</h2><span>${blocks(parts).join('<br><br>')}<br>.<br>.<br><a>#metoo</a> <a>#cambodia</a></span><time>187w</time></li><li><h3>user1</h3><span>❤️❤️</span><button>Reply</button></li></ul></article>`,
  'discussion site': (parts) =>
    `<div class="thing"><p class="title"><a>Violence against women: what 25 groups ask for</a></p><p class="tagline">submitted by <a>u1</a> 2 years ago</p><div class="usertext-body"><div class="md">${paragraphs(parts)}${lists(parts)}</div></div><ul class="flat-list buttons"><li><a>12 comments</a></li><li><a>share</a></li></ul></div><div class="commentarea"><div class="comment"><div class="md"><p>Good.</p></div></div></div>`,
  'blog with line breaks': (parts) =>
    `<div class='post hentry'><h3 class='post-title'>A letter</h3><div class='post-body entry-content'>${blocks(parts).join('<br /><br />')}<div style='clear: both;'></div></div><div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>KI Media</span></span> at <abbr title=x>5:02 PM</abbr></div></div>`,
  'a card a block': (parts) =>
    `<main>${blocks(parts)
      .map((text) => `<div class="card"><div class="card-body"><p class="card-text">${text}</p></div></div>`)
      .join('')}</main>`,
  'a table row a block': (parts) =>
    `<table>${blocks(parts)
      .map((text, index) => `<tr><td>${index + 1}</td><td>${text}</td></tr>`)
      .join('')}</table>`,
  'kept white space': (parts) => `<div style="white-space:pre-wrap">${blocks(parts).join('\n\n')}</div>`,
  'a span a word': (parts) =>
    blocks(parts)
      .map(
        (text) =>
          `<p>${text
            .split(' ')
            .map((word) => `<span>${word}</span>`)
            .join(' ')}</p>`,
      )
      .join(''),
  'a box a word': (parts) =>
    `<style>.w{display:inline-block}</style>${blocks(parts)
      .map(
        (text) =>
          `<p>${text
            .split(' ')
            .map((word) => `<span class=w>${word}</span>`)
            .join(' ')}</p>`,
      )
      .join('')}`,
  'indents of blanks': (parts) =>
    blocks(parts)
      .map((text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${text}</p>`)
      .join(''),
  'full text in an aside': (parts) =>
    `<article><p>Read the full text:</p><aside class="fulltext">${blocks(parts)
      .map((text) => `<p>${text}</p>`)
      .join('')}</aside></article>`,
  'caption of its scan': (parts) =>
    `<figure><img alt="scan"><figcaption>${blocks(parts).join('<br><br>')}</figcaption></figure>`,
  'in a shadow tree': (parts) =>
    `<x-letter><template shadowrootmode=open><style>p{margin:0}</style>${paragraphs(parts)}${lists(parts)}</template></x-letter>`,
};
