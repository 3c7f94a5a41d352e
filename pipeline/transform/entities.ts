import type { EntityRow } from '../../schemas/tables/entities.ts';
import type { Frame } from './frame.ts';
import { nameKey } from './name-key.ts';

export function entityRows(frame: Frame): EntityRow[] {
  return frame.annotations.entities.map((entity, index) => ({
    entity_id: frame.entityIds[index]!,
    ...frame.common(frame.annotations.mentions[entity.mention]!),
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    identity: entity.identity,
    identity_basis: entity.identityBasis,
    name_key: nameKey(entity.type, entity.name),
    country_code: entity.countryCode,
    admin1_code: entity.admin1Code,
    geonames_id: entity.geonamesId,
    latitude: entity.latitude,
    longitude: entity.longitude,
  }));
}
