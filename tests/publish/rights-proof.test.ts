/**
 * What rights withhold is in no file. Marked texts stand in an article of each rights class; every file of the output is
 * decoded and searched for any stretch of them that is longer than the longest text that may be shown.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLISHED } from '../../pipeline/publish/files.ts';
import { run } from '../../pipeline/run.ts';
import { RIGHTS, type Rights } from '../../schemas/stages/article.ts';
import { filesIn, textsIn } from './decode-file.ts';
import { scratchFolder } from './publish.ts';

/** The longest texts that may be shown without full rights, in code points, as the README of every output says. */
const LONGEST = { fact: 60, title: 150, quotation: 300 };

/** A word that stands nowhere else; it is in every stretch of the marked texts that is searched for. */
const MARKS: Readonly<Record<Rights, string>> = {
  full: 'zwelfon',
  quotations: 'brindlak',
  none: 'quorvith',
  unknown: 'stendrim',
};

const sentence = (mark: string): string =>
  `The old ${mark} ferry was moored beside the ${mark} breakwater while crews of the ${mark} yard counted every crate of ` +
  `${mark} herring that the storm had left.`;

const quotation = (mark: string): string =>
  Array.from({ length: 8 }, (_, i) => `we mend ${mark} pier ${i + 1} before the ${mark} wall`).join(', and ');

const headline = (mark: string): string =>
  `Harbour of ${mark} reopens after ${mark} storm as owners of the ${mark} fleet and crews of the ${mark} yard ` +
  `agree on how the ${mark} herring is to be shared among all`;

/** A quotation that may be shown, with a word of its own. */
const short = (mark: string): string => `we are glad of short${mark} help`;

const body = (mark: string): string =>
  [
    'OSLO -- The mayor of Oslo, Ada Lund, said on Wednesday that the port would be closed for two days.',
    sentence(mark),
    `“${quotation(mark)[0]!.toUpperCase()}${quotation(mark).slice(1)},” the mayor told reporters on Tuesday.`,
    `“${short(mark)[0]!.toUpperCase()}${short(mark).slice(1)},” Lund said.`,
    'The workers walked out on Monday after a night of talks with the owners of the yard.',
    'Norway gave the harbour 3 million kroner in 2021, and the city will give it 2 million more this year.',
    'Nobody was hurt. The ministers of Norway and Sweden met in Bergen on Friday to speak about the coast.',
  ].join('\n\n');

/** An article that is set aside, of which nothing may be shown at all. */
const FOREIGN = 'Die alte Falkrune lag am Kai, und die Leute der Falkrune zählten die Kisten.\n';

const raw = join(scratchFolder(), 'raw');
const out = join(raw, '..', 'out');
const texts = new Map<string, string[]>();

beforeAll(async () => {
  mkdirSync(raw);
  const lines = RIGHTS.map((rights) => {
    writeFileSync(join(raw, `${rights}.txt`), `${body(MARKS[rights])}\n`);
    const given = rights === 'unknown' ? '' : rights;
    return `${rights}.txt,${rights},https://example.org/${rights},"${headline(MARKS[rights])}",2022-03-09,${given}\n`;
  });
  writeFileSync(join(raw, 'foreign.txt'), FOREIGN);
  writeFileSync(
    join(raw, 'articles.csv'),
    `file,article_id,url,headline,published_at,rights\n${lines.join('')}`,
  );
  writeFileSync(join(raw, 'dataset.json'), '{"title": "Harbours", "licence": "CC-BY-4.0"}');
  await run({ paths: [raw], out, check: true, log: () => undefined });
  for (const path of filesIn(out)) texts.set(path, (await textsIn(out, path)).flatMap(withDecoded));
}, 60_000);

/** A text, and what it says where it is an address. */
const withDecoded = (text: string): string[] =>
  /%[0-9A-F]{2}/.test(text) ? [text, text.replace(/(%[0-9A-F]{2})+/g, decoded)] : [text];

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

/** Stretches of one more code point than a fact may have. */
function stretches(text: string): string[] {
  const points = [...text];
  const length = LONGEST.fact + 1;
  return Array.from({ length: points.length - length + 1 }, (_, i) => points.slice(i, i + length).join(''));
}

/** The files in which a stretch of a text stands. */
function filesWith(text: string, mark: string): string[] {
  const wanted = stretches(text);
  expect(wanted.every((stretch) => stretch.includes(mark))).toBe(true);
  const holds = (found: string): boolean =>
    found.includes(mark) && wanted.some((stretch) => found.includes(stretch));
  return [...texts].filter(([, all]) => all.some(holds)).map(([path]) => path);
}

test('every file of the output was searched', () => {
  expect([...texts.keys()].sort()).toEqual([...PUBLISHED, 'SHA256SUMS'].sort());
});

test('the marked texts are longer than what may be shown of their kind', () => {
  for (const mark of Object.values(MARKS)) {
    expect([...quotation(mark)].length).toBeGreaterThan(LONGEST.quotation);
    expect([...headline(mark)].length).toBeGreaterThan(LONGEST.title);
  }
});

test('of an article that is set aside no word is shown', () => {
  const holding = (word: string) => [...texts].filter(([, all]) => all.some((text) => text.includes(word)));
  expect(holding('foreign.txt').map(([path]) => path)).toEqual(['rejects.csv']);
  expect(holding('Falkrune')).toEqual([]);
});

describe('under full rights', () => {
  const mark = MARKS.full;
  const everyFormat = (table: string) =>
    (['csv', 'arrow', 'parquet'] as const).map((format) => `${format}/${table}.${format}`);

  test('a sentence is in the files of passages and sentences in every format, and in those of all tables', () => {
    expect(filesWith(sentence(mark), mark)).toEqual(
      expect.arrayContaining([
        ...everyFormat('passages'),
        ...everyFormat('sentences'),
        'dataset.jsonld',
        'dataset.xlsx',
      ]),
    );
  });

  test('so is a long quotation, in quotes too', () => {
    const lower = quotation(mark).slice(1);
    expect(filesWith(lower, mark)).toEqual(
      expect.arrayContaining([
        ...everyFormat('quotes'),
        ...everyFormat('sentences'),
        'dataset.jsonld',
        'dataset.xlsx',
      ]),
    );
  });

  test('a headline is in articles, and names the source in the data package', () => {
    expect(filesWith(headline(mark), mark)).toEqual(
      expect.arrayContaining([
        ...everyFormat('articles'),
        'dataset.jsonld',
        'dataset.xlsx',
        'datapackage.json',
      ]),
    );
  });
});

describe.each(RIGHTS.filter((rights) => rights !== 'full'))('under %s', (rights) => {
  const mark = MARKS[rights];

  test('no file holds a stretch of the sentence, the long quotation or the long headline', () => {
    expect(filesWith(sentence(mark), mark)).toEqual([]);
    expect(filesWith(quotation(mark).slice(1), mark)).toEqual([]);
    expect(filesWith(headline(mark), mark)).toEqual([]);
  });

  test('no link leads to the words of a text that is withheld', () => {
    const links = [...texts.values()].flat().filter((text) => /^https?:\S*#:~:text=/.test(text));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => link.includes(mark) && !link.includes(`short${mark}`))).toEqual([]);
  });

  test('a short quotation is shown, unless rights are none', () => {
    const holds = [...texts].filter(([, all]) => all.some((text) => text.includes(short(mark).slice(1))));
    const paths = holds.map(([path]) => path);
    if (rights === 'none') expect(paths).toEqual([]);
    else expect(paths).toEqual(expect.arrayContaining(['csv/quotes.csv', 'parquet/quotes.parquet']));
  });
});
