import type { Vocabulary } from '../../knowledge/vocabulary.ts';

/** What a word does in a verb group or at the edge of a noun phrase; bits of `SyntaxKnowledge.use`. */
export const Use = {
  BE: 1,
  HAVE: 2,
  DO: 4,
  /** "not", "n't", "never"; "cannot" is a modal too. */
  NEGATION: 8,
  WILL: 16,
  /** "get" in "got killed". */
  GET: 32,
  /** Days and months: they begin a phrase of their own after a noun. */
  CALENDAR: 64,
  /** Plural by sense: "people", "they", "these". */
  PLURAL: 128,
  /** "no" and "longer" of "no longer". */
  NO: 256,
  LONGER: 512,
  /** Pasts of saying that are hardly ever participles. */
  SAID: 1024,
  BY: 2048,
  THAT: 4096,
  /** Pronouns that are subjects only, or mostly. */
  SUBJECT: 8192,
  BOTH: 16384,
  /** Stretches of time: a name behind one begins a phrase of its own. */
  PERIOD: 32768,
} as const;

const WORDS: readonly (readonly [number, string])[] = [
  [Use.BE, "be am is are was were been being 's 're 'm"],
  [Use.HAVE, "have has had having 've 'd"],
  [Use.DO, 'do does did'],
  [Use.NEGATION, "not n't never cannot"],
  [Use.WILL, "will shall 'll wo sha"],
  [Use.GET, 'get gets got getting gotten'],
  [Use.CALENDAR, 'monday tuesday wednesday thursday friday saturday sunday'],
  [Use.CALENDAR, 'january february march april may june july august september october november december'],
  [Use.CALENDAR, 'mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.'],
  [
    Use.CALENDAR,
    'jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tomorrow tonight',
  ],
  [Use.PLURAL, 'people police they them we us these those both many several few themselves ourselves'],
  [Use.NO, 'no'],
  [Use.LONGER, 'longer'],
  [Use.SAID, 'said told'],
  [Use.BY, 'by'],
  [Use.THAT, 'that'],
  [Use.BOTH, 'both'],
  [
    Use.PERIOD,
    'day night morning evening afternoon week weekend month year summer winter spring autumn century decade',
  ],
  [Use.SUBJECT, 'he she they we i it'],
  [
    Use.PLURAL,
    'two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions',
  ],
];

/** Use bits by word id. */
export function loadUses(vocabulary: Vocabulary): Uint16Array {
  const ids: [number, number][] = [];
  for (const [use, words] of WORDS)
    for (const word of words.split(' ')) ids.push([vocabulary.add(word), use]);
  const table = new Uint16Array(vocabulary.size);
  for (const [id, use] of ids) table[id]! |= use;
  return table;
}
