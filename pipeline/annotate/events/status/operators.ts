import { readLexicon } from '../../../knowledge/lexicon.ts';
import { splitPhrase } from '../../../knowledge/phrases.ts';
import type { Vocabulary } from '../../../knowledge/vocabulary.ts';
import { nounForms } from '../match/triggers.ts';
import type { Verbs } from '../match/verbs.ts';

export const EFFECTS = ['planned', 'proposed', 'hypothetical', 'denied', 'cancelled', 'historical', 'ongoing', 'begun', 'done', 'tried', 'disputed'] as const; // biome-ignore format: a list
export type Effect = (typeof EFFECTS)[number];

interface Operator {
  /** Words that must follow ("rule" "out"). */
  readonly after: readonly number[];
  readonly effect: Effect;
}

/** Words that change the status of what they govern, by word id of any form. */
export interface Operators {
  readonly verb: ReadonlyMap<number, readonly Operator[]>;
  readonly noun: ReadonlyMap<number, readonly Operator[]>;
  readonly adjective: ReadonlyMap<number, readonly Operator[]>;
  readonly preposition: ReadonlyMap<number, readonly Operator[]>;
}

export function loadOperators(vocabulary: Vocabulary, verbs: Verbs, url: URL): Operators {
  const tables = {
    verb: new Map<number, Operator[]>(),
    noun: new Map<number, Operator[]>(),
    adjective: new Map<number, Operator[]>(),
    preposition: new Map<number, Operator[]>(),
  };
  for (const [kind, phrase, effect] of readLexicon(url, ['kind', 'word', 'effect'])) {
    const [head, ...rest] = splitPhrase(phrase!);
    const operator = { after: rest.map((word) => vocabulary.add(word)), effect: effect as Effect };
    if (!EFFECTS.includes(operator.effect)) throw new Error(`operator effect: ${effect}\nat ${phrase}`);
    const table = tables[kind as keyof typeof tables];
    if (!table) throw new Error(`operator kind: ${kind}\nat ${phrase}`);
    const forms = kind === 'verb' ? verbs.formsOf(head!) : kind === 'noun' ? nounForms(head!) : [head!];
    for (const form of forms) {
      const id = vocabulary.add(form);
      const list = table.get(id);
      if (list) list.push(operator);
      else table.set(id, [operator]);
    }
  }
  for (const table of Object.values(tables)) {
    for (const list of table.values()) list.sort((a, b) => b.after.length - a.after.length);
  }
  return tables;
}

/** Effect of the operator at `token`, undefined without one. */
export function effectAt(
  table: ReadonlyMap<number, readonly Operator[]>,
  word: Int32Array,
  token: number,
): Effect | undefined {
  const list = table.get(word[token]!);
  if (!list) return undefined;
  for (const { after, effect } of list) {
    let fits = true;
    for (let i = 0; i < after.length && fits; i++) fits = word[token + 1 + i] === after[i];
    if (fits) return effect;
  }
  return undefined;
}

/** Effect of the preposition at `token` or of the two words that end there ("instead of"), undefined without one. */
export function prepositionEffect(
  table: ReadonlyMap<number, readonly Operator[]>,
  word: Int32Array,
  token: number,
): Effect | undefined {
  const alone = effectAt(table, word, token);
  if (alone || token === 0) return alone;
  const list = table.get(word[token - 1]!);
  return list?.find(({ after }) => after.length === 1 && after[0] === word[token])?.effect;
}
