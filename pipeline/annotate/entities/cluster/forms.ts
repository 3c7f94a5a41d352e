import { type EntityType, type NameSpan, Shape } from '../../../../schemas/stages/annotations.ts';
import type { Vocabulary } from '../../../knowledge/vocabulary.ts';
import type { WithNames } from '../../layers.ts';
import { IntRoom } from '../scratch.ts';
import { readFolds } from './fold.ts';

/** One name as it is spelt in the article, with every span that has it. */
export interface Form {
  /** Word ids, punctuation left out, accents folded. */
  readonly words: readonly number[];
  /** Its first and last span; `Forms.next` leads from one to the other. */
  readonly first: number;
  last: number;
  /** Whether one of its spans is an acronym. */
  isAcronym: boolean;
  /** What most spans say it is. */
  type: EntityType;
  /** Index of its entity, -1 as long as it has none. */
  entity: number;
}

export interface Forms {
  /** Ordered by first span. */
  readonly forms: readonly Form[];
  /** Form of each span, -1 for demonyms. */
  readonly formOf: Int32Array;
  /** The next span of the same form, -1 behind the last. */
  readonly next: Int32Array;
}

const nextRoom = new IntRoom();
const formRoom = new IntRoom();
const tableRoom = new IntRoom();
let buffer = new Int32Array(64);

/** Groups name spans that are no demonyms by their words. */
export function groupForms(layers: WithNames, vocabulary: Vocabulary): Forms {
  const { names, tokens } = layers;
  const folds = readFolds(layers, vocabulary);
  const formOf = formRoom.take(names.length, -1);
  const next = nextRoom.take(names.length, -1);
  let size = 64;
  while (size < 2 * names.length) size *= 2;
  const table = tableRoom.take(size, -1);
  const forms: Form[] = [];
  for (let i = 0; i < names.length; i++) {
    const span = names[i]!;
    if (span.form === 'demonym') continue;
    if (span.endToken - span.firstToken > buffer.length)
      buffer = new Int32Array(2 * (span.endToken - span.firstToken));
    let count = 0;
    let hash = 0;
    for (let token = span.firstToken; token < span.endToken; token++) {
      if (tokens.shape[token]! & Shape.PUNCT) continue;
      const printed = tokens.word[token]!;
      const word = folds ? (folds.get(printed) ?? printed) : printed;
      buffer[count++] = word;
      hash = Math.imul(hash ^ word, 0x01000193);
    }
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (table[slot]! >= 0 && !isBuffered(forms[table[slot]!]!.words, count))
      slot = (slot + 1) & (size - 1);
    if (table[slot]! < 0) {
      table[slot] = forms.length;
      forms.push({
        words: buffered(count),
        first: i,
        last: i,
        isAcronym: span.form === 'acronym',
        type: span.type,
        entity: -1,
      });
      formOf[i] = table[slot]!;
      continue;
    }
    const form = forms[table[slot]!]!;
    formOf[i] = table[slot]!;
    next[form.last] = i;
    form.last = i;
    if (span.form === 'acronym') form.isAcronym = true;
  }
  for (const form of forms) if (form.first !== form.last) form.type = commonType(names, form, next);
  return { forms, formOf, next };
}

/** The words in the buffer, in an array of just that length: growing ones take room for many more. */
function buffered(count: number): number[] {
  const words = new Array<number>(count);
  for (let i = 0; i < count; i++) words[i] = buffer[i]!;
  return words;
}

function isBuffered(words: readonly number[], count: number): boolean {
  if (words.length !== count) return false;
  for (let i = 0; i < count; i++) if (words[i] !== buffer[i]) return false;
  return true;
}

export function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The type that most spans have; `other` counts only where there is nothing else; the first wins a tie. */
function commonType(names: readonly NameSpan[], form: Form, next: Int32Array): EntityType {
  const first = names[form.first]!.type;
  let isOne = true;
  for (let i = form.first; i >= 0; i = next[i]!) if (names[i]!.type !== first) isOne = false;
  if (isOne) return first;
  const counts = new Map<EntityType, number>();
  for (let i = form.first; i >= 0; i = next[i]!) {
    const { type } = names[i]!;
    if (type !== 'other') counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  let best: EntityType = 'other';
  let most = 0;
  for (const [type, count] of counts) {
    if (count > most) {
      most = count;
      best = type;
    }
  }
  return best;
}
