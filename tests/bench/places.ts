import type { Annotations, Entity } from '../../schemas/stages/annotations.ts';
import type { BenchDocument } from './documents.ts';

const PLACES: ReadonlySet<string> = new Set(['country', 'region', 'city', 'facility']);
const FORMS: ReadonlySet<string> = new Set(['name', 'acronym']);
/** Parts of the world carry no identity; the scorer knows continents by name. */
const CONTINENTS: ReadonlySet<string> = new Set([
  'Africa',
  'Antarctica',
  'Asia',
  'Europe',
  'North America',
  'Oceania',
  'South America',
]);

export interface PlacePrediction {
  readonly id: string;
  readonly places: readonly {
    readonly start: number;
    readonly end: number;
    /** A code with its prefix, a continent, or a GeoNames id. */
    readonly geonameId?: string;
    readonly lat?: number;
    readonly lon?: number;
  }[];
}

/** Places named in a document; people of a place and seats of government are none. */
export function predictPlaces(document: BenchDocument, all: Annotations): PlacePrediction {
  const places = all.mentions.flatMap((mention) => {
    const entity = all.entities[mention.entity];
    if (entity === undefined || !PLACES.has(entity.type) || !FORMS.has(mention.form)) return [];
    return [{ start: mention.start, end: mention.end, ...identityOf(entity) }];
  });
  return { id: document.id, places };
}

function identityOf(entity: Entity): { geonameId?: string; lat?: number; lon?: number } {
  const point =
    entity.latitude === null || entity.longitude === null
      ? {}
      : { lat: entity.latitude, lon: entity.longitude };
  if (entity.identity !== null) return { geonameId: entity.identity, ...point };
  return CONTINENTS.has(entity.name) ? { geonameId: `continent:${entity.name}`, ...point } : point;
}
