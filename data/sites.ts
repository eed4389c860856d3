/**
 * The watched sites, each with why: where copies of the letter are posted, printed or argued about. The content
 * script runs on these from the installation on; on any other site only when the reader asks (see
 * `docs/threat-model.md`). Private messengers are not here: they are watched by the reader's own choice only.
 */

interface Site {
  /** A host name stands for itself and for every host below it. */
  readonly host: string;
  readonly why: string;
}

const group = (why: string, hosts: readonly string[]): Site[] => hosts.map((host) => ({ host, why }));

export const SITES: readonly Site[] = [
  // Feeds and posts
  ...group('Social network; most of the letter’s readers in Cambodia meet it here', ['facebook.com']),
  ...group('Social network; posts, threads and articles', ['x.com', 'twitter.com']),
  ...group('Social network; the letter in captions', ['instagram.com']),
  ...group('Social network; posts and chains of posts', ['threads.com', 'threads.net', 'bsky.app']),
  ...group('Professional network; posts and articles of organisations and their staff', ['linkedin.com']),
  ...group('Forum; posts and comments that quote at length', ['reddit.com']),
  ...group('Video site; descriptions and comments', ['youtube.com', 'tiktok.com']),
  ...group('Large Mastodon server', [
    'mastodon.social',
    'mastodon.online',
    'mastodon.world',
    'mastodon.cloud',
    'mstdn.social',
    'mstdn.jp',
    'mas.to',
    'fosstodon.org',
    'hachyderm.io',
    'infosec.exchange',
    'journa.host',
    'techhub.social',
  ]),
  ...group('Telegram’s channel pages', ['t.me', 'telegram.me', 'telegra.ph']),
  ...group('Telegram’s web client, in which channels are read', ['web.telegram.org']),
  ...group('Blog host; reposts of statements', [
    'wordpress.com',
    'blogspot.com',
    'medium.com',
    'substack.com',
    'tumblr.com',
  ]),
  ...group('Petitions that carry open letters', ['change.org', 'avaaz.org']),
  ...group('Archive of pages that may have carried the letter', ['web.archive.org', 'archive.ph']),

  // News of Cambodia
  ...group('Cambodian news in English', [
    'phnompenhpost.com',
    'khmertimeskh.com',
    'cambodianess.com',
    'cambojanews.com',
    'vodenglish.news',
    'cambodiadaily.com',
    'kiripost.com',
    'capitalcambodia.com',
    'southeastasiaglobe.com',
  ]),
  ...group('Cambodian news in Khmer', [
    'vodkhmer.news',
    'vodhotnews.com',
    'postkhmer.com',
    'thmeythmey.com',
    'sabay.com.kh',
    'freshnewsasia.com',
    'dap-news.com',
    'rasmeinews.com',
    'kohsantepheapdaily.com.kh',
    'kampucheathmey.com',
    'women.com.kh',
  ]),
  ...group('State news agency', ['akp.gov.kh']),
  ...group('Broadcaster with a Khmer service', ['voanews.com', 'voacambodia.com', 'rfa.org', 'rfi.fr']),

  // News of the region and the world
  ...group('News of the region', [
    'thediplomat.com',
    'scmp.com',
    'bangkokpost.com',
    'nationthailand.com',
    'channelnewsasia.com',
    'straitstimes.com',
    'asia.nikkei.com',
    'rappler.com',
    'thejakartapost.com',
    'asiatimes.com',
    'ucanews.com',
    'benarnews.org',
    'coconuts.co',
    'prachatai.com',
  ]),
  ...group('International news', [
    'reuters.com',
    'apnews.com',
    'bbc.com',
    'bbc.co.uk',
    'theguardian.com',
    'nytimes.com',
    'washingtonpost.com',
    'cnn.com',
    'aljazeera.com',
    'dw.com',
    'france24.com',
    'abc.net.au',
    'time.com',
    'context.news',
    'globalvoices.org',
    'news.yahoo.com',
  ]),

  // Organisations
  ...group('The letter’s publisher, an endorser', ['licadho-cambodia.org']),
  ...group('Own site of an endorser', [
    'ngocedaw.org',
    'cchrcambodia.org',
    'gadc.org.kh',
    'klahaan.org',
    'actionaid.org',
    'comfrel.org',
    'ticambodia.org',
    'wpmcambodia.org',
    'banteaysrei.info',
    'harpswell.org',
    'rhac.org.kh',
    'ccimcambodia.org',
    'silaka.org',
    'focusweb.org',
  ]),
  ...group('Human rights organisation or body that republishes joint statements', [
    'amnesty.org',
    'hrw.org',
    'fidh.org',
    'omct.org',
    'frontlinedefenders.org',
    'civicus.org',
    'ifex.org',
    'forum-asia.org',
    'ohchr.org',
    'unwomen.org',
  ]),
];

/** Match patterns of every watched site, for the manifest. */
export const MATCHES: readonly string[] = SITES.map(({ host }) => `*://*.${host}/*`);

/** Whether `host` is `site` or lies below it. */
export function isBelow(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** The watched site that `host` belongs to, null for none. */
export function siteOf(host: string): Site | null {
  return SITES.find((site) => isBelow(host, site.host)) ?? null;
}

/** The host permissions that cover `host`: a watched site's own, else its `www` and what is below it. */
export function patternsOf(host: string): string[] {
  const site = siteOf(host);
  if (site !== null) return [`*://*.${site.host}/*`];
  const bare = host.startsWith('[') || /^[\d.]+$/.test(host);
  return added(bare ? host : `*.${host.replace(/^www\./, '')}`);
}

/** The optional host permissions behind "on all sites". */
export const EVERYWHERE: readonly string[] = added('*');

/**
 * One pattern for each scheme. Chromium takes back with a pattern every other that it contains, watched sites' too:
 * `*://*.gov.kh/*` would take `*://*.akp.gov.kh/*` along. A pattern of one scheme contains none of theirs.
 */
function added(host: string): string[] {
  return ['http', 'https'].map((scheme) => `${scheme}://${host}/*`);
}
