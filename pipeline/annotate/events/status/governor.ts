import { openingOf } from '../clause/estimate.ts';
import { type Frame, firstTokenOf, isAdverb, segmentOf, T, verbWord } from '../clause/frame.ts';
import { listTo } from '../clause/lists.ts';
import { objectAfter } from '../clause/objects.ts';
import { isGreeting, sayerBehindQuote, subjectOf } from '../clause/subject.ts';
import { isQuoteMark, isSubordinator } from '../clause/words.ts';
import { type Effect, effectAt, prepositionEffect } from './operators.ts';

/** What governs a verb or noun: "plans to attack", "ready to sign", "the idea of pooling", "without signing". */
export interface Governor {
  /** What the word does to what it governs; undefined where the lexicon has no line for it. */
  readonly effect: Effect | undefined;
  /** Verb group that governs, or on whose sense the governing noun or adjective rests; -1 without. */
  readonly group: number;
  /** Phrase of who proposes, wants, plans. */
  readonly subject: number;
  /** A clause with a finite verb of its own ("denied that …"). */
  readonly isClause: boolean;
}

export function governorOfVerb(frame: Frame, group: number): Governor | null {
  return frame.groups[group]!.form === 'finite' || hasOwnSubject(frame, group)
    ? ofClause(frame, group)
    : ofInfinitive(frame, group);
}

/** A past form that was read as a participle, or a bare form ("recommended that A ask"), with a subject of its own before it. */
function hasOwnSubject(frame: Frame, group: number): boolean {
  const { form, firstToken } = frame.groups[group]!;
  const isBare = form === 'infinitive' && frame.tag[firstToken] !== T.TO;
  if (form !== 'participle' && !isBare) return false;
  let before = firstToken - 1;
  while (before > 0 && isAdverb(frame, before)) before--;
  return before >= 0 && frame.phraseAt[before]! >= 0 && frame.phraseAt[before] === subjectOf(frame, group);
}

function ofVerb(frame: Frame, group: number, isClause: boolean): Governor {
  const { head } = frame.groups[group]!;
  const effect = effectAt(frame.knowledge.operators.verb, frame.word, head);
  return { effect, group, subject: subjectOf(frame, group), isClause };
}

/** Joined verb groups that are looked back over, and how often ("to stop, withdraw and go"). */
const JOINED = 12;

function ofInfinitive(frame: Frame, group: number, steps = 0): Governor | null {
  const { word, tag, knowledge } = frame;
  const { operators } = knowledge;
  const first = frame.groups[group]!.firstToken;
  const { firstToken } = segmentOf(frame, first);
  let at = first - 1;
  while (at >= firstToken && isAdverb(frame, at) && frame.phraseAt[at]! < 0 && frame.groupAt[at]! < 0) at--;
  // "agreed last year to pay", "accused A of “preparing …”"
  while (at > firstToken && frame.timeAt[at]! >= 0 && frame.groupAt[at]! < 0) at--;
  if (at > firstToken && isQuoteMark(frame, at) && tag[at - 1] === T.IN) at--;
  if (at < firstToken) return null;
  if (tag[at] === T.CC) {
    // "agreed to stop and withdraw": as the infinitive before it.
    const last = Math.max(0, group - JOINED);
    for (let i = group - 1; i >= last && frame.groups[i]!.firstToken >= firstToken; i--) {
      if (frame.groups[i]!.form === frame.groups[group]!.form)
        return steps < JOINED ? ofInfinitive(frame, i, steps + 1) : null;
    }
    return null;
  }
  if (frame.groupAt[at]! >= 0) return ofVerb(frame, frame.groupAt[at]!, false);
  // "called A to congratulate him" asks nothing of A.
  const caller = frame.phraseAt[at]! >= 0 ? verbOver(frame, frame.phraseAt[at]!) : -1;
  if (caller >= 0 && isGreeting(frame, caller, group))
    return { effect: undefined, group: caller, subject: -1, isClause: false };
  const isAfterComma =
    word[at] === knowledge.words[','] || (isQuoteMark(frame, at) && word[at - 1] === knowledge.words[',']);
  if (isAfterComma && frame.groups[group]!.form === 'gerund') return ofFollowing(frame, group);
  if (tag[at] === T.IN || tag[at] === T.TO) {
    const accuser = accuserOver(frame, at);
    if (accuser >= 0) return { effect: 'hypothetical', group: accuser, subject: -1, isClause: false };
    const effect = prepositionEffect(operators.preposition, word, at);
    // "left before being arrested", of what is past: both took place.
    if (word[at] === knowledge.words.before && frame.groups[group]!.form === 'gerund') {
      const main = verbOf(frame, at, firstToken);
      const isPast = main >= 0 && frame.groups[main]!.tense === 'past';
      if (isPast && !operators.verb.has(verbWord(frame, main)))
        return { effect: 'begun', group: main, subject: -1, isClause: false };
    }
    if (effect) return { effect, group: -1, subject: -1, isClause: false };
    if (at - 1 < firstToken) return null;
    // "is considering signing", its verb read as a preposition
    const verb = frame.groupAt[at - 1]! >= 0 ? effectAt(operators.verb, word, at) : undefined;
    if (verb)
      return {
        effect: verb,
        group: frame.groupAt[at - 1]!,
        subject: subjectOf(frame, frame.groupAt[at - 1]!),
        isClause: false,
      };
    if (frame.phraseAt[at - 1]! >= 0) return ofNoun(frame, frame.phraseAt[at - 1]!, false);
    if (frame.groupAt[at - 1]! >= 0) return ofVerb(frame, frame.groupAt[at - 1]!, false);
    if (isAdverb(frame, at - 1) || tag[at - 1] === T.JJ) at--;
  }
  if (tag[at] === T.JJ || tag[at] === T.RB || tag[at] === T.VBN) {
    const effect = effectAt(operators.adjective, word, at);
    const before = frame.groupAt[at - 1] ?? -1;
    if (!effect && before >= 0) return ofVerb(frame, before, false);
    return effect
      ? { effect, group: before, subject: before >= 0 ? subjectOf(frame, before) : -1, isClause: false }
      : null;
  }
  if (frame.phraseAt[at]! < 0) return null;
  // "without the delegations having agreed"
  const opener = firstTokenOf(frame, frame.phraseAt[at]!) - 1;
  const opening = opener >= firstToken ? prepositionEffect(operators.preposition, word, opener) : undefined;
  if (opening) return { effect: opening, group: -1, subject: -1, isClause: false };
  // "the possibility of Ruritania sending arms"
  const holder = opener > firstToken && tag[opener] === T.IN ? frame.phraseAt[opener - 1]! : -1;
  const possible = holder >= 0 ? effectAt(operators.noun, word, frame.phrases[holder]!.head) : undefined;
  if (possible) return { effect: possible, group: -1, subject: -1, isClause: true };
  // "a gathering of persons opposing the law": what governs the gathering says nothing of the opposing.
  const isAside = frame.groups[group]!.form === 'gerund' && opener > firstToken;
  if (isAside && (word[opener] === knowledge.words.of || word[opener] === knowledge.words.by)) return null;
  if (isFirstTo(frame, frame.phraseAt[at]!))
    return { effect: 'done', group: -1, subject: -1, isClause: true };
  const governor = ofNoun(frame, frame.phraseAt[at]!, frame.groups[group]!.form === 'participle');
  // "urged officers opposing the law to leave": they do oppose it.
  const isReduced = frame.groups[group]!.form === 'gerund' && (governor?.group ?? -1) >= 0;
  return isReduced && (governor!.effect === 'proposed' || governor!.effect === 'planned') ? null : governor;
}

/** The finite verb before a token in its clause, -1 without. */
function verbOf(frame: Frame, token: number, firstToken: number): number {
  for (let at = token - 1; at >= firstToken && at > token - 24; at--) {
    const group = frame.groupAt[at]!;
    if (group >= 0 && frame.groups[group]!.form !== 'gerund')
      return frame.groups[group]!.form === 'finite' ? group : -1;
  }
  return -1;
}

/** Verb that holds what stands behind the preposition at `at` against somebody ("accused A on Monday of firing", "jailed for"); -1 without. */
export function accuserOver(frame: Frame, at: number): number {
  const { words, accusing } = frame.knowledge;
  const w = frame.word[at];
  if (w !== words.of && w !== words.for && w !== words.with && w !== words.over) return -1;
  const { firstToken } = segmentOf(frame, at);
  for (let i = at - 1; i >= firstToken && i > at - 16; i--) {
    const group = frame.groupAt[i]!;
    if (group >= 0) return accusing.has(verbWord(frame, group)) ? group : -1;
    // "was jailed for", its participle read as an adjective
    if (accusing.has(frame.word[i]!) && frame.groupAt[i - 1]! >= 0) return frame.groupAt[i - 1]!;
    if (frame.word[i] === words[';'] || frame.word[i] === words.that) return -1;
  }
  return -1;
}

/** "…, killing two": as real as the verb before it that is no infinitive. */
function ofFollowing(frame: Frame, group: number): Governor | null {
  const { firstToken } = segmentOf(frame, frame.groups[group]!.firstToken);
  const sayer = sayerBehindQuote(frame, group);
  if (sayer >= 0) return { effect: 'begun', group: sayer, subject: -1, isClause: false };
  for (let i = group - 1; i >= 0 && frame.groups[i]!.firstToken >= firstToken; i--) {
    if (frame.groups[i]!.form === 'infinitive') continue;
    return { effect: 'begun', group: i, subject: -1, isClause: false };
  }
  return null;
}

/** "a plan to attack"; where the noun says nothing, the verb whose object it is: "asked Ruritania to attack". */
function ofNoun(frame: Frame, phrase: number, isParticiple: boolean): Governor | null {
  // "Equal Rights called for …": nothing is the noun's complement here.
  const noun = frame.knowledge.operators.noun;
  const effect = isParticiple ? undefined : effectAt(noun, frame.word, frame.phrases[phrase]!.head);
  const group = verbOver(frame, phrase);
  const subject = group >= 0 ? subjectOf(frame, group) : -1;
  if (effect) return { effect, group: -1, subject, isClause: false };
  if (group < 0) return null;
  const over = ofVerb(frame, group, false);
  return over;
}

/** Verb group before a phrase, over prepositional phrases that belong to it; -1 without. */
export function verbOver(frame: Frame, phrase: number): number {
  const first = firstTokenOf(frame, phrase);
  const { firstToken } = segmentOf(frame, first);
  let at = first - 1;
  for (let steps = 0; steps < 6 && at >= firstToken; steps++) {
    if (frame.groupAt[at]! >= 0) return frame.groupAt[at]!;
    if (frame.phraseAt[at]! >= 0) at = firstTokenOf(frame, frame.phraseAt[at]!) - 1;
    else if (
      frame.tag[at] === T.IN ||
      frame.tag[at] === T.TO ||
      isAdverb(frame, at) ||
      frame.tag[at] === T.CC
    )
      at--;
    else return -1;
  }
  return -1;
}

/** "denied that A attacked", "reports that A attacked", "if A attacks". */
function ofClause(frame: Frame, group: number): Governor | null {
  const { word, knowledge } = frame;
  const subject = subjectOf(frame, group);
  const verb = frame.groups[group]!.firstToken;
  const { firstToken } = segmentOf(frame, verb);
  let at =
    (subject >= 0 && frame.phrases[subject]!.endToken <= verb
      ? openingOf(frame, listTo(frame, subject)[0]!)
      : verb) - 1;
  while (at >= firstToken && isAdverb(frame, at) && frame.groupAt[at]! < 0) at--;
  if (at < firstToken) return null;
  const effect = prepositionEffect(knowledge.operators.preposition, word, at);
  if (effect) return { effect, group: -1, subject: -1, isClause: true };
  if (frame.groupAt[at]! >= 0 && frame.groupAt[at] !== group) return ofVerb(frame, frame.groupAt[at]!, true);
  if (word[at] !== knowledge.words.that && !isSubordinator(frame, at)) return null;
  let before = at - 1;
  while (before > firstToken && frame.timeAt[before]! >= 0) before--;
  if (before > firstToken && frame.tag[before] === T.IN) before--;
  if (before < firstToken || word[at] !== knowledge.words.that) return null;
  if (frame.groupAt[before]! >= 0) return ofVerb(frame, frame.groupAt[before]!, true);
  const phrase = frame.phraseAt[before]!;
  if (phrase < 0 || subject === phrase) return null;
  // "a call that Peru has rejected": the call is what is rejected.
  if (knowledge.answering.has(verbWord(frame, group)) && objectAfter(frame, group) < 0) return null;
  const noun = effectAt(knowledge.operators.noun, word, frame.phrases[phrase]!.head);
  if (noun) return { effect: noun, group: -1, subject: -1, isClause: true };
  const over = verbOver(frame, phrase);
  return over >= 0 ? ofVerb(frame, over, true) : null;
}

/** "the first minister to visit", "the only one to sign": it has been done. */
function isFirstTo(frame: Frame, phrase: number): boolean {
  const { firstToken, head } = frame.phrases[phrase]!;
  for (let at = firstToken; at <= head; at++) if (frame.knowledge.ordinals.has(frame.word[at]!)) return true;
  const before = holderBefore(frame, phrase);
  return before >= 0 && isFirstTo(frame, before);
}

/** "minister" of "the first minister of the cabinet". */
function holderBefore(frame: Frame, phrase: number): number {
  const at = firstTokenOf(frame, phrase) - 1;
  if (at < 1 || frame.word[at] !== frame.knowledge.words.of) return -1;
  return frame.phraseAt[at - 1]!;
}
