/** What is said of somebody so that he endorses nothing, or to disgrace an endorser: in headings, notes and beside names. */
import { isDenial, withoutSubject } from './matter.ts';

/** Above a list of those who did not. */
const DISOWNED =
  /\b(?:not|never|none|nobody|no one|no longer|without|withdr\w+|reject\w*|refus\w*|oppos\w*|den(?:y|ied|ies)|against|falsely|unlike)\b|n['’]t\b/i;
/** What is said of somebody who endorses nothing, or of an endorser whom somebody wants to disgrace. */
const DISGRACED =
  /\b(?:(?:was|were|been|also|are|only)\s+(?:asked|invited|approached|contacted|urged|expected)|asked to|invited to|undecided|formerly|(?:in|by) (?:error|mistake)|by proxy|enem(?:y|ies)|(?:possible|potential|expected|alleged) (?:endorsers|signatories|supporters)|awaiting|declin(?:ed?|ing)|pending|unconfirmed|unverified|under\s(?:investigation|review|duress|arrest|pressure|suspicion)|investigated|accus\w*|suspect(?:s|ed)|arrested|charged|sued|banned|blacklist\w*|illegal\w*|unregistered|paid|bought|(?:funded|financed|bankrolled|orchestrated|masterminded)\sby|brib\w*|forced|coerced|pressured|misled|deceived|tricked|traitors?|criminals?|terrorists?|liars?|thieves|rebels?|so[- ]called|supposed(?:ly)?|purported(?:ly)?|puppets?|foreign agents?)\b|\bsupporters of (?:the |our |this )?(?:royal |present )?(?:government|regime|ruling|opposition|cpp|cnrp|perpetrators?|accused|oknha)\b/i;
/** Not (but not the "non" of "non-governmental"), false, withdraw (a name, say: the letters stand in other words too), refuse, oppose. */
const DISOWNED_KHMER =
  /មិន(?!មែនរដ្ឋ|(?:ស្វែង)?រកប្រាក់|យកកម្រៃ)|គ្មាន|ក្លែង|ដក(?![\u1780-\u17d3])|ដក(?:ចេញ|ហត្ថ|ការ|ឈ្មោះ|ខ្លួន|នាម|លិខិត|យក)|បដិសេធ|ប្រឆាំង/;
/** Suspected, accused, arrested, guilty, terrorist, offender, black list, traitor, puppet, forced, bribed, illegal, banned, under investigation. */
const DISGRACED_KHMER =
  /សង្ស័យ|ចោទ|ចាប់ខ្លួន|ឃាត់ខ្លួន|ពិរុទ្ធ|ទណ្ឌិត|ភេរវ|ល្មើស|ឧក្រិដ្ឋ|បញ្ជីខ្មៅ|ក្បត់|អាយ៉ង|បង្ខំ|សំណូក|ខុសច្បាប់|ហាមឃាត់|ស៊ើបអង្កេត|ថ្កោលទោស|បំពុល/;

/** Says a text that somebody doesn't endorse? */
export function disowns(text: string): boolean {
  return DISOWNED.test(withoutSubject(text)) || DISOWNED_KHMER.test(text);
}

/** Says a text that somebody doesn't endorse, or what disgraces an endorser? */
export function discredits(text: string): boolean {
  return disowns(text) || isDenial(text) || disgraces(text) || DISGRACED_KHMER.test(text);
}

/** Says a text in Latin letters what disgraces an endorser? */
export function disgraces(text: string): boolean {
  return DISGRACED.test(text);
}
