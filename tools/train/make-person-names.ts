/**
 * Makes pipeline/annotate/names/lexicon/given-names.tsv and surnames.tsv from the locales of @faker-js/faker:
 *   node --import tsx tools/train/make-person-names.ts
 * Names in Cyrillic, Greek, Georgian and Armenian letters are romanised as newspapers print them.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';
import { romanised } from './romanise.ts';

const LEXICON = new URL('../../pipeline/annotate/names/lexicon/', import.meta.url);
/** Joke locale; and words that other entries of a list drag in. */
const LEFT_OUT = new Set(['en_AU_ocker', 'base', 'eo']);

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

function collect(kind: 'first_name' | 'last_name'): string[] {
  const names = new Set<string>();
  for (const [locale, data] of Object.entries(allLocales)) {
    if (LEFT_OUT.has(locale)) continue;
    for (const printed of strings(data.person?.[kind])) {
      for (const word of romanised(printed).split(/[\s-]+/)) {
        if (/^\p{Lu}[\p{Ll}'’]+(?:\p{Lu}\p{Ll}+)?$/u.test(word) && /^[\p{Script=Latin}'’]+$/u.test(word)) {
          if (word.length > 1) names.add(word.replaceAll('’', "'"));
        }
      }
    }
  }
  return [...names].sort();
}

for (const [file, kind, what] of [
  ['given-names.tsv', 'first_name', 'Given names'],
  ['surnames.tsv', 'last_name', 'Surnames'],
] as const) {
  const names = collect(kind);
  const header = [
    `# ${what} of many countries, from the locales of @faker-js/faker 10.6 (MIT licence, Faker contributors), romanised.`,
    '# Made by: node --import tsx tools/train/make-person-names.ts. Names of our own stand in person-names.tsv.',
    'name',
  ];
  writeFileSync(fileURLToPath(new URL(file, LEXICON)), `${[...header, ...names].join('\n')}\n`);
  console.log(`${file}: ${names.length}`);
}
