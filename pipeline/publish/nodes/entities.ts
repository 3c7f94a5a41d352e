import type { EntityRow } from '../../../schemas/tables/entities.ts';
import type { NodeShape } from './node.ts';

const TYPES: Readonly<Record<EntityRow['type'], string>> = {
  person: 'schema:Person',
  organization: 'schema:Organization',
  country: 'schema:Country',
  region: 'schema:Place',
  city: 'schema:City',
  facility: 'schema:Place',
  group: 'schema:Thing',
  other: 'schema:Thing',
};

export const entities: NodeShape<EntityRow> = {
  types: ({ type }) => [TYPES[type]],
  links: ({ geonames_id }): Record<string, string> =>
    geonames_id ? { 'schema:sameAs': `https://sws.geonames.org/${geonames_id}/` } : {},
  spanTerm: 'prov:wasDerivedFrom',
};
