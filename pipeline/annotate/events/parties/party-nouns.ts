import type { Sector } from '../../../../schemas/stages/annotations.ts';
import { readLexicon } from '../../../knowledge/lexicon.ts';
import type { Vocabulary } from '../../../knowledge/vocabulary.ts';
import { nounForms } from '../match/triggers.ts';

/** What a common noun says of who or what it names. */
export interface PartyNoun {
  /** `party` acts; `thing` can only be acted upon (a convoy, a refinery). */
  readonly kind: 'party' | 'thing';
  readonly sector: Sector | null;
}
export type PartyNouns = ReadonlyMap<number, PartyNoun>;

const OWN = new URL('../lexicon/party-nouns.tsv', import.meta.url);
const THINGS = new Set(['facility', 'school', 'hospital', 'region']);

/** Nouns of the entities' list, their plurals, and the events' own additions, by word id. */
export function loadPartyNouns(vocabulary: Vocabulary): PartyNouns {
  const nouns = new Map<number, PartyNoun>();
  const own = readLexicon(OWN, ['noun', 'kind', 'sector']);
  const listed = new Set(own.map(([noun]) => noun));
  const add = (noun: string, entry: PartyNoun): void => {
    for (const form of nounForms(noun)) {
      // "funds" are money, though a fund acts.
      if (form !== noun && listed.has(form)) continue;
      const id = vocabulary.add(form);
      if (!nouns.has(id)) nouns.set(id, entry);
    }
  };
  for (const [noun, kind, sector] of own) {
    add(noun!, { kind: kind as PartyNoun['kind'], sector: sectorOf(sector!) });
  }
  const theirs = new URL('../../entities/lexicon/nouns.tsv', import.meta.url);
  for (const [noun, kind, , sector] of readLexicon(theirs, ['noun', 'kind', 'gender', 'sector'])) {
    add(noun!, { kind: THINGS.has(kind!) ? 'thing' : 'party', sector: sectorOf(sector!) });
  }
  return nouns;
}

function sectorOf(cell: string): Sector | null {
  return cell === '-' ? null : (cell as Sector);
}
