/** The letter in a feed, in one post or in several of one sender, with those of others around and between them. */
import { printedName } from '../../engine/letter.ts';
import { canon, endorsersOf, letter, passageIds } from '../accuracy/canon.ts';
import { documentOf, escaped, type MakePage, Parts, type RandomPage } from './page.ts';
import { FORGED, OMISSIONS, SUBSTITUTIONS } from './tricks.ts';

interface Post {
  readonly sender: readonly [name: string, account: string];
  readonly paragraphs: readonly string[];
}

const SENDERS = [
  ['NGO-CEDAW', 'ngocedaw'],
  ['LICADHO', 'licadho'],
  ['Sok Dara', 'sokdara'],
  ['Chan Srey', 'chansrey'],
  ['The Mekong Courier', 'mekongcourier'],
] as const;
const CHAT = [
  'Thank you for sharing.',
  'Rain again in the capital today.',
  'Good morning everyone!',
  'Please share widely.',
];
const TALK = [
  'We stand with the survivors.',
  'The ministers have not answered yet.',
  'Violence against women must end.',
];
const blocks = (paragraphs: readonly string[], before: string, after: string) =>
  paragraphs.map((paragraph) => before + paragraph + after).join('');

/** As sites write a post, as far as its reading depends on it. */
const SITES: Readonly<Record<string, (post: Post) => string>> = {
  x: ({ sender: [name, account], paragraphs }) =>
    `<article role=article data-testid=tweet><div><a href=#><span>${name}</span></a> <a href=#><span>@${account}</span></a> <span>·</span> <a href=#><time>May 12, 2021</time></a></div><div data-testid=tweetText dir=auto style="white-space:pre-wrap"><span>${paragraphs.join('\n\n')}</span></div><div role=group><button><span>3</span></button><button><span>12</span></button></div></article>`,
  facebook: ({ sender: [name], paragraphs }) =>
    `<div role=article aria-posinset=1><div><h4><a href=#><strong>${name}</strong></a></h4><span><a href=#>May 12</a> · </span></div><div>${blocks(paragraphs, '<div class="x11i5rnm"><div dir=auto style="text-align:start">', '</div></div>')}</div><div><span>128</span><div role=button>14 comments</div></div><div><div role=button>Like</div><div role=button>Comment</div><div role=button>Share</div></div></div>`,
  mastodon: ({ sender: [name, account], paragraphs }) =>
    `<article><div class=status><div class=status__info><a><time>May 12, 2021</time></a><a><bdi><strong>${name}</strong></bdi> <span>@${account}@mastodon.social</span></a></div><div class=status__content>${blocks(paragraphs, '<p>', '</p>')}</div><div class="status__action-bar"><button><span>2</span></button></div></div></article>`,
  telegram: ({ sender: [name], paragraphs }) =>
    `<div class=tgme_widget_message><div class=tgme_widget_message_author><a><span dir=auto>${name}</span></a></div><div class="tgme_widget_message_text" dir=auto>${paragraphs.join('<br/><br/>')}</div><div class=tgme_widget_message_footer><span class=tgme_widget_message_views>1.2K</span> <time>09:14</time></div></div>`,
  linkedin: ({ sender: [name], paragraphs }) =>
    `<div class="feed-shared-update-v2" role=article><div class="update-components-actor"><span>${name}</span><span style="display:block">3yr • Edited</span></div><div class="update-components-text"><span dir=ltr>${paragraphs.join('<br><br>')}</span></div><div><button>85</button><button>6 comments</button></div></div>`,
  threads: ({ sender: [, account], paragraphs }) =>
    `<div data-pressable-container=true><div style="display:flex;gap:6px"><div><a href=#>${account}</a></div><div><time>05/12/21</time></div></div><div>${blocks(paragraphs, '<span dir=auto>', '</span><br><br>')}</div><div><div role=button><span>12</span></div></div></div>`,
  bluesky: ({ sender: [name, account], paragraphs }) =>
    `<div role=link data-testid="feedItem-by-${account}"><div><a><span>${name}</span></a><a><span>\u202a@${account}.bsky.social\u202c</span></a><span>·</span><a>3y</a></div><div data-testid=postText dir=auto style="white-space:pre-wrap">${paragraphs.join('\n\n')}</div><div><button>2</button></div></div>`,
  youtube: ({ sender: [, account], paragraphs }) =>
    `<ytd-comment-thread-renderer><div><a><span>@${account}</span></a><span><a>3 years ago</a></span></div><div><span style="white-space:pre-wrap" dir=auto>${paragraphs.join('\n\n')}</span></div><div id=toolbar><span>14</span><button>Reply</button></div></ytd-comment-thread-renderer>`,
  wordpress: ({ sender: [name], paragraphs }) =>
    `<li class=comment><article class=comment-body><footer class=comment-meta><div class="comment-author vcard"><b class=fn>${name}</b> <span class=says>says:</span></div><div class=comment-metadata><a><time>May 12, 2021 at 9:14 am</time></a></div></footer><div class=comment-content>${blocks(paragraphs, '<p>', '</p>')}</div><div class=reply><a class=comment-reply-link href=#>Reply</a></div></article></li>`,
  forum: ({ sender: [name], paragraphs }) =>
    `<table class=post width=100%><tr><td width=120 valign=top><b>${name}</b><br>Member<br>Posts: 214</td><td valign=top><div class=date>12 May 2021, 09:14</div><hr><div class=message>${paragraphs.join('<br /><br />')}</div></td></tr></table>`,
};

export const feedPage: MakePage = (random, without) => {
  const parts = new Parts(random, without);
  const [site, shell] = Object.entries(SITES)[random.below(Object.keys(SITES).length)]!;
  const sender = random.pick(SENDERS);
  const strangers = SENDERS.filter((other) => other !== sender);
  const paragraphs = passageIds.map((id) => escaped(canon(id)));
  const kind = random.pick([
    'none',
    'none',
    'none',
    'substitution',
    'omission',
    'paragraph',
    'post',
    'reply',
  ]);
  let expected: RandomPage['expected'] = 'not authentic';
  let change: string = kind;
  const edit = ([passage, from, to = '']: readonly [string, string, string?]) => {
    const at = passageIds.indexOf(passage);
    paragraphs[at] = paragraphs[at]!.replace(from, to);
    change = `${from} → ${to}`;
  };
  if (kind === 'substitution') edit(random.pick(SUBSTITUTIONS));
  else if (kind === 'omission') edit(random.pick(OMISSIONS));
  else if (kind === 'paragraph') paragraphs.splice(6 + random.below(4), 0, random.pick(FORGED));
  else if (kind !== 'post') expected = 'authentic';
  if (parts.has('a list', random.chance(0.5))) {
    const [list] = letter.lists;
    const names = endorsersOf(list!.id).map((one, i) => `${i + 1}. ${escaped(printedName(one))}`);
    paragraphs.push([list!.label, ...names].join(/x|youtube|bluesky/.test(site) ? '\n' : '<br>'));
  }

  const splits = kind === 'post' || kind === 'reply' || random.chance(0.5);
  const cuts = splits ? random.sample([5, 6, 7, 8, 9, 10, 11], 1 + random.below(3)) : [];
  const edges = [0, ...cuts, paragraphs.length];
  const posts: Post[] = edges
    .slice(1)
    .map((end, i) => ({ sender, paragraphs: paragraphs.slice(edges[i], end) }));
  if (parts.has('numbers', posts.length > 1 && random.chance(0.5)))
    for (const [i, post] of posts.entries())
      posts[i] = {
        ...post,
        paragraphs: [...post.paragraphs.slice(0, -1), `${post.paragraphs.at(-1)} (${i + 1}/${posts.length})`],
      };
  if (kind === 'post') posts.splice(1, 0, { sender, paragraphs: [random.pick(FORGED)] });
  if (kind === 'reply')
    posts.splice(1, 0, { sender: random.pick(strangers), paragraphs: [random.pick(CHAT)] });

  const said = parts.has('talk of the matter', random.chance(0.4)) ? TALK : CHAT;
  const others = () =>
    [0, 1, 2].map(() => ({ sender: random.pick(strangers), paragraphs: [random.pick(said)] }));
  const [above, below] = [others(), others()];
  if (parts.has('posts above', random.chance(0.6))) posts.unshift(...above);
  if (parts.has('posts below', random.chance(0.7))) posts.push(...below);
  const body = `<header><a href=#>Home</a> <a href=#>Notifications</a></header><main><div role=feed>${posts.map(shell).join('')}</div></main><aside><h2>Trends</h2><div>#Cambodia</div></aside>`;
  return { html: documentOf('', body), expected, parts: parts.used, change: `${site}, ${change}` };
};
