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
  for (const { start, end, entity, form } of all.mentions) {
    const type = entity < 0 ? undefined : TYPES[all.entities[entity]!.type];
    if (type !== undefined && NAMED.has(form)) entities.push({ start, end, type });
  }
  return { id: document.id, entities };
}
