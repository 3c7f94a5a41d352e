import { readLexicon } from '../lexicon.ts';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly continent: string;
  /** As the gazetteer has it, null without. */
  readonly capital: string | null;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Words for its people, singular and plural. */
  readonly people: readonly string[];
}

export function readCountries(): Country[] {
  const columns = ['code', 'name', 'continent', 'capital', 'names', 'adjectives', 'people'] as const;
  return readLexicon(new URL('./countries.tsv', import.meta.url), columns).map((cells) => {
    const [code, name, continent, capital, names, adjectives, people] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const forms = list(adjectives);
    return {
      code,
      name,
      continent,
      capital: capital === '' ? null : capital,
      names: list(names),
      adjectives: forms,
      people: list(people).flatMap((form) =>
        form === '+' ? forms.map((adjective) => `${adjective}s`) : [form],
      ),
    };
  });
}

export interface WorldRegion {
  readonly name: string;
  readonly kind: 'continent' | 'region' | 'water';
  /** ISO code where it lies in one country. */
  readonly country: string | null;
}

export function readWorldRegions(): WorldRegion[] {
  return readLexicon(new URL('./world-regions.tsv', import.meta.url), ['name', 'kind', 'country']).map(
    ([name, kind, country]) => ({
      name: name!,
      kind: kind as WorldRegion['kind'],
      country: country === '' ? null : country!,
    }),
  );
}

/** Other names of first-level regions: code, name, use (`name`, `alias`, `abbreviation`). */
export function readRegionNames(): string[][] {
  return readLexicon(new URL('./regions.tsv', import.meta.url), ['code', 'name', 'use']);
}

/** Adjectives and people of regions: word, and admin1 code or name of a part of the world. */
export function readRegionDemonyms(): string[][] {
  return readLexicon(new URL('./demonyms.tsv', import.meta.url), ['word', 'place']);
}

/** Seats of government: name, ISO code. */
export function readMetonyms(): string[][] {
  return readLexicon(new URL('./metonyms.tsv', import.meta.url), ['name', 'country']);
}

function list(cell: string): string[] {
  return cell === '' ? [] : cell.split(';');
}
