import { code, enumeration, id, list, nullable, number, text } from '../column.ts';
import { ENTITY_TYPES } from '../stages/annotations.ts';
import type { RowOf } from '../table.ts';
import { article, span, table } from '../table.ts';

const IDENTITY_BASES = ['authority', 'gazetteer', 'lexicon'] as const;

export const entities = table(
  'entities',
  {
    description: 'one named person, organisation, place or other in one article',
    key: ['entity_id'],
    type: 'schema:Thing',
  },
  {
    entity_id: id('e', 'Id of the entity in this article'),
    article_id: article('dl:article'),
    ...span('fact', 'The mention that names it'),
    type: enumeration(ENTITY_TYPES, 'What it is; group: a named party, armed or ethnic group'),
    name: text('fact', 'Its name', { term: 'schema:name' }),
    aliases: list('fact', 'Other forms of its name in this article', { term: 'schema:alternateName' }),
    identity: nullable(code('A key that articles share, only where evidence decides, as `iso3166:UA`')),
    identity_basis: nullable(enumeration(IDENTITY_BASES, 'What decides its identity')),
    name_key: text('fact', 'Type and folded name: for grouping, claims nothing'),
    country_code: nullable(code('Country in which it lies, or which it is', { format: 'country' })),
    admin1_code: nullable(code('First-level region; of a city, the one it lies in', { format: 'admin1' })),
    geonames_id: nullable(code('GeoNames id of a place', { format: 'digits' })),
    latitude: nullable(
      number('Degrees north, of cities', { term: 'schema:latitude', minimum: -90, maximum: 90 }),
    ),
    longitude: nullable(
      number('Degrees east, of cities', { term: 'schema:longitude', minimum: -180, maximum: 180 }),
    ),
  },
);
export type EntityRow = RowOf<typeof entities>;
