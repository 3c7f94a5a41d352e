import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import type { EventKnowledge } from './knowledge.ts';

/** What the layer's lists say of a word, as bits: one look at them tells which list need not be asked. */
export const Mark = {
  /** A form of a verb, of a noun that may tell an event. */
  VERB: 1,
  NOUN: 2,
  /** A word that may follow such a verb or noun in a phrase of several ("called off"). */
  NEXT: 4,
  /** A noun with classes in object-classes.tsv. */
  CLASS: 8,
  /** A word of matches ("touchdown", "wicket"). */
  SPORT: 16,
  /** "after", "that", "if": the phrase behind it may begin a clause. */
  SUBORDINATOR: 32,
  /** "because", "although", "if": nothing behind it belongs to the verb before it. */
  OPENER: 64,
  MUST: 128,
} as const;

const SUBORDINATORS = ['that', 'if', 'unless', 'whether', 'after', 'before', 'since', 'until', 'while', 'because', 'although', 'though', 'as', 'than']; // biome-ignore format: a list
const OPENERS = ['because', 'although', 'though', 'while', 'if', 'unless', 'whether', 'than'];

type Lists = Pick<EventKnowledge, 'triggers' | 'objectClasses'> & { readonly sports: Iterable<number> };

/** Marks by word id; ids behind the end have none. */
export function marksOf(vocabulary: Vocabulary, { triggers, objectClasses, sports }: Lists): Uint8Array {
  const ids = (words: readonly string[]): number[] => words.map((word) => vocabulary.add(word));
  const lists: [number, Iterable<number>][] = [
    [Mark.VERB, triggers.verbs.keys()],
    [Mark.NOUN, triggers.nouns.keys()],
    [Mark.NEXT, nextWords(triggers.verbs.values())],
    [Mark.NEXT, nextWords(triggers.nouns.values())],
    [Mark.CLASS, objectClasses.keys()],
    [Mark.SPORT, sports],
    [Mark.SUBORDINATOR, ids(SUBORDINATORS)],
    [Mark.OPENER, ids(OPENERS)],
    [Mark.MUST, ids(['must'])],
  ];
  const marks = new Uint8Array(vocabulary.size);
  for (const [mark, words] of lists) for (const word of words) marks[word]! |= mark;
  return marks;
}

function* nextWords(patterns: Iterable<{ readonly byNext: ReadonlyMap<number, unknown> }>): Iterable<number> {
  for (const { byNext } of patterns) yield* byNext.keys();
}
