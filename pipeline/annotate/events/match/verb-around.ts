import type { VerbGroup } from '../../../../schemas/stages/annotations.ts';
import { type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T } from '../clause/frame.ts';
import { listFrom } from '../clause/lists.ts';
import { isMainVerb } from '../clause/main-verb.ts';
import { type Complements, objectAfter, readComplements } from '../clause/objects.ts';
import { subjectOf } from '../clause/subject.ts';
import { type Around, behind, subjectList } from './fill.ts';

/** A past form without an auxiliary is a passive only where it belongs to a noun whose own verb comes later. */
export function isReallyPassive(frame: Frame, index: number, group: VerbGroup): boolean {
  if (!group.isPassive) return false;
  if (group.form !== 'participle') return true;
  let before = group.firstToken - 1;
  while (before > 0 && isAdverb(frame, before)) before--;
  // "needed help and asked for it": as the verb it is joined to.
  if (before >= 0 && frame.tag[before] === T.CC && index > 0) return frame.groups[index - 1]!.isPassive;
  if (before < 0 || frame.phraseAt[before]! < 0) return true;
  if (objectAfter(frame, index) >= 0) return false;
  return frame.word[group.endToken] === frame.knowledge.words.by || !isMainVerb(frame, index);
}

/** What a verb acts on: the subject of a passive one, else its object or the noun before its clause. */
export function actedOn(
  frame: Frame,
  index: number,
  isPassive: boolean,
  { object }: Complements,
): readonly number[] {
  if (isPassive) return subjectList(frame, index);
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
