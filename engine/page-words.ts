/**
 * The words that pages speak of themselves with. A line of nothing else ("Join the discussion", "Older posts") is the
 * page's own, in whatever order it puts them: with these words nothing can be said of a letter or its authors.
 */

const listed = (words: string) => new Set(words.split(/\s+/));

/** Words of any text, which say nothing by themselves. */
const SMALL =
  listed(`a about also am an and any as at by for from get here how i in it its later me my now of on or our out so
the then these this to up us via why with you your yours`);

/** What a page has, and what can be done with it. */
const OWN =
  listed(`accordion activate active add added address advertise advertisement advertisements advertising album alert alerts all
allow annex announcements annual app appear appendix apple apply apps archive archives around article articles asia
ask atom attachment attachments audio author auto-translated average award awards back banner basket beauty become
becoming bell below best beta blog book bookmark bookmarks boost boxing breadcrumb breadcrumbs break breaking
broadcast browse bundle business buy cambodia caption captions card cards careers carousel cars cart cartoon cartoons
categories category center centre channel channels chapter chart charts chat checkout cite classified classifieds click
clip clipboard clips close code codes coffee collapse columnist columnists commented commenter complete connect
contact content contents continue continued continues continuing contributor copied copy correction corrections
correspondent coupon cover create created crossword crosswords culture currency current daily dark data date deal deals
delivery description desk detail details discount discover document documents donate download downloads downvote
dropdown e-paper economy edit edition editor editorial editors education email embed embedded english enjoyed enjoying
enlarge enter entertainment environment epaper episode estimated ethics events exchange exclusive expand expert
explore external fan faq fashion favorite favorites favourite favourites feature featured features feed feedback
figure figures file files film films filter find first fixtures flipboard folder follow followers following font food
football footer footnote footnotes forecast forex forgot format formats forward forwarded free friend friends full
fullscreen gallery game games gift glance glossary gmail google got graphic graphics guest hd header headline
headlines health hello helpful hide highlight highlights home horoscope horoscopes hot humidity icon icons image images
immediate imprint inbox index infographic infographics information inside insights install interactions internship invite issue
issues item items jobs join jump kb keep key khmer label labels language languages larger last latest learn less
lifestyle light like likes limited links list listen live load loaded loading local login logout lottery mail mailing main
manage map maps marketplace markets masthead mb media member members membership menu minute minutes mobile modal mode
moderation moderator moments month monthly months more most motoring music name national navbar navigation network new
newer news newsletter newsletters newspaper next notes notifications notify obituaries offer offers older online open
opened opens opinion options order original other outbrain outlook page pages paper parent partners pause pay pdf
photo photos picks picture pictures pinned placeholder plan plans play playing playlist please pocket podcast podcasts
points policy politics poll popular popup post posted posts powered preferences premium press prev preview previous
price primary print privacy processed profile promoted promotion property proudly public publication publications push
puzzle puzzles qr quality quantity question questions queue quiz rate rated rates rating ratings reactions read reader
readers reading reads ready reblogged receive recent recipe recipes recommended reels references refresh register registration
related release releases relevance remaining remember replies reply report reporter reporting reports reposted republish reset
resources responses results reuse review reviews rising rss sale save saved scan schedule science score scores screengrab
screenshot screenshots scroll search section sections see seeing select send settings share shared shares sharing
shipping shop shortcode show sidebar signal similar site sitemap size skip skype slide slider slides slideshow snapchat some
song songs sort sound special speech speed sponsor sponsored sport sports staff star stars start started starter
status stocks stories story stream streaming submit subscribe subscriber subscribers subscribing subscription
subscriptions sudoku suggest suggested summary sunrise sunset supplied survey swipe tab table taboola tabs tag tags
tap team tech technology television tell temperature tender tenders text thank thanks theme thoughts ticker tickets
time tip tips today toggle tooltip top topic topics total trailer transcript translate translation travel trending
trends trial try tv txt type unlimited unlock unlocked unsubscribe unsubscribed update updated updates upgrade upload
uploaded upvote upvoted useful vacancies vacancy valid version viber video videos view viewed viewer views visit
visited votes voucher wait watch watching ways weather web wechat week weekly welcome widget window wish world writer
yearly zoom`);

/** The same, of the page beyond doubt: what is said of it is not said of the letter. */
const SURELY =
  listed(`account ad ad-free adblock ads akismet blogger browser captcha comment commenting comments conversation cookie cookies
copyright discussion disqus emails facebook field fields instagram issuu javascript linkedin messenger newsroom
offline password permalink pingback pingbacks pinterest player reddit scribd spam substack telegram thread tiktok
trackback trackbacks tweet tweets twitter typo unsubscribe username website whatsapp wordpress youtube`);

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

/** What pages have, and those whom a letter demands something of: a line with one is a label, and no sentence. */
const DEMANDED =
  listed(`award awards correction corrections cover data deal deals document documents ethics events expert file files friends
information issue issues item items members plan plans policy price public publication publications release releases
report reports resources results staff status team`);

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
  listed(`action asia book books business cambodia campaigns culture data economy education english entertainment environment
ethics events exchange fashion film films food football health help information khmer language languages local markets
media mobile music national news open policy politics press projects property public reader readers reading resources
science sport sports tech technology television thread travel weather women world writer`);
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
    .replace(/\bleave a (?=comment|reply|review)/g, '')
    .replace(/\btake (?:our|the|this|a) (?=(?:reader )?(?:survey|quiz|poll)\b)/g, '')
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
  // "Submit the reports to the public." is no label.
  const isSaid = /[.!]\W*$/.test(line) || words.some((word) => SMALL.has(word));
  if (has(DEMANDED) && isSaid && !has(SURELY)) return false;
  return has(SAYING) ? has(SURELY) && !has(LETTER) : words.some((word) => !SMALL.has(word));
}
