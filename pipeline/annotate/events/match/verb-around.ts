import type { VerbGroup } from '../../../../schemas/stages/annotations.ts';
import { type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T } from '../clause/frame.ts';
import { beforeBrackets, listFrom, listTo } from '../clause/lists.ts';
import { isMainVerb } from '../clause/main-verb.ts';
import { type Complements, objectAfter, readComplements } from '../clause/objects.ts';
import { isWhere, subjectOf } from '../clause/subject.ts';
import { asideBefore } from '../clause/walk-back.ts';
import { finiteAt, isRelativeWord } from '../clause/words.ts';
import { type Around, subjectList } from './fill.ts';
import { behind } from './prepositions.ts';

/** A past form without an auxiliary is a passive only where it belongs to a noun whose own verb comes later. */
export function isReallyPassive(frame: Frame, index: number, group: VerbGroup): boolean {
  if (!group.isPassive) return isBarePassive(frame, index, group);
  if (group.form !== 'participle') return true;
  let before = group.firstToken - 1;
  while (before > 0 && isAdverb(frame, before)) before--;
  if (before > 0 && frame.word[before] === frame.knowledge.words[')'])
    before = beforeBrackets(frame, before, segmentOf(frame, before).firstToken);
  // "needed help and asked for it": as the verb it is joined to.
  if (before >= 0 && frame.tag[before] === T.CC && index > 0) return frame.groups[index - 1]!.isPassive;
  if (before >= 0 && frame.word[before] === frame.knowledge.words[','])
    return !goesOnBehindAside(frame, index, before);
  if (before < 0 || frame.phraseAt[before]! < 0) return true;
  if (objectAfter(frame, index) >= 0) return false;
  if (isWithoutObject(frame, index, group)) return true;
  return frame.word[group.endToken] === frame.knowledge.words.by || !isMainVerb(frame, index);
}

/** Who stands right before a bare passive. */
function holdersOf(frame: Frame, index: number): readonly number[] {
  return listTo(frame, frame.phraseAt[frame.groups[index]!.firstToken - 1]!);
}

/** "five fishermen, held captive in Lima, were freed": the clause's own verb stands behind the next comma. */
function isFollowedByVerb(frame: Frame, from: number): boolean {
  const { endToken } = segmentOf(frame, from - 1);
  const comma = frame.knowledge.words[','];
  for (let at = readComplements(frame, from).endToken; at < endToken && at < from + 24; at++) {
    if (frame.word[at] === comma) return finiteAt(frame, at + 1, endToken) >= 0;
    if (frame.groupAt[at]! >= 0 && frame.groups[frame.groupAt[at]!]!.form === 'finite') return false;
  }
  return false;
}

/** "Teen charged with murder", "five hurt in blast": verbs that need an object, without one. */
function isBarePassive(frame: Frame, index: number, group: VerbGroup): boolean {
  const { form, tense, firstToken } = group;
  if (form !== 'finite' || tense !== 'past' || !isWithoutObject(frame, index, group)) return false;
  const holder = frame.phraseAt[firstToken - 1] ?? -1;
  return holder >= 0 && !isTime(frame, holder) && !isWhere(frame, holder);
}

/** A past form of one word, of a verb that needs an object, where a preposition follows and no object stands before its clause. */
function isWithoutObject(frame: Frame, index: number, { head, firstToken, endToken }: VerbGroup): boolean {
  if (head !== firstToken || !frame.knowledge.transitive.has(frame.word[head]!)) return false;
  // "arrested on Monday the captain of …"
  if (frame.tag[endToken] !== T.IN || frame.timeAt[endToken + 1]! >= 0 || objectAfter(frame, index) >= 0)
    return false;
  return gapOf(frame, index).length === 0;
}

/** "Ivo Marn, who leads the party, accused the minister", "the gunmen, who came by car, fired": a past form with an object, or behind a relative clause. */
function goesOnBehindAside(frame: Frame, index: number, comma: number): boolean {
  const { endToken } = frame.groups[index]!;
  if (objectAfter(frame, index) >= 0) return !isFollowedByVerb(frame, endToken);
  if (frame.word[endToken] === frame.knowledge.words.by) return false;
  const opener = asideBefore(frame, comma, segmentOf(frame, comma).firstToken);
  return opener >= 0 && isRelativeWord(frame, opener + 1);
}

/** What a verb acts on: the subject of a passive one, else its object or the noun before its clause. */
export function actedOn(
  frame: Frame,
  index: number,
  isPassive: boolean,
  { object }: Complements,
): readonly number[] {
  if (isPassive)
    return isBarePassive(frame, index, frame.groups[index]!)
      ? holdersOf(frame, index)
      : subjectList(frame, index);
  return object.length > 0 ? object : gapOf(frame, index);
}

export function aroundVerb(
  frame: Frame,
  index: number,
  isPassive: boolean,
  complements: Complements,
  object: readonly number[],
): Around {
  const second = isPassive ? object : complements.object2;
  return {
    subject: isPassive ? agentsOf(frame, complements) : subjectList(frame, index),
    object,
    object2: isPassive && complements.object.length === 0 ? NONE : second,
    noun: -1,
    complements,
    isOwnerMeant: true,
    reach: 'any',
  };
}

const NONE: readonly number[] = [];

/** "by A", behind the verb or behind its complement ("accused of spying by A"). */
function agentsOf(frame: Frame, complements: Complements): readonly number[] {
  const { by } = frame.knowledge.words;
  const agents = behind(complements, by);
  const { inner } = complements;
  if (agents.length > 0 || inner < 0 || frame.groups[inner]!.form !== 'gerund') return agents;
  return behind(readComplements(frame, frame.groups[inner]!.endToken), by);
}

/** "the aid that Ruritania gave", "the man whom police arrested": what stands before the clause is the object. */
export function gapOf(frame: Frame, index: number): number[] {
  const subject = subjectOf(frame, index);
  if (subject < 0) return [];
  const first = firstTokenOf(frame, subject);
  const { firstToken } = segmentOf(frame, first);
  if (frame.phrases[subject]!.endToken > frame.groups[index]!.firstToken || first - 1 < firstToken) return [];
  let at = first - 1;
  const isRelative = frame.tag[at] === T.WDT || frame.tag[at] === T.WP;
  if (isRelative) at--;
  if (isRelative && at > firstToken && frame.word[at] === frame.knowledge.words[',']) at--;
  if (at < firstToken) return [];
  const before = frame.phraseAt[at]!;
  return before >= 0 && !isTime(frame, before) && frame.phrases[before]!.endToken === at + 1
    ? listFrom(frame, before)
    : [];
}
