/**
 * The words that pages speak of themselves with. A line of nothing else ("Join the discussion", "Older posts") is the
 * page's own, in whatever order it puts them: with these words nothing can be said of a letter or its authors.
 */

const listed = (words: string) => new Set(words.split(/\s+/));

/** Words of any text, which say nothing by themselves. */
const SMALL =
  listed(`a about also am an and any as at by for from get here how i in it its later leave me my now of on or our out so take
the then these this to up us via why with you your yours`);

/** What a page has, and what can be done with it. */
const OWN =
  listed(`activate active add added address advertise advertisement advertisements advertising alert alerts all allow
announcements app appear apply apps archive archives around article articles asia ask atom attachment attachments
audio author auto-translated average award awards back become becoming below best blog book bookmark bookmarks boost
break breaking browse business buy cambodia caption captions careers cart categories category center centre channel
channels chapter chat classified classifieds click close coffee collapse commented commenter complete connect contact
content contents continue continued continues continuing contributor copied copy corrections correspondent country
create created crossword crosswords culture daily data date deal deals description discount discover document
documents donate download downloads downvote economy edit edition editor editorial editors education email embed
embedded english enlarge enter entertainment environment epaper episode estimated ethics events exclusive expand
expert explore fan faq favorite favorites favourite favourites feature featured features feed feedback find first
follow followers following font footer footnote footnotes format formats forward forwarded free friend friends full
fullscreen gallery header headline headlines health help helpful hide highlights home horoscope horoscopes image
images immediate inbox information inside insights install invite issue issues jobs join jump kb key khmer label
labels language languages larger last latest learn less lifestyle like likes limited links list listen live load
loading local login logout mail mailing main manage marketplace markets mb media member members membership menu minute
minutes mobile moderation moderator moments month months more most name national navigation network new newer news
newsletter newsletters newspaper next notes notifications notify obituaries offer offers older online open opinion
options order original other outbrain page pages paper parent partners pause pay pdf photo photos picks picture
pictures pinned play playing playlist please podcast podcasts points policy politics poll popular post posted posts
powered preferences premium press prev preview previous primary print privacy processed profile promoted promotion
property proudly public publication publications push puzzle puzzles quiz rate rating ratings reactions read reader
readers reading reads ready receive recent recommended reels references refresh region register registration related
release releases replies reply report reporter reporting reports reposted republish reset resources responses results
reuse rising rss sale save science scroll search section sections see seeing select send settings share shared shares
sharing shop show signal similar site sitemap size skip slide slides slideshow some sort sound special speech sponsor
sponsored sport sports staff star stars start started starter status stories story submit subscribe subscriber
subscribers subscribing subscription subscriptions sudoku suggested supplied survey swipe table taboola tag tags tap
team tech technology tell text thank thanks theme thoughts tickets time tip tips today toggle top topic topics total
transcript translate translation travel trending trends trial try txt type unsubscribe unsubscribed update updated
updates upload uploaded upvote upvoted useful valid version video videos view viewed viewer views visit visited votes
wait watch watching ways weather web week weekly welcome widget world writer zoom`);

/** The same, of the page beyond doubt: what is said of it is not said of the letter. */
const SURELY =
  listed(`account ad ad-free adblock ads akismet blogger browser captcha comment commenting comments conversation cookie
cookies copyright discussion emails disqus facebook field fields instagram javascript linkedin messenger offline
newsroom issuu password permalink pingback pingbacks pinterest player reddit scribd spam substack telegram thread tiktok trackback trackbacks unsubscribe
tweet tweets twitter typo username website whatsapp wordpress youtube`);

/** Services whose name alone could be a body that somebody put into a list. */
const SERVICES = listed(
  'facebook instagram linkedin messenger pinterest reddit telegram tiktok twitter whatsapp youtube',
);

/** The letter's own kind, of which a page may have a label. */
const LETTER = listed('letter letters statement statements joint');

/** Words that say something: of the page beyond doubt, or of whatever else stands around. */
const SAYING =
  listed(`agree are available be been can closed cookies could currently delete deleted disabled do does don't don’t
enable enabled error errors experience has have improve is let logged marked may moderated must need no not off only
private publish published reduce remove removed required support supported turn turned unavailable use used user uses using was were
when will yet`);

const SETS = [SMALL, OWN, SURELY, SAYING, LETTER];

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
/** Addresses of mail and of pages. */
export const ADDRESS = /\S+@\S+\.[a-z]{2,}|(?:https?:\/\/|www\.)\S+/g;
const NUMBER = /^\d{1,5}[km]?$/;
const MOST_WORDS = 16;

export function isService(name: string): boolean {
  return SERVICES.has(name.toLowerCase());
}

/** What bodies are called by their fields, and what they call themselves, in words that pages have as well. */
const FIELDS =
  listed(`asia book books business cambodia culture economy education english entertainment environment
health khmer language languages local markets mobile national news open politics press property public reader readers reading
science sport sports tech technology thread travel weather women world writer`);
const BODIES = listed('center centre friends members network partners watch');
const NAMED = /^(?:article 19|change\.org|more in common|(?:thomson )?reuters foundation)$/i;
const CAPITAL = /^\p{Lu}/u;

/**
 * May a line of the page's own words be somebody's name in a list: "National Education Network", "Sports for All"? Sections
 * of sites ("World News") are called so too, but not by what bodies call themselves.
 */
export function mayNameBody(line: string): boolean {
  if (NAMED.test(line.replace(/\.$/, ''))) return true;
  const words = line.match(WORD) ?? [];
  const telling = words.filter((word) => !/^(?:and|of|for|the|in|all|with|you)$/i.test(word));
  if (telling.length === 0 || !telling.every((word) => CAPITAL.test(word))) return false;
  const fields = telling.filter((word) => FIELDS.has(word.toLowerCase()));
  const bodies = telling.filter((word) => BODIES.has(word.toLowerCase()));
  if (fields.length === 0 || fields.length + bodies.length < telling.length) return false;
  // "Press Centre" is a site's.
  const isBody = bodies.some((word) => telling.length > 2 || !/^cent(?:er|re)$/i.test(word));
  return isBody || / for all$/i.test(line);
}

/** Has a line, in lower case, no words but those that a page has for itself, and numbers? */
export function isOfPageWords(line: string): boolean {
  const unaddressed = line.replace(ADDRESS, '');
  const all = unaddressed
    .replace(/^you are (?:here|on page)\b/, 'page')
    .replace(/\b(?:sign|log)(?:ing)? (in|up|out)\b/g, 'login')
    .replace(/\bturn (on|off)\b/g, 'toggle')
    .replace(
      /\b(?:privacy policy|terms (?:of (?:use|service)|(?:and|&) conditions)|user agreement)\b/g,
      'copyright',
    )
    .match(WORD);
  const words = all?.map((word) => word.replace(/['’]s$/, '')).filter((word) => !NUMBER.test(word)) ?? [];
  const hasAddress = unaddressed !== line;
  if (words.length === 0 || words.length > MOST_WORDS) return hasAddress && words.length === 0;
  if (words.length === 1 && isService(words[0]!)) return hasAddress;
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  if (!words.every((word) => SETS.some((set) => set.has(word)))) return false;
  return has(SAYING) ? has(SURELY) && !has(LETTER) : words.some((word) => !SMALL.has(word));
}
