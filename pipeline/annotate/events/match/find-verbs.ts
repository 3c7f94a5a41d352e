import { Shape, type VerbGroup } from '../../../../schemas/stages/annotations.ts';
import { type Frame, segmentOf, T, verbWord } from '../clause/frame.ts';
import { objectAfter, readComplements } from '../clause/objects.ts';
import { finiteAt, isQuoteMark, isSubordinator } from '../clause/words.ts';
import { Mark } from '../marks.ts';
import { isOuting, isPublic } from '../parties/public.ts';
import { accuserOver } from '../status/governor.ts';
import { objectFits } from './classes.ts';
import type { EventDraft } from './draft.ts';
import { type Around, fill, otherRecipients } from './fill.ts';
import { type Pattern, type Patterns, patternsBefore, type Trigger } from './triggers.ts';
import { actedOn, aroundVerb, isReallyPassive } from './verb-around.ts';
import {
  areSeveral,
  asksForHimself,
  isAimless,
  isCancelled,
  isDuty,
  isFaced,
  isFigure,
  isKindly,
  isOpinion,
  isSiding,
  isSilence,
  isStatement,
  isToMeeting,
  meetsNobody,
  NEEDS_TWO,
} from './verb-checks.ts';
import { draftOf, violentDeath } from './verb-draft.ts';
import { matchesAfter } from './words.ts';

/** Acts whose object is who is acted upon, never his owner. */
const ON_ITSELF: ReadonlySet<string> = new Set(['CONSULT', 'ASSAULT', 'PROTEST', 'MOBILIZE']);

/** Acts that are also done to things. */
const ON_THINGS: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'AID',
  'SANCTION',
  'REJECT',
  'ACCUSE',
]);

/** The event that a verb group tells, null where no line of the lexicon fits it. */
export function readVerb(frame: Frame, index: number): EventDraft | null {
  const group = frame.groups[index]!;
  // "flood-ravaged" is an adjective.
  if (isHyphen(frame, group.firstToken - 1)) return null;
  // "die from poisoned liquor": neither.
  if (isAttributive(frame, group)) return null;
  // "Let him come" orders nothing.
  if (frame.word[group.head] === frame.knowledge.words.let && frame.phraseAt[group.firstToken - 1]! < 0)
    return null;
  // "chanted: “Lock him up”" claims nothing.
  if (
    group.form === 'infinitive' &&
    frame.tag[group.firstToken] !== T.TO &&
    isQuoteMark(frame, group.firstToken - 1)
  )
    return null;
  const patterns = frame.knowledge.triggers.verbs.get(frame.word[group.head]!);
  if (!patterns) return null;
  const matches = matchesAfter(frame, patterns, group.endToken);
  const around = particleBehind(frame, patterns, index);
  // "kick off", "hold up": with a particle that no line has, the verb means something else.
  const plain = frame.tag[group.endToken] === T.RP ? NONE : patterns.plain;
  if (matches.length + around.length + plain.length === 0) return null;
  const isPassive = isReallyPassive(frame, index, group);
  for (const { pattern, end } of matches) {
    const event = readPattern(frame, index, pattern, end, isPassive);
    if (event) return event;
  }
  for (const pattern of around) {
    const event = readPattern(frame, index, pattern, group.endToken, isPassive);
    if (event) return event;
  }
  for (const pattern of plain) {
    const event = readPattern(frame, index, pattern, group.endToken, isPassive);
    if (event) return event;
  }
  return null;
}

function readPattern(
  frame: Frame,
  index: number,
  pattern: Pattern,
  end: number,
  isPassive: boolean,
): EventDraft | null {
  if (pattern.before.length > 0 && !hasAdverb(frame, pattern, frame.groups[index]!)) return null;
  const complements = readComplements(frame, end);
  const object = actedOn(frame, index, isPassive, complements);
  let around: Around | null = null;
  for (const trigger of pattern.triggers) {
    if (!objectFits(frame, trigger.object, object, complements, isPassive)) continue;
    around ??= aroundVerb(frame, index, isPassive, complements, object);
    around.isOwnerMeant = !ON_ITSELF.has(trigger.type);
    around.reach = ON_THINGS.has(trigger.type) || trigger.mode === 'visit' ? 'any' : 'actor';
    const event = build(frame, index, end, trigger, around, isPassive);
    if (event) return event;
  }
  return null;
}

/** A past form directly behind a preposition or another verb and before a noun belongs to the noun ("hurt wounded men"). */
function isAttributive(frame: Frame, { head, firstToken, endToken }: VerbGroup): boolean {
  if (frame.tag[head] === T.VBG && isBehindWith(frame, firstToken)) return true;
  if (head !== firstToken || (frame.tag[head] !== T.VBD && frame.tag[head] !== T.VBN)) return false;
  const before = firstToken - 1;
  if (before < 0) return false;
  // "if frozen assets are used"
  if (frame.tag[head] === T.VBN && isSubordinator(frame, before) && isSubjectOfNext(frame, endToken))
    return true;
  const isHeld = frame.tag[before] === T.IN && !isSubordinator(frame, before);
  if (!isHeld && frame.groupAt[before]! < 0) return false;
  return frame.phraseAt[endToken]! >= 0 && frame.phrases[frame.phraseAt[endToken]!]!.firstToken === endToken;
}

/** Whether the phrase that begins at `at` is followed by a finite verb. */
function isSubjectOfNext(frame: Frame, at: number): boolean {
  const phrase = frame.phraseAt[at]!;
  if (phrase < 0 || frame.phrases[phrase]!.firstToken !== at) return false;
  const { endToken } = frame.phrases[phrase]!;
  return finiteAt(frame, endToken, segmentOf(frame, at).endToken) >= 0;
}

/** "blocked the road with burning tyres", but "charged him with burning tyres", "helps with lifting sanctions". */
function isBehindWith(frame: Frame, gerund: number): boolean {
  const at = gerund - 1;
  if (at < 1 || frame.word[at] !== frame.knowledge.words.with || frame.phraseAt[at - 1]! < 0) return false;
  return accuserOver(frame, at) < 0;
}

function isNatural(frame: Frame, phrase: number): boolean {
  const { head, firstToken } = frame.phrases[phrase]!;
  const { nature } = frame.knowledge;
  return nature.has(frame.word[head]!) || nature.has(frame.word[firstToken]!);
}

function isHyphen(frame: Frame, token: number): boolean {
  if (token < 0 || frame.tag[token] !== T.PUNCT) return false;
  const { shape } = frame.tokens;
  return (
    (shape[token]! & Shape.SPACED) === 0 &&
    (shape[token + 1]! & Shape.SPACED) === 0 &&
    frame.word[token] === frame.knowledge.words['-']
  );
}

const NONE: readonly Pattern[] = [];

/** "called the strike off": patterns whose single particle follows the object. */
function particleBehind(frame: Frame, patterns: Patterns, index: number): readonly Pattern[] {
  const object = patterns.nextBits === 0 ? -1 : objectAfter(frame, index);
  if (object < 0) return NONE;
  const at = frame.phrases[object]!.endToken;
  if ((frame.marks[at]! & Mark.NEXT) === 0 || (frame.tag[at] !== T.RP && frame.tag[at] !== T.RB)) return NONE;
  return patternsBefore(patterns, frame.word[at]!).filter(({ after }) => after.length === 1);
}

/** "are jointly patrolling", "patrol jointly": the adverb stands in the group, or directly around it. */
function hasAdverb(frame: Frame, pattern: Pattern, group: VerbGroup): boolean {
  const ids = pattern.before[0]!;
  for (let at = Math.max(0, group.firstToken - 1); at <= group.endToken && at < frame.word.length; at++) {
    if (ids.includes(frame.word[at]!)) return true;
  }
  return false;
}

function build(
  frame: Frame,
  index: number,
  end: number,
  trigger: Trigger,
  around: Around,
  isPassive: boolean,
): EventDraft | null {
  const actors = fill(frame, trigger.actor, around, 'actor');
  const recipients = fill(frame, trigger.recipient, around, 'actor');
  if (!recipients) return null;
  if (!actors) return isPassive ? violentDeath(frame, index, end, trigger, around, recipients) : null;
  const isOpen = trigger.recipient.slots.length > 0 && recipients.length === 0;
  if (isPassive && isFaced(frame, index, end)) return null;
  if (isFigure(frame, trigger, around, recipients, isOpen)) return null;
  // "denied reports that A was ill" is no act on A.
  const isClaim = trigger.type === 'REJECT' && trigger.object === 'accusation';
  if (isOpen && actors.length > 0 && !isClaim)
    recipients.push(...otherRecipients(frame, around, trigger.type));
  const isReciprocal = trigger.actor.isUnion;
  // Those who agree with each other need no further side.
  if (trigger.type === 'AGREE' && isReciprocal && areSeveral(frame, actors)) recipients.length = 0;
  if (!isPassive && around.subject.length > 0 && !trigger.object.includes('aid') && actors.length === 0)
    return null;
  if (actors.length === 0 && recipients.length === 0) return null;
  // "were forced from their homes": where nobody is named who did it, it may have been a flood.
  if (
    trigger.type === 'COERCE' &&
    isPassive &&
    actors.length === 0 &&
    frame.knowledge.driving.has(verbWord(frame, index))
  )
    return null;
  // "were killed by the storm"
  if (isPassive && actors.length === 0 && around.subject.some((phrase) => isNatural(frame, phrase)))
    return null;
  // "called him a liar" is no telephone call; "the trip was called off" cancels, it refuses nobody.
  if (trigger.mode === 'phone' && around.object2.length > 0) return null;
  if (trigger.type === 'REJECT' && isPassive && actors.length === 0 && isCancelled(frame, index)) return null;
  if (isReciprocal && NEEDS_TWO.has(trigger.type) && recipients.length === 0 && !areSeveral(frame, actors))
    return null;
  if (isReciprocal && trigger.object === '*' && meetsNobody(frame, trigger, around, actors)) return null;
  if (trigger.type === 'REJECT' && isSilence(frame, around.complements)) return null;
  if (isAimless(frame, trigger, actors, recipients, isPassive)) return null;
  if (isDuty(frame, index, around.complements, end)) return null;
  if (trigger.mode === 'investigate' && isToMeeting(frame, around.complements)) return null;
  if (trigger.type === 'THREATEN' && isSiding(frame, around.complements)) recipients.length = 0;
  if (trigger.type === 'AGREE' && !isReciprocal && !isKindly(frame, around.complements))
    recipients.length = 0;
  if (trigger.type === 'REQUEST' && !isPassive && asksForHimself(frame, around.complements, end))
    recipients.length = 0;
  if (trigger.type === 'REQUEST' && isStatement(frame, around.complements)) return null;
  if (trigger.type === 'CONCEDE' && around.object.length === 0 && isStatement(frame, around.complements))
    return null;
  if (trigger.type === 'AGREE' && isOpinion(frame, around.complements)) return null;
  if (!isPublic(frame, trigger.type, [...actors, ...recipients])) return null;
  if (isOuting(frame, trigger.mode, actors)) return null;
  return draftOf(frame, index, end, trigger, around, actors, recipients);
}
