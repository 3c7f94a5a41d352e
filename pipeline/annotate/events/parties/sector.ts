import type { Sector } from '../../../../schemas/stages/annotations.ts';
import type { Frame } from '../clause/frame.ts';
import type { Party } from './party.ts';

/** For whom a party acts, as its words or its post say; null for a bare country or place and where nothing says it. */
export function sectorOf(frame: Frame, mentionIndex: number, entity: number): Sector | null {
  const { mentions, entities } = frame.layers;
  const mention = mentions[mentionIndex]!;
  if (mention.form === 'nominal' || mention.form === 'title') {
    const noun = frame.knowledge.nouns.get(frame.word[mention.head]!);
    if (noun?.sector) return noun.sector;
    const said = postSector(frame, mention.firstToken, mention.endToken);
    if (said) return said;
  }
  if (entity < 0) return null;
  const { type, mention: naming } = entities[entity]!;
  if (type === 'person') return personSector(frame, entity);
  if (type !== 'organization' && type !== 'group') return null;
  const name = mentions[naming]!;
  for (let at = name.firstToken; at < name.endToken; at++) {
    // "Ministry of …", "Bank of …", else the last word.
    const isHead = at === name.endToken - 1 || frame.word[at + 1] === frame.knowledge.words.of;
    const sector = isHead ? frame.knowledge.nouns.get(frame.word[at]!)?.sector : undefined;
    if (sector) return sector;
  }
  return null;
}

function personSector(frame: Frame, entity: number): Sector | null {
  const known = frame.sectors.get(entity);
  if (known !== undefined) return known;
  let sector: Sector | null = null;
  for (const role of frame.rolesOf.get(entity) ?? []) sector ??= sectorOfTitle(frame, role.title);
  frame.sectors.set(entity, sector);
  return sector;
}

/** "Deputy Foreign Minister": the post named by its last words. */
function sectorOfTitle(frame: Frame, title: string): Sector | null {
  const words = title.toLowerCase().split(/[\s-]+/);
  for (let from = 0; from < words.length; from++) {
    // "Director General" is no general.
    if (from > 0 && from === words.length - 1 && words[from] === 'general') return null;
    const sector = frame.knowledge.postSector.get(words.slice(from).join(' '));
    if (sector) return sector;
  }
  return null;
}

function postSector(frame: Frame, firstToken: number, endToken: number): Sector | null {
  const { vocabulary } = frame.knowledge;
  const words: string[] = [];
  for (let at = Math.max(firstToken, endToken - 6); at < endToken; at++)
    words.push(vocabulary.form(frame.word[at]!));
  return sectorOfTitle(frame, words.join(' '));
}

const OF_OFFICE: ReadonlySet<Sector> = new Set<Sector>(['government', 'international', 'military', 'rebels']);

/** Whether a party holds an office or speaks for one: a minister, a delegation, a person with a post. */
export function isOfficial(frame: Frame, { mention, entities }: Party): boolean {
  const form = frame.layers.mentions[mention]!.form;
  const all = entities.length > 0 ? entities : [-1];
  return all.some((entity) => {
    const type = entity < 0 ? null : frame.layers.entities[entity]!.type;
    if (type !== null && type !== 'person') return false;
    if (type === 'person' && frame.rolesOf.has(entity)) {
      const held = personSector(frame, entity);
      if (held === null || OF_OFFICE.has(held)) return true;
    }
    if (form !== 'nominal' && form !== 'title') return false;
    const sector = sectorOf(frame, mention, entity);
    return sector !== null && OF_OFFICE.has(sector);
  });
}
