import { type EntityType, type NameSpan, Shape } from '../../../../schemas/stages/annotations.ts';
import type { Vocabulary } from '../../../knowledge/vocabulary.ts';
import type { WithNames } from '../../layers.ts';
import { IntRoom } from '../scratch.ts';
import { readFolds } from './fold.ts';

/** One name as it is spelt in the article, with every span that has it. */
export interface Form {
  /** Word ids, punctuation left out, accents folded. */
  readonly words: readonly number[];
  readonly spans: number[];
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
}

const formRoom = new IntRoom();
const tableRoom = new IntRoom();
let buffer = new Int32Array(64);

/** Groups name spans that are no demonyms by their words. */
export function groupForms(layers: WithNames, vocabulary: Vocabulary): Forms {
  const { names, tokens } = layers;
  const folds = readFolds(layers, vocabulary);
  const formOf = formRoom.take(names.length, -1);
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
      const words: number[] = [];
      for (let k = 0; k < count; k++) words.push(buffer[k]!);
      forms.push({ words, spans: [], isAcronym: false, type: span.type, entity: -1 });
    }
    formOf[i] = table[slot]!;
    const form = forms[table[slot]!]!;
    form.spans.push(i);
    if (span.form === 'acronym') form.isAcronym = true;
  }
  for (const form of forms) if (form.spans.length > 1) form.type = commonType(names, form.spans);
  return { forms, formOf };
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
function commonType(names: readonly NameSpan[], spans: readonly number[]): EntityType {
  const first = names[spans[0]!]!.type;
  let isOne = true;
  for (const i of spans) if (names[i]!.type !== first) isOne = false;
  if (isOne) return first;
  const counts = new Map<EntityType, number>();
  for (const i of spans) {
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
