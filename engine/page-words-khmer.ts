/**
 * The Khmer words that pages speak of themselves with. Khmer has no blanks between words, so that a line is read from
 * its beginning, the longest word first: the page's own is one in which every word is the page's.
 */
import { orderKhmer } from './khmer.ts';
import { ADDRESS } from './page-words.ts';

const listed = (words: string) => words.trim().split(/\s+/);

const MONTHS = listed('មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ');

/** What a page has, and what can be done with it. */
const OWN = listed(`
  ចុច ចែករំលែក ចូលចិត្ត ឆ្លើយតប ការឆ្លើយតប មតិ មតិយោបល់ យោបល់ បញ្ចេញមតិ បង្ហោះ ការបង្ហោះ អត្ថបទ ព័ត៌មាន ពត៌មាន ចុងក្រោយ អាន មើល ស្តាប់
  ស្ដាប់ អ្នកទស្សនា ទស្សនា ទាក់ទង ពាក់ព័ន្ធ ពេញនិយម ទំព័រ ទំព័រដើម បន្ទាប់ ត្រឡប់ ការផ្សាយពាណិជ្ជកម្ម ផ្សាយពាណិជ្ជកម្ម ពាណិជ្ជកម្ម
  ឧបត្ថម្ភដោយ ចុះឈ្មោះ តាមដាន តាមដានយើង ទំនាក់ទំនង អំពីយើង រក្សាសិទ្ធិ ទាញយក បោះពុម្ព លិខិតចំហ លិខិត សេចក្តីថ្លែងការណ៍ សេចក្ដីថ្លែងការណ៍
  រូបភាព រូបថត វីដេអូ ប្រភព បកប្រែ ការបកប្រែ បង្ហាញ លាក់ ស្វែងរក ម៉ឺនុយ ភាសាខ្មែរ ភាសាអង់គ្លេស អង់គ្លេស អន្តរជាតិ សង្គម នយោបាយ សេដ្ឋកិច្ច
  កីឡា សុខភាព បច្ចេកវិទ្យា កម្សាន្ត វប្បធម៌ អប់រំ បរិស្ថាន បទយកការណ៍ ថ្ងៃទី ថ្ងៃនេះ ម្សិលមិញ ម៉ោង នាទី ខែ ឆ្នាំ សប្តាហ៍ សប្ដាហ៍ ថ្ងៃមុន ទំព័រមុន ទំព័រទី
  ទូរស័ព្ទ លេខទូរស័ព្ទ អ៊ីមែល អ៊ីម៉ែល គេហទំព័រ វេបសាយ ហ្វេសប៊ុក តេឡេក្រាម អ្នកនិពន្ធ ឃើញបន្ថែម
  ឯកសារ លម្អិត លំអិត ផ្សាយបន្តផ្ទាល់ ក្នុងស្រុក ទាន់ហេតុការណ៍ គោលការណ៍ឯកជនភាព លក្ខខណ្ឌ ប្រើប្រាស់ ការប្រើប្រាស់ ចុះផ្សាយ ធ្វើបច្ចុប្បន្នភាព បច្ចុប្បន្នភាព`);

/** What is the page's only beside those, since names are made of it as well. */
const SMALL = [
  ...MONTHS,
  ...listed(`ច័ន្ទ ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍ អាទិត្យ ថ្ងៃ ទី ព្រឹក ល្ងាច យប់ រសៀល មុន ក្រោយ ថ្មី ថ្មីៗ ទៀត ផ្សេងទៀត បន្ថែម បន្ត ច្រើន ច្រើនទៀត
    លើ ទៅ ដោយ ទទួល គ្រប់យ៉ាង សូម ពេញ ទាំងស្រុង ខាងក្រោម ខាងលើ ទីនេះ នេះ សរសេរ ដើម ជាតិ រួម ដង នាក់ និង ជា ពី របស់ ខ្មែរ ជាភាសា ដើម្បី តាម តាមរយៈ ភ្នំពេញ ដែល ទៅកាន់ អ្នក
    facebook telegram youtube twitter tiktok instagram whatsapp messenger linkedin pdf english google like share subscribe follow`),
];

/** A date in figures with the month's name. */
export const KHMER_DATE = String.raw`[\d\u17e0-\u17e9]{1,2}\s*(?:${MONTHS.map(orderKhmer).join('|')})\s*[\d\u17e0-\u17e9]{4}`;

/** Any of the words, the longest that fits, with no sign of Khmer behind it that belongs to its last letter. */
function anyOf(words: readonly string[], before = ''): RegExp {
  const longest = words.map(orderKhmer).sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${before}${longest.join('|')})(?![\\u17b6-\\u17d3a-z])`, 'y');
}

const PAGE = anyOf(OWN, `${KHMER_DATE}|`);
const BESIDE = anyOf(SMALL);
const BETWEEN = /[\d\u17e0-\u17e9\s.,:៖·•|/()«»“”"'’!?…+&©@៚។៕ៗ–—-]+/y;

/** Is every word of a line, in lower case, one that a page has for itself? */
export function isOfKhmerPageWords(line: string): boolean {
  if (!/[\u1780-\u17d3]/.test(line)) return false;
  const said = orderKhmer(line.replace(/[\u200b-\u200d\u2060]/g, '').replace(ADDRESS, ''));
  let own = false;
  for (let at = 0; at < said.length; ) {
    const pattern = [PAGE, BESIDE, BETWEEN].find((each) => {
      each.lastIndex = at;
      return each.test(said);
    });
    if (pattern === undefined) return false;
    own ||= pattern === PAGE;
    at = pattern.lastIndex;
  }
  return own;
}
