import type { EntityType } from '../../schemas/stages/annotations.ts';

/** One line of the user's `authority.csv`: names that the user trusts, with their key. */
export interface AuthorityEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: EntityType;
  /** As it is published: `authority:<key>`, or a key with a scheme of its own (`wikidata:Q42`). */
  readonly identity: string;
  readonly countryCode: string | null;
}

/** Look-up by name or alias; a name that two entries share decides nothing. */
export interface Authority {
  readonly entries: readonly AuthorityEntry[];
  readonly byName: ReadonlyMap<string, AuthorityEntry | null>;
}

/** `key` of an entry's names: lower case, blanks single. */
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
