import type { EntityType, NameSpan } from '../../../../schemas/stages/annotations.ts';

/** One name as it is spelt in the article, with every span that has it. */
export interface Form {
  readonly words: readonly number[];
  readonly spans: number[];
  /** Whether one of its spans is an acronym. */
  isAcronym: boolean;
  /** What most spans say it is. */
  type: EntityType;
  /** Index of its entity, -1 as long as it has none. */
  entity: number;
}

/** Groups name spans that are no demonyms by their words; places that differ stay apart. Ordered by first span. */
export function groupForms(names: readonly NameSpan[], folded: readonly (readonly number[])[]): Form[] {
  const forms: Form[] = [];
  const byHash = new Map<number, number>();
  for (let i = 0; i < names.length; i++) {
    const span = names[i]!;
    if (span.form === 'demonym') continue;
    const words = folded[i]!;
    let hash = words.length;
    for (let k = 0; k < words.length; k++) hash = Math.imul(hash ^ words[k]!, 0x01000193);
    let form: Form | undefined;
    for (let key = hash; ; key++) {
      const index = byHash.get(key);
      if (index === undefined) {
        form = { words, spans: [], isAcronym: false, type: span.type, entity: -1 };
        byHash.set(key, forms.length);
        forms.push(form);
        break;
      }
      form = forms[index]!;
      if (isSame(form.words, words)) break;
    }
    form.spans.push(i);
    if (span.form === 'acronym') form.isAcronym = true;
  }
  for (const form of forms) form.type = commonType(names, form.spans);
  return forms;
}

export function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The type that most spans have; `other` counts only where there is nothing else; the first wins a tie. */
function commonType(names: readonly NameSpan[], spans: readonly number[]): EntityType {
  if (spans.length === 1) return names[spans[0]!]!.type;
  const counts = new Map<EntityType, number>();
  for (const i of spans) {
    const type = names[i]!.type;
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
