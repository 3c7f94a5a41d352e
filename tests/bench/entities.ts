import type { Annotations, EntityType } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import type { BenchDocument } from './documents.ts';

export interface EntityPrediction {
  readonly id: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

const TYPES: Partial<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  country: 'LOC',
  region: 'LOC',
  city: 'LOC',
  facility: 'LOC',
};
const NAMED = new Set(['name', 'surname', 'acronym']);

/** Mentions by name, as the scorer wants them; demonyms, pronouns, nominals, titles, groups and others are none. */
export function predictEntities(
  document: BenchDocument,
  all: Annotations,
  _article: Article,
): EntityPrediction {
  const entities = [];
  for (const { start, end, entity, form, unresolved } of all.mentions) {
    if (!NAMED.has(form)) continue;
    // A surname that two persons of the article share has no entity, but it is a person's.
    const isShared = entity < 0 && unresolved.includes('entity_id:ambiguous');
    const type = entity >= 0 ? TYPES[all.entities[entity]!.type] : isShared ? 'PER' : undefined;
    if (type !== undefined) entities.push({ start, end, type });
  }
  return { id: document.id, entities };
}
