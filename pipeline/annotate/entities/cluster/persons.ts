import { at, type EntityKnowledge, Flag, flagsAt, Gender } from '../knowledge.ts';

/**
 * Whether two full names may be one person's: the same surname, and given names that agree (equal, an initial, a
 * known short form, or left out between).
 */
export function isSamePerson(
  a: readonly number[],
  b: readonly number[],
  knowledge: EntityKnowledge,
): boolean {
  if (a.length > b.length) return isSamePerson(b, a, knowledge);
  const endA = surnameEnd(a, knowledge);
  const endB = surnameEnd(b, knowledge);
  if (endA < 2 || endB < 2) return false;
  if (a[endA - 1] !== b[endB - 1])
    return a[0] === b[0] && endA === endB && isSpeltAlike(a[endA - 1]!, b[endB - 1]!, knowledge);
  if (!isSameGiven(a[0]!, b[0]!, knowledge)) return isWithin(a, endA, b, endB);
  // What stands between must not disagree: "John A. Ruiz" is not "John B. Ruiz".
  if (endA > 2 && endB > 2 && endA === endB) {
    for (let i = 1; i < endA - 1; i++) if (!isSameGiven(a[i]!, b[i]!, knowledge)) return false;
  }
  return true;
}

/** Number of words without "Jr." or "III". */
export function surnameEnd(words: readonly number[], knowledge: EntityKnowledge): number {
  const last = words.length - 1;
  return last > 0 && flagsAt(knowledge.flags, words[last]!) & Flag.GENERATION ? last : words.length;
}

export function isSpeltAlike(a: number, b: number, knowledge: EntityKnowledge): boolean {
  return isVariant(knowledge.vocabulary.form(a), knowledge.vocabulary.form(b));
}

function isSameGiven(a: number, b: number, knowledge: EntityKnowledge): boolean {
  if (a === b || knowledge.nicknames.get(a)?.includes(b)) return true;
  const formA = knowledge.vocabulary.form(a);
  const formB = knowledge.vocabulary.form(b);
  return isInitialOf(formA, formB) || isInitialOf(formB, formA);
}

function isInitialOf(short: string, long: string): boolean {
  const isInitial = short.length === 1 || (short.length <= 4 && short.charAt(1) === '.');
  return isInitial && long.charAt(0) === short.charAt(0);
}

/** Whether all words of `a` stand in `b` in their order. */
function isWithin(a: readonly number[], endA: number, b: readonly number[], endB: number): boolean {
  let found = 0;
  for (let i = 0; i < endB && found < endA; i++) if (a[found] === b[i]) found++;
  return found === endA;
}

/** How a shorter name stands in a person's full name: its place, or none. */
export type Part = 'surname' | 'given' | 'middle' | 'none';
export function partOf(short: readonly number[], full: readonly number[], knowledge: EntityKnowledge): Part {
  const end = surnameEnd(full, knowledge);
  const length = surnameEnd(short, knowledge);
  for (let from = end - length; from >= 0; from--) {
    let i = 0;
    while (i < length && short[i] === full[from + i]) i++;
    if (i < length) continue;
    if (from === 0) return 'given';
    return from + length === end ? 'surname' : 'middle';
  }
  return 'none';
}

/** Gender that a full name's given name tells; family names may stand first, so a name unknown as given tells nothing. */
export function genderOfName(words: readonly number[], knowledge: EntityKnowledge): Gender {
  if (words.length < 2) return Gender.UNKNOWN;
  return at(knowledge.givenName, words[0]!) as Gender;
}

/** What the last letters of a given name suggest in most European languages: weak evidence. */
export function genderHint(words: readonly number[], knowledge: EntityKnowledge): Gender {
  if (words.length < 2) return Gender.UNKNOWN;
  const given = knowledge.vocabulary.form(words[0]!);
  if (given.length < 4) return Gender.UNKNOWN;
  if (given.endsWith('a') || given.endsWith('ine') || given.endsWith('ette') || given.endsWith('elle'))
    return Gender.FEMALE;
  return given.endsWith('o') || given.endsWith('os') || given.endsWith('us') ? Gender.MALE : Gender.UNKNOWN;
}

/** Letters of a word that one letter more or less leaves the same. */
export const LEAST_SPELT = 7;

/** Whether two long words differ by one letter, as spellings of one surname do. */
export function isVariant(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < LEAST_SPELT) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  return from > 2 && Math.max(a.length, b.length) - from - end <= 1;
}
