import type { Segment, VerbGroup } from '../../../schemas/stages/annotations.ts';
import { addClauseBefore, addQuotation } from './before.ts';
import { clauseFollows, thatAhead } from './content.ts';
import { type Said, saidBehind } from './cue.ts';
import type { Draft, Parts, Party } from './draft.ts';
import { type Drafts, finding } from './drafts.ts';
import { Frame, Word } from './knowledge.ts';
import { isTime } from './phrase.ts';
import { behindQuotation, isSpeechLike, lastUnit, quotationAhead, quotationBefore } from './quotation.ts';
import {
  COLON,
  COMMA,
  framesAt,
  isAdverb,
  isBreak,
  markUnit,
  type Scene,
  tagIndex,
  wordAt,
} from './scene.ts';
import { isConjunction, isOpener, isRelative, skipBack } from './subject.ts';
import { invertedSubject, subjectAhead, subjectOf } from './subject-of.ts';

const RP = tagIndex('RP');
const DT = tagIndex('DT');
const TO = tagIndex('TO');
const VB = tagIndex('VB');
const WP = tagIndex('WP');

/** Tokens between a quotation and the noun phrase that the tagger saw of its speaker. */
const GAP = 3;
/** Tokens of a speaker's phrase that is taken whole. */
const WHOLE = 14;

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

/** `"We go," Lund shrugged`: any verb right behind a sentence of speech and its speaker. */
function isVerbOfSpeech(scene: Scene, segment: Segment, verb: VerbGroup, before: VerbGroup | null): boolean {
  if (verb.form !== 'finite' || verb.isPassive || verb.endToken - verb.firstToken > 1) return false;
  const quotation = scene.quotationAt[segment.firstToken]!;
  const found = scene.layers.quotations[quotation]!;
  const after = scene.afterOf[quotation]!;
  if (after > verb.firstToken || verb.firstToken - after > 12) return false;
  if (before !== null && before.firstToken >= after) return false;
  const last = lastUnit(scene, quotation);
  const isSpeech = last === 44 || last === 33 || last === 63;
  const next = scene.verbs[scene.verbAt[verb.head]! + 1];
  if (
    next !== undefined &&
    next.firstToken < segment.endToken &&
    next.form !== 'gerund' &&
    framesAt(scene, next.head) !== 0
  )
    return false;
  return isSpeech && found.endToken - found.firstToken > 4 && scene.openOf[quotation]! <= segment.firstToken;
}

/** Adds what one cue reports; returns its speaker if it reports something. */
function attribute(
  scene: Scene,
  segment: Segment,
  verb: VerbGroup,
  frames: number,
  last: Party | null,
  drafts: Drafts,
): Party | null {
  if (verb.form === 'imperative' || !isCueHere(scene, segment, verb, frames)) return null;
  let before = quotationBefore(scene, verb.firstToken, segment.firstToken);
  const floor = before < 0 ? segment.firstToken : behindQuotation(scene, before);
  const inverted = invertedSubject(scene, segment, verb, frames, floor, before);
  if (inverted === null && isSilent(verb)) return null;
  const limit = limitOf(scene, segment, verb);
  let subject = inverted ?? subjectOf(scene, segment, verb, floor, last, drafts);
  if (inverted === null && before >= 0) subject = widened(scene, verb, before, floor, subject);
  if (subject === null || (wordAt(scene, subject.head) & Word.READER) !== 0) return null;
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
      : saidBehind(scene, frames, endOfCue(verb, frames), limit);
  if (isBehind && inverted === null && isObjectQuotation(scene, before, segment)) {
    const clause = saidBehind(scene, frames, endOfCue(verb, frames), limit);
    if (clause.end > clause.first) {
      said = clause;
      isBehind = false;
    }
  }
  if (before < 0 && isOwn && said.end <= said.first) {
    before = quotationOfSentenceBefore(scene, segment, edge, drafts);
    isBehind = before >= 0;
  }
  if (inverted === null && verb.isPassive && !isPast(scene, verb, segment.endToken, isBehind)) return null;
  const parts: Parts = { speaker: subject, verb, addressee: said.addressee };
  let first: Draft | null = null;
  if (isBehind) first = addQuotation(scene, before, parts, drafts);
  else if (
    edge > segment.firstToken &&
    verb.form !== 'gerund' &&
    isBreak(scene, edge) &&
    (frames & Frame.PAREN) !== 0
  ) {
    first = addClauseBefore(scene, segment, edge, said, parts, drafts);
  }
  if (said.end > said.first) {
    drafts.add(scene, finding(parts, said.first, said.end, first));
  } else if (first === null) {
    drafts.awaitNext(scene, segment, parts);
    return null;
  }
  return subject;
}

/** Token behind the cue, its particle included. */
function endOfCue(verb: VerbGroup, frames: number): number {
  return (frames & Frame.OUT) !== 0 ? verb.endToken + 1 : verb.endToken;
}

/** "the plan, called “New Way”, …" and "what they call “luck”": a name for a thing, not speech about it. */
function isNaming(scene: Scene, segment: Segment, verb: VerbGroup): boolean {
  const before = verb.firstToken - 1;
  if (isBreak(scene, before) && scene.quotationAt[before]! < 0) {
    return (
      verb.form !== 'gerund' && verb.endToken < segment.endToken && scene.quotationAt[verb.endToken]! >= 0
    );
  }
  const phrase = scene.phraseAt[before]!;
  const first = phrase < 0 ? before : scene.phrases[phrase]!.firstToken;
  return first > segment.firstToken && scene.tag[first - 1] === WP && !isRelative(scene, first - 1);
}

/**
 * Right behind a quotation that ends as speech does, all that stands before the cue is the speaker: the phrase is made
 * whole where the tagger broke it.
 */
function widened(
  scene: Scene,
  verb: VerbGroup,
  quotation: number,
  floor: number,
  subject: Party | null,
): Party | null {
  const last = skipBack(scene, verb.firstToken - 1, floor);
  if (!isSpeechLike(scene, quotation) || last < floor || last - floor > WHOLE) return subject;
  if (subject !== null && (subject.first <= floor || subject.end !== last + 1)) return subject;
  for (let at = floor; at <= last; at++) {
    const group = scene.verbAt[at]!;
    if (group >= 0 && scene.verbs[group]!.form === 'finite') return subject;
    if (isBreak(scene, at) || scene.quotationAt[at]! >= 0) return subject;
  }
  let opener = floor;
  while (opener < last && isAdverb(scene, opener) && scene.phraseAt[opener]! < 0) opener++;
  if (isConjunction(scene, opener) || isOpener(scene, opener) || isRelative(scene, opener)) return subject;
  const phrase = scene.phraseAt[last]!;
  if (phrase < 0) return subject;
  return { head: scene.phrases[phrase]!.head, first: floor, end: last + 1, others: [] };
}

/** Whether the verb is a cue in its place: not "a think tank", "called off"; an infinitive only behind "went on". */
function isCueHere(scene: Scene, segment: Segment, verb: VerbGroup, frames: number): boolean {
  const next = verb.endToken < segment.endToken ? wordAt(scene, verb.endToken) : 0;
  if ((frames & Frame.OUT) !== 0) return (next & Word.OUT) !== 0;
  if (verb.endToken < segment.endToken && scene.tag[verb.endToken] === RP) return false;
  if (verb.firstToken === segment.firstToken) return true;
  const before = verb.firstToken - 1;
  if ((frames & Frame.CALL) !== 0 && isNaming(scene, segment, verb)) return false;
  if (scene.tag[before] === DT && verb.form === 'finite') return false;
  if (verb.form === 'gerund') return scene.verbAt[before]! < 0;
  // "wanted to meet him and express support": joined to an infinitive.
  if (scene.tag[verb.firstToken] === VB) return !isConjunction(scene, before);
  if (scene.tag[verb.firstToken] !== TO) return true;
  return (wordAt(scene, before) & Word.GOES_ON) !== 0;
}

/** Where what a cue says must end: "Calling the plan unwise, Lund left" ends it where the main clause begins. */
function limitOf(scene: Scene, segment: Segment, verb: VerbGroup): number {
  const before = skipBack(scene, verb.firstToken - 1, segment.firstToken);
  if (before >= segment.firstToken && isRelative(scene, before)) return relativeEnd(scene, segment, verb);
  if (isOpener(scene, segment.firstToken) && verb.form === 'finite')
    return subordinateEnd(scene, segment, verb);
  if (
    verb.form !== 'gerund' ||
    skipBack(scene, verb.firstToken - 1, segment.firstToken) >= segment.firstToken
  ) {
    return segment.endToken;
  }
  const subject = subjectAhead(scene, segment, verb);
  return subject === null ? segment.endToken : subject.first - 1;
}

/** "Lund, who said that it was late, left": a relative clause ends before the verb of the clause around it. */
function relativeEnd(scene: Scene, segment: Segment, verb: VerbGroup): number {
  for (let at = verb.endToken; at + 1 < segment.endToken; at++) {
    if (scene.quotationAt[at]! >= 0 || !isBreak(scene, at)) continue;
    const next = scene.verbAt[at + 1]!;
    if (next >= 0 && scene.verbs[next]!.form === 'finite') return at;
  }
  return segment.endToken;
}

/** "As the board reported that prices rose, shops closed": a clause that opens the sentence ends where the main one begins. */
function subordinateEnd(scene: Scene, segment: Segment, verb: VerbGroup): number {
  for (let at = segment.firstToken; at < verb.firstToken; at++)
    if (isBreak(scene, at)) return segment.endToken;
  if (isConjunction(scene, segment.firstToken)) return segment.endToken;
  for (let at = segment.endToken - 2; at > verb.endToken; at--) {
    if (scene.quotationAt[at]! >= 0 || markUnit(scene, at) !== COMMA) continue;
    if (clauseFollows(scene, at + 1, segment.endToken, false)) return at;
  }
  return segment.endToken;
}

/** Verbs that report nothing: denied, merely possible, or passive ("was told"). */
function isSilent(verb: VerbGroup): boolean {
  if (verb.isNegated || (verb.isPassive && verb.form !== 'participle')) return true;
  return verb.modal >= 0 && verb.tense !== 'future';
}

/** A past form that a tagger takes for a participle: "the mayor, Lund, told us" and not "told by her". */
function isPast(scene: Scene, verb: VerbGroup, limit: number, isBehind: boolean): boolean {
  if (verb.form !== 'participle' || verb.endToken - verb.firstToken > 1) return false;
  if (verb.endToken >= limit) return true;
  const next = wordAt(scene, verb.endToken);
  if ((next & Word.BY) !== 0) return false;
  if (isBehind) return true;
  // An object makes it active: "Lund expressed concern".
  const phrase = scene.phraseAt[verb.endToken]!;
  if (phrase >= 0 && !isTime(scene, phrase)) return true;
  if ((framesAt(scene, verb.head) & Frame.CLAUSE) !== 0 || (next & Word.THAT) !== 0) return true;
  return thatAhead(scene, verb.endToken, limit) >= 0;
}

/** Whether nothing but the speaker's phrase stands between a quotation and `edge`. */
function isNear(scene: Scene, quotation: number, edge: number, floor: number): boolean {
  if (edge < floor) return true;
  if (edge - floor >= GAP || !isSpeechLike(scene, quotation)) return false;
  for (let at = floor; at <= edge; at++) {
    if (isBreak(scene, at) || isConjunction(scene, at) || framesAt(scene, at) !== 0) return false;
  }
  return true;
}

/** A short quotation inside its sentence: the title of a broadcast, a term. */
function isObjectQuotation(scene: Scene, quotation: number, segment: Segment): boolean {
  const { firstToken, endToken } = scene.layers.quotations[quotation]!;
  const open = firstToken - 1;
  if (open <= segment.firstToken || isBreak(scene, open - 1) || markUnit(scene, open - 1) === COLON)
    return false;
  return endToken - firstToken < 10;
}

/** `"We go." Lund said.`: the quotation that ends the sentence before, where nothing else explains it; -1 without. */
function quotationOfSentenceBefore(scene: Scene, segment: Segment, edge: number, drafts: Drafts): number {
  if (edge >= segment.firstToken || segment.firstToken === 0) return -1;
  const quotation = scene.quotationAt[segment.firstToken - 1]!;
  if (quotation < 0 || drafts.isUsed[quotation] === 1) return -1;
  const { segments, tokens } = scene.layers;
  const before = segments[tokens.segment[segment.firstToken - 1]!];
  return before !== undefined && before.passage === segment.passage ? quotation : -1;
}

/** Behind an attribution that follows its quotation only a further quotation counts. */
function restBehind(scene: Scene, segment: Segment, verb: VerbGroup, inverted: Party | null): Said {
  const frames = framesAt(scene, verb.head);
  const said = saidBehind(scene, frames, inverted?.end ?? endOfCue(verb, frames), segment.endToken);
  const addressee = inverted ? null : said.addressee;
  const at = quotationAhead(scene, said.first, segment.endToken);
  if (at < 0) return { first: 0, end: 0, addressee };
  return { first: at, end: scene.afterOf[scene.quotationAt[at]!]!, addressee };
}
