import type { Vocabulary } from '../../../knowledge/vocabulary.ts';

/** Where a participant stands, as the lexicon names it. */
export const Place = { SUBJECT: 0, OBJECT: 1, OBJECT2: 2, INNER: 3, OWNER: 4, PREPOSITION: 5 } as const;
const NAMES: Record<string, number> = {
  subject: Place.SUBJECT,
  object: Place.OBJECT,
  object2: Place.OBJECT2,
  inner: Place.INNER,
  poss: Place.OWNER,
};
const FILTERS = ['official', 'place', 'land', 'person', 'state', 'armed', 'people', 'site', 'power'] as const;
export type Filter = (typeof FILTERS)[number] | null;

export interface Slot {
  readonly place: number;
  /** Word id of the preposition, 0 without. */
  readonly preposition: number;
  readonly filter: Filter;
}

/** `a|b!` or `a+b` of the lexicon. */
export interface Slots {
  readonly slots: readonly Slot[];
  /** All of them, not the first that is filled. */
  readonly isUnion: boolean;
  readonly isRequired: boolean;
}

/** Reads a cell of the lexicon; an unknown filter is an error. */
export function readSlots(cell: string, vocabulary: Vocabulary): Slots {
  if (cell === '-') return { slots: [], isUnion: false, isRequired: false };
  const isRequired = cell.endsWith('!') || cell.includes('!|') || cell.includes('!+');
  const slots: Slot[] = [];
  for (const part of cell.replaceAll('!', '').split(/[|+]/)) {
    const [name, filter] = part.split(':');
    if (filter !== undefined && !(FILTERS as readonly string[]).includes(filter)) {
      throw new Error(`event lexicon slot: ${part}\nwanted one of ${FILTERS.join(' ')} after the colon`);
    }
    const place = NAMES[name!];
    slots.push({
      place: place ?? Place.PREPOSITION,
      preposition: place === undefined ? vocabulary.add(name!) : 0,
      filter: (filter as Filter | undefined) ?? null,
    });
  }
  return { slots, isUnion: cell.includes('+'), isRequired };
}
