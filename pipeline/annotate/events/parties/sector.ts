import type { Role, Sector } from '../../../../schemas/stages/annotations.ts';
import { type Frame, isNoun } from '../clause/frame.ts';
import { countryBefore, isAlike, isCounterpart } from './alike.ts';
import { modifierOf } from './owners.ts';
import type { Party } from './party.ts';

/** For whom a party acts, as its words or its post say; null for a bare country or place and where nothing says it. */
export function sectorOf(frame: Frame, mentionIndex: number, entity: number): Sector | null {
  const { mentions, entities } = frame;
  const mention = mentions[mentionIndex]!;
  if (mention.form === 'nominal' || mention.form === 'title') {
    const alike = sectorOfAlike(frame, mentionIndex, entity);
    if (alike) return alike;
    if (isCivilGeneral(frame, mention.head)) return 'government';
    const noun = frame.knowledge.nouns.get(frame.word[mention.head]!);
    if (noun?.sector === 'government' && !isOnceHeld(frame, mention.head))
      return sectorOfServant(frame, mentionIndex, noun.sector);
    if (noun?.sector) return isOnceHeld(frame, mention.head) ? null : noun.sector;
    const said = postSector(frame, mention.firstToken, mention.endToken);
    if (said) return said;
  }
  if (entity < 0) return null;
  const { type } = entities[entity]!;
  if (type === 'person') return personSector(frame, entity);
  if (type !== 'organization' && type !== 'group') return null;
  return isInternational(frame, entity) ? 'international' : sectorOfName(frame, entity);
}

/** Of an officer of a body: the body's; a "leader" of a body that its name does not place serves no government. */
export function sectorOfBody(frame: Frame, mention: number, body: number): Sector | null {
  const { type } = frame.entities[body]!;
  if (type !== 'organization' && type !== 'group' && type !== 'other') return 'government';
  if (isInternational(frame, body)) return 'international';
  const named = sectorOfName(frame, body);
  if (named) return named;
  return frame.knowledge.leaders.has(frame.word[frame.mentions[mention]!.head]!) ? null : 'government';
}

/** Of an organisation, by the words of its name: "Ministry of …", "Bank of …", else the last one. */
function sectorOfName(frame: Frame, entity: number): Sector | null {
  const name = frame.mentions[frame.entities[entity]!.mention]!;
  const { nouns, words, ofLabour } = frame.knowledge;
  for (let at = name.firstToken; at < name.endToken; at++) if (ofLabour.has(frame.word[at]!)) return 'other';
  for (let at = name.firstToken; at < name.endToken; at++) {
    const isHead = at === name.endToken - 1 || frame.word[at + 1] === words.of;
    const sector = isHead ? nouns.get(frame.word[at]!)?.sector : undefined;
    // A unit or alliance of what, the word does not say.
    if (sector && frame.word[at] !== words.unit && frame.word[at] !== words.alliance) return sector;
  }
  return null;
}

/** "the attorney general", "the auditor-general": no general. */
function isCivilGeneral(frame: Frame, head: number): boolean {
  const { words, generals } = frame.knowledge;
  if (frame.word[head] !== words.general) return false;
  return generals.has(frame.word[frame.word[head - 1] === words['-'] ? head - 2 : head - 1]!);
}

/** "a former lawmaker", "an ex-minister". */
function isOnceHeld(frame: Frame, head: number): boolean {
  const { former, ex } = frame.knowledge.words;
  const phrase = frame.phraseAt[head]!;
  if (phrase < 0) return false;
  for (let at = frame.phrases[phrase]!.firstToken; at < head; at++)
    if (frame.word[at] === former || frame.word[at] === ex) return true;
  return false;
}

/** Posts of states that other bodies have too: of whom they are tells for whom one acts. */
const SHARED =
  /(president|chairman|chairwoman|chairperson|chair|secretary[- ]general|general secretary|spokesman|spokeswoman|spokesperson)$/i;

function personSector(frame: Frame, entity: number): Sector | null {
  const known = frame.sectors.get(entity);
  if (known !== undefined) return known;
  let sector: Sector | null = null;
  for (const role of frame.rolesOf.get(entity) ?? []) {
    if (isFormer(frame, role)) continue;
    sector ??= sectorOfRole(frame, role);
  }
  frame.sectors.set(entity, sector);
  return sector;
}

function sectorOfRole(frame: Frame, { title, of }: Role): Sector | null {
  if (/^opposition /i.test(title)) return 'opposition';
  const held = sectorOfTitle(frame, title);
  if (held !== 'government' || of < 0) return held;
  if (isInternational(frame, of)) return 'international';
  const { type } = frame.entities[of]!;
  const isBody = type === 'organization' || type === 'group' || type === 'other';
  return isBody && SHARED.test(title) ? sectorOfName(frame, of) : held;
}

/** "former treasurer Ivo Marn": no office any more. */
export function isFormer(frame: Frame, { firstToken, title }: Role): boolean {
  const { words } = frame.knowledge;
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - 3); at--) {
    if (frame.word[at] === words.former) return true;
    if (frame.phraseAt[at]! < 0) break;
  }
  return /^(former |ex-)/i.test(title);
}

/** "his Peruvian counterpart": as official as whose counterpart it is; a "colleague" only where a country is named. */
function sectorOfAlike(frame: Frame, mentionIndex: number, entity: number): Sector | null {
  if (!isAlike(frame, mentionIndex)) return null;
  const own = entity >= 0 ? personSector(frame, entity) : null;
  if (own) return own;
  return isCounterpart(frame, mentionIndex) || countryBefore(frame, mentionIndex) >= 0 ? 'government' : null;
}

/** "a union official", "a UN envoy": an envoy, officer, spokesman serves whom the words before name, else a government. */
function sectorOfServant(frame: Frame, mentionIndex: number, own: Sector): Sector {
  const { head } = frame.mentions[mentionIndex]!;
  const phrase = frame.phraseAt[head]!;
  if (phrase < 0 || frame.phrases[phrase]!.head !== head) return own;
  const owner = modifierOf(frame, phrase);
  if (owner?.entities.some((one) => isInternational(frame, one))) return 'international';
  const before =
    head > frame.phrases[phrase]!.firstToken ? frame.knowledge.nouns.get(frame.word[head - 1]!) : undefined;
  const said = before?.sector ?? null;
  return said !== null && said !== 'civilians' && isNoun(frame, head - 1) ? said : own;
}

/** An organisation of states, by its name. */
function isInternational(frame: Frame, entity: number): boolean {
  const { name, aliases, type } = frame.entities[entity]!;
  if (type !== 'organization' && type !== 'group') return false;
  const { bodies } = frame.knowledge;
  if (/^(un|u\.n\.|united nations) /i.test(name)) return true;
  return bodies.has(name.toLowerCase()) || aliases.some((alias) => bodies.has(alias.toLowerCase()));
}

/** "Deputy Foreign Minister": the post named by its last words. */
function sectorOfTitle(frame: Frame, title: string): Sector | null {
  const words = title.toLowerCase().replace(/[\s-]+/g, ' ');
  for (let from = 0; ; ) {
    const post = words.slice(from);
    // "Director General" is no general.
    if (from > 0 && post === 'general') return null;
    const sector = frame.knowledge.postSector.get(post);
    if (sector) return sector;
    const space = words.indexOf(' ', from);
    if (space < 0) return null;
    from = space + 1;
  }
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
  const form = frame.mentions[mention]!.form;
  const all = entities.length > 0 ? entities : [-1];
  return all.some((entity) => {
    const type = entity < 0 ? null : frame.entities[entity]!.type;
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
