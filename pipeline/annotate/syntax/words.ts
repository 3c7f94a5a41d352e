import { TAGS, type Tag } from '../../../schemas/stages/annotations.ts';
import { readLexicon } from '../../knowledge/lexicon.ts';
import { foldWord, type Vocabulary } from '../../knowledge/vocabulary.ts';

/** What the word list says, by word id; ids from `size` on and ids of class 0 are not in the list. */
export interface WordTable {
  readonly size: number;
  /** Class of a word: the set of its tags and its main tag. */
  readonly classOf: Uint16Array;
  /** Tags of a class: `classTags[classStart[c]]` to `classTags[classStart[c + 1] - 1]`, most frequent first. */
  readonly classStart: Uint16Array;
  readonly classTags: Uint8Array;
  /** Feature value of a class. */
  readonly classHash: Int32Array;
  /** Whether the class holds only tags of function words. */
  readonly isClosed: Uint8Array;
  /** `Sort` of a class. */
  readonly sort: Uint8Array;
  /** Feature value of the word. */
  readonly wordHash: Int32Array;
  /** What the tagger reads of a word, side by side: feature values of word, last three and last two letters; class. */
  readonly facts: Int32Array;
}

/** Numbers of a word in `facts`. */
export const FACTS = 4;

/** Rough sort of a word by its tags. */
export const Sort = {
  UNKNOWN: 0,
  FUNCTION: 1,
  NAME: 2,
  NOUN: 3,
  NOUN_OR_VERB: 4,
  VERB: 5,
  OTHER: 6,
} as const;

const CLOSED: ReadonlySet<string> = new Set<Tag>([
  'MD',
  'IN',
  'TO',
  'DT',
  'PDT',
  'PRP',
  'PRP$',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'CC',
  'EX',
  'RP',
  'POS',
  'RB',
]);

export const WORDS = new URL('./lexicon/words.tsv', import.meta.url);

export function loadWordTable(vocabulary: Vocabulary, url: URL = WORDS): WordTable {
  const rows = readLexicon(url, ['word', 'tags', 'main']);
  const ids = rows.map(([word]) => vocabulary.add(word!));
  const size = vocabulary.size;
  const classOf = new Uint16Array(size);
  const wordHash = new Int32Array(size);
  const facts = new Int32Array(size * FACTS);
  const classes = new Map<string, number>();
  const classStart = [0, 0];
  const classTags: number[] = [];
  const classHash = [0];
  const isClosed = [0];
  const sort: number[] = [Sort.UNKNOWN];
  rows.forEach(([word, tags, main], row) => {
    const key = `${tags} ${main}`;
    let id = classes.get(key);
    if (id === undefined) {
      id = classHash.length;
      classes.set(key, id);
      const names = tags!.split(',');
      for (const name of names) classTags.push(TAGS.indexOf(name as Tag));
      classStart.push(classTags.length);
      classHash.push(hashWord(key));
      isClosed.push(names.every((name) => CLOSED.has(name)) ? 1 : 0);
      sort.push(sortOf(names));
    }
    const at = ids[row]!;
    const form = foldWord(word!);
    classOf[at] = id;
    wordHash[at] = hashWord(form);
    facts.set([hashWord(form), hashWord(form.slice(-3)), hashWord(form.slice(-2)), id], at * FACTS);
  });
  return {
    size,
    classOf,
    classStart: Uint16Array.from(classStart),
    classTags: Uint8Array.from(classTags),
    classHash: Int32Array.from(classHash),
    isClosed: Uint8Array.from(isClosed),
    sort: Uint8Array.from(sort),
    wordHash,
    facts,
  };
}

function sortOf(tags: readonly string[]): number {
  const small = tags.filter((name) => !name.startsWith('NNP'));
  if (small.length === 0) return Sort.NAME;
  if (tags[0] !== 'RB' && small.every((name) => CLOSED.has(name))) return Sort.FUNCTION;
  const isNoun = small.some((name) => name === 'NN' || name === 'NNS');
  const isVerb = small.some((name) => name.startsWith('VB') && name !== 'VBG' && name !== 'VBN');
  if (isNoun) return isVerb ? Sort.NOUN_OR_VERB : Sort.NOUN;
  return isVerb ? Sort.VERB : Sort.OTHER;
}

const tables = new WeakMap<Vocabulary, WordTable>();

/** The word list, read once a vocabulary. */
export function wordTable(vocabulary: Vocabulary): WordTable {
  let table = tables.get(vocabulary);
  if (table === undefined) {
    table = loadWordTable(vocabulary);
    tables.set(vocabulary, table);
  }
  return table;
}

/** FNV-1a over UTF-16 units: the same for a word whatever lexicon brought it in. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Whether the word list gives a word the tag. */
export function canBe(words: WordTable, word: number, name: number): boolean {
  if (word >= words.size) return false;
  const kind = words.classOf[word]!;
  for (let k = words.classStart[kind]!; k < words.classStart[kind + 1]!; k++) {
    if (words.classTags[k] === name) return true;
  }
  return false;
}
