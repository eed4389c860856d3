/**
 * Lines that pages, feeds and printers put between the parts of a text, told by their words alone.
 *
 * A page's own line is a label, a counter, a control, a stamp or a title. One that goes on as a sentence does ("12 votes
 * were cast against …") is somebody's prose, however it begins.
 */

import { unmasked } from './fold.ts';
import { orderKhmer } from './khmer.ts';
import { isInCapitals } from './layout.ts';
import { isClaim, isDenial, isOfMatter } from './matter.ts';
import { isOfPageWords, isService } from './page-words.ts';
import { isForeignCredit, isForeignPageLine, isForeignTitle } from './page-words-foreign.ts';
import { isOfKhmerPageWords, KHMER_DATE } from './page-words-khmer.ts';

/** How a count of a page's begins: "1.2K views". */
const COUNT = String.raw`[\d.,\u17e0-\u17e9]+\s*[km]?\s*(?:likes?|comments?|shares?|views?|reactions?|repl(?:y|ies)|responses?|thoughts?|pingbacks?|answers?|reviews?|ratings?|votes?|retweets?|reposts?|quote (?:tweets?|posts?)|quotes?|boosts?|favou?rites?|points?|subscribers?|bookmarks?|followers?|members?|min(?:ute)?s? read|people (?:like|liked) this)(?![a-z])`;
/** "3 h", "2 days ago", "yesterday". */
const AGO = String.raw`(?:(?:(?:about|over|almost|less than)\s+)?(?:\d{1,2}|an?|one)\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago|\d{1,3}\s*(?:s|m|h|d|w|mos?|y|yrs?|secs?|mins?|hrs?|hours?|minutes?|days?|wks?|weeks?|months?|years?)\b\s*(?:ago)?|just now|yesterday|today)`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?(?![a-z]))?\s*(?:\(?(?:ict|[a-z]{1,2}[sd]t|cet|cest|gmt|utc|local time)\b\)?)?\s*(?:\(?(?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d\d)?\)?)?`;
const DAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:s?day|nesday|rsday|urday)?,?\s+)?(?:\d{1,2}\s+[^\s\d.,]{3,9}\.?,?\s+\d{4}|[^\s\d.,]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})`;
const DATE_ALONE = /^\W*\d{1,2}\s\p{L}+\s\d{4}\W*$/u;
const MONTH =
  '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec)(?:uary|ch|il|ust|ember|ober)?';
/** Longer ones first: each is read as far as it goes. */
const CONTROL = [
  '(?:see|show|view|read|load|hide) (?:more|less|all|translation|original|replies|comments|this thread|gallery|larger|full size|profile)',
  'e-?mail this|share to(?: (?:x|twitter|facebook|pinterest))?|double tap to like|type a message',
  'rate this translation|most relevant|(?:all|top) comments|(?:newest|oldest) first|sort by',
  '(?:write|add|leave|post) a (?:public )?(?:comment|reply)',
  '(?:log|sign) (?:in|up)(?: (?:to|and) (?:see|read|continue|comment|reply|view|like|share)(?: more| reading)?)?|not now|create (?:new )?account',
  '(?:pinned|forwarded|new|unread|deleted|voice) (?:messages?|posts?|tweets?)|people (?:who (?:read|viewed|liked) this )?also (?:viewed|read|liked|like|ask|watched)|message deleted|this message was deleted|forwarded(?: many times)?|delivered|seen(?: by)?|sent',
  'suggested for you|people you may know|who to follow|sponsored|promoted|ad \\d of \\d|skip ads?|report (?:this )?ad|why this ad|(?:up next|next up)(?: in \\d+)?',
  '(?:tap|click|swipe|scroll) (?:(?:left|right) (?:for|to see) more|up|left|right|(?:(?:up|down) )?to (?:unmute|expand|enlarge|zoom|continue|tweet|share|read more|see more)|down)',
  'listen(?: to (?:this )?(?:article|story|post))?|\\d+ min(?:utes?)?|(?:text|font) size:?(?: a[+-]?){0,4}|a[+-]|a a(?: a)?|1x|enlarge(?: image)?',
  '(?:jump|skip|back) to (?:comments|content|top)|cookie (?:settings|policy|preferences)|privacy policy|terms(?: of (?:use|service))?|(?:accept|reject)(?: all)?(?: cookies)?|we value your privacy',
  'like|reply|comment|share|repost|retweet|tweet|quote|view|send|react|translate|follow|following|edited|pinned|verified(?: account)?',
  'retweeted|boosts|favou?rites|transcript|chapters|public|shared with (?:public|(?:your )?friends)|thread|unroll(?: available on thread reader)?|\\[(?:deleted|removed)\\]|level \\d|now playing|premiered|streamed live(?: on)?|media is too big|view in telegram|this media is not supported in your browser|translated from [a-z]+(?: by google)?|turn off for: [a-z]+',
  'original poster|op|author|top fan|admin|joined|saved|copied|(?:un)?mute|gif|loading|boosted|reblogged|replying to|(?:enable|turn on|allow) notifications|give feedback(?: on this (?:article|story|page|post))?',
  '(?:who|everyone|anyone|people (?:you )?(?:follow|mentioned?)) can (?:reply|comment)',
  'report (?:an? )?(?:typo|error|mistake|problem|abuse|policy violation)|sign this petition|petition updates|reasons for signing|decision makers|(?:verified )?signatures:? [\\d,.]+|next goal:? [\\d,.]+|was this (?:article|page|story|post|information) (?:helpful|useful|interesting)\\??(?: yes)?(?: no)?',
  '(?:un)?official (?:(?:english|khmer) )?translation(?: (?:from|of the) (?:the )?(?:khmer|original))?|(?:english|khmer) (?:translation|version)|translated (?:from|into) (?:khmer|english)',
  'about(?: (?:us|me))?|help|suggest a correction|for immediate release|cancel reply|our work|what we do|who we are|get involved|(?:public|private) group|what.s on your mind|pin it|blogthis|active|(?:be the )?first to (?:comment|like this)|have your say|(?:tell us )?what (?:do )?you think',
].join('|');
const OF_WHAT = String.raw`(?:\s+(?:so far|in total|(?:on|to|for) (?:this|the) (?:post|article|story|page|letter|statement|video|photo|thread|tweet|topic)|(?:on|to) [“"‘«][^“”"«»\n]{1,100}[”"’»]))?`;
/** What a page shows below and beside a post, one after the other: counts, stamps, controls. */
const SHOWN = new RegExp(
  String.raw`(?:(?:${COUNT})${OF_WHAT}|${DAY}|${AGO}|${CLOCK}|(?:${CONTROL}))(?![a-z\d\u1780-\u17d3])`,
  'y',
);
/** Names of services and short controls: one alone may be a body that somebody put into a list. */
const WEAK =
  /(?:facebook|twitter|x|telegram|whatsapp|messenger|viber|linkedin|reddit|pinterest|instagram|youtube|tiktok|threads|fb|tw|tg|link|url|next|save|copy|print|pdf|english|khmer|français|e-?mail|pin|play|pause)(?![a-z\d\u1780-\u17d3])/y;
/** What may stand between them: signs, bare numbers, "and", "at". */
const BETWEEN =
  /(?:[\u2190-\u21ff\s·•|/,&()[\]+…!?.:@–—\u2600-\u27bf-]|\ufe0f|[\ud83c-\ud83e][\udc00-\udfff])+|(?:and|at|[\d.,]+\s?[kmhdwy]?)(?![a-z\d])/y;
const DATE = String.raw`(?:${MONTH}\.? \d{1,2}|\d{1,2} ${MONTH}|${KHMER_DATE})`;
const SIGN = String.raw`[^\p{L}\p{M}\p{N}]`;
/** The signs and blanks at a line's beginning and end. */
const AROUND = /^[^\p{L}\p{M}\p{N}@]{1,40}|[^\p{L}\p{M}\p{N}]{1,40}$/gu;
const OF_LETTER = /\b(?:letter|statement|petition|signator(?:y|ies)|endorse)/i;
/** Nothing but a moment, or what a chat says of a message. */
const STAMP = new RegExp(
  `^(?:sent|seen|delivered|(?:${AGO}|${DAY}|${DATE})(?:,? (?:at )?${CLOCK})?|${CLOCK})$`,
  'iu',
);
/** Words of a name or a title. */
const NAMES = String.raw`(?:[\p{Lu}\p{Lo}\p{N}(“"][^\s@]*|of|the|on|in|to|for|and|a|an|at|by|de|&|[:–—-])(?:\s+|(?=@|$))`;

/** Pictures of reactions, with how many there were. */
const REACTIONS =
  /^(?:[\d.,]{1,6}[km]?\s*)?(?:[\u2600-\u27bf]|[\ud83c-\ud83e][\udc00-\udfff])(?:[\u2600-\u27bf\d.,km\s+]|\ufe0f|[\ud83c-\ud83e][\udc00-\udfff])*$/i;

/** Lines of which every word is the page's. */
const CLOSED = together([
  // Thread and page numbers, running counters.
  /^[([{]?\d{1,3}\s*(?:\/|of|out of)\s*\d{1,3}[)\]}]?[.:]?$/i,
  /^[([{]?[\u17e0-\u17e9]{1,3}\s*(?:\/|នៃ)\s*[\u17e0-\u17e9]{1,3}[)\]}]?$/,
  /^មនុស្ស\s*[\d\u17e0-\u17e9]{1,6}\s*នាក់$/,
  /^(?:page|p\.|slide|part|thread|paragraph|point)\s*[(]?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?[)]?[.:]?$/i,
  /^[-–—|·\s]*\d{1,4}[-–—|·\s]*$/,
  /^(?:\d{1,3}\s*[|–-]\s*p\s?a\s?g\s?e|p\s?a\s?g\s?e\s*[|–-]\s*\d{1,3})$/i,
  /^\+\d{1,4}$/,
  /^(?:pg\.?\s*\d{1,3}|~\s*\d{1,4}\s*~|(?:\.{2,}|…)?\s*\/\s*\d{1,3}|p\.?\s?t\.?\s?o\.?|please turn over)$/i,
  /^[^\p{L}\p{N}]{0,6}cont(?:\.|['’]?d\.?|inue[ds]?)?(?: (?:on|from) (?:the )?(?:next|previous|last|following) page)?[^\p{L}\p{N}]{0,6}$/iu,
  /^you(?:['’]ve| have) reached your (?:\w+ )?limit(?: of (?:free )?(?:articles|stories))?\W*$/i,
  /^(?:was this helpful|yes\s?[/|·]?\s?no|anonymous (?:said|wrote)|(?:\d(?:\.\d{1,2})?x\s{0,3}){2,8})\W*$/i,
  /^(?:liked by \d[\d,.]*k? (?:people|others)|try unrolling a thread yourself|force a refresh|\d{1,3}\/🧵|most relevant is selected, so some (?:replies|comments) may have been filtered out|(?:%d|\d+) bloggers? likes? this|(?:create a )?(?:free )?(?:blog|website)(?: or (?:blog|website))? at wordpress\.com)\W*$/iu,
  /^(?:did you (?:find|like|enjoy) this(?: (?:article|page|story|post))?(?: useful| helpful| interesting)?\?|(?:this|the) (?:article|story|post) is (?:more than |over )?\d{1,2} (?:months?|years?) old\.?|archived from the original(?: on \d{1,2} \p{L}{3,9} \d{4})?\.?)$/iu,
  /^by (?:continuing|using this (?:web)?site|signing up|subscribing),? you agree to (?:(?:our|the|its|and|\/|&|terms|conditions|of|use|service|privacy|cookies?|polic(?:y|ies))\s?)+\.?$/i,
  /^u\/[\w-]{2,30}\s*[·•]\s*\d{1,2}\s?(?:mo|yr|hr|min|day)s?\.? ago$/i,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\S{0,12}$/i,
  /^(?:[a-z\d-]+\.)+(?:com|org|net|me|kh|io|ly|info|news|gov|edu)(?:\.[a-z]{2})?(?:\/\S*)?$/i,
  /^(?:(?:file|document|attachments?|pdf|download)\s?:\s?)?\S{1,80}\.(?:pdf|docx?|odt|jpe?g|png|zip|xlsx?|pptx?)(?:\s*\(?[\d.,]+\s*[kmg]?b\)?)?$/i,
  /^(?:from|on|at|via) (?:[a-z\d-]+\.)+(?:com|org|net|me|kh|io|social|info|news)(?:\.[a-z]{2})?$/i,
  /^(?:[-–−+]\s?){0,2}\d{1,3}\s?%(?:\s?[-–−+]){0,2}$/,
  /^read \d[\d.,]* times$/i,
  /^notify me (?:of|about) (?:new|follow-?up) (?:comments|posts|replies)(?: (?:by|via) e-?mail)?\.?$/i,
  // What players of video hold for those who can't see them.
  /^(?:this is a modal window\.?|(?:beginning|end) of dialog window\.?(?: escape will cancel and close the window\.?)?|this modal can be closed by pressing the escape key or activating the close button\.?|(?:remaining|current|duration) time\s?-?\d{1,2}:\d{2}|(?:loaded|progress)\s?:\s?\d{1,3}(?:\.\d{1,2})?%|stream type\s?live|seek to live,? currently (?:behind|playing) live(?:\s?live)?|video player is loading\.?|no compatible source was found for this (?:media|video)\.?|the media could not be loaded, either because the server or network failed or because the format is not supported\.?|(?:captions|subtitles|descriptions) (?:settings, opens \w+ settings dialog|off, selected))$/i,
  // Mail, and what scans leave on each page.
  /^-{2,}\s*(?:original|forwarded) message\s*-{2,}$/i,
  /^\[(?:quoted text hidden|message clipped|image:? [^\]]{0,60}|cid:[^\]]{0,80}|photo|video|gif|sticker|voice message|attachment)\](?:\s+view entire message)?$/i,
  /^(?:sent from (?:my )?(?:iphone|ipad|android|mobile|phone|samsung|huawei|outlook|yahoo|mail)\b.{0,30}|get outlook for \w+)$/i,
  /^scanned (?:with|by|using) \S{1,30}(?: scanner)?$/i,
  // Whose letter it is, and where it was filed.
  /^(?:(?:our |your )?ref(?:erence)?|n[o°º]|lr|លេខ)(?:\.? ?no)?(?:[.:៖]{1,2} ?| )(?=[\p{L}\d/.-]*\d)[\p{L}\d/.-]{2,30}$/iu,
  /^[[(](?:signatures?|seal|signed|stamp(?:ed)?|logo|letterhead)[\])]$/i,
  // Where it was signed, and what came with it.
  /^[[(]?(?:(?:names? and )?signatures?(?: pages?)?(?: (?:follows?|attached|below|overleaf))?|signed(?: by)?|(?:signature and )?(?:stamp|seal)|enclosures?|encl\.?|(?:list of |the )?(?:signatories|endorsers|endorsements)(?: (?:follows?|attached|below|overleaf))?|(?:annex|appendix)(?: [a-z\d])?)[\])]?[.:]?$/i,
  /^(?:re-?)?(?:published|printed|posted|produced) (?:here )?with (?:kind )?permission\.?$/i,
  /^(?:camscanner|end of page \d{1,3}|u\/[\w-]{2,30}|top \d{1,2}% (?:commenter|poster)|[\d.,]+k? points? \(\d{1,3}% upvoted\)|\d{1,3}% found this document useful(?: \(\d+ votes?\))?)$/i,
  // The mark of an end.
  /^[[(/–—-]*\s*ends?(?: of (?:the )?(?:open )?(?:letter|statement|thread|text))?\s*[\])–—.-]*$/i,
  // Advertisements.
  /^[[(–—-]*\s*(?:advertisements?|advertising|sponsored(?: content| post)?|promoted(?: content| post)?|paid (?:content|post|partnership)|ads?(?: by \S+)?)\s*[\])–—:.-]*$/i,
  // Its languages.
  /^(?:(?:EN|KH|KM|FR|English|Khmer|Français|ខ្មែរ|ភាសាខ្មែរ)(?:\s*[|/·]\s*|$)){1,4}$/,
  // What the page wants of its reader.
  /^(?:share|tweet|print|e-?mail|copy link|save|bookmark|follow|subscribe|sign up|sign in|log in|register|join|donate|download|newsletter|accept|enlarge|zoom|expand|view larger)(?:\s+(?:this|us|now|here|on|via|to|it|article|story|post|page|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|email|link|messenger|instagram|today|cookies|all|free|\d+)|\s*[:|/·•,–—-])*$/i,
  // Controls of slideshows and players.
  /^(?:auto-?play|full ?screen|replay|(?:un)?mute|(?:show|hide) (?:thumbnails?|captions?|subtitles?)|(?:(?:next|last|previous|first) slide\s*)+|(?:play|pause) (?:video|audio|slideshow))$/i,
  // Players, days of a chat.
  /^\d{1,2}:\d{2}\s*[/|–-]\s*\d{1,2}:\d{2}$/,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2})$/i,
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i,
  /^(?:fig(?:ure|\.)|caption|(?:view|photo|picture) gallery|enlarge image)\s*\d{0,3}\s*(?:\(\d{1,3} (?:photos|images|pictures)\))?[.:]?$/i,
  /^(?:#[\p{L}\p{M}\p{N}_]+[\s,]*)+$/u,
  /^(?:https?:\/\/|www\.)\S+$/i,
]);

/** Lines that go on with a title, a name, a place. */
const LABELLED = together([
  /^(?:story|article|text|content|letter)?\s*continue[sd]? (?:below|after|reading)\b.{0,60}$/i,
  /^(?:skip|scroll) (?:to|past|down)\b.{0,60}$/i,
  /^[[(–—-]*\s*(?:continued|loading|listen to this (?:article|story)|advertisements?\s*[-–—:|]\s*(?:continue|story|article|scroll)\b.{0,60})[…\s\]).]*$/i,
  /^(?:tags?|labels?|topics?|keywords?|categor(?:y|ies)|filed under|source|(?:media |press )?contacts?|email|e-mail|tel|phone|fax|website|web|url|link)\s*[:|/–—-].{0,200}$/i,
  /^(?:photo|image|picture|photograph|illustration|video|screen ?(?:shot|grab))s?\s+(?:by|credit|courtesy|from|supplied|taken|via)\b.{0,120}$/i,
  /^[([]?(?:photo|image|picture|file photo|afp|reuters|ap photo)\b(?!\s*[:|/–—-]).{0,80}[)\]]?$/i,
  new RegExp(String.raw`^(?:${AGO}|${DAY}(?:[\s,@–—-]*(?:at\s+)?${CLOCK})?|${CLOCK})\s*[·•|].{0,60}$`, 'i'),
  new RegExp(
    String.raw`^(?:(?:first |last |originally )?(?:publication date|published|posted|updated|modified|created|issued online)|last edited)(?:\s*[:|·•–—-]|\s+(?:on|at|by(?! (?:an?|some|those|people) )|in|${CLOCK}|${DAY}|${AGO}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])).{0,80}$`,
    'i',
  ),
  /^(?:(?:[Mm]edically |[Ff]act[- ])?(?:[Rr]eviewed|[Cc]hecked|[Ww]ritten|[Ee]dited|[Cc]ompiled|[Rr]eported|[Pp]osted|[Pp]ublished)\s+)?[Bb]y:?\s+\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+)?\p{Lu}[\p{L}.'’-]*){0,5}(?:\s*[|·•,–—-].{0,60})?$/u,
  // Where a picture, a message or an advertisement comes from.
  /^(?:(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\/\s*(?:AFP|AP|Reuters|EPA|Xinhua|Getty Images)|(?:STR \/ )?AFP(?: via Getty Images)?|EPA(?:-EFE)?|(?:Getty|iStock|Shutterstock|Alamy)(?: Images)?)$/u,
  /^(?:theme(?: images)?|template|(?:web)?site|design(?:ed)?|developed|hosted|audio) by .{1,40}$/i,
  // A file whose name has blanks.
  /^(?:(?:file|document|attachments?|pdf|download)\s?:\s?)?[\p{L}\p{N}_(),&+. -]{1,80}\.(?:pdf|docx?|odt)(?:\s*\(?[\d.,]+\s*[kmg]?b\)?)?$/iu,
  new RegExp(String.raw`^views? \d[\d.,]*k? date ${DAY}$`, 'i'),
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,5}, \[\d{1,2}\.\d{1,2}\.\d{2,4} \d{1,2}:\d{2}(?::\d{2})?\]$/u,
  /^(?:\p{Lu}[\p{L}.,&’'-]* ){1,5}© ?\d{4}$/u,
  /^(?:\p{Lu}[\p{L}.'’-]*(?: (?:and )?\p{Lu}[\p{L}.'’-]*){0,5} ?)?\| ?[Pp]ublication date ?:? ?\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}(?: ?\| ?\d{1,2}:\d{2} [A-Z]{2,4})?$/u,
  /^\[?(?:[Ff]orwarded|[Rr]eposted|[Ss]hared) from:? (?:@\w{2,30}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4})\]?$/u,
  /^(?:[Ss]ponsored|[Bb]rought to you) by (?:the )?(?!Oknha)\p{Lu}[\p{L}.'’&-]*(?: \p{Lu}[\p{L}.'’&-]*){0,5}$/u,
  /^(?:[Ss]tory|[Tt]ext|[Ww]ords|[Pp]hoto(?:s|graphs|graphy)?|[Vv]ideos?|[Gg]raphics?|[Mm]aps?|[Ii]llustrations?|[Tt]ranslation|[Tt]ranslated(?: from \p{Lu}\p{L}+)?|[Ee]dited|[Dd]esign|[Ll]ayout|[Rr]esearch|[Ii]nterview|(?:(?:(?:[Uu]no|[Oo])fficial|English|Khmer) ){1,2}translation|[Rr]eporter|[Cc]orrespondent|[Rr]eply to)(?: and (?:[Pp]hotos?|[Tt]ext|[Vv]ideo))?(?: by| ?:|(?<=[Rr]eply to)) \p{Lu}[\p{L}.'’-]*(?: (?:and )?\p{Lu}[\p{L}.'’-]*){0,5}$/u,
  /^A (?:post|photo|video|reel) shared by (?:(?:\p{Lu}[^\s.!?]*|of|and|for|the)\s){1,8}\(@[\w.]{2,30}\)$/u,
  /^(?:via|h\/t|hat tip(?: to)?|original source|courtesy of):? \S.{0,60}$/i,
  /^(?:(?:crossposted|posted) (?:from|in) )?r\/\w{2,30}(?:\s*[•·].{0,60})?$/i,
  /^(?:weather\s?[:|]\s?)?-?\d{1,2}\s?°\s?[CF]?(?![a-z]).{0,30}$/i,
  /^(?:[A-Z]{3} ?\d[\d.,]*|\d[\d.,]* ?[A-Z]{3}) = (?:[A-Z]{3} ?\d[\d.,]*|\d[\d.,]* ?[A-Z]{3})$/,
  /^(?:hits|views|reads|visits|visitors|downloads|word count|issn|isbn|doi)\s?[:#]?\s?\d[\d.,/x-]{0,30}$/i,
  /^(?:[Rr]egion(?: ?\/ ?[Cc]ountry)?|(?:[Pp]rimary )?[Cc]ountry): \p{Lu}\p{Ll}+(?:[, ]+\p{Lu}\p{Ll}+){0,3}$/u,
  // The same in Khmer: by whom, from where, what else to read.
  /^(?:ដោយ|(?:អត្ថបទ|រូបភាព|រូបថត)(?:ដោយ)?|ថតដោយ|ប្រភព(?:រូបភាព)?|វីដេអូ|(?:បកប្រែ|សរសេរ|រៀបរៀង|កែសម្រួល|ចុះផ្សាយ|បង្ហោះ|និពន្ធ|ផលិត|ពិនិត្យ(?:ឡើងវិញ)?)ដោយ|អ្នក(?:យកព័ត៌មាន|និពន្ធ|សរសេរ|កែសម្រួល))\s*[៖:]\s*[^។៕]{1,40}$/u,
  /^(?:(?:សូម)?(?:អាន|មើល|ស្តាប់)(?:បន្ថែម|បន្ត|ផង(?:ដែរ)?)|(?:សូម|ចុច)អាន|(?:អត្ថបទ|ព័ត៌មាន|រឿង|វីដេអូ)(?:ពាក់ព័ន្ធ|ទាក់ទង|បន្ទាប់|មុន)|ស្លាក|ពាក្យគន្លឹះ|ប្រធានបទ|ផ្សាយពាណិជ្ជកម្ម)\s*[៖:|»›>→–—-].{1,160}$/u,
  /^(?:(?:អត្ថបទ|រូបភាព|រូបថត|ព័ត៌មាន|បកប្រែ|សរសេរ|រៀបរៀង|កែសម្រួល|និពន្ធ)?ដោយ\s[\u1780-\u17d3]{2,12}\s[\u1780-\u17d3]{2,12}|រូបថត\s(?:AFP|Reuters|VOA|RFA|RFI|AKP|Facebook)|\(ភ្នំពេញ\)|ភ្នំពេញ\s*[៖:–—-])$/u,
  /^(?:អាសយដ្ឋាន|ទីស្នាក់ការ(?:កណ្តាល)?|ទីតាំង)\s*[៖:]\s*[^។៕]{1,120}$/u,
  /^(?:watch|listen)\s*[:|].{0,160}$/i,
  // What a site's own codes left.
  /^\[(?:caption|button|gallery|embed|video|audio|playlist)\b[^\]]{0,160}\](?:[^[\]]{0,120}\[\/[a-z]+\])?$/i,
  /^sponsored\s*[·•|–—-]\s*paid for by .{1,60}$/i,
  // Who wrote, below a story.
  /^\(?(?:[Ww]ith )?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) (?:by|from) \p{Lu}[^.!?]{1,120}\)?\.?$/u,
  /^(?:\p{Lu}[\p{L}.'’-]*,? (?:and )?){1,8}contributed (?:to )?(?:this|the) (?:report|story|article|reporting)\.?$/u,
  /^(?:(?:In reply to|Promoted by|Keep Current with) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4} · (?:1st|2nd|3rd\+?))$/u,
  // An account's name.
  new RegExp(String.raw`^(?:${NAMES}){0,8}[(]?@\w{2,30}[)]?(?:\s*[·•|]?\s*.{0,30})?$`, 'u'),
  /^(?:©|\(c\)|copyright\b|all rights reserved).{0,100}$/i,
  /^for (?:(?:more|further|additional) (?:information|details)|(?:media|press|any|all|general) (?:inquir|enquir|quer|question)[a-z]+)\b.{0,160}$/i,
  /^(?:prev(?:ious)?|next|back|home|menu|search|back to top|continue|load more|more comments|top)(?:\s*(?:page|post|article|story|chapter|\||\/|›|»|>).{0,120})?$/i,
]);

/** Lines that hold a caption, another story's headline or the page's own wishes, which are sentences as well. */
const TITLED = together([
  // Pointers to other things on the site.
  /^(?:(?:read|see|watch|listen|view)\s+(?:also|more|next|the (?:full|original|whole) (?:story|article|letter|statement|text)(?: here| below)?|all|on|now)|also (?:read|see|watch|on)|more (?:on|from|in|stories|news|about|like)|related(?: (?:stories|articles|posts|news|content|topics|links))?|recommended(?: (?:for you|stories|articles|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|most (?:read|viewed|popular|shared)|popular(?: (?:posts|stories|articles|now))?|latest(?: (?:news|stories|posts))?|editors?['’]s? (?:picks?|choice)|top stories|don['’]t miss|up next|in case you missed it|for more,? (?:read|see|watch)|(?:à|a) lire aussi|(?:lire|voir|leer|lea) (?:aussi|también|más))(?:\s*[:|»›>→–—-].{0,160}|(?:\s+[a-z\d'’\u00c0-\u024f\u1780-\u17d3]+){0,3})$/i,
  /^(?:in this (?:article|story)|section|credit|video|audio|gallery)(?:\s\d{1,2})?\s*[:|/–—-].{0,200}$/i,
  /^(?:image|media|video) (?:caption|source)\s*[,:].{0,200}$/i,
  /^(?:prev(?:ious)?|next|back)(?:\s+(?:page|post|article|story|chapter))?\s*[:|/›»>→].{0,80}$/i,
  /^for (?:(?:more|further|additional) (?:information|details)|(?:(?:media|press|any|all|general) )?(?:inquir|enquir|quer|question)[a-z]+)\b(?=.{0,80}\b(?:contact|call|visit|e-?mail|write|see|tel)\b).{0,160}$/i,
  /^(?:share|follow|subscribe|sign up|join|get|stay|never miss|download|listen to|watch|enter|like (?:what|this|our|us)|click|tap|enjoying|support (?:us|our|this)|become a|we use)\b(?=.{0,140}\b(?:newsletters?|inbox|our (?:app|channel|page|podcast|website|site|stories|journalism|reporting|work)|telegram|facebook|twitter|whatsapp|youtube|instagram|e-?mail address|top stories|breaking news|daily news|latest news|updates|cookies|here to (?:read|subscribe|sign|see|listen|watch)|member of our)\b).{0,160}$/i,
  // What a page lets be read, and to whom.
  /^you(?:['’]ve| have) (?:(?:only )?(?:\d+|one|two|three|four|five|no) (?:more )?|read all (?:of )?your |reached your )(?:free |monthly )?(?:articles?|stories|limit)(?: (?:left|remaining|to read|for free|this (?:week|month)|today))*[.!]?$/i,
  /^already (?:a )?(?:subscriber|member|subscribed|registered)\?\s*(?:log|sign) in(?: here| now)?[.!]?$/i,
  /^(?:subscribe|join|become a member)(?: now| today)? (?:for|from)(?: just| only)? (?:[$€£]|usd ?)\d[\d.,]*(?: (?:a|per) (?:day|week|month|year))?[.!]?$/i,
  /^this (?:article|story) is free to read[.!]?$/i,
  /^your e-?mail address will not be published\b.{0,60}$/i,
  /^(?:this |the )?(?:video|photo|image|picture|post|tweet|content|page|story|media|account|link) (?:is |isn['’]t |was |has been )?(?:no longer |not |currently )?(?:(?:un)?available|private|deleted|removed|age-restricted)(?: (?:in your (?:country|region)|right now|by (?:the|its) (?:author|owner)))?\.?$/i,
  // What stands above a text to say that it comes.
  /^(?:(?:here is|below is|read|see) )?the (?:full |whole |complete |entire |original )?(?:text of the )?(?:open )?(?:letter|statement)(?: in full)?(?: is| can be (?:read|found))?(?: (?:below|here|follows|as follows|reads(?: as follows)?))?\s*[:.]?$/i,
  // What an account did.
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,5} (?:shared (?:a|an|his|her|their) (?:post|photo|video|link|memory|album|reel)|(?:is|was) live|is with \p{Lu}[\p{L}.'’ -]{1,40}(?: and \d+ others)?|updated (?:his|her|their) (?:status|profile picture|cover photo)|added (?:\d+ new|a new) (?:photos?|videos?)(?: to the album:? .{1,40})?|replied to (?:your|a) comment|(?:re-?)?posted|[Rr]etweeted|[Bb]oosted)\.?$/u,
  /^(?:[Bb]oosted|[Rr]eposted|[Rr]etweeted|[Pp]inned|[Uu]ploaded|[Mm]ore|(?:[Vv]iew all |[Aa]ll )?(?:posts|stories|articles)) by \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u,
  /^(?:liked by .{2,40}|you) and [\d.,]+k? others$/i,
  /^[\d,.]+k? (?:(?:people |supporters )?have signed|(?:verified )?signatures?|supporters)[.!]?(?:\s*(?:let['’]s (?:get|reach)|next goal|of) .{0,40})?$/i,
  /^archived post\. .{0,100}$/i,
  /^[Ll]ike what you(?:['’]re| are)? read(?:ing)?\? (?:[Ss]upport|[Ss]hare|[Ff]ollow|[Ss]ubscribe to|[Dd]onate to|[Jj]oin) (?:us|it|our (?:work|newsletter|channel|page))(?: (?:now|today|here))?[.!]?$/u,
  /^(?:♬ ?)?original sound(?: [-–—] [\w.]{2,30})?$/i,
  // Forms below a text.
  /^(?:more )?(?:stories|articles|posts|videos) you (?:may|might) (?:also )?like$/i,
  /^(?:one|a) thought on [“"‘«].{1,100}[”"’»]$/i,
  /^save my name, e-?mail,? and website in this browser for the next time i comment\.?$/i,
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}){0,2} and \d[\d.,]*k? others$/u,
  /^our standards: the thomson reuters trust principles\.?$/i,
  /^on .{6,80}\bwrote:$/i,
  /^(?:[Yy]ou|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:forwarded|sent|unsent|replied to|reacted to) (?:a message|a photo|an attachment|you|your message)$/u,
  /^(?:©|\(c\)|copyright|all rights reserved)(?=.*\b(?:rights|permission|reproduc\w*|publish\w*|redistribut\w*)\b).{0,200}$/i,
]);

/** Where an arrow leads on; with a verb or of the letter's matter it says something. */
const POINTED = /^(?:« .{0,40}|.{0,40} »|←.{0,40}|.{0,40}[^.!\s]\s*→)$/;

/** Where somebody has an office. */
const OFFICE =
  /^(?=.{8,160}$)(?:.{0,60}?\b(?:p\.? ?o\.? box \d|(?:street|st\.?|road|rd\.?|blvd\.?|boulevard) (?:no\.? ?)?\d|\d{1,4}[a-z]{0,2},? (?:street|st\.?|road)\b|(?:sangkat|khan) \p{L}(?=.*[\d,]))).*$/iu;

/** A caption. What it says may be of anything, but not of what became of it. */
const CAPTION =
  /^(?:(?:cover |main |lead |file |featured )?(?:photos?|photograph|pic(?:ture)?s?|images?)|illustration|fig(?:ure|\.)?|caption)(?:\s\d{1,2})?\s*[:|/–—-].{0,200}$/i;
/** The same under another name, where it says nothing. */
const SHOWING =
  /^(?:pictured|above|screen ?(?:shot|grab)|chart|map|graphic)(?:\s\d{1,2})?\s*[:|/–—-].{0,200}$/i;
/** What people in a picture do, and where. */
const SCENE =
  /\b(?:holds?|march(?:es)?|walks?|gathers?|stands?|poses?|listens?|attends?|sits?|waves?|arrives?|delivers?|seen)\b.*\b(?:at|in|outside|during|near|past|to|along|on)\b/i;

/** A caption, with whose picture it is behind it. Where it has an auxiliary verb it tells more than a picture shows. */
const CREDITED = together([
  /[([](?:file )?(?:photo|image|picture|video)s?\s*(?::|by\b|courtesy\b|credit\b|supplied\b).{0,60}[)\]]\.?$/i,
  /[.!?”"|]\s+(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?(?:\s?:| by| courtesy of| credit:?)\s\p{Lu}.{1,60}$/u,
  /(?:^|[.!?”"]\s+)[A-Z]{2,8}(?: Photo)?\/\p{Lu}\p{Ll}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}\.?$/u,
  /[.!?”"]\s+(?:AFP|AP|Reuters|EPA(?:-EFE)?|Xinhua|AKP|(?:Photo )?[Ss]upplied|File photo)\.?$/,
]);

/** Another story's headline behind the name of its section or its form. */
const HEADED =
  /^(?:analysis|asia|breaking(?: news)?|business|columns?|commentary|culture|exclusive|explainer|factbox|features?|in (?:pictures|photos|pics)|interview|jobs?|just in|lifestyle|live|long read|national|news|obituary|opinion|photo essay|photos|podcast|poll|profile|q ?& ?a|quiz|review|sports?|tech(?:nology)?|timeline|travel|themes?|formats?|languages?|vacancy|vacancies|weather|world)\s?[:|]\s.{1,160}$/i;

/** What readers are asked for their pleasure. */
const QUIZ = /^(?:quiz|poll)\s?[:|]\s.{1,160}\?$/i;

/** What a page says of itself and what it sells: whole sentences, which are its own where they say nothing of the letter's matter. */
const SPOKEN = together([
  /\b(?:our|independent|quality) (?:journalism|newsroom|reporting)\b/i,
  /\b(?:become|becoming) an? (?:member|subscriber|supporter|patron)\b|\breaders like you\b/i,
  /^this (?:section|series|story|article|reporting|project|podcast|post) (?:is|was) (?:supported|sponsored|funded|made possible|brought to you) by\b/i,
  /\bif you or someone you know\b/i,
  /^this (?:audio|transcript) (?:is|was) (?:auto-?generated|generated (?:automatically|by (?:ai|a machine)))[.,]?(?: please let us know if you have (?:any )?feedback\.?)?$/i,
  /^(?:please )?help us (?:to )?keep (?:our |the |this )?(?:news|site|website|journalism|reporting|service|stories)(?: \w+){0,4}[.!]?$/i,
  /^(?:have|got|do you have) an? (?:news )?(?:story|tip)(?: (?:to (?:tell|share)|for us|idea))?\?(?: (?:write|e-?mail|contact|tell|send|let|get in touch|share|submit|click|text|call)\b[^.!?]{0,60}(?:\S+@\S{1,40})?[.!]?)?$/i,
  /^(?:this|the) (?:article|story|page|post|report) is (?:also )?available (?:here )?in (?:khmer|english|french|chinese)(?: and (?:khmer|english|french|chinese))?\.?$/i,
  /\b(?:views|opinions)(?: and opinions)? expressed\b(?=.*\b(?:authors?|writers?|newspaper|publisher|editors)\b)/i,
  // Where else it was printed, who wrote it, and what the page earns by it.
  /^(?:this|the) (?:article|story|piece|report|post|commentary|column|essay|content) (?:was |has been |also |is )?(?:first |originally |also )*(?:published|appeared|posted|republished|produced|reproduced|reprinted)(?: (?:here|with permission))? (?:in|on|by|at|from|with) (?:the )?\p{Lu}.{1,60}$/iu,
  /^(?:[Tt]he (?:writer|author)|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}) is (?:an? |the )?(?:(?:senior|junior|staff|freelance|award-winning|\p{Lu}[\p{L}-]+|multimedia|investigative|contributing|managing|deputy|chief|national|news|political|environment|business|former|copy) ){0,4}(?:reporter|journalist|editor|correspondent|columnist|photographer|freelancer|producer|intern)\b(?: (?:at|for|with|of|based|in|who covers|covering) .{1,80})?$/u,
  /^affiliate (?:disclosure|links?)\b.{0,160}$/i,
  /^(?:this (?:work|content) is )?licensed under (?:a )?(?:cc|creative commons)\b.{0,60}$|^creative commons (?:license|licence)\b.{0,60}$/i,
  /^thanks for reading\b[^.!?]{0,60}[.!](?: subscribe(?: now)? (?:for free )?to (?:receive|get) new posts(?: and support my work)?[.!]?)?$/i,
  /\b(?:from|only|just|save|get|for|up to) (?:up to )?(?:[$€£] ?\d[\d.,]*|\d{1,2} ?%)|^\d{1,2} ?% off\b/i,
  /\b(?:book|order|buy|shop|play|apply|enrol|download) (?:yours?|now|today|online|for free)\b/i,
  /\bavailable on (?:google play|the app store)\b/i,
]);

/** What comes behind it is when: "This story was updated on 13 May 2021." */
const UPDATED =
  /^this (?:story|article|post|page|report) (?:was|has been) (?:first |originally |last )?(?:published|updated|amended|corrected|edited|posted)(?: on)?(?![a-z])/;

/** What only a sentence has: a verb's auxiliary, a denial, somebody who does something. */
const STATES =
  /\b(?:is|are|was|were|been|has|have|had|did|does|do|will|would|can|cannot|could|(?<!\d )may(?! \d)|might|should|must|shall|not|never|no|nothing|nobody|none|that|who|which|we|they|he|she|it|their|our)\b|n['’]t\b/i;
/** So many small words in a row are a sentence's. */
const SMALL_WORDS = 6;
const LONGEST = 240;

/** The same patterns in fewer expressions, one for each set of flags: running one costs more than what is in it. */
function together(patterns: readonly RegExp[]): RegExp[] {
  const sources = new Map<string, string[]>();
  for (const { flags, source } of patterns) sources.set(flags, [...(sources.get(flags) ?? []), source]);
  return Array.from(sources, ([flags, all]) => new RegExp(all.join('|'), flags));
}

/** Is this line the page's own, by its words alone? In mid-sentence no caption and no headline stands. */
export function isFurnitureLine(line: string, inSentence = false): boolean {
  const whole = withoutMarks(line.trim());
  if (whole === '' || whole.length > LONGEST) return whole === '';
  // A page's line may lead to any story, but not to one that the letter is none.
  if (OF_LETTER.test(whole) && isDenial(unmasked(whole))) return false;
  // Blanks in a row can be read in many ways.
  const trimmed = whole.replace(/\s{2,}/g, ' ');
  // In a line of capitals names have their form, and sentences theirs, by what they would be in small letters.
  const isCapital = isInCapitals(trimmed);
  const forms = isCapital ? [trimmed, inTitleCase(trimmed)] : [trimmed];
  const isOneOf = (patterns: readonly RegExp[]) =>
    forms.some((form) => patterns.some((pattern) => pattern.test(form)));
  const small = trimmed.toLowerCase();
  const moment = small.replace(UPDATED, '');
  if (moment !== small && (/^\W*$/.test(moment) || isShown(moment))) return true;
  // Any word may be a month's: "13 fakes 2021".
  if (
    (isShown(small) && !(DATE_ALONE.test(small) && isDenial(unmasked(small)))) ||
    isOneOf(CLOSED) ||
    isOfKhmerPageWords(small) ||
    isForeignPageLine(small)
  )
    return true;
  if (!inSentence && (isOneOf(TITLED) || isOfPageWords(small))) return true;
  const said = unmasked(isCapital ? trimmed.toLowerCase() : trimmed);
  const isDoubted = isDenial(said) || isClaim(said);
  if (!inSentence && !isDoubted && isForeignTitle(small)) return true;
  if (!inSentence && !isDoubted && isForeignCredit(small) && !isSentence(said)) return true;
  if (!inSentence && !isOfMatter(said)) {
    const isHeadline = POINTED.test(trimmed) || HEADED.test(trimmed);
    if (isHeadline && !hasVerb(trimmed) && !isDoubted) return true;
    if (QUIZ.test(trimmed) && !isDoubted) return true;
    if (isOneOf(SPOKEN)) return true;
  }
  if (CAPTION.test(trimmed) && !isDoubted && !(inSentence && isSentence(said))) return true;
  if (!isDoubted && !STATES.test(said)) {
    if (SHOWING.test(trimmed)) return true;
    if (isOneOf(CREDITED) && (SCENE.test(said) || !isOfMatter(said))) return true;
  }
  if (OFFICE.test(trimmed) && !isSentence(said) && !isOfMatter(said)) return true;
  return (
    isOneOf(inSentence ? [...LABELLED, ...TITLED] : LABELLED) &&
    !isSentence(said) &&
    !isDenial(said) &&
    !isNews(said)
  );
}

/** "Updated: charges dropped", "Case closed.pdf": what became of it, where a page would say when, or which file it is. */
function isNews(line: string): boolean {
  const isDated = /^(?:updated?|corrected|modified)\s?[:|·•–—-]/i.test(line) && /\d/.test(line);
  return (
    !isDated &&
    /^(?:updated?|corrected|modified)\s?[:|·•–—-]|\.(?:pdf|docx?|odt)\b/i.test(line) &&
    isClaim(line)
  );
}

/** Does a line, in lower case, hold only what a page shows? Piece by piece, each read once: a line may be made to be read in many ways. */
function isShown(line: string): boolean {
  let shown = false;
  let weak = 0;
  for (let at = 0; at < line.length; ) {
    SHOWN.lastIndex = WEAK.lastIndex = BETWEEN.lastIndex = at;
    if (SHOWN.test(line)) {
      shown = true;
      at = SHOWN.lastIndex;
    } else if (WEAK.test(line)) {
      weak++;
      at = WEAK.lastIndex;
    } else if (BETWEEN.test(line)) at = BETWEEN.lastIndex;
    else return false;
  }
  return shown || weak > 1 || REACTIONS.test(line);
}

/** An account's name, who it is and since when it stands there, as feeds and chats put them above a post. */
const SENT = new RegExp(
  String.raw`^(?:(?:${NAMES}){0,8}${SIGN}{0,3})?[(]?@[\w-]{2,30}(?:[@.][\w.-]{2,60})?[)]?(?:${SIGN}{1,5}(?:${AGO}|${DAY}|${DATE})(?:,? ${CLOCK})?)?$`,
  'u',
);

/** Does the line say who posted something, by an account, or when? */
export function isPostSign(line: string): boolean {
  if (line.length > LONGEST) return false;
  const shown = line.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(AROUND, '');
  return (SENT.test(shown) && !saysSomething(shown)) || STAMP.test(orderKhmer(shown));
}

/** Another story's headline and what can be done with it: "Ministers Meet Donors Watch Video". A list's names may have such a link each. */
const TEASER = /^.{1,160}\s(?:Watch (?:Video|Now|Live)|Read More|Listen Now|Learn More|Full Story)\W*$/;

/** Is this line between two passages another story's headline with its link? */
export function isTeaser(line: string): boolean {
  if (line.length > LONGEST) return false;
  const isCapital = isInCapitals(line);
  return (
    TEASER.test(isCapital ? inTitleCase(line) : line) &&
    !isSentence(unmasked(isCapital ? line.toLowerCase() : line))
  );
}

/** Papers, stations and agencies that report on Cambodia. */
const OUTLET =
  /^(?:(?:the )?(?:phnom penh post|khmer times|cambodia daily|cambodianess|camboja(?: news)?|southeast asia globe|diplomat|guardian|bangkok post|nikkei asia|uca news|kiripost|fresh news|agence kampuchea presse|thmey thmey|dap news|voice of (?:democracy|america)|radio free asia|radio france internationale|associated press|al jazeera|bbc(?: (?:news|khmer))?|reuters|afp|ap|rfa(?: khmer)?|rfi(?: khmer)?|voa(?: khmer)?|vod(?: english| khmer)?))$/i;
/** Where it was written, as reports begin. */
const PLACE =
  /^(?:phnom penh(?:, cambodia)?|(?:banteay meanchey|battambang|kampong (?:cham|chhnang|speu|thom)|kampot|kandal|kep|koh kong|kratie|mondulkiri|oddar meanchey|pailin|preah (?:sihanouk|vihear)|prey veng|pursat|ratanakiri|siem reap|sihanoukville|stung treng|svay rieng|takeo|tb[eo]ung khmum), cambodia|(?:រាជធានី)?ភ្នំពេញ)(?: ?[·•—–-])?$/i;

/** Is this line between two passages the name of who printed them, of the place, or of where it can be shared? Among names it would be one. */
export function isImprint(line: string): boolean {
  const bare = line.length > LONGEST ? line : withoutMarks(line.trim());
  return OUTLET.test(bare) || PLACE.test(bare) || isService(bare);
}

/** Has a line the verb of a sentence, as few labels, names and titles have? */
export function hasVerb(line: string): boolean {
  return STATES.test(unmasked(line));
}

/** Does the name of somebody who posts say something, as names don't? "May" and "Will" are people. */
export function saysSomething(name: string): boolean {
  return hasVerb(name.replace(/\b(?:May|Will)\b/g, '')) || isDenial(unmasked(name));
}

/** Does a line say something, as labels, names and titles don't? */
function isSentence(line: string): boolean {
  if (STATES.test(line)) return true;
  let small = 0;
  for (const [word] of line.matchAll(/\p{L}[\p{L}\p{M}'’-]*|\p{N}+|[^\s\p{L}]/gu)) {
    small = /^\p{Ll}/u.test(word) ? small + 1 : 0;
    if (small === SMALL_WORDS) return true;
  }
  return false;
}

/** "PHOTO BY MONY RATH" as "Photo by Mony Rath". */
function inTitleCase(line: string): string {
  return line.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word, index: number) =>
    index > 1 && /^(?:by|from|of|for|the|and)$/i.test(word)
      ? word.toLowerCase()
      : word[0]! + word.slice(1).toLowerCase(),
  );
}

/** A line without the marks at its beginning and its end, in one pass however many there are. */
function withoutMarks(line: string): string {
  let start = 0;
  while (start < line.length && /[\s>*_•·▪●►|]/.test(line[start]!)) start++;
  let end = line.length;
  // Ticks tell that a message was read.
  while (end > start && /[\s*_|✓✔☑]/.test(line[end - 1]!)) end--;
  return line.slice(start, end);
}

/** A control of the page behind the last words on their line, with the blank before it. */
export const TRAILING_CONTROL =
  /\s(?:(?:show|see|read|view)\s(?:less|more|translation|original)|copy link|(?:click to )?tweet this|click to tweet|share this(?: quote)?|permalink|hide)\s*$/i;
