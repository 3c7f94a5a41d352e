import { readLexicon } from '../../knowledge/lexicon.ts';
import { PhraseTable, splitPhrase } from '../../knowledge/phrases.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { gateFor, gateForPairs } from '../numbers/gate.ts';
import { loadNumberKnowledge, NumberClass, type NumberKnowledge } from '../numbers/knowledge.ts';
import { LISTS } from './listed.ts';
import type { Grain } from './point.ts';

/** What a word can begin or be in a time expression. */
export const Core = {
  NONE: 0,
  MONTH: 1,
  WEEKDAY: 2,
  WEEKDAYS: 3,
  UNIT: 4,
  UNITS: 5,
  SEASON: 6,
  PART: 7,
  DEICTIC: 8,
  VAGUE: 9,
  SET: 10,
  FISCAL: 11,
  QUARTER_SIGN: 12,
  DECADE_NAME: 13,
  NUMBER: 14,
  ORDINAL: 15,
  PHRASE: 16,
  PERIOD: 17,
  /** A phrase of one word. */
  FEAST: 18,
} as const;

/** When a word places what follows it in the future: see lexicon/future-words.tsv. */
export const Future = { STRONG: 1, TO: 2, PRESENT: 3, BOTH: 4 } as const;

/** Bits: what a word does to the expression beside it. */
export const Aside = {
  LAST: 1,
  NEXT: 2,
  THIS: 4,
  SAME: 8,
  THE: 16,
  A: 32,
  EACH: 64,
  SOME: 128,
  FILLER: 256,
  AGO: 512,
  EARLIER: 1024,
  LATER: 2048,
  EARLY: 4096,
  LATE: 8192,
  MID: 16384,
  START: 32768,
  END: 65536,
  APPROX: 131072,
  PREP: 262144,
  FROM: 524288,
  UNTIL: 1048576,
} as const;

export interface Unit {
  /** "D", "W": letter of a TIMEX3 duration, after "T" for those of the clock. */
  readonly letter: string;
  readonly isClock: boolean;
  /** How many of the letter's units it holds: a fortnight two weeks, a decade ten years. */
  readonly times: number;
  readonly grain: Grain | null;
}

export interface TimeKnowledge {
  readonly numbers: NumberKnowledge;
  readonly core: Uint8Array;
  /** Value of the core class by word id. */
  readonly value: readonly (string | undefined)[];
  readonly aside: Uint32Array;
  /** `Listed` bits by word id. */
  readonly listed: Uint16Array;
  /** Words that place what follows in the future: a `Future` by word id. */
  readonly isFuture: Uint8Array;
  /** Words before four digits that make them a year; that make them an amount. */
  readonly dated: Uint8Array;
  readonly counted: Uint8Array;
  /** Before `core`, and before the first two words of phrases. */
  readonly gate: Uint8Array;
  readonly inPhrase: Uint8Array;
  readonly units: ReadonlyMap<string, Unit>;
  /** Offset text by zone: `+09:00`, `Z`, `?`, `us-5`. */
  readonly zones: ReadonlyMap<number, string>;
  /** Value "12-25" of a feast, "PRESENT_REF" of a reference. */
  readonly phrases: PhraseTable<string>;
  readonly word: Readonly<Record<WordName, number>>;
}

const WORDS = {
  and: 'and',
  or: 'or',
  of: 'of',
  in: 'in',
  on: 'on',
  at: 'at',
  the: 'the',
  comma: ',',
  hyphen: '-',
  dash: '\u2013',
  slash: '/',
  colon: ':',
  open: '(',
  close: ')',
  apostrophe: "'",
  s: "'s",
  am: 'a.m.',
  pm: 'p.m.',
  amBare: 'am',
  pmBare: 'pm',
  noon: 'noon',
  oclock: "o'clock",
  hours: 'hours',
  year: 'year',
  season: 'season',
  half: 'half',
  old: 'old',
  age: 'age',
  to: 'to',
  from: 'from',
  since: 'since',
  between: 'between',
  until: 'until',
  till: 'till',
  through: 'through',
  by: 'by',
  before: 'before',
  after: 'after',
  now: 'now',
  that: 'that',
  past: 'past',
  time: 'time',
  long: 'long',
  local: 'local',
  up: 'up',
  down: 'down',
  percent: 'percent',
  sign: '%',
  months: 'months',
  fall: 'fall',
  spring: 'spring',
  day: 'day',
  quarter: 'quarter',
  century: 'century',
  centuries: 'centuries',
  plus: '+',
  prior: 'prior',
  than: 'than',
  for: 'for',
  as: 'as',
  ago: 'ago',
  future: 'future',
  recent: 'recent',
  one: 'one',
  second: 'second',
} as const;
export type WordName = keyof typeof WORDS;

const DATED =
  'in since from until till by during before after between through late early mid circa around year fiscal spring summer autumn fall winter class season election';
const COUNTED =
  'no. number nos. # $ \u00a3 \u20ac \u00a5 flight room section article page about nearly almost over than least approximately roughly';

const UNITS: readonly (readonly [string, Unit])[] = [
  ['S', { letter: 'S', isClock: true, times: 1, grain: null }],
  ['M', { letter: 'M', isClock: true, times: 1, grain: null }],
  ['H', { letter: 'H', isClock: true, times: 1, grain: null }],
  ['D', { letter: 'D', isClock: false, times: 1, grain: 'day' }],
  ['W', { letter: 'W', isClock: false, times: 1, grain: 'week' }],
  ['F', { letter: 'W', isClock: false, times: 2, grain: 'week' }],
  ['E', { letter: 'W', isClock: false, times: 1, grain: 'weekend' }],
  ['m', { letter: 'M', isClock: false, times: 1, grain: 'month' }],
  ['Q', { letter: 'Q', isClock: false, times: 1, grain: 'quarter' }],
  ['Y', { letter: 'Y', isClock: false, times: 1, grain: 'year' }],
  ['d', { letter: 'Y', isClock: false, times: 10, grain: 'decade' }],
  ['C', { letter: 'Y', isClock: false, times: 100, grain: 'century' }],
];

const read = (name: string, columns: readonly string[]): string[][] =>
  readLexicon(new URL(`./lexicon/${name}.tsv`, import.meta.url), columns);

export function loadTimeKnowledge(vocabulary: Vocabulary): TimeKnowledge {
  const numbers = loadNumberKnowledge(vocabulary);
  const words = read('words', ['word', 'class', 'value']);
  const roles = read('roles', ['word', 'role']);
  const future = read('future-words', ['word', 'use']);
  const phrases = new PhraseTable<string>(vocabulary);
  const pairs: (readonly [string, string])[] = [];
  const feasts: string[] = [];
  for (const [name, value] of [
    ...read('holidays', ['name', 'day']),
    ...read('references', ['phrase', 'value']),
  ]) {
    phrases.add(name!, value!);
    const words = splitPhrase(name!);
    if (words.length > 1) pairs.push([words[0]!, words[1]!]);
    else feasts.push(words[0]!);
  }
  for (const name of [...DATED.split(' '), ...COUNTED.split(' ')]) vocabulary.add(name);
  const zones = new Map<number, string>();
  for (const [zone, offset] of read('zones', ['zone', 'offset'])) zones.set(vocabulary.add(zone!), offset!);
  const word = Object.fromEntries(
    Object.entries(WORDS).map(([name, form]) => [name, vocabulary.add(form)]),
  ) as Record<WordName, number>;
  for (const [form] of [...words, ...roles, ...future]) vocabulary.add(form!);
  const lists = LISTS.flatMap(([bit, list]) =>
    list.split(' ').map((form) => [vocabulary.add(form), bit] as const),
  );

  const core = new Uint8Array(vocabulary.size);
  const value: (string | undefined)[] = [];
  for (let id = 0; id < numbers.kind.length; id++) core[id] = coreOfNumber(numbers.kind[id]!);
  for (const [form, kind, text] of words) {
    const id = vocabulary.get(form!);
    core[id] = Core[kind!.toUpperCase() as keyof typeof Core];
    value[id] = text!;
  }
  for (const first of phrases.firstWords()) if (core[first] === Core.NONE) core[first] = Core.PHRASE;
  for (const feast of feasts) core[vocabulary.get(feast)] = Core.FEAST;
  const aside = new Uint32Array(vocabulary.size);
  for (const [form, role] of roles) {
    const id = vocabulary.get(form!);
    aside[id] = aside[id]! | Aside[role!.toUpperCase() as keyof typeof Aside];
  }
  const listed = new Uint16Array(vocabulary.size);
  for (const [id, bit] of lists) listed[id]! |= bit;
  const isFuture = new Uint8Array(vocabulary.size);
  for (const [form, use] of future)
    isFuture[vocabulary.get(form!)] = Future[use!.toUpperCase() as keyof typeof Future];
  const flags = (words: Iterable<string | number>): Uint8Array => {
    const table = new Uint8Array(vocabulary.size);
    for (const item of words) table[typeof item === 'string' ? vocabulary.get(item) : item] = 1;
    table[0] = 0;
    return table;
  };
  const dated = flags(DATED.split(' '));
  const counted = flags(COUNTED.split(' '));
  const inPhrase = gateForPairs(
    pairs.map(([first, second]) => [vocabulary.get(first), vocabulary.get(second)]),
  );
  return {
    numbers,
    core,
    value,
    aside,
    listed,
    isFuture,
    dated,
    counted,
    gate: gateFor(core),
    inPhrase,
    units: new Map(UNITS),
    zones,
    phrases,
    word,
  };
}

function coreOfNumber(kind: number): number {
  if (kind === NumberClass.ORDINAL) return Core.ORDINAL;
  const isNumber = kind >= NumberClass.UNIT && kind <= NumberClass.TEN;
  return isNumber || kind === NumberClass.HALF || kind === NumberClass.DOZEN ? Core.NUMBER : Core.NONE;
}
