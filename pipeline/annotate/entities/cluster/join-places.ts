import type { Place } from '../../../../schemas/stages/annotations.ts';
import { addEntity, type Clusters, tieSpan } from './cluster.ts';

/**
 * Spans with one resolved place are one entity, whatever their spelling. A demonym belongs to its country, which it
 * makes an entity where nothing else names it: "Ukrainian troops" are Ukraine's. Demonyms of wider regions
 * ("European") only join a region that is named.
 */
export function clusterPlaces(clusters: Clusters): void {
  const { names } = clusters;
  const byKey = new Map<string, number>();
  for (let i = 0; i < names.length; i++) {
    const span = names[i]!;
    if (span.form === 'demonym' || span.place === null || !isPlaceType(span.type)) continue;
    const key = keyOf(span.place);
    let entity = byKey.get(key);
    if (entity === undefined) {
      entity = addEntity(clusters, i, span.place.type);
      clusters.entities[entity]!.place = span.place;
      byKey.set(key, entity);
    }
    tieSpan(clusters, i, entity);
  }
  for (let i = 0; i < names.length; i++) {
    const span = names[i]!;
    if (span.form !== 'demonym' || span.place === null) continue;
    const key = keyOf(span.place);
    let entity = byKey.get(key);
    if (entity === undefined) {
      if (span.place.type !== 'country') continue;
      entity = addEntity(clusters, i, 'country');
      clusters.entities[entity]!.place = span.place;
      byKey.set(key, entity);
    }
    clusters.entityOfName[i] = entity;
  }
}

const keyOf = (place: Place): string => place.identity ?? `${place.type}:${place.name}`;

function isPlaceType(type: string): boolean {
  return type === 'country' || type === 'region' || type === 'city' || type === 'facility';
}
