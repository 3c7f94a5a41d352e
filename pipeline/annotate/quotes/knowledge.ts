import { readLexicon } from '../../knowledge/lexicon.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { makeWordFlags, type WordFlags } from '../../knowledge/word-flags.ts';
import { agentNouns } from './agent-nouns.ts';

/** What a verb of speech or thought takes: bits of `QuoteKnowledge.frames`. See the header of lexicon/cues.tsv. */
export const Frame = {
  CUE: 1,
  CLAUSE: 2,
  THAT: 4,
  DIRECT: 8,
  PAREN: 16,
  ADDRESSEE: 32,
  INFINITIVE: 64,
  OBJECT: 128,
  AS: 256,
  CALL: 512,
  THOUGHT: 1024,
  ASK: 2048,
  /** Only with the particle "out": "point out". */
  OUT: 4096,
  /** No clause without "that". */
  STRICT: 8192,
  /** Takes a noun of `Word.CLAIM` with "that": "denied reports that …"; its "as" is a judgement. */
  CLAIM: 16384,
} as const;

/** Classes of other words: bits of `QuoteKnowledge.words`. */
export const Word = {
  THAT: 1,
  /** "whether", "if", "how", "why", "what": they open reported questions. */
  QUESTION: 2,
  /** "who", "which": a relative clause. */
  RELATIVE: 4,
  /** Words that begin a subordinate clause: its subject follows. */
  SUBORDINATOR: 8,
  AND: 16,
  /** Prepositions of where, when and to whom something was said. */
  ADJUNCT: 32,
  /** Names of days and months, "yesterday". */
  TIME: 64,
  OBJECT: 128,
  SOURCE: 256,
  ACCORDING: 512,
  TO: 1024,
  AS: 2048,
  QUOTED: 4096,
  OF: 8192,
  BY: 16384,
  WITH: 32768,
  /** Answers and fillers that are no clause: "said yes". */
  ANSWER: 65536,
  /** Verbs whose infinitive is really said: "went on to say". */
  GOES_ON: 131072,
  OUT: 262144,
  /** Prepositions of the place where something is said. */
  PLACE: 524288,
  /** Who is addressed by the article itself: no source. */
  READER: 1048576,
  /** They open a question only behind a verb of asking, else a clause of time or place. */
  WHEN: 2097152,
  /** What only a person does by speaking: behind ", and" the article tells it of the speaker. */
  ACT: 4194304,
  /** Nouns for what others say. */
  CLAIM: 8388608,
  /** Nouns for persons and bodies. */
  AGENT: 16777216,
  /** Pronouns that may stand for things. */
  THING: 33554432,
  FOR: 67108864,
  /** The article's name for what was said: ", a claim that …". */
  LABEL: 134217728,
  /** "it is worth noting": nobody notes. */
  WORTH: 268435456,
} as const;

export interface QuoteKnowledge {
  /** `Frame` bits by word id; ids beyond its length have none. */
  readonly frames: WordFlags;
  /** `Word` bits by word id; ids beyond its length have none. */
  readonly words: WordFlags;
  /** Id of "according". */
  readonly according: number;
  /** Id of "words". */
  readonly spokenWords: number;
}

const LISTS: readonly (readonly [bit: number, words: string])[] = [
  [Word.THAT, 'that'],
  [Word.QUESTION, 'whether if how why what'],
  [Word.WHEN, 'when where'],
  [Word.RELATIVE, 'who which whom whose'],
  [
    Word.SUBORDINATOR,
    'as while when after before because since although though that whether if where unless until but and so whereas',
  ],
  [Word.AND, 'and but or then yet'],
  [
    Word.ADJUNCT,
    'in on at during after before to from of about with via through by late early under over following outside inside ' +
      'between against near alongside amid regarding when for per',
  ],
  [
    Word.TIME,
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
      'october november december yesterday today tonight recently earlier later morning afternoon evening night day week weekend month year decade century summer winter autumn',
  ],
  [Word.ACCORDING, 'according'],
  [Word.TO, 'to'],
  [Word.AS, 'as'],
  [Word.QUOTED, 'quoted cited heard overheard recorded'],
  [Word.OF, 'of for at in from with to on by against about behind under near inside outside close'],
  [Word.BY, 'by'],
  [Word.WITH, 'with'],
  [Word.ANSWER, 'yes no so nothing something anything little much more'],
  [
    Word.GOES_ON,
    'continue continues continued continuing went go goes going gone began begin begins begun started starts proceeded ' +
      'paused hastened hastens took on',
  ],
  [Word.OUT, 'out'],
  [Word.PLACE, 'in at'],
  [Word.READER, 'you'],
  [Word.FOR, 'for over'],
  [Word.WORTH, 'worth'],
  [Word.LABEL, 'claim charge allegation accusation assertion insinuation'],
  [Word.THING, 'it this that these those which what'],
  [
    Word.CLAIM,
    'claim claims report reports allegation allegations accusation accusations rumour rumours rumor rumors suggestion ' +
      'suggestions charge charges assertion assertions speculation insinuation insinuations notion idea criticism complaints',
  ],
  [
    Word.ACT,
    'threatened threatens refused refuses declined declines rejected rejects thanked thanks apologised apologises ' +
      'apologized apologizes urged urges demanded demands accused accuses criticised criticises criticized criticizes ' +
      'condemned condemns praised praises denounced denounces promised promises pledged pledges vowed vows appealed appeals ' +
      'blamed blames congratulated congratulates invited invites summoned summons dismissed dismisses',
  ],
];

export function loadQuoteKnowledge(vocabulary: Vocabulary): QuoteKnowledge {
  const cues = readLexicon(new URL('./lexicon/cues.tsv', import.meta.url), [
    'verb',
    'class',
    'frames',
    'forms',
  ]).flatMap(([, kind, frames, forms]) =>
    forms!.split(' ').map((form) => [vocabulary.add(form), frameBits(kind!, frames!)] as const),
  );
  const words = [
    ...LISTS.flatMap(([bit, list]) => list.split(' ').map((word) => [vocabulary.add(word), bit] as const)),
    ...agentNouns().map((noun) => [vocabulary.add(noun), Word.AGENT] as const),
    ...readNouns('objects', vocabulary, Word.OBJECT),
    ...readNouns('sources', vocabulary, Word.SOURCE),
  ];
  const according = vocabulary.add('according');
  const spokenWords = vocabulary.add('words');
  return {
    frames: makeWordFlags(cues),
    words: makeWordFlags(words),
    according,
    spokenWords,
  };
}

function readNouns(file: string, vocabulary: Vocabulary, bit: number): (readonly [number, number])[] {
  return readLexicon(new URL(`./lexicon/${file}.tsv`, import.meta.url), ['noun']).map(
    ([noun]) => [vocabulary.add(noun!), bit] as const,
  );
}

function frameBits(kind: string, frames: string): number {
  let bits: number = Frame.CUE;
  if (kind === 'thought') bits |= Frame.THOUGHT;
  else if (kind === 'ask') bits |= Frame.ASK;
  else if (kind !== 'speech') throw new Error(`cue class: ${kind}\nlexicon/cues.tsv`);
  for (const frame of frames.split(' ')) {
    const bit = Frame[frame.toUpperCase() as keyof typeof Frame];
    if (bit === undefined) throw new Error(`cue frame: ${frame}\nlexicon/cues.tsv`);
    bits |= bit;
  }
  return bits;
}
