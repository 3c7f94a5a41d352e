import { expect, test } from 'vitest';
import { articleFromText } from '../../pipeline/clean/clean.ts';
import { articleProblem } from '../../schemas/stages/article-schema.ts';

const P1 = 'The council of Harrow Bay voted on Monday to close the old bridge for repairs until spring.';
const P2 = 'Engineers had warned the town for years that its pillars were no longer safe, officials said.';
const P3 = '“We could not wait any longer,” the mayor, Ilse Brand, told reporters after the vote.';

/** Roles of the lines, body ones left out, as `index role`. */
function roles(...lines: string[]): string[] {
  const article = articleFromText(lines.join('\n'), { articleId: 'a' });
  expect(articleProblem(article)).toBeNull();
  return article.passages.flatMap(({ role }, i) => (role === 'body' ? [] : [`${i} ${role}`]));
}

test.each<[string, string[], string[]]>([
  ['a text of one line', ['Sign up for our newsletter and read more of it every day'], []],
  ['plain paragraphs', [P1, P2, P3], []],
  [
    'a wire report',
    ['THE HARROW GAZETTE', 'May 3, 2022 at 09:15 GMT', P1, P2],
    ['0 publisher', '1 timestamp'],
  ],
  [
    'a paper',
    [
      'The Harrow Gazette',
      'World',
      'Town closes its bridge',
      'Pillars are no longer safe',
      'By Nora Weiss',
      'May 3, 2022',
      P1,
    ],
    ['0 publisher', '1 section', '2 headline', '3 subheading', '4 byline', '5 timestamp'],
  ],
  ['a known paper', ['Reuters', 'Town closes its old bridge', P1, P2], ['0 publisher', '1 headline']],
  [
    'a web domain',
    ['www.harrow-gazette.example', 'Town closes its old bridge', P1],
    ['0 publisher', '1 headline'],
  ],
  ['a headline that asks', ['Who will pay for the bridge?', P1, P2], ['0 headline']],
  [
    'a headline in title case with a stop',
    ['Harrow Bay Closes Its Bridge For Repairs.', P1, P2],
    ['0 headline'],
  ],
  ['a first sentence is no headline', ['The bridge of Harrow Bay is closed.', P1, P2], []],
  [
    'a summary between headline and byline',
    ['Town closes its old bridge', 'The pillars are no longer safe.', 'By Nora Weiss', P1],
    ['0 headline', '1 summary', '2 byline'],
  ],
  [
    'a date line alone',
    ['Town closes its old bridge', 'Friday, May 6, 2022', P1],
    ['0 headline', '1 timestamp'],
  ],
  [
    'a place and a day',
    ['Town closes its old bridge', 'Oslo, May 6, 2022', P1],
    ['0 headline', '1 timestamp'],
  ],
  [
    'a time and a place',
    ['Town closes its old bridge', 'May 6, 2022 3:05 pm IST - NEW DELHI', P1],
    ['0 headline', '1 timestamp'],
  ],
  [
    'a time that tells no day',
    ['Town closes its old bridge', 'Updated 3 hours ago', P1],
    ['0 headline', '1 timestamp'],
  ],
  ['an event and its day', ['Election Day, November 5, 2024', P1, P2], ['0 headline']],
  ['addresses', [P1, 'nora@harrow.example', P2, '@noraweiss'], ['1 other', '3 other']],
  ['a time without a date is body', [P1, '9:34 p.m.', P2], []],
  ['a date with words is body', [P1, 'On May 6, 2022, the town closed it.', P2], []],
  ['subheadings', [P1, 'What happens next', P2], ['1 subheading']],
  ['a list is body', [P1, 'Harrow Bay', 'Little Quay', 'Stone End', P2], []],
  ['a line that ends with a colon is body', [P1, 'The mayor wrote:', P3], []],
  ['a letter', ['What we learned this year', 'Dear readers,', P1, P2], ['0 headline']],
  ['separators', [P1, '* * *', P2, '(END)'], ['1 other', '3 other']],
  ['a copyright line', [P1, P2, '© 2022 The Harrow Gazette. All rights reserved.'], ['2 other']],
  ['an amount in lines is body', [P1, '$1,500', P2], []],
])('%s', (_, lines, expected) => {
  expect(roles(...lines)).toEqual(expected);
});

test.each([
  'The old bridge at dusk. (Photo by Nora Weiss)',
  'Ilse Brand speaks to reporters on Monday. (Provided by the Town of Harrow Bay)',
  'Workers on the bridge in 2021. [Jo Lind/Reuters]',
  'Workers on the bridge in 2021. (AP Photo/Jo Lind)',
  'The old bridge at dusk. Image: Nora Weiss.',
  'FILE PHOTO: Workers stand on the bridge in 2021.',
  'The bridge seen from the air (Getty Images)',
  'Workers stand on the bridge. Jo Lind AP Photo',
  'The bridge on Monday. | Image Credit: Nora Weiss',
])('caption: %s', (line) => {
  expect(roles(line, P1, P2)).toEqual(['0 caption']);
  expect(roles(P1, line, P2)).toEqual(['1 caption']);
});

test.each([
  'The bridge will stay closed (see page 4)',
  'The talks ended without a result, the agency said (in Danish).',
  'The union (which has 400 members) did not comment.',
  'Hold the button to record a film (in Photo mode)',
])('no caption: %s', (line) => {
  expect(roles(P1, line, P2)).toEqual([]);
});

test.each([
  '(Reporting by Nora Weiss in Harrow Bay; Editing by Paul Estrand)',
  '(This article was compiled from reports by Nora Weiss and Jo Lind.)',
  'Additional reporting by Jo Lind.',
  '--additional reporting by Jo Lind',
  'Contributing: Jo Lind',
  'Jo Lind in Oslo contributed to this report.',
  'Lind reported from Oslo.',
  'With inputs from agencies',
])('credit: %s', (line) => {
  expect(roles(P1, P2, line)).toEqual(['2 credit']);
});

test.each([
  'Reporting by the ministry shows that the bridge is safe.',
  'Contributors to the fund met in Oslo on Tuesday to discuss it.',
  'Edited by a computer, the film was shown on Tuesday in three towns.',
])('no credit: %s', (line) => {
  expect(roles(P1, line, P2)).toEqual([]);
});

test.each([
  'Correction: An earlier version of this story named the wrong bridge.',
  'CLARIFICATION: The first sentence has been clarified.',
  'This article has been updated with comments from the mayor.',
  '(Corrects name of bridge in second paragraph)',
  "Editor's note: This story was corrected on May 4.",
])('correction: %s', (line) => {
  expect(roles(P1, P2, line)).toEqual(['2 correction']);
});

test('a correction of something is news', () => {
  expect(roles(P1, 'Correction of the market came on Tuesday, when shares fell by a tenth.', P2)).toEqual([]);
});

test.each([
  'Sign up for our newsletter',
  'Read more: Bridges of the north',
  'ALSO READ: Bridges of the north',
  'Follow Nora Weiss on Twitter @nweiss',
  'Follow us on Facebook',
  'Subscribe to The Harrow Gazette and get it every morning.',
  'Click here for more photos.',
  'Related articles',
  'ADVERTISEMENT',
])('promotion: %s', (line) => {
  expect(roles(P1, P2, line)).toEqual(['2 promotion']);
  expect(roles(P1, line, P2)).toEqual(['1 promotion']);
});

test.each([
  '“Sign up for the army,” he told his son.',
  'Follow the river on foot and you come to the bridge after an hour.',
  'Related to the bridge is the question of who will pay for the ferry.',
  'Watch groups said on Tuesday that the vote had been fair.',
  'A series of storms had damaged the bridge, the mayor said.',
])('no promotion: %s', (line) => {
  expect(roles(P1, line, P2)).toEqual([]);
  expect(roles(P1, P2, line)).toEqual([]);
});

test('what stands behind the closing credit is promotion, save what is marked', () => {
  const credit = '(Compiled from reports by Nora Weiss and Jo Lind.)';
  const teasers = [
    'Chefs of the coast and the fish that made them famous',
    'How one island learned to live without cars.',
  ];
  expect(roles(P1, P2, P3, credit, ...teasers)).toEqual(['3 credit', '4 promotion', '5 promotion']);
  expect(roles(P1, P2, P3, credit, 'Correction: The vote was on Monday.')).toEqual([
    '3 credit',
    '4 correction',
  ]);
});

test('a credit within a roundup closes nothing', () => {
  expect(roles(P1, 'Reporting by Nora Weiss', P2, P3, `${P1} ${P2} ${P3}`)).toEqual(['1 credit']);
});

test('a run of teasers at the end is promotion, one alone is not', () => {
  const one = 'A look at the islands and their people';
  const two = 'A series about ships that never came home';
  expect(roles(P1, P2, P3, one, 'Recipes of a lighthouse keeper', two)).toEqual([
    '3 promotion',
    '4 promotion',
    '5 promotion',
  ]);
  expect(roles(P1, P2, P3, two)).toEqual([]);
});

test.each([
  ['By Nora Weiss', ['Nora Weiss']],
  ['BY NORA WEISS AND JO LIND', ['Nora Weiss', 'Jo Lind']],
  ['By Nora Weiss, Staff Writer', ['Nora Weiss']],
  [
    'By Nora Weiss, Jo Lind and Ana de la Cruz, The Harrow Gazette',
    ['Nora Weiss', 'Jo Lind', 'Ana de la Cruz'],
  ],
  ['By Nora Weiss in Oslo', ['Nora Weiss']],
  ['By Nora Weiss | May 3, 2022', ['Nora Weiss']],
])('byline: %s', (line, authors) => {
  const article = articleFromText(['Town closes its old bridge', line, P1].join('\n'), { articleId: 'a' });
  expect(article.passages.map(({ role }) => role)).toEqual(['headline', 'byline', 'body']);
  expect(article.authors).toEqual(authors);
});

test.each([
  'By Tuesday the bridge was closed',
  'By morning nobody was left',
  'By the river stands an old mill.',
])('no byline: %s', (line) => {
  expect(roles(P1, line, P2).includes('1 byline')).toBe(false);
});

test.each([
  ['Nora Weiss | 23.05.2022 - Update : 24.05.2022', ['Nora Weiss'], '2022-05-23', null],
  [
    'Nora Weiss · CBC News · Posted: May 3, 2022 6:00 AM | Last Updated: May 4',
    ['Nora Weiss'],
    '2022-05-03',
    null,
  ],
  ['Posted on May 3, 2022 by Nora Weiss', ['Nora Weiss'], '2022-05-03', null],
  ['Oslo, Norway | AFP | Tuesday 3 May 2022', [], '2022-05-03', 'Oslo'],
  ['Harrow Daily Gazette / 05:36 AM May 3, 2022', [], '2022-05-03', null],
])('a line of the head with its time: %s', (line, authors, day, place) => {
  const article = articleFromText(['Town closes its old bridge', line, P1].join('\n'), { articleId: 'a' });
  const { dateline, role } = article.passages[1]!;
  expect([article.headline, article.authors, article.publishedOn]).toEqual([
    'Town closes its old bridge',
    authors,
    day,
  ]);
  expect(dateline && article.text.slice(dateline.start, dateline.end)).toBe(place);
  expect(role).toBe(authors.length > 0 ? 'byline' : 'timestamp');
});

test.each(['By our reporter', 'By Harrow Staff and News Agencies', 'THE HARROW BUREAU'])(
  'a byline that names nobody: %s',
  (line) => {
    const article = articleFromText(['Town closes its old bridge', line, 'May 3, 2022', P1].join('\n'), {
      articleId: 'a',
    });
    expect([article.passages[1]!.role, article.authors]).toEqual(['byline', []]);
  },
);

test.each([
  ['Nora Weiss Bridges correspondent', ['Nora Weiss']],
  ['Nora Weiss with dpa, AFP, Reuters', ['Nora Weiss']],
  ['Nora Weiss, Senior Bridges Editor', ['Nora Weiss']],
  ['By Nora Weiss / Staff reporter', ['Nora Weiss']],
  ['By Nora Weiss, Alpine Institute', ['Nora Weiss']],
  ['By Nora Weiss at Ashgate Stadium', ['Nora Weiss']],
])('a name with what belongs to it: %s', (line, authors) => {
  const article = articleFromText(['Town closes its old bridge', line, 'May 3, 2022', P1].join('\n'), {
    articleId: 'a',
  });
  expect([article.passages[1]!.role, article.authors]).toEqual(['byline', authors]);
});

test('a byline below a standfirst with its full stop', () => {
  const article = articleFromText(
    [
      'Town closes its old bridge',
      'The pillars have been unsafe for years and nobody wants to pay for new ones.',
      'By Nora Weiss',
      P1,
    ].join('\n'),
    { articleId: 'a' },
  );
  expect(article.passages.map(({ role }) => role)).toEqual(['headline', 'summary', 'byline', 'body']);
});

test('a headline that begins with a place, above a time', () => {
  expect(roles('Oslo: Bridge to be closed for repairs', 'May 3, 2022', P1, P2)).toEqual([
    '0 headline',
    '1 timestamp',
  ]);
  expect(roles('Fri, May 06, 2022 page2', 'Town closes its old bridge', P1, P2)).toEqual([
    '0 timestamp',
    '1 headline',
  ]);
});

test('the frame of a page above its headline', () => {
  const article = [
    'Skip to content',
    'The Harrow Gazette',
    'News of the coast every day',
    'Menu',
    'Home » News » Town closes its old bridge',
    'Town closes its old bridge',
    'By Nora Weiss',
    'May 3, 2022',
    '15',
    P1,
    P2,
  ];
  expect(roles(...article)).toEqual([
    '0 other',
    '1 publisher',
    '2 other',
    '3 other',
    '4 section',
    '5 headline',
    '6 byline',
    '7 timestamp',
    '8 other',
  ]);
  expect(roles('POLICE BLOTTER', 'The Harrow County Record', 'Town closes its old bridge', P1, P2)).toEqual([
    '0 other',
    '1 publisher',
    '2 headline',
  ]);
  expect(roles('Live', 'Town closes its old bridge', P1, P2)).toEqual(['0 other', '1 headline']);
});

test('what a page puts behind the last paragraph', () => {
  const tail = ['Related topics', 'Harrow Bay', 'Bridges', 'Ferry breaks down off the quay', '2 days ago'];
  expect(roles(P1, P2, P3, ...tail)).toEqual([
    '3 promotion',
    '4 promotion',
    '5 promotion',
    '6 promotion',
    '7 timestamp',
  ]);
  const author = [
    'ABOUT THE AUTHOR',
    'Nora Weiss',
    'Nora Weiss writes about bridges and lives in Harrow Bay.',
  ];
  expect(roles(P1, P2, P3, ...author)).toEqual(['3 promotion', '4 promotion', '5 promotion']);
});

test('links read out to the blind amid the report', () => {
  const links = ['Recommended Stories', 'list of 1 items', 'Ferry breaks down', 'end of list'];
  expect(roles(P1, ...links, P2, P3)).toEqual(['1 promotion', '2 promotion', '3 promotion', '4 promotion']);
});

test('the words of a picture above its credit', () => {
  expect(roles(P1, P2, 'Police at the bridge on Monday', 'Image: Jo Lind/dpa', P3)).toEqual([
    '2 caption',
    '3 caption',
  ]);
});

test('a place alone above the text is its dateline', () => {
  const text = ['Town closes its old bridge', 'OSLO', P1, P2].join('\n');
  const { dateline } = articleFromText(text, { articleId: 'a' }).passages[1]!;
  expect(dateline && text.slice(dateline.start, dateline.end)).toBe('OSLO');
});

test('a name above a time is a byline, a name alone is not', () => {
  expect(roles('Town closes its old bridge', 'Nora Weiss', 'May 3, 2022', P1)).toEqual([
    '0 headline',
    '1 byline',
    '2 timestamp',
  ]);
  expect(roles('Town closes its old bridge', 'Nora Weiss', P1)).not.toContain('1 byline');
});
