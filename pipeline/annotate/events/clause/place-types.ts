import type { EntityType } from '../../../../schemas/stages/annotations.ts';

/** A town, a region, a building: where something is done, seldom who does it or suffers it. */
export const isSpot = (type: EntityType): boolean =>
  type === 'city' || type === 'region' || type === 'facility';

/** A spot or a country. */
export const isPlace = (type: EntityType): boolean => type === 'country' || isSpot(type);
