import { type Segment, Shape, type VerbGroup } from '../../../schemas/stages/annotations.ts';
import { isAgent } from './agent.ts';
import { addClauseBefore, addQuotation } from './before.ts';
import { isNear, isObjectQuotation, isTitled, quotationOfSentenceBefore, widened } from './behind.ts';
import { type Said, saidBehind } from './cue.ts';
import type { Draft, Parts, Party } from './draft.ts';
import { type Drafts, finding } from './drafts.ts';
import { isCueHere, isJoinedPassive, isPast, isSilent, isVerbOfSpeech } from './is-cue.ts';
import { Frame, Word } from './knowledge.ts';
import { limitOf } from './limit.ts';
import { behindQuotation, quotationAhead, quotationBefore } from './quotation.ts';
import { framesAt, isBreak, type Scene, tagIndex, wordAt } from './scene.ts';
import { isRelative, skipBack } from './subject.ts';
import { invertedSubject, subjectOf } from './subject-of.ts';

const TO = tagIndex('TO');

/** Speech and thought that a sentence's verbs report. `verb` is the first group to look at; returns the first behind. */
export function attributeSentence(scene: Scene, segment: Segment, verb: number, drafts: Drafts): number {
  const { verbs } = scene;
  let at = verb;
  while (at < verbs.length && verbs[at]!.firstToken < segment.firstToken) at++;
  const first = at;
  const mayBeAnyVerb = scene.quotationAt[segment.firstToken]! >= 0;
  let speaker: Party | null = null;
  for (; at < verbs.length && verbs[at]!.firstToken < segment.endToken; at++) {
    const group = verbs[at]!;
    let frames = framesAt(scene, group.head);
    if (
      frames === 0 &&
      (!mayBeAnyVerb || !isVerbOfSpeech(scene, segment, group, at > first ? verbs[at - 1]! : null))
    )
      continue;
    if (scene.quotationAt[group.head]! >= 0 || drafts.isVerbatim(group.head)) continue;
    frames ||= Frame.CUE | Frame.DIRECT;
    speaker = attribute(scene, segment, group, frames, speaker, drafts) ?? speaker;
  }
  return at;
}

/** Adds what one cue reports; returns its speaker if it reports something. */
function attribute(
  scene: Scene,
  segment: Segment,
  group: VerbGroup,
  frames: number,
  last: Party | null,
  drafts: Drafts,
): Party | null {
  if (group.form === 'imperative' || !isCueHere(scene, segment, group, frames)) return null;
  // "pointed out": the particle belongs to the cue.
  const verb = (frames & Frame.OUT) === 0 ? group : { ...group, endToken: group.endToken + 1 };
  let before = quotationBefore(scene, verb.firstToken, segment.firstToken);
  const floor = before < 0 ? segment.firstToken : behindQuotation(scene, before);
  const inverted = invertedSubject(scene, segment, verb, frames, floor, before);
  if (inverted === null && isSilent(verb)) return null;
  const limit = limitOf(scene, segment, verb);
  let subject = inverted ?? subjectOf(scene, segment, verb, floor, last, drafts);
  if (inverted === null && before >= 0) subject = widened(scene, verb, before, floor, subject);
  if (subject === null || (wordAt(scene, subject.head) & Word.READER) !== 0 || isYear(scene, subject.head))
    return null;
  const isOwn = subject.first >= floor && subject.first < verb.firstToken;
  const edge =
    inverted !== null ? skipBack(scene, verb.firstToken - 1, floor) : isOwn ? subject.first - 1 : -1;
  let isBehind =
    before >= 0 &&
    edge >= 0 &&
    verb.form !== 'gerund' &&
    (isOwn || inverted !== null) &&
    isNear(scene, before, edge, floor);
  let said =
    isBehind || inverted !== null
      ? restBehind(scene, segment, verb, inverted)
      : saidBehind(scene, frames, verb.endToken, limit);
  if (isBehind && inverted === null && isObjectQuotation(scene, before, segment)) {
    const clause = saidBehind(scene, frames, verb.endToken, limit);
    if (clause.end > clause.first) {
      said = clause;
      isBehind = false;
    }
  }
  if (before < 0 && isOwn && said.end <= said.first) {
    const parts: Parts = { speaker: subject, verb, addressee: said.addressee };
    before = quotationOfSentenceBefore(scene, segment, edge, parts, drafts);
    isBehind = before >= 0;
  }
  // ", whose name Lund reveals" is told of what stands before.
  const isParenthesis =
    edge > segment.firstToken &&
    verb.form !== 'gerund' &&
    isBreak(scene, edge) &&
    (frames & Frame.PAREN) !== 0 &&
    !isRelative(scene, subject.first);
  // `"We go," Ada Lund, head of the board told reporters`: the comma opens what is told of the speaker.
  if (isParenthesis && !isBehind && before >= 0) isBehind = isTitled(scene, before, floor, edge);
  const isClear = isBehind || (isOwn && isParenthesis);
  if (inverted === null && verb.isPassive && !isPast(scene, verb, segment.endToken, isClear)) return null;
  if (said.addressee === null && !isBehind && isJoinedPassive(scene, verb, frames, segment.firstToken))
    return null;
  const parts: Parts = { speaker: subject, verb, addressee: said.addressee };
  let first: Draft | null = null;
  if (isBehind) first = addQuotation(scene, before, parts, drafts);
  else if (isParenthesis) {
    first = addClauseBefore(scene, segment, edge, said, parts, drafts);
  }
  // "the fire threatened to spread"
  if (said.end > said.first && scene.tag[said.first] === TO && !isAgent(scene, subject)) return null;
  if (said.end > said.first) {
    drafts.add(scene, finding(parts, said.first, said.end, first));
  } else if (first === null) {
    drafts.awaitNext(scene, segment, parts);
    return null;
  }
  return subject;
}

/** "on May 3, 2012, informed": a day is nobody. */
function isYear({ layers }: Scene, token: number): boolean {
  const { shape, start, end } = layers.tokens;
  return (shape[token]! & (Shape.DIGIT | Shape.ALPHA)) === Shape.DIGIT && end[token]! - start[token]! === 4;
}

/** Behind an attribution that follows its quotation only a further quotation counts. */
function restBehind(scene: Scene, segment: Segment, verb: VerbGroup, inverted: Party | null): Said {
  const frames = framesAt(scene, verb.head);
  const said = saidBehind(scene, frames, inverted?.end ?? verb.endToken, segment.endToken);
  const addressee = inverted ? null : said.addressee;
  const at = quotationAhead(scene, said.first, segment.endToken);
  if (at < 0) return { first: 0, end: 0, addressee };
  return { first: at, end: scene.afterOf[scene.quotationAt[at]!]!, addressee };
}
