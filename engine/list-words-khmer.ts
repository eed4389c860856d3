/**
 * What heads lists of endorsers in Khmer. It has no blanks between its words: a line is a heading where nothing but such words
 * makes it, in whatever order, so that nothing else is said in it.
 */
import { orderKhmer } from './khmer.ts';

const listed = (words: string) => words.trim().split(/\s+/).map(orderKhmer);

/** Bodies by their kind, fields and places: groups of names stand under them. */
const GROUPS = listed(`
  អង្គការ សង្គមស៊ីវិល ក្រៅរដ្ឋាភិបាល មិនមែនរដ្ឋាភិបាល សហជីព សហព័ន្ធ សហភាព សមាគម បណ្តាញ បណ្ដាញ ក្រុម សហគមន៍ ស្ថាប័ន អង្គភាព មជ្ឈមណ្ឌល
  វិទ្យាស្ថាន សម្ព័ន្ធ ជាតិ អន្តរជាតិ ក្នុងស្រុក មូលដ្ឋាន តាម ខេត្ត រាជធានី ភ្នំពេញ សៀមរាប បាត់ដំបង កំពង់ចាម កំពង់ធំ កំពង់ឆ្នាំង កំពង់ស្ពឺ កំពត
  កណ្តាល កណ្ដាល តាកែវ ពោធិ៍សាត់ ព្រះវិហារ ព្រះសីហនុ បន្ទាយមានជ័យ ឧត្តរមានជ័យ ស្វាយរៀង ព្រៃវែង ក្រចេះ ត្បូងឃ្មុំ ស្ទឹងត្រែង រតនគិរី
  មណ្ឌលគិរី កែប កោះកុង ប៉ៃលិន យុវជន ស្ត្រី នារី សិទ្ធិ មនុស្ស ការងារ ដីធ្លី បរិស្ថាន សុខភាព អប់រំ និង កម្ពុជា`);
/** People, what they did, and words that join these. */
const HEADING = listed(`
  បុគ្គល ប្រជាពលរដ្ឋ ពលរដ្ឋ សមាជិក តំណាង ឯកត្តជន អ្នក គាំទ្រ ចុះ ហត្ថលេខា ហត្ថលេខី ឈ្មោះ នាម រាយនាម បញ្ជី ចូលរួម រួម ចុះឈ្មោះ ដែល បាន ដោយ នេះ នៃ
  ការ លិខិត ចំហ សេចក្តីថ្លែងការណ៍ សេចក្ដីថ្លែងការណ៍ ខាងក្រោម ខាងលើ ដូច តទៅ រួមមាន បន្ថែម ក្រោយ ក្រោយមក ពេល បន្ទាប់ ពី ផ្សាយ ចេញ ចំនួន ទាំង ទាំងអស់
  ទាំងឡាយ យើង យើងខ្ញុំ ខ្ញុំ ជា មាន លំដាប់ អក្សរក្រម ឬ នៅ ក្នុង លើ ទៅ មក ផ្សេងទៀត ផ្សេងៗ ទៀត គោរព ក្តី ក្ដី សេចក្តី សេចក្ដី សាមគ្គី សាមគ្គីភាព ភាព
  រាប់អាន ស្មោះ ស្មោះត្រង់ សូម មើល មកពី ទំនាក់ទំនង ឯកសារ ភ្ជាប់ ជាបុគ្គល ផ្ទាល់ខ្លួន នាក់ អង្គ ត្រូវ តាង ផ្សព្វផ្សាយ ត្រា មិនស្វែងរកប្រាក់ចំណេញ មិនស្វែងរកប្រាក់កម្រៃ មិនយកកម្រៃ`);
const LONGEST = 160;

const only = (words: readonly string[]) =>
  new RegExp(
    `^(?:(?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?![\\u17b6-\\u17d3])[\\s\\d\\u17e0-\\u17e9.,:៖()–—-]*)+$`,
  );
const GROUP = only(GROUPS);
const EITHER = only([...GROUPS, ...HEADING]);

function isOf(pattern: RegExp, line: string): boolean {
  const said = orderKhmer(line.replace(/[\u200b-\u200d\u2060]/g, '')).replace(/^[^\u1780-\u17d3]+/, '');
  return said.length <= LONGEST && pattern.test(said);
}

/** Is a line in Khmer and in no other letters? */
export function isInKhmer(line: string): boolean {
  return /\p{Script=Khmer}/u.test(line) && !/\p{Script=Latin}/u.test(line);
}

/** Is it the head of a group of names, of words that name nobody? */
export function isKhmerGroup(line: string): boolean {
  return isOf(GROUP, line);
}

/** Is it made of words for who endorses a letter, and how, and nothing else? */
export function isKhmerHeading(line: string): boolean {
  return isOf(EITHER, line);
}
