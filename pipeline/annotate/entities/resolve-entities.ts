import type { WithEntities, WithNames } from '../layers.ts';
import type { EntityKnowledge } from './knowledge.ts';

export type EntityLayers = Pick<WithEntities, 'entities' | 'mentions' | 'mentionAt' | 'roles'>;

/** Entities of one article, every mention of them, and the posts that persons hold. */
export function resolveEntities(layers: WithNames, _knowledge: EntityKnowledge): EntityLayers {
  return { entities: [], mentions: [], mentionAt: new Int32Array(layers.tokens.length).fill(-1), roles: [] };
}
