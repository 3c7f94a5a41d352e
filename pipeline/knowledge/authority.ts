import { join } from 'node:path';
import { ENTITY_TYPES, type EntityType } from '../../schemas/stages/annotations.ts';
import { readUserCsv } from '../read/user-csv.ts';

const COLUMNS = ['name', 'aliases', 'type', 'identity', 'country_code'] as const;

/** One line of the user's `authority.csv`: a name that the user trusts, with its key. */
export interface AuthorityEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** null: the rules decide. */
  readonly type: EntityType | null;
  /** As it is published: a key with a scheme (`wikidata:Q42`), else behind `authority:`. */
  readonly identity: string;
  readonly countryCode: string | null;
}

/** Look-up by name or alias; a name that two entries share decides nothing. */
export interface Authority {
  readonly entries: readonly AuthorityEntry[];
  readonly byName: ReadonlyMap<string, AuthorityEntry | null>;
}

/**
 * The names of a raw folder's `authority.csv`; null without the file or without a line in it.
 * Columns: name; aliases (between semicolons); type; identity; country_code. All but name may be empty.
 * @throws DatelineError for a mistake in it, with its line
 */
export function readAuthority(folder: string): Authority | null {
  const entries = readUserCsv(join(folder, 'authority.csv'), COLUMNS).map((row): AuthorityEntry => {
    const name = row.cell('name') ?? row.fail('name is missing', '', 'Give the name, or delete the line.');
    const type = row.cell('type');
    if (type !== null && !ENTITY_TYPES.includes(type as EntityType)) {
      row.fail('unknown type', type, `One of ${ENTITY_TYPES.join(', ')}, or nothing.`);
    }
    const countryCode = row.cell('country_code');
    if (countryCode !== null && !/^[A-Z]{2}$/.test(countryCode)) {
      row.fail('no country code', countryCode, 'Two capitals after ISO 3166-1, as UA.');
    }
    const identity = row.cell('identity') ?? authorityKey(name);
    return {
      name,
      aliases: (row.cell('aliases') ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      type: type as EntityType | null,
      identity: identity.includes(':') ? identity : `authority:${identity}`,
      countryCode,
    };
  });
  return entries.length === 0 ? null : makeAuthority(entries);
}

/** How names are compared: lower case, blanks single. */
export function authorityKey(name: string): string {
  return name.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).join(' ');
}

export function makeAuthority(entries: readonly AuthorityEntry[]): Authority {
  const byName = new Map<string, AuthorityEntry | null>();
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.aliases].map(authorityKey))) {
      byName.set(name, byName.has(name) ? null : entry);
    }
  }
  return { entries, byName };
}
