/** Pages without the letter, from near misses to anything else on the web. */
import { endorsersOf, labelOf } from '../canon.ts';
import type { Case } from '../expectation.ts';
import { NOTHING } from '../expectation.ts';
import type { Random } from '../random.ts';
import { document } from './pages.ts';

/** Sentences of other statements, about other things, by the same organisations. */
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  'land dispute': [
    'We, the undersigned civil society organizations and communities, are deeply concerned about the eviction of families from the lake.',
    'At least forty houses were flattened by bulldozers before sunrise while their owners were away at work.',
    'Compensation was offered to a handful of households only, and the sums would not buy a plot anywhere near the city.',
    'We call on the Ministry of Land Management to halt the filling of the lake until a public consultation has taken place.',
    'Community representatives who are being questioned by the municipal court should be released at once.',
    'Flooding has worsened every rainy season since the sand barges arrived.',
  ],
  'trade unions': [
    'We, the undersigned unions and civil society organizations, condemn the arrest of strikers outside the casino.',
    'The workers lost their jobs during the pandemic and have asked for nothing but the severance pay that is due to them.',
    'Taking part in a peaceful strike is protected by the labour law and by the conventions that Cambodia has ratified.',
    'Health measures must not be used as a pretext to empty the pavement.',
    'We urge the Ministry of Labour to bring both sides back to the table within a week.',
    'International brands and investors are invited to follow the negotiations as observers.',
  ],
  'press freedom': [
    'The undersigned media organizations regret the withdrawal of three publishing licences in a single month.',
    'Editors learned of the decision from a social media page before any letter had reached them.',
    'A free press serves the public, and the public has the right to know how its taxes are spent.',
    'We ask the Ministry of Information to restore the licences and to publish the criteria for such measures.',
    'Reporters in the provinces tell us that local officials now refuse interviews altogether.',
    'The journalists concerned have families to feed and have done nothing but their work.',
  ],
  'women in politics': [
    'We, the undersigned organizations working for gender equality in Cambodia, welcome the growing number of women who stand for commune councils.',
    'Women still hold fewer than one in five seats, and most are placed far down on the lists of the parties.',
    'We recommend a quota of at least one third and a budget line for training of first-time candidates.',
    'Husbands, fathers and brothers can share the work at home so that campaigning becomes possible.',
    'Sexist remarks at public meetings should be answered by moderators on the spot.',
    'Our members will observe the vote in all provinces and publish a report in July.',
  ],
  'domestic violence law': [
    'Fifteen years after the Law on the Prevention of Domestic Violence came into force, survivors still find closed doors.',
    'Commune police frequently send women home to reconcile with men who beat them.',
    'Protection orders exist on paper, yet judges in several provinces have never issued one.',
    'We propose a review of the law, one-stop centres in every district and more women in uniform.',
    'Shelters run by civil society organizations turn people away each week for want of beds.',
    'Violence against women is a crime, not a family matter.',
  ],
  climate: [
    'We, the undersigned youth groups and civil society organizations, call for a ban on new coal plants.',
    'The Mekong has fallen to its lowest level in a century and fish catches on the great lake have collapsed.',
    'Rooftop solar panels already cost less than the power that factories buy from abroad.',
    'Farmers need weather forecasts in Khmer that reach their phones in time.',
    'We invite the ministries of energy and of environment to a public hearing in August.',
    'Every degree matters, and every year matters.',
  ],
};

/** News about the people of the letter and their ministries, about other things. */
const NEWS: Readonly<Record<string, readonly string[]>> = {
  interior: [
    'Deputy Prime Minister and Minister of Interior Sar Kheng has told provincial governors to speed up the issuing of identity cards.',
    'Speaking at a graduation of police cadets, Samdech Krala Hom Sar Kheng said that discipline came before rank.',
    'The minister also visited the border checkpoint at Poipet, where trucks have been queuing for days.',
    'More than two hundred kilometres of rural roads will be repaired before the next rains, according to the ministry.',
  ],
  justice: [
    'Minister of Justice Koeut Rith launched a campaign on Monday to clear the backlog of cases at the municipal court.',
    'Keut Rith said that more than ten thousand files had been closed since the campaign began.',
    'Prisons hold almost three times as many people as they were built for.',
    'Lawyers welcomed the plan and asked for more judges in the provinces.',
  ],
  "women's affairs": [
    'Her Excellency Dr. Ing Kantha Phavi, Minister of Women’s Affairs, presided over the opening of a training centre in Takeo.',
    'The minister praised silk weavers who sell their scarves online.',
    'The centre will teach bookkeeping, marketing and basic English to three hundred women a year.',
    'Ing Kantha Phavi thanked the donors and the provincial administration for the land.',
  ],
  'the tycoon': [
    'King Norodom Sihamoni has signed a royal decree that takes the title of oknha from businessman Heng Sear.',
    'Oknha Duong Chhay denied the accusations in a video and said the family would settle its affairs in private.',
    'Ouk Kosal was transferred to the ministry’s administrative office after four officers had complained about him.',
    'The three men have not been charged. Police in Kampong Thom Province have opened an inquiry.',
  ],
};

/** Writing of the treaty body, the parts that the letter quotes among it, so that they stand here word for word. */
const CEDAW: readonly string[] = [
  'The Committee considered the sixth periodic report of Cambodia at its 1717th and 1718th meetings.',
  'The Committee is concerned about reports of corruption in courts and about the low number of convictions in cases of rape.',
  'Recalling its general recommendation No. 33 (2015), the Committee recommends that the State party:',
  '(d) Provide systematic training to judges, prosecutors and police officers on the Convention;',
  '(e) Take concrete measures to strengthen the independence and impartiality of the judiciary system and to ensure that cases of gender-based discrimination and violence against women are fully investigated and that perpetrators are prosecuted and punished while victims shall be adequately redressed;',
  '37. The Committee notes with concern that women are concentrated in the informal economy and that the wage gap persists.',
  '(d) Adopt and implement comprehensive legal regulations to prevent and respond to violence and harassment in the workplace, including sexual harassment, and to establish an independent grievance mechanism to ensure that victims receive an effective solution and to ensure that perpetrators are punished for their actions.',
  '38. The Committee welcomes the extension of maternity leave but regrets that domestic workers are left out of it.',
  'The Committee invites the State party to submit its seventh periodic report in November 2023.',
];

const THANKS: readonly string[] = [
  'Thank you to all organizations that endorsed the open letter! So proud of our movement.',
  'Respect to Klahaan, GADC, CCHR, LICADHO and NGO-CEDAW for speaking up 💜',
  'This open letter is endorsed by so many groups that I could not fit them in one picture.',
  'Women and girls of Cambodia deserve better. Share this, please.',
  'Where can I sign? My association would like to join the list.',
  'Justice for all survivors! #JusticeForWomen',
  'Respectfully, I disagree with half of the comments here.',
  'Phnom Penh, 12 May 2021: rainy, loud, and full of hope.',
];

const OTHER_LETTERS: readonly (readonly string[])[] = [
  [
    'OPEN LETTER TO',
    'The Mayor and the City Council',
    'Subject: Request for safe bicycle lanes on the riverside',
    'We, the undersigned residents, walk and ride along the quay every day and have counted eleven accidents since January.',
    'Paint is cheap, and so are bollards. A lane could be ready before the water festival.',
    'We strongly hope that you will find the time to ride with us one morning and see for yourselves.',
    'Respectfully yours,',
    'The Riverside Cyclists',
  ],
  [
    'OPEN LETTER TO',
    'His Excellency the Minister of Education, Youth and Sport',
    'Subject: Request for the reopening of village libraries',
    'As stated in our earlier messages, children in remote communes have had no new book in their hands for two years.',
    'Volunteers are ready to disinfect the rooms, and publishers have promised to replace what the damp has spoiled.',
    'Respectfully yours,',
    'Phnom Penh, 3 June 2021',
  ],
  [
    'Joint open letter to the heads of state of the region',
    'We, the undersigned civil society organizations, write to express our alarm at the situation on the border.',
    'Thousands of families have crossed the river with nothing but the clothes they wear.',
    'We urge all governments to keep crossings open and to let aid agencies in.',
    'This open letter is endorsed by:',
  ],
  [
    'Dear readers,',
    'with this issue the magazine says goodbye to paper. For thirty-one years it came through your letterbox.',
    'The editors thank everyone who wrote, drew, printed and delivered it.',
    'Yours faithfully, the editorial team',
  ],
];

/** Anything else. */
const WORLD: Readonly<Record<string, readonly string[]>> = {
  football: [
    'The home side took the lead through a header from a corner in the ninth minute.',
    'After the break the visitors pressed high and hit the post twice.',
    'The coach blamed the pitch, which had turned to mud by the hour.',
    'A late penalty settled the match in front of eleven thousand spectators.',
  ],
  recipe: [
    'Pound the lemongrass, galangal and turmeric into a smooth paste.',
    'Whisk the coconut cream with the egg and fold in slices of river fish.',
    'Steam in banana leaf cups for twenty-five minutes, then rest.',
    'Serve with jasmine rice and a wedge of lime.',
  ],
  economy: [
    'Garment exports fell by four percent in the first quarter while shipments of bicycles rose.',
    'The central bank left its reserve requirement where it was.',
    'Pepper growers in Kampot say that prices have recovered from the low of last year.',
    'Analysts expect growth of about three percent if tourists return before the end of the year.',
  ],
  software: [
    'Version 4.2 fixes a crash that happened when the settings file was empty.',
    'The flag --watch now restarts the process when a dependency changes.',
    'Deprecated: the synchronous reader will be removed in the next major release.',
    'Thanks to everyone who sent a patch.',
  ],
  court: [
    'The defendant must be punished according to the law, the prosecutor told the court, asking for seven years.',
    'Judges will deliver their verdict next month.',
    'Perpetrators of violence have often escaped trial in the district, said a lawyer for the family.',
    'The victims and survivors of the fire were heard in the first week.',
  ],
  travel: [
    'The ferry leaves at seven and takes a little under two hours.',
    'Bring cash, since the only bank on the island closes at noon.',
    'The beach on the far side is worth the walk through the cashew trees.',
    'Bungalows start at fifteen dollars and have a fan.',
  ],
  Khmer: [
    'នៅ​ថ្ងៃ​នេះ មេឃ​ភ្លៀង​ធ្លាក់​នៅ​ទីក្រុង​ភ្នំពេញ និង​ខេត្ត​មួយ​ចំនួន។',
    'កសិករ​បាន​ចាប់​ផ្តើម​ភ្ជួរ​ស្រែ​របស់​ពួកគេ​ហើយ។',
    'ផ្លូវ​ថ្មី​នឹង​បើក​ឱ្យ​ប្រើប្រាស់​នៅ​ខែ​ក្រោយ។',
    'សិស្សានុសិស្ស​ត្រៀម​ប្រឡង​នៅ​ចុង​ឆ្នាំ។',
  ],
  charter: [
    'Everyone has the right to work, to free choice of employment and to just and favourable conditions.',
    'No one shall be held in slavery; the trade in human beings is forbidden in all its forms.',
    'Each State that is party to this treaty undertakes to report on the measures taken within five years.',
    'Nothing in this treaty takes away from rights that are better protected elsewhere.',
  ],
  novel: [
    'She closed the shutters before the storm and lit the lamp that her mother had left her.',
    'From the river came the sound of an engine that would not start.',
    'Nobody had told him that the house was sold, and nobody was going to.',
    'In the morning the boats were gone, and so was the smell of smoke.',
  ],
};

type Template = (title: string, paragraphs: readonly string[], random: Random) => string;

const TEMPLATES: readonly Template[] = [
  (title, paragraphs) =>
    document(
      title,
      `<header><a href="/">News</a><nav><a href="/n">National</a><a href="/s">Sport</a></nav></header><main><article><h1>${title}</h1><p class="byline">By staff</p>${tagged(paragraphs)}</article></main><footer>© 2021</footer>`,
    ),
  (title, paragraphs) =>
    document(
      title,
      `<div id="page"><div class="post-header"><h2>${title}</h2><span class="date">May 14, 2021</span></div><div class="entry-content">${paragraphs.join('<br><br>')}</div><div class="sharedaddy"><a>Facebook</a><a>Twitter</a></div></div>`,
    ),
  (title, paragraphs, random) =>
    document(
      title,
      `<div role="feed">${paragraphs.map((text) => `<div role="article"><h4>${random.pick(['Sokha', 'Maly', 'Rith', 'Bopha'])}</h4><div dir="auto">${text}</div><span>${random.below(90)} likes</span></div>`).join('')}</div>`,
    ),
  (title, paragraphs) =>
    document(
      title,
      `<table><tr><td class="menu"><a href="/">Home</a><br><a href="/docs">Documents</a></td><td class="body"><h3>${title}</h3>${tagged(paragraphs)}</td></tr></table>`,
    ),
  (title, paragraphs) => document(title, `<pre>${title}\n\n${paragraphs.join('\n\n')}</pre>`),
];

const tagged = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${text}</p>`).join('\n');

function list(random: Random): readonly string[] {
  const shape = random.below(3);
  const names = (id: 'at-release' | 'later'): string[] =>
    endorsersOf(id).map(
      (entry) =>
        `${shape === 0 ? `${entry.number}. ` : shape === 1 ? '- ' : ''}${entry.name}${entry.acronym === null ? '' : ` (${entry.acronym})`}`,
    );
  const head = random.pick([
    'Endorsed by:',
    'Signatories:',
    'This statement is endorsed by:',
    'This joint statement is supported by:',
  ]);
  return random.chance(0.5)
    ? [head, ...names('at-release')]
    : [head, ...names('at-release'), ...names('later')];
}

export function negativeCases(random: Random): Case[] {
  const cases: Case[] = [];
  const add = (name: string, paragraphs: readonly string[]): void => {
    const template = random.pick(TEMPLATES);
    const input =
      cases.length % 3 === 2
        ? ({ kind: 'html', html: template(name, paragraphs, random) } as const)
        : ({ kind: 'text', text: [name, ...paragraphs].join('\n\n') } as const);
    cases.push({ id: `negatives/${name} ${cases.length}`, class: 'negatives', input, expected: NOTHING });
  };
  for (const [topic, lines] of Object.entries(STATEMENTS)) {
    for (let nth = 0; nth < 3; nth++)
      add(`Joint statement on ${topic}`, [...random.sample(lines, 4 + random.below(3)), ...list(random)]);
    add(`Joint statement on ${topic}, without a list`, lines);
    add(`A post on ${topic}`, [random.pick(lines), random.pick(THANKS), ...list(random)]);
  }
  const topics = Object.keys(NEWS);
  for (const topic of topics) {
    add(`News: ${topic}`, NEWS[topic]!);
    for (let nth = 0; nth < 4; nth++)
      add(`News: ${topic} and others`, [
        ...NEWS[topic]!,
        ...random.sample(NEWS[random.pick(topics)]!, 2),
        ...random.sample(WORLD.court!, 2),
      ]);
  }
  for (let nth = 0; nth < 12; nth++)
    add('Concluding observations on Cambodia', random.sample(CEDAW, 5 + random.below(5)));
  add('Two paragraphs of the concluding observations', [CEDAW[4]!, CEDAW[6]!]);
  for (let nth = 0; nth < 12; nth++) add('Comments', random.sample(THANKS, 3 + random.below(5)));
  OTHER_LETTERS.forEach((letter) => {
    for (let nth = 0; nth < 3; nth++)
      add('Another open letter', nth === 0 ? letter : [...letter, ...list(random)]);
  });
  add('Only the list of endorsers', list(random));
  add('The lists under their own labels', [
    ...endorsersOf('at-release').map((entry) => entry.name),
    labelOf('later'),
    ...endorsersOf('later').map((entry) => entry.name),
  ]);
  const world = Object.keys(WORLD);
  for (let nth = 0; nth < 100; nth++) {
    const topic = random.pick(world);
    add(`${topic}`, [
      ...WORLD[topic]!,
      ...random.sample(WORLD[random.pick(world)]!, random.below(4)),
      ...random.sample(Object.values(NEWS).flat(), random.below(2)),
    ]);
  }
  for (let nth = 0; nth < 30; nth++)
    add(
      'A long page of everything',
      [...Array(12)]
        .flatMap(() => WORLD[random.pick(world)]!)
        .concat(random.sample(THANKS, 2), random.sample(Object.values(STATEMENTS).flat(), 6)),
    );
  return cases;
}
