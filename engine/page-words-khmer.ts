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
  ឯកសារ លម្អិត លំអិត ផ្សាយបន្តផ្ទាល់ ក្នុងស្រុក ទាន់ហេតុការណ៍ គោលការណ៍ឯកជនភាព លក្ខខណ្ឌ ប្រើប្រាស់ ការប្រើប្រាស់ ចុះផ្សាយ ធ្វើបច្ចុប្បន្នភាព បច្ចុប្បន្នភាព
  ការមើល អ្នកមើល អាប់ដេត ដំណឹង ជូនដំណឹង ការជូនដំណឹង ពង្រីក ភ្ជាប់ ឯកសារភ្ជាប់ តំណ តំណភ្ជាប់ វិចិត្រសាល មតិទាំងអស់ រំលង មាតិកា
  ចូលគណនី គណនី ភ្ញៀវ រង់ចាំ ផ្ទុក កំពុងផ្ទុក កាលពី រក្សាទុក ចម្លង ផ្ញើ ជាវ ព្រឹត្តិបត្រ រាយការណ៍ បញ្ជី អ៊ិនស្តាក្រាម យូធូប ធីកតុក ប៉ុស្តិ៍ ឆានែល
  សារព័ត៌មាន កាសែត ទូរទស្សន៍ វិទ្យុ វិទ្យុអាស៊ីសេរី វីអូអេ វីអូឌី អាកាសវាណី ភ្នំពេញប៉ុស្តិ៍ ឌឹភ្នំពេញប៉ុស្តិ៍ ខ្មែរថាមស៍ ដើមអម្ពិល ហ្វ្រេសញូស៍ រស្មីកម្ពុជា
  អ្នកសរសេរ អ្នកយកព័ត៌មាន និពន្ធនាយក ការិយាល័យ ចំណងជើង កម្រងរូបភាព ផ្សាយផ្ទាល់ ព្យាករណ៍អាកាសធាតុ អាកាសធាតុ អត្រាប្តូរប្រាក់ ផ្សេងៗ ប្រភេទ ស្លាក ពាក្យគន្លឹះ ប្រធានបទ
  អ្នកចូលទស្សនា ចូលមើល អ្នកតាមដាន អ្នកជាវ សំណួរ កំណត់ ការកំណត់ អានលិខិត ពុម្ពអក្សរ ទំហំអក្សរ សម្លេង សំឡេង
  ចូលរួម កម្មវិធី នាយកដ្ឋាន ផ្នែក បដា គោលការណ៍ ភាពឯកជន ភាសា មិត្តភក្តិ មានប្រយោជន៍ទេ តើអ្នកយល់យ៉ាងណា វាយតម្លៃ សំបុត្រ អ្នកអាន អ្នកស្តាប់ សេចក្តីជូនដំណឹង
  សេចក្ដីជូនដំណឹង ព្រឹត្តិការណ៍ ប្រព័ន្ធផ្សព្វផ្សាយ ប្រិយមិត្ត ទស្សនិកជន ឆ្នាំផ្សាយ លេខយោង យោង កំណត់សម្គាល់ តារាង ក្រាហ្វិក ផែនទី ខ្លឹមសារ បណ្តាញសង្គម បណ្ដាញសង្គម ផេក ជជែក 
  វិភាគ ទស្សនៈ ដេញថ្លៃ សួរឆ្លើយ ដំណើរកម្សាន្ត អចលនទ្រព្យ ហោរាសាស្ត្រ យានយន្ត ទេសចរណ៍ កសិកម្ម
  រយៈពេល ថ្ងៃផ្សាយ ទំនាក់ទំនងយើង បណ្ណាល័យ សារ យេនឌ័រ លេខ ជ្រើសរើសបុគ្គលិក កែប្រែ បើកមើល បោះពុម្ពផ្សាយ កែសម្រួលចុងក្រោយ ផ្សាយថ្ងៃទី អាសយដ្ឋាន សេចក្តីប្រកាសព័ត៌មាន សេចក្ដីប្រកាសព័ត៌មាន ចូលរួមជាមួយយើង`);

/** What is the page's only beside those, since names are made of it as well. */
const SMALL = [
  ...MONTHS,
  ...listed(`ច័ន្ទ ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍ អាទិត្យ ថ្ងៃ ទី ព្រឹក ល្ងាច យប់ រសៀល មុន ក្រោយ ថ្មី ថ្មីៗ ទៀត ផ្សេងទៀត បន្ថែម បន្ត ច្រើន ច្រើនទៀត
    លើ ទៅ ដោយ ទទួល គ្រប់យ៉ាង សូម ពេញ ទាំងស្រុង ខាងក្រោម ខាងលើ ទីនេះ នេះ សរសេរ ដើម ជាតិ រួម ដង នាក់ និង ជា ពី របស់ ខ្មែរ ជាភាសា ដើម្បី តាម តាមរយៈ ភ្នំពេញ ដែល ទៅកាន់ អ្នក នៃ នៅទីនេះ
    ចូល រូប ទាំងអស់ នៅក្នុង នៅលើ ឥតគិតថ្លៃ ឥឡូវ ឥឡូវនេះ ប្រចាំថ្ងៃ ប្រចាំសប្តាហ៍ ជាសាធារណៈ តំបន់ ពិភពលោក អំពី របស់យើង កម្ពុជា ខេត្ត រាជធានី ផង ចំនួន បំផុត នៅ
    facebook telegram youtube twitter tiktok instagram whatsapp messenger linkedin pdf english google like share subscribe follow reply comment comments channel group page k m`),
];

/** What is the page's only as a whole line: of these words a sentence about the letter could be made. */
const WHOLE = new Set(
  listed(`
ហត្ថលេខា បញ្ជីឈ្មោះ បញ្ជីរាយនាម ត្រា ឯកសារភ្ជាប់ ចម្លងជូន
  ការងារ តម្លៃ ជីវិតកម្សាន្ត សន្តិសុខសង្គម អ្នកឧបត្ថម្ភ ម្ចាស់ជំនួយ ក្រុមការងារ ក្រុមអ្នកយកព័ត៌មាន ផេកផ្លូវការ អ្នកអាចអានបន្ថែម
  សិល្បៈ យុវជន ច្បាប់ នារី បទវិភាគ បទសម្ភាសន៍ បន្ត ចូល បានតាមដាន បានឧបត្ថម្ភ បានកែ បានខ្ទាស់ បានបញ្ជូនបន្ត សារដែលបានបញ្ជូនបន្ត អម្បាញ់មិញ ឥឡូវនេះ អ្នកគាំទ្រកំពូល
  អ្នកប្រហែលជាស្គាល់ មនុស្សដែលអ្នកប្រហែលជាស្គាល់ បង្កើតគណនី បង្កើតគណនីថ្មី ភ្លេចពាក្យសម្ងាត់ ភ្លេចគណនី សម្រាប់ផ្សាយជាបន្ទាន់ ការបកប្រែក្រៅផ្លូវការ បកប្រែក្រៅផ្លូវការ`).map(
    orderKhmer,
  ),
);
/** "This letter is", "this letter … by": whatever follows is said of it. */
const STATES = /(?:លិខិត(?:ចំហ)?|អត្ថបទ|ព័ត៌មាន)នេះ(?:គឺ)?ជា|លិខិត(?:ចំហ)?នេះ.*ដោយ/;

/** A date in figures with the month's name. */
export const KHMER_DATE = String.raw`[\d\u17e0-\u17e9]{1,2}\s*(?:${MONTHS.map(orderKhmer).join('|')})\s*[\d\u17e0-\u17e9]{4}`;

/** Any of the words, the longest that fits, with no sign of Khmer behind it that belongs to its last letter. */
function anyOf(words: readonly string[], before = ''): RegExp {
  const longest = words.map(orderKhmer).sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${before}${longest.join('|')})(?![\\u17b6-\\u17d3a-z])`, 'y');
}

const PAGE = anyOf(OWN, String.raw`${KHMER_DATE}|[\d\u17e0-\u17e9]{1,3}\s*ថ្ងៃ|`);
const BESIDE = anyOf(SMALL);
/** A number by itself, since a date may begin with it. */
const SIGNS_AROUND = /^[\s([]+|[\s.?!…។)\]]+$/g;
const BETWEEN = /[\d\u17e0-\u17e9]+|[\s.,:៖·•|/()«»“”"'’!?…+&©@៚។៕ៗ–—-]+/y;

/** Is every word of a line, in lower case, one that a page has for itself? */
export function isOfKhmerPageWords(line: string): boolean {
  if (!/[\u1780-\u17d3]/.test(line)) return false;
  const said = orderKhmer(line.replace(/[\u200b-\u200d\u2060]/g, '').replace(ADDRESS, ''));
  if (WHOLE.has(said.replace(SIGNS_AROUND, ''))) return true;
  if (STATES.test(said)) return false;
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
