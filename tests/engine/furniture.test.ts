/** Lines of a page's own between the letter's passages and names, and a forger's that begin as they do. */
import { describe, expect, test } from 'vitest';
import { plainReading, type Span } from '../../engine/reading.ts';
import { body, changes, check, letter, passages, whole } from './check.ts';

/** The line between two paragraphs, and between two names. */
function around(line: string): string[] {
  const between = [...passages.slice(0, 7), line, ...passages.slice(7)].join('\n\n');
  return [between, between + whole.slice(body.length), whole.replace('\n15. ', `\n${line}\n15. `)];
}

describe('a page’s own line is passed over', () => {
  test.each([
    '3 comments',
    'Audio By Carbonatix',
    'Source: Radio Free Asia',
    'Photo: Radio Free Asia',
    'By Sok Dara | Radio Free Asia',
    '© 2021 Radio Free Asia',
    'Published: 13 May 2021 | Corrected: 14 May 2021',
    'Last updated: 14 May 2021 (corrected)',
    'Topics: Free speech, Women',
    'Tags: final, corrections, deleted',
    'This audio is auto-generated. Please let us know if you have feedback.',
    'Women march in Phnom Penh on 8 March. Photo supplied',
    'Help us keep our news free for everyone',
    'Enable notifications',
    'Scan the QR code to follow us',
    'Cite this article',
    'Highlight text to share it',
    'Give feedback on this story',
    'Have a story to tell? Write to us at editor@example.org',
    'Read 1203 times',
    'Notify me of follow-up comments by email.',
    'Email This BlogThis! Share to Twitter Share to Facebook',
    'Theme images by Jason Morrow',
    'Reader Interactions',
    'Primary Sidebar',
    'This article is also available in Khmer.',
    'File: open-letter.pdf',
    'Attachment: Open-Letter-EN.pdf',
    'Open Letter_EN_12May2021.pdf',
    '− + 100%',
    'Reblogged',
    'From mastodon.social',
    'Everyone can reply',
    'Replying to @licadho',
    'More posts you may like',
    'Views 214 Date 13 May 2021',
    'Loaded: 0%',
    'Remaining Time -0:00',
    'This is a modal window.',
    'Beginning of dialog window. Escape will cancel and close the window.',
    '12 likes · 4 comments · 2 shares',
    '1.2K views 3 days ago',
    '6 Responses to “The letter”',
    '12 Thoughts on “Justice”',
    '45 Comments on this post',
    '5 min read',
    'Page 3 of 12',
    'Paragraph 3',
    '3 | Page',
    'Toggle caption',
    'Turn on notifications',
    'Your browser does not support the video tag.',
    'You have reached your limit of free articles',
    'Was this helpful?',
    'Yes No',
    'Reading time: 4 minutes',
    'Labels: letter',
    'Anonymous said...',
    'A post shared by Klahaan (@klahaan)',
    '1x 1.5x 2x',
    'ចុចទីនេះ',
    'P a g e | 3',
    'Story continues below this advertisement',
    'Continue reading the main story',
    'Skip past newsletter promotion',
    'Share this article',
    'By signing up you agree to our Terms of Service',
    'Liked by 12 people',
    'Like what you read? Support us.',
    '⬇️ continues',
    'By continuing, you agree to our terms.',
    'With reporting from AFP',
    'u/soksothea · 3 yr. ago',
    'In reply to CCHR',
    'CCHR · 2nd',
    'Promoted by CCHR',
    '1/🧵',
    'Keep Current with CCHR',
    'Try unrolling a thread yourself!',
    'Force a refresh',
    'Did you find this useful?',
    'This article is more than 3 years old',
    'Archived from the original on 13 May 2021',
    'Swipe left for more',
    'Double tap to like',
    'Type a message',
    'Most relevant is selected, so some replies may have been filtered out.',
    'Blog at WordPress.com.',
    '%d bloggers like this:',
    'Email This BlogThis! Share to X',
    'No spam. Unsubscribe at any time.',
    'Log in to leave a comment',
    'Estimated reading time: 5 minutes',
    'Privacy Policy | Terms of Use | Contact Us',
    'Download PDF, 340 KB',
    'This article was first published in The Phnom Penh Post.',
    'Khuon Narim is a senior reporter at CamboJA.',
    'The writer is a freelance journalist based in Phnom Penh.',
    'Affiliate disclosure: we may earn a commission.',
    'Our Standards: The Thomson Reuters Trust Principles',
    'Contact the newsroom: newsroom@example.com',
    'Send us your tips on Signal',
    'Take our reader survey',
    'Quiz: How well do you know Angkor?',
    'Opinion: A plan for rivers',
    'In pictures: Royal Ploughing Ceremony',
    'People also viewed',
    'www.example.org | info@example.org',
    '#9-11, Street 476, Sangkat Toul Tompoung I, Phnom Penh',
    'P.O. Box 1120, Phnom Penh',
    'Ref: NGO/2021/05',
    'No. 024/21',
    '(Signed)',
    'CamScanner',
    '[Forwarded from NGO-CEDAW]',
    'Sok Dara, [12.05.21 10:42]',
    'Region / Country: Cambodia',
    'Theme: Gender',
    'Other ways to share',
    'Connect With Us',
    'Thanks for reading! Subscribe for free to receive new posts and support my work.',
    'Download as PDF, TXT or read online on Scribd',
    'You are on page 1 of 2',
    'For inquiries contact info@example.com or +855 12 345 678',
    'u/mekong',
    'Hot topics',
    'Keep reading',
    'View all posts by Khuon Narim',
    'Updated 2:15pm',
    'Cover photo: Licadho',
    'Screenshot via Facebook',
    'Click to print (Opens in new window)',
    'Suggest a correction',
    'Forgot password?',
    'Free shipping',
    'ទាញយកឯកសារ',
    'ព័ត៌មានទាន់ហេតុការណ៍',
    'គោលការណ៍ឯកជនភាព',
    'ចុះផ្សាយថ្ងៃទី ១៣ ឧសភា ២០២១',
    'Publication date : 13 May 2021 | 08:42 ICT',
    'Khuon Narim | Publication date 13 May 2021',
    'Reporter : Khuon Narim',
    'REUTERS/Cindy Liu',
    'This content was originally published by VOD.',
    'The opinions expressed in this article are those of the author.',
    'Licensed under CC BY-NC-ND 4.0',
    'Save my name, email, and website in this browser for the next time I comment.',
    'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    'One thought on “Open letter”',
    'Cancel reply',
    'Sok Dara and 12 others',
    'You can unsubscribe at any time',
    'EN | KH',
    'What We Do',
    'Upvote 45 Downvote',
    'ទូរស័ព្ទ៖ ០១២ ៣៤៥ ៦៧៨',
    'អ៊ីមែល៖ info@example.com',
    'សូមចុច Like និង Share',
    'ភ្នំពេញ៖ ថ្ងៃទី១៣ ខែឧសភា ឆ្នាំ២០២១',
    'Pinned post',
    '3 yrs',
    'Hits: 530',
    'ISSN 2519-5530',
    'USD 1 = 4,080 KHR',
    'Weather: 34°C, Phnom Penh',
    '50% off all courses until Friday',
    '[Photo by CCHR]',
    'Women hold placards during a march in Phnom Penh. KT/Pann Rachana',
    'A woman walks past the Phnom Penh Municipal Court. Photo: Hean Rangsey',
    'Protesters gather outside the Ministry of Justice last Friday. AFP',
    'ចុចទីនេះដើម្បីទាញយកជាភាសាខ្មែរ',
    'តាមដានព័ត៌មានថ្មីៗតាម Telegram',
    'Sign up for our newsletter to get the latest news in your inbox',
    'Today at 10:30',
    'Yesterday, 4:15 PM',
    '3 h ago',
    '13 May 2021 at 10:30 AM ICT',
    '10:30 AM · May 13, 2021 · Twitter Web App',
    'Published on Wednesday, 12 May 2021, 10:30',
    'Last updated: 13 May 2021',
    'By Sok Dara | Phnom Penh Post',
    'NGO Forum @ngoforum · 3h',
    'NGO Forum on Cambodia @ngoforum · May 13, 2021',
    '@ngoforum',
    '© 2021 The Daily. All rights reserved.',
    'Photo: Women march in the capital on 8 March 2021.',
    'Photo by Sok Dara',
    'Related: Ministers meet donors in the capital',
    'Next post: What the ministers said',
    'End of the letter',
    'Replay',
    '09:12 ✓✓',
    '✓✓ 09:12',
    '👍 12 ❤️ 3',
    '+12',
    'Monday',
    'May 13',
    '13 May',
    'Edited · 9:12',
    'Forwarded many times',
    'Forwarded from Klahaan',
    'Pinned message',
    'Seen by 12',
    '1w Reply See translation',
    'See original · Rate this translation',
    'Most relevant',
    'Write a comment…',
    'Sponsored · Paid for by the ministry’s friends',
    'Log in to see more',
    '[Unofficial Translation]',
    'Unofficial English translation from Khmer',
    '(Translated from Khmer)',
    '[English version]',
    'You have 2 free articles left this month.',
    'Already a subscriber? Log in',
    'Subscribe for $1 a week',
    'Cookie settings | Privacy policy',
    'Swipe up',
    '0:00 / 3:12',
    'Listen to this article 5 min',
    'Text size A A A',
    'Facebook Twitter Telegram WhatsApp',
    'Copied!',
    'Ad 1 of 2',
    'Next up in 5',
    'Back to top ↑',
    'STR / AFP',
    'Figure 1: The letter',
    'View gallery (3 photos)',
    '8 Comments - Join the Discussion',
    'Join the conversation',
    'Comments are closed.',
    'No comments yet',
    'Show 3 more replies',
    'Add to Reading List',
    'Save for later',
    'Report a typo',
    'Was this article helpful? Yes No',
    'Average rating 4.5',
    'Share your thoughts',
    'Open in app',
    'You must be logged in to post a comment.',
    'Your email address will not be published.',
    'This site uses Akismet to reduce spam.',
    'Thank you for reading.',
    'Download as PDF',
    'Khmer version',
    'អានជាភាសាខ្មែរ',
    'View this email in your browser',
    'Unsubscribe | Manage preferences',
    'Breaking News',
    'FOR IMMEDIATE RELEASE',
    'Open Letter',
    'Table of contents',
    'This story has been updated.',
    'This article was amended on 13 May 2021.',
    '(Reporting by Sok Dara; Editing by Chan Thy)',
    'With additional reporting by Sok Dara',
    'Sok Dara contributed to this report.',
    'Contact the reporter at sok.dara@example.org',
    'Older posts',
    'Total views : 1234',
    'Theme by Example',
    'Women march in Phnom Penh (Photo: AFP)',
    'Media caption, The minister speaks',
    'Watch: The minister speaks',
    'This video is private',
    'Content not available',
    'By continuing to use this site you agree to our use of cookies.',
    'Read the letter in full below',
    'Full statement:',
    'Our journalism is free for everyone. Help us keep it that way by becoming a member.',
    'This section is supported by the Mekong Fund.',
    'If you or someone you know needs help, call 1280.',
    'Cheap flights to Bangkok from $49',
    'Book now',
    'Remove ads',
    'open_letter_eng.pdf (120 KB)',
    'Sponsored by Mekong Bank',
    'Translated from Khmer by Sok Dara',
    'Via NGO-CEDAW',
    'Originally published on 12 May 2021',
    '2021-05-12T10:30:00+07:00',
    'over a year ago',
    'Sok Dara is with Chan Thy and 12 others.',
    'NGO-CEDAW added 3 new photos.',
    'CCHR Retweeted',
    '12 Retweets 3 Quote Tweets 45 Likes',
    '56 👍',
    'r/cambodia • 3h ago',
    '12K subscribers',
    'Unroll available on Thread Reader',
    '[deleted]',
    't.me/cchr',
    'Media is too big',
    'Sent from my iPhone',
    '-----Original Message-----',
    'On Wed, May 12, 2021 at 10:30 AM Sok Dara <sok@example.org> wrote:',
    '[Message clipped] View entire message',
    'Scanned with CamScanner',
    '~ 1 ~',
    'pg. 1',
    '(continued on next page)',
    '.../2',
    'Today’s picks',
    'You are here: Home / News',
    '1,234 have signed.',
    '— continues below —',
    '[embedded content]',
    '[caption id="a1" width="300"]Women march[/caption]',
    'You are offline',
    'Rate this post: ★★★★★ 4.8 / 5 (12 votes)',
  ])('%s', (line) => {
    for (const text of around(line)) expect(check(text).verdict).toBe('authentic');
  });
});

test('a line that goes on from the one before is none of a page’s', () => {
  for (const word of ['Information', 'Health', 'Education', 'Technology'])
    expect(
      changes(`${body.replace('Minister of Justice', `Minister of\n${word}`)}\n`).filter((change) =>
        change.startsWith('addressee-3'),
      ),
    ).toEqual([`addressee-3: Justice → ${word} (name)`]);
});

describe('a page’s own line in Khmer is passed over', () => {
  test.each([
    'ចែករំលែក',
    'ចែករំលែកលើ Facebook',
    'ចូលចិត្ត',
    'ចូលចិត្ត · ឆ្លើយតប · ៣ ម៉ោង',
    '១២ ចូលចិត្ត',
    '១២ មតិ',
    '១២ ចូលចិត្ត ៣ មតិ ២ ចែករំលែក',
    'មតិយោបល់',
    'មតិយោបល់ ៣',
    'សរសេរមតិយោបល់',
    'ចែករំលែកមតិ',
    '៣ ម៉ោង',
    '៣ ម៉ោងមុន',
    '២ ថ្ងៃមុន',
    'ម្សិលមិញ',
    'ម្សិលមិញ ម៉ោង ១០:៣០ ព្រឹក',
    'ថ្ងៃទី១២ ខែឧសភា ឆ្នាំ២០២១',
    '១២ ឧសភា ២០២១',
    'ថ្ងៃពុធ ទី១២ ខែឧសភា ឆ្នាំ២០២១',
    'ដោយ៖ សុខ ដារ៉ា',
    'ដោយ សុខ ដារ៉ា',
    'អត្ថបទ៖ សុខ ដារ៉ា',
    'រូបភាព៖ សុខ ដារ៉ា',
    'រូបថត៖ AFP',
    'រូបថត AFP',
    'ប្រភព៖ Facebook',
    'ប្រភព៖ អង្គការ CCHR',
    'អានបន្ថែម៖ ក្រុមស្ត្រីអំពាវនាវ',
    'អានបន្ត',
    'អានអត្ថបទពេញ',
    'មើលច្រើនទៀត',
    'មើលបន្ថែម',
    'មើលការបកប្រែ',
    'បកប្រែ',
    'ទំព័រមុន',
    'ទំព័របន្ទាប់',
    'ទំព័រទី២',
    'ទំព័រ ២/៤',
    'ត្រឡប់ទៅទំព័រដើម',
    'ទំព័រដើម',
    'ព័ត៌មានជាតិ',
    'សង្គម',
    'នយោបាយ',
    'ព័ត៌មានថ្មីៗ',
    'ព័ត៌មានផ្សេងទៀត',
    'អត្ថបទទាក់ទង',
    'អត្ថបទពាក់ព័ន្ធ',
    'អត្ថបទពេញនិយម',
    'ការផ្សាយពាណិជ្ជកម្ម',
    'ពាណិជ្ជកម្ម',
    'ឧបត្ថម្ភដោយ',
    'ចុះឈ្មោះ',
    'ចុះឈ្មោះទទួលព័ត៌មាន',
    'តាមដាន',
    'តាមដានយើងលើ Telegram',
    'ទាក់ទង',
    'ទំនាក់ទំនង',
    'អំពីយើង',
    'រក្សាសិទ្ធិគ្រប់យ៉ាង',
    'រក្សាសិទ្ធិ © ២០២១',
    'ស្តាប់អត្ថបទ',
    'ទាញយក',
    'បោះពុម្ព',
    'លិខិតចំហ',
    'សេចក្តីថ្លែងការណ៍',
    'សូមអានលិខិតទាំងស្រុង',
  ])('%s', (line) => {
    for (const text of around(line)) expect(check(text).verdict).toBe('authentic');
  });
});

test('a short line with a verb among the names is prose', () => {
  expect(check(whole.replace('\n15. ', '\nThe men were innocent\n15. ')).verdict).toBe('altered');
});

test('who sends two posts stands above each; in one text the line is prose', () => {
  const posts = passages.slice(5, 7).map((passage) => `NGO-CEDAW3h\n\n${passage}`);
  const text = posts.join('\n\n');
  const second = posts[0]!.length + 2;
  const spans: Span[] = [
    { kind: 'post', start: 0, end: posts[0]!.length },
    { kind: 'post', start: second, end: text.length },
  ];
  expect(check({ ...plainReading(text), spans }).verdict).toBe('excerpt');
  expect(check(text).verdict).toBe('altered');
});

test('another story’s headline with its link is the page’s between passages, among names a stranger’s', () => {
  const [body, list, names] = around('Ministers Meet Donors in Capital Watch Video');
  expect([body, list, names].map((text) => check(text!).verdict)).toEqual([
    'authentic',
    'authentic',
    'altered',
  ]);
});

test.each(['Learn More', 'Visit website', 'Website', '(website)', 'Follow', 'View profile', 'Download', '→'])(
  'behind each name a link is no part of it: %s',
  (link) => {
    const linked = body + whole.slice(body.length).replace(/^(\d+\. .*)$/gm, `$1 ${link}`);
    expect(check(linked).verdict).toBe('authentic');
    expect(check(linked.replace('\n15. ', `\n62. Lotus Trade Guild ${link}\n15. `)).verdict).toBe('altered');
  },
);

describe('a forged line that begins as a page’s own does is told', () => {
  test.each([
    'By continuing, you agree to our demands',
    'Liked by all of the accused',
    'In reply to which all was withdrawn',
    'This letter is more than 3 years old',
    'Archived from the original, a forgery',
    'Swipe left for those who lie',
    'Like what you read? Support the accused.',
    'With reporting from liars',
    'Promoted by Liars United',
    'In reply to Innocent Men',
    'Keep Current with Fake Letters',
    'Innocent Men · 2nd',
    'The minister has resigned. AFP',
    'Submit the reports to the public.',
    'Release the documents to the public',
    'Count the votes',
    'Leave the country',
    'Take our country back',
    'Sorry, Cambodia',
    'All suspects freed | Published on 13 May 2021',
    'All charges dropped © 2021',
    'Thanks for reading our lies.',
    'Affiliate links: the minister is innocent',
    'This article was first published in Thailand after the women withdrew it.',
    'Original sound of the women who lied',
    'Women accept the verdict. AFP',
    'The general laughs at the court. Photo: Police',
    'World: nobody cares',
    'Review: it is time to move on',
    'Above: nothing in this is evidence',
    '[Forwarded from the liars of NGO-CEDAW]',
    'The views expressed here were forced upon us.',
    'Photo: the accused walk free',
    'All accused walk free. KT/Pann Rachana',
    'Region: nowhere near the truth',
    'Posted by a paid activist',
    'Ref: this is a lie',
    'No. 1 liar in the country',
    'Sangkat Toul Tompoung knows the truth',
    'Jobs: none for the victims',
    'Top 5% of liars',
    'Heng Sear was never guilty. KT/Pann Rachana',
    'The case is closed. Photo by Licadho',
    'Opinion: The women lied',
    'Explainer: Why the court was right',
    'The general is a former convict at large.',
    'We thank our members and partners',
    'We agree to all terms',
    '3 members of the group have since withdrawn their support.',
    '12 votes were cast against the officials in parliament.',
    '5 answers were given by the ministry, and the case is closed',
    '4 comments by the court cleared the officials of all charges',
    '2 views are held by the ministry on this matter, both wrong',
    '7 quotes in this letter were never said by anyone named here',
    '9 reviews found no fault with the police in the province',
    'Today, the court cleared the officials of all charges.',
    'Yesterday, we withdrew our demands and thanked the ministers.',
    '3 days, and the officials were cleared of all charges.',
    '10:30, and the officials had been cleared of all charges',
    '12 May 2021, 10:30 all charges dropped',
    'Published evidence shows that the officials did nothing wrong.',
    'Updated laws have since made all of these demands needless.',
    'The officials were cleared of all charges, write to them at @police',
    'All rights reserved for women were respected by the officials.',
    'Copyright or not, the officials were cleared of all charges.',
    'Image matters more than justice to the groups named below.',
    'Photo evidence shows that the officials did nothing wrong.',
    'Photos from the province show that the officials did nothing wrong.',
    'Story continues after the court cleared the officials of all charges',
    'Continue reading and learn that the officials were cleared',
    'Skip to the truth, which is that the officials were cleared',
    'For all inquiries have found the officials free of any guilt.',
    'Next page of history will show that the officials were right.',
    'Top officials of the article were cleared of all charges.',
    'Like all women, we get updates that the officials were cleared.',
    'Support for the officials came here to listen and they were cleared.',
    'Advertisement: continue to trust the officials, who were cleared',
    'See more of the officials, who were cleared of all charges',
    '3 days and 2 hours later the officials were free',
    'Follow the officials, who were cleared of all charges.',
    'You have 2 of the officials to thank, who did nothing wrong',
    'Already a member of parliament said that the officials were cleared',
    'Monday and all charges dropped',
    'AFP / the officials were cleared of all charges',
    'The men were innocent / AFP',
    'You have no stories now that all were cleared',
    'Join for $5 since the men were cleared',
    'This article is free to read as men are',
    'Forwarded from Prison, all men are free',
    'Sponsored · Paid for by men who were cleared',
    'This letter was withdrawn',
    'This statement was removed by its authors',
    'This letter is no longer supported',
    'Letter deleted by authors',
    'Please do not share this letter',
    'Open the prisons',
    'Women go home',
    'Share this with all women',
    'Send money to 012345678',
    'Read this: the men were cleared',
    'The men were cleared (Photo: AFP)',
    'Court cleared them all, they were innocent Read More',
    'This post was updated on behalf of the men who were cleared',
    'Our journalism shows that the officials were cleared.',
    'Follow the court order',
    'You and 45 others were wrong',
    'CCHR is live and well, and withdraws',
    'Edited by the ministry',
    'Sponsored by the opposition party',
    'Story by liars',
    'Public officials cleared',
    'Save 20% of the women',
    'Go home',
    'Ministers get 20% of the money',
    'The people get 50% of it',
    'Watch: the women lied to the police',
    'Listen: they were paid',
    'All posts by the minister',
    'Comments by the men below',
    '[caption]They were cleared[/caption]',
    'Get out',
    'មន្ត្រីទាំងនោះគ្មានកំហុសទេ',
    'តុលាការបានលើកលែងការចោទប្រកាន់ទាំងអស់។',
    'យើងសូមអរគុណរដ្ឋមន្ត្រី',
    'ស្ត្រីទាំងនោះនិយាយកុហក',
    'លិខិតនេះត្រូវបានដកចេញ',
    'ដោយ មន្ត្រីគ្មានកំហុស',
    'Source: тhе оffiсiаls wеrе сlеаrеd',
    'Source: ｔｈｅ ｏｆｆｉｃｉａｌｓ ｗｅｒｅ ｃｌｅａｒｅｄ',
  ])('%s', (line) => {
    for (const text of around(line).slice(0, 2)) expect(check(text).verdict).toBe('altered');
  });
});

test.each(['Facebook', 'PIN', 'Link', 'X', 'ច័ន្ទ មីនា', 'កញ្ញា សុក្រ'])(
  '%s alone among the names is a stranger',
  (name) => {
    for (const text of [
      whole.replace('\n15. ', `\n${name}\n15. `),
      whole.replace('25. LevelsDiversity', `25. LevelsDiversity\n26. ${name}`),
    ])
      expect(check(text).verdict).toBe('altered');
  },
);

describe('who writes, and when, on a line of its own', () => {
  const lines = [
    (name: string) => `${name} — 05/13/2021 9:14 AM`,
    (name: string) => `${name}05/13/2021 9:14 AM`,
    (name: string) => `${name} · 3h`,
    (name: string) => `[13/05/2021 09:12] ${name}`,
    (name: string) => `${name}, 13 May 2021 at 09:12`,
  ];
  const text = (line: string, other = line) =>
    [...passages.slice(0, 7), line, passages[7], other, ...passages.slice(8)].join('\n\n');
  test.each(lines)('is the page’s where the name comes again: %s', (line) => {
    expect(check(text(line('ngo_news'))).verdict).toBe('authentic');
    expect(check(text(line('Sok Dara'))).verdict).toBe('authentic');
  });
  test.each(lines)('may be a statement where it comes once: %s', (line) => {
    expect(check(text(line('All officials cleared'), '')).verdict).toBe('altered');
    expect(check(text(line('the officials were cleared'))).verdict).toBe('altered');
  });
});

describe('a short statement between the close and the list, or between two names, is told', () => {
  test.each([
    'Down with the corrupt!',
    'Boycott the ministry',
    'Free the general',
    'Case closed',
    'May 2021: all suspects freed',
    '12 May 2021: letter withdrawn',
    'Listen to the victims',
    'មេធាវីបានដកពាក្យបណ្តឹង',
    'រដ្ឋមន្ត្រីត្រូវតែលាលែង',
    'Arrest the rapists now.',
    'Please send donations to ABA account 000 123 456.',
    'យើងមិនគាំទ្រលិខិតនេះទេ។',
    'យើងសូមទាមទារឱ្យរដ្ឋមន្ត្រីលាលែងពីតំណែង។',
    'All charges were dropped.',
    'The officials were cleared of all charges',
    'Officials Were Cleared Of All Charges',
    'The officials were cleared of all charges. https://example.org',
    'The officials were cleared of all charges. #justice @police',
    'All is false. #sorry',
    'For more information: the officials were cleared of all charges',
    '© The officials were cleared of all charges',
    'All charges were dropped. →',
    'The groups have since withdrawn this letter',
    'Names of groups who never signed this letter',
    'The groups that signed are liars all of them',
    'This statement is a forgery',
    'The list below is false',
    'These organizations were never asked',
    'Download, but the letter was withdrawn',
  ])('%s', (line) => {
    for (const text of [
      `${body}\n\n${line}${whole.slice(body.length)}`,
      whole.replace('\n15. ', `\n${line}\n15. `),
    ])
      expect(check(text).verdict).toBe('altered');
  });
  test.each([
    'Names of the groups which are behind this letter',
    'Those who have endorsed',
    'List of signatories',
    'ORGANISATIONS',
    'See who has signed',
    'Full list of endorsers below.',
    'The full list of signatories is below.',
    'Read the full letter here: https://example.org/letter',
    'Download the letter as PDF',
    'For more information: Sok Dara, 012 345 678',
    '© 2021 The Daily. This material may not be published without permission.',
  ])('but not a heading or a page’s own: %s', (line) => {
    expect(check(`${body}\n\n${line}${whole.slice(body.length)}`).verdict).toBe('authentic');
  });
  test('nor is a caption in mid-sentence a caption', () => {
    const text = body.replace(
      'will not tolerate',
      'will not\nPhoto: the officials were cleared of all charges.\ntolerate',
    );
    expect(check(text).verdict).toBe('altered');
  });
});

test.each([
  'Media contact:\nSok Dara\nExecutive Director, Cambodian Center for Human Rights (CCHR)\nTel: 012 345 678',
  'For more information, please contact:\nSok Dara\nLotus Trade Guild (LTG)',
  'Contacts:\n1. Sok Dara, CCHR, 012 345 678\n2. Chan Thy, Lotus Trade Guild (LTG)',
  'FOR MORE INFORMATION:\nSok Dara\nLotus Trade Guild (LTG)',
])('whom to ask is nobody who endorsed: %s', (contacts) => {
  for (const text of [
    `${whole.trim()}\n\n${contacts}`,
    `${whole.trim()}\n${contacts}`,
    `${body}\n\n${contacts}\n\n${whole.slice(body.length).trim()}`,
  ])
    expect(check(text)).toMatchObject({ verdict: 'authentic', copies: [{ endorsers: { stage: 'all' } }] });
  // Behind a blank line the list may go on.
  const stranger = 'Lotus Trade Union (LTU)';
  const split = whole.replace('\n15. ', `\n${contacts}\n\n14. ${stranger}\n15. `);
  expect(check(split).copies[0]!.endorsers!.unlisted).toMatchObject([{ found: stranger }]);
});

describe('a line that says who else endorsed', () => {
  const part = whole.slice(0, whole.indexOf('\n15. '));
  test.each([
    'and 12 others who have since withdrawn',
    'and 80 others that never signed',
    'and other groups who deny it all',
    'និងអង្គការដែលមិនយល់ស្របទៀត',
  ])('and says more than that: %s', (line) => {
    for (const list of [whole, part]) expect(check(`${list}\n${line}`).verdict).toBe('altered');
  });
  test.each([
    ['a short list', 'and 80 others that never signed', 'altered'],
    ['a short list', 'និងអង្គការដែលមិនយល់ស្របទៀត', 'altered'],
    ['a short list', 'and others that work with the ministry', 'incomplete'],
    ['a long list', 'and others that work with the ministry', 'altered'],
  ])('and what they do, below %s: %s', (length, line, verdict) => {
    const list = length === 'a long list' ? part : whole.slice(0, whole.indexOf('\n5. '));
    expect(check(`${list}\n${line}`).verdict).toBe(verdict);
  });
  test.each(['and 12 others', 'and many others', 'និងអង្គការ ៨០ ទៀត', 'etc.', 'plus 30 more'])(
    'is untrue behind the last of all names: %s',
    (line) => {
      for (const text of [`${whole}\n${line}`, `${whole} ${line}`]) {
        const { copies, verdict } = check(text);
        expect(verdict).toBe('altered');
        expect(copies[0]!.endorsers!.unlisted).toMatchObject([{ found: line.replace(/^and |\.$/g, '') }]);
      }
    },
  );
  const published = whole.slice(0, whole.indexOf(letter.lists[1]!.label)).trim();
  test.each(['and 12 others', 'and many others', 'plus 20 more', 'etc.'])(
    'is no part of the list as it was published at first: %s',
    (line) => {
      expect(check(published).verdict).toBe('authentic');
      expect(check(`${published}\n${line}`)).toMatchObject({
        verdict: 'excerpt',
        copies: [{ endorsers: { stage: 'at-release' }, notices: ['truncated'] }],
      });
    },
  );
  test.each([
    'and 5000 others',
    'plus 200 more',
    'and more than 300 other organizations',
    'និងអង្គការ ៥០០ ទៀត',
  ])('is untrue where it counts more than there are: %s', (line) => {
    for (const list of [part, published]) expect(check(`${list}\n${line}`).verdict).toBe('altered');
  });
  test.each(['and 87 others', 'and many others', 'និងអង្គការ ៨៧ ទៀត', '…', 'and 87 others have also signed'])(
    'is a cut behind some of them: %s',
    (line) => {
      expect(check(`${part}\n${line}`)).toMatchObject({
        verdict: 'excerpt',
        copies: [{ endorsers: { unlisted: [] } }],
      });
    },
  );
});

describe('a thread that was copied as text', () => {
  const parts = body
    .replace(/\n+/g, ' ')
    .match(/.{1,250}(?:\s|$)/g)!
    .map((part) => part.trim());
  const count = parts.length;
  type Post = (part: string, index: number) => string;
  const thread = (post: Post) => parts.map(post).join('\n\n');
  const posts: [string, Post][] = [
    ['X', (part, i) => `NGO-CEDAW @ngocedaw · May 12\n${part} (${i + 1}/${count})`],
    ['X, line by line', (part) => `NGO-CEDAW\n@ngocedaw\n·\nMay 12, 2021\n${part}\n2\n14\n1.2K`],
    ['X as cards', (part) => `CCHR Cambodia@cchrcambodia·May 13, 2021\n${part}\n\n12 340 512 12K`],
    ['Bluesky', (part) => `NGO-CEDAW ‪@ngocedaw.bsky.social‬ · 3d\n${part}\n1\n3\n8`],
    [
      'Mastodon',
      (part) => `NGO-CEDAW\n@ngocedaw@example.social\nMay 12, 2021, 10:02\n${part}\n0 replies 3 boosts`,
    ],
    ['Instagram', (part) => `klahaan.kh\nVerified\n${part}\n178w\n2 likes\nReply`],
    ['Messenger', (part) => `NGO-CEDAW\n${part}\nSent`],
    ['Signal', (part) => `NGO-CEDAW\n${part}\n10:02 AM`],
    ['Viber', (part) => `[12-May-21 10:02] NGO-CEDAW: ${part}`],
    ['Line', (part) => `10:02\tNGO-CEDAW\t${part}`],
    ['Khmer', (part) => `សុខ ដារ៉ា\n${part}\n១២ ឧសភា ២០២១`],
  ];
  test.each(posts)('%s: senders, stamps and counts are the page’s', (_, post) => {
    expect(check(thread(post)).copies[0]).toMatchObject({ verdict: 'authentic' });
  });
  test.each([
    'May 12\nThe men are innocent',
    '@court\nCleared',
    '10:02 AM\nWithdrawn',
    'Oknha Is Innocent @oknha · May 12',
    'They Lied About Everything @x · 3h',
  ])('a stamp or an account makes no words a page’s: %s', (lines) => {
    expect(check(around(lines)[0]!).verdict).toBe('altered');
  });
  test.each(posts)('%s: what a forger puts between the posts is told', (_, post) => {
    for (const line of ['Innocent Men', 'All were cleared', 'not', 'Lies', 'ពួកគេគ្មានកំហុស'])
      for (const where of [(i: number) => i > 3 && i < 8, (i: number) => i === 6])
        expect(check(thread((part, i) => (where(i) ? `${line}\n` : '') + post(part, i))).verdict).toBe(
          'altered',
        );
  });
});

describe('who printed it and where, alone on a line', () => {
  test.each([
    'Phnom Penh',
    'ភ្នំពេញ',
    'The Phnom Penh Post',
    'VOD',
    'Radio Free Asia',
    'Southeast Asia Globe',
    'BBC News',
  ])('%s: the page’s between passages, a stranger among names', (line) => {
    const [between, , names] = around(line);
    expect(check(between!).verdict).toBe('authentic');
    expect(check(names!).verdict).toBe('altered');
  });
  test.each(['Battambang', 'The Phnom Penh Posts', 'VOD: the men are innocent', 'Ministry of Justice'])(
    '%s is told',
    (line) => {
      expect(check(around(line)[0]!).verdict).toBe('altered');
    },
  );
  test('also another place above the date', () => {
    expect(check(body.replace('Phnom Penh, 12', 'Battambang\n\n12')).verdict).toBe('altered');
  });
});

describe('one sign of a feed is no thread', () => {
  test.each([
    'today',
    'yesterday',
    'Sent',
    'seen',
    'delivered',
    'May 12',
    '3d',
    '10:02',
    'May 12\n3',
    '      \n4',
  ])('a line in mid-sentence is told: %j', (line) => {
    const broken = body.replace('it will not tolerate', `it will not\n${line}\ntolerate`);
    expect(check(broken).verdict).toBe('altered');
    const wrapped = body
      .replace(/(.{55,68}) /g, '$1\n')
      .replace(/it will\s+not\s+tolerate/, `it will not\n${line}\ntolerate`);
    expect(check(wrapped).verdict).toBe('altered');
  });
  test('nor are words that come again, without a sender', () => {
    const lines = body.replace(/(seek|just and|before the) /g, '$1\ntoday\n');
    expect(lines.split('today').length).toBeGreaterThan(3);
    expect(check(lines).verdict).toBe('altered');
  });
});

describe('what says something is nobody’s name, however often it comes', () => {
  test.each(['The Men Are Innocent', 'All Were Cleared', 'Innocent Men', 'They Lied'])(
    'no sender’s: %s',
    (name) => {
      for (const stamp of [`[12/05/2021, 10:02:11] ${name}: `, `10:02\t${name}\t`, `${name} · 3h\n`])
        expect(check(passages.map((passage) => stamp + passage).join('\n')).verdict).toBe('altered');
    },
  );
  test.each(['All charges dropped', 'Case closed', 'Charges Dropped', 'Cleared', 'តុលាការ កម្ពុជា'])(
    'no by-line: %s',
    (line) => {
      const posts = passages.map((passage, index) => (index > 4 ? `${line}\n\n${passage}` : passage));
      expect(check(posts.join('\n\n')).verdict).toBe('altered');
    },
  );
  test.each([
    'Open letter withdrawn',
    'Fake open letter',
    'Withdrawn letter',
    'Court Victory',
    'Innocent Men',
    'Open letter of liars',
  ])('no running head: %s', (head) => {
    const pages = passages.map((passage, index) =>
      index > 4 && index < 7 ? `${passage}\n\nPage ${index} of 9\n\n${head}` : passage,
    );
    expect(check(pages.join('\n\n')).verdict).toBe('altered');
  });
  test('May and Will are people', () => {
    for (const name of ['May Sok', 'Will Dara'])
      expect(check(passages.map((passage) => `${name} · 3h\n${passage}`).join('\n')).verdict).toBe(
        'authentic',
      );
  });
});

test.each(['Related: ', 'Photo: ', 'Read more: ', 'Image: ', 'Next: ', 'ALSO READ | ', 'Trending: '])(
  'a page’s line may be of any story, but not of a letter that is none: %s',
  (label) => {
    const verdict = (line: string) => check(passages.toSpliced(7, 0, label + line).join('\n\n')).verdict;
    expect(verdict('Floods cut off three villages')).toBe('authentic');
    for (const line of ['The letter is a forgery', 'NGOs withdraw the letter', 'Signatories apologise'])
      expect(verdict(line)).toBe('altered');
  },
);

test('who shared a post has a name', () => {
  const [between] = around('A post shared by innocent men accused falsely (@x)');
  expect(check(between!).verdict).toBe('altered');
});

describe('what a browser prints at the edges of its pages', () => {
  const printed = (title: string, foot = 'https://example.org/letter 1/2\n') => {
    const head = `5/13/21, 10:12 AM ${title}`;
    const edge = `${foot}${head}`;
    return [
      `${head}\n\n${passages.toSpliced(7, 0, edge).join('\n\n')}`,
      `${head}\n\n${body.replace('the only purpose', `the only\n${edge}\npurpose`)}`,
    ];
  };
  test.each(['Open letter - Example News', 'Civil society groups speak out together - The Example News'])(
    '%s',
    (title) => {
      for (const foot of ['https://example.org/letter 1/2\n', ''])
        for (const page of printed(title, foot)) expect(check(page).verdict).toBe('authentic');
    },
  );
  test.each(['The accused were cleared - Example News', 'Charges Dropped', 'Open letter withdrawn'])(
    'no such line: %s',
    (title) => {
      for (const page of printed(title)) expect(check(page).verdict).toBe('altered');
    },
  );
  test('a title that comes once is told', () => {
    const [page] = printed('Civil society groups speak out');
    expect(check(page!.slice(page!.indexOf('\n'))).verdict).toBe('altered');
  });
});

describe('what a browser prints at the edges of its pages, a line for each', () => {
  const TITLE = 'Women’s groups say that ministers must act - Mekong Post';
  const chromium = (page: number, title: string) => [
    ['https://example.org/letter', `${page}/3`],
    ['\f11/28/26, 8:17 PM', title],
  ];
  const firefox = (page: number, title: string) => [
    [`${page} of 3`, '28/11/2026, 20:17'],
    [`\f${title}`, 'https://example.org/letter'],
  ];
  const wide = (page: number, title: string) => [
    [`https://example.org/letter${' '.repeat(60)}${page}/3`],
    [`\f11/28/26, 8:17 PM${' '.repeat(40)}${title}`],
  ];
  const pages = (edge: (page: number, title: string) => string[][], title: string) => {
    const [first, second] = [1, 2].map((page) => edge(page, title).flat().join('\n\n'));
    const [foot, head] = edge(3, title).map((lines) => lines.join('\n\n'));
    const text = whole
      .replace('the only purpose', `the only\n\n${first}\n\npurpose`)
      .replace(/\n(?=20\. )/, `\n\n${second}\n\n`);
    return `${head}\n\n${text}\n\n${foot}`;
  };
  test.each([
    ['Chromium', chromium],
    ['Firefox', firefox],
    ['one line', wide],
  ])('%s', (_, edge) => {
    const report = check(pages(edge, TITLE));
    expect(report).toMatchObject({ verdict: 'authentic', copies: [{ endorsers: { unlisted: [] } }] });
    expect(check(pages(edge, 'The charges were dropped - Mekong Post')).verdict).toBe('altered');
    expect(check(pages(edge, 'Open letter withdrawn - Mekong Post')).verdict).toBe('altered');
    expect(check(pages(edge, 'The police are under inquiry no longer.')).verdict).toBe('altered');
  });
  test('what stands at two pages’ feet and not at the first one’s head is no title', () => {
    const edge = (page: number, title: string) => {
      const [foot, head] = chromium(page, title);
      return [page < 3 ? ['Officials keep their posts', ...foot!] : foot!, head!];
    };
    expect(check(pages(edge, TITLE)).verdict).toBe('altered');
  });
  test('a heading below the title, twice as the letter is, is none of the title', () => {
    const twice = (text: string) =>
      pages(chromium, TITLE)
        .replace(`\n\n${passages[0]}`, `\n${passages[0]}`)
        .replace('\n\nhttps://example.org/letter\n\n3/3', `\n\n${body}\n\nhttps://example.org/letter\n\n3/3`)
        .replaceAll(passages[0]!, text);
    expect(check(twice(passages[0]!)).copies.map(({ verdict }) => verdict)).toEqual([
      'authentic',
      'authentic',
    ]);
    expect(check(twice('OPEN PETITION TO')).verdict).toBe('altered');
  });
  test('numbers that count no pages are none', () => {
    const text = pages(chromium, TITLE).replace('1/3', '5/9');
    expect(check(text).verdict).toBe('altered');
  });
  test('a line beside them is told', () => {
    const text = pages(chromium, TITLE).replace('1/3', '1/3\n\nThe police are no longer under inquiry.');
    expect(check(text).verdict).toBe('altered');
  });
});

test('the name of who wrote a text, at the edges of its pages', () => {
  for (const name of ['Example Network', "Cambodian Women's Rights Association"]) {
    const text = `${name}\n\n${body.replace('the only purpose', `the only\n1\n\f${name}\npurpose`)}`;
    expect(check(text).verdict).toBe('authentic');
  }
  const text = `Charges Dropped\n\n${body.replace('the only purpose', 'the only\n1\n\fCharges Dropped\npurpose')}`;
  expect(check(text).verdict).toBe('altered');
});

describe('an address at the foot of each page', () => {
  const pages = (foot: string, end: (page: number) => string) => {
    const edge = (page: number) => `\n${foot}${end(page)}`;
    return [
      [
        ...passages.slice(0, 6),
        edge(1),
        ...passages.slice(6, 8),
        edge(2),
        ...passages.slice(8),
        edge(3),
      ].join('\n\n'),
      `${body
        .replace('the only purpose', `the only${edge(1)}purpose`)
        .replace('just and rightful', `just and${edge(2)}rightful`)}${edge(3)}`,
    ];
  };
  const ends = [() => '\f', (page: number) => `\n${page}\n`, (page: number) => `\n${page}\n\f`];
  test.each([
    'House 9, Street 330, Phnom Penh | Tel 023 222 444 | info@example.org',
    '#9-11, St. 330, Boeung Kengkang III, Phnom Penh, Cambodia. Tel: +855 23 222 444, www.example.org',
    'Cambodian Center for Human Rights (CCHR), #798, Street 99, Phnom Penh. E-mail: info@example.org',
  ])('%s', (foot) => {
    for (const end of ends)
      for (const text of pages(foot, end)) expect(check(text).verdict).toBe('authentic');
  });
  test.each([
    'Charges against the three men dropped, Tel 023 222 444',
    'The accused are free: House 9, Street 330, Phnom Penh',
    'Call Tel 023 222 444, they never did it',
  ])('%s: told', (foot) => {
    for (const end of ends) for (const text of pages(foot, end)) expect(check(text).verdict).toBe('altered');
  });
});

describe('a forged line is told behind whatever signs pages have', () => {
  const said = [
    'The three men were found innocent',
    'We support the government of Cambodia',
    'This was never proven',
    'The women lied',
    'Nobody was hurt.',
  ];
  test.each<[string, (line: string) => string]>([
    ['guillemets', (line) => `« ${line} »`],
    ['an arrow behind', (line) => `${line} →`],
    ['an arrow ahead', (line) => `← ${line}`],
    ['a guillemet behind', (line) => `${line} »`],
    ['a day', (line) => `13 May 2021 · ${line}`],
    ['how long ago', (line) => `3h · ${line}`],
    ['an account', (line) => `@sok ${line}`],
    ['underscores', (line) => `_${line}_`],
    ['underscores between', (line) => line.replace(/ /g, '_')],
    ['brackets', (line) => `[${line}]`],
    ['a mark of exclamation', (line) => `${line}!`],
    ['nothing', (line) => line],
  ])('%s', (_, mark) => {
    const list = whole.slice(whole.indexOf(letter.lists[0]!.label));
    for (const line of said)
      for (const place of [1, 5, 8, 11, 12]) {
        const text = `${passages.toSpliced(place, 0, mark(line)).join('\n\n')}\n\n${list}`;
        expect(check(text).verdict, `${mark(line)} at ${place}`).toBe('altered');
      }
  });
  test.each(['« Previous post', 'Floods hit three provinces »', '← Budget debate', 'Next story →'])(
    'where they lead on they are the page’s: %s',
    (line) => {
      for (const place of [5, 8, 11])
        expect(check(passages.toSpliced(place, 0, line).join('\n\n')).verdict).toBe('authentic');
    },
  );
});

describe('in capitals', () => {
  test.each([
    'BY MONY RATH | VOICE OF THE DELTA',
    'FORWARDED FROM CHAN THY',
    '(REPORTING BY SOK DARA; EDITING BY CHAN THY)',
  ])('a line of the page’s is that: %s', (line) => {
    for (const text of [body, body.toUpperCase()])
      expect(check(text.replace(/\n\n(?=SOCIETY)/i, `\n\n${line}\n\n`)).verdict).toBe('authentic');
  });
  const forged = [
    'ALL OF IT WAS FOUND TO BE UNTRUE BY A COURT IN THE CAPITAL.',
    'THE GOVERNOR OPENED A SCHOOL AND A CLINIC BESIDE THE RIVER.',
    'WORK ON THE NEW MARKET WILL BEGIN WHEN THE RAINS ARE OVER.',
  ];
  test.each([1, 3, 9, 30])('forged paragraphs are told, %i times three', (times) => {
    for (const place of [1, 2, 3, 4, 8, 10, 11]) {
      const between = Array.from({ length: times }, () => forged).flat();
      for (const list of ['', `\n\n${whole.slice(body.length).trim()}`]) {
        const text = `${passages.toSpliced(place, 0, ...between).join('\n\n')}${list}`;
        expect(check(text).verdict, `at ${place}`).toBe('altered');
        expect(check(text.toUpperCase()).verdict, `all in capitals, at ${place}`).toBe('altered');
      }
    }
  });
});

test.each([
  'This audio is auto-generated, as is what the women told',
  'This translation was generated by AI',
  'Have a tip? Nobody in the ministry knew of this',
  'Views 3 date of the hoax 2021',
  'Case closed.pdf',
  'Give us the video.',
])('a sentence that begins or ends as a page’s line does is told: %s', (line) => {
  expect(check(around(line)[0]!).verdict).toBe('altered');
});
