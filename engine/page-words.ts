/**
 * The words that pages speak of themselves with. A line of nothing else ("Join the discussion", "Older posts") is the
 * page's own, in whatever order it puts them: with these words nothing can be said of a letter or its authors.
 */

const listed = (words: string) => new Set(words.split(/\s+/));

/** Words of any text, which say nothing by themselves. */
const SMALL =
  listed(`a about an and as at by for from here i in later it its me my now of on or our out so the then this
to up us via with you your yours`);

/** What a page has, and what can be done with it. */
const OWN =
  listed(`add added address advertise advertisement advertisements advertising alert alerts all allow app apps
archive archives article articles ask audio author average back below blog bookmark bookmarks breaking browse cart
categories category chapter chat click close collapse contact content contents continue continued continuing copied copy correspondent
discover document documents donate download downloads edit edition editor editorial editors email english enlarge enter
episode epaper exclusive expand explore fan favorite favorites favourite favourites feature featured features feed
feedback find first follow followers following font footer forward free friend friends full fullscreen gallery get go
header headline headlines hide highlights home image images immediate inbox issue issues join key khmer languages
language last latest learn less like likes list listen live load loading login logout mail main manage menu mobile more
most navigation network new newer news newsletter newsletters newspaper next notifications notify offer offers older
online open opinion options original page pages paper pause pdf photo photos picture pictures play playlist please podcast
podcasts points popular post posted posts powered premium press preferences prev preview previous print privacy profile promoted
promotion proudly push quiz rate rating ratings read reader readers reading recent recommended refresh register
registration related release replies reply report reporter reporting reset results rss save scroll search section sections see
select send settings share shared shares sharing shop show similar site sitemap size skip slide slides slideshow sort
special sponsor sponsored staff star stars start started stories story subscribe subscriber subscribers subscription
subscriptions suggested swipe table tag tags tap tell text thank thanks tip tips theme thoughts today toggle top total topic topics
translation trending trial try unsubscribe update updated updates upload version video videos view viewed viewer views
visit wait watch watching web week weekly welcome widget writer zoom
world national local politics business sport sports lifestyle culture health technology tech science entertainment
environment education travel weather economy markets property asia`);

/** The same, of the page beyond doubt: what is said of it is not said of the letter. */
const SURELY =
  listed(`account ads adblock akismet browser comment commenting comments conversation cookie cookies
copyright discussion facebook field fields instagram javascript linkedin messenger password permalink pingback pingbacks
pinterest player reddit spam telegram tiktok tweet tweets twitter username website whatsapp wordpress blogger youtube
disqus captcha trackback trackbacks typo`);

/** Services whose name alone could be a body that somebody put into a list. */
const SERVICES = listed(
  'facebook instagram linkedin messenger pinterest reddit telegram tiktok twitter whatsapp youtube',
);

/** The letter's own kind, of which a page may have a label. */
const LETTER = listed('letter letters statement statements joint');

/** Words that say something: of the page beyond doubt, or of whatever else stands around. */
const SAYING =
  listed(`agree are available be been can closed cookies could currently delete deleted disabled do does
enable enabled error errors experience has have improve is let logged marked may moderated must need no not off only
private publish published reduce removed required supported turn turned unavailable use used user uses using was were
when will yet`);

const SETS = [SMALL, OWN, SURELY, SAYING, LETTER];

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
const ADDRESS = /\S+@\S+\.[a-z]{2,}|(?:https?:\/\/|www\.)\S+/g;
const NUMBER = /^\d{1,5}$/;
const MOST_WORDS = 16;

/** Has a line, in lower case, no words but those that a page has for itself, and numbers? */
export function isOfPageWords(line: string): boolean {
  const all = line
    .replace(ADDRESS, '')
    .replace(/\b(?:sign|log) (in|up|out)\b/g, 'login')
    .match(WORD);
  const words = all?.filter((word) => !NUMBER.test(word)) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (words.length === 1 && SERVICES.has(words[0]!)) return false;
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  if (!words.every((word) => SETS.some((set) => set.has(word)))) return false;
  return has(SAYING) ? has(SURELY) && !has(LETTER) : words.some((word) => !SMALL.has(word));
}
