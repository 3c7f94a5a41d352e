import type { Segment, VerbGroup } from '../../../schemas/stages/annotations.ts';
import { trimEnd } from './content.ts';
import { type Said, saidBehind } from './cue.ts';
import type { Draft, Party } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { Frame, Word } from './knowledge.ts';
import {
  afterOf,
  COMMA,
  framesAt,
  isBreak,
  markUnit,
  openOf,
  type Scene,
  tagIndex,
  wordAt,
  wordsIn,
} from './scene.ts';
import { isConjunction, skipBack, subjectAfter, subjectBefore } from './subject.ts';

const VBD = tagIndex('VBD');
const VBZ = tagIndex('VBZ');
const VBP = tagIndex('VBP');
const VBN = tagIndex('VBN');

/** Words of a quotation that may be speech by itself; shorter ones are names and terms. */
const SPEECH = 3;

/** Speech and thought that a sentence's verbs report. `verb` is the first group to look at; returns the first behind. */
export function attributeSentence(scene: Scene, segment: Segment, verb: number, drafts: Drafts): number {
  const { verbs } = scene;
  let at = verb;
  while (at < verbs.length && verbs[at]!.firstToken < segment.firstToken) at++;
  let speaker: Party | null = null;
  for (; at < verbs.length && verbs[at]!.firstToken < segment.endToken; at++) {
    const group = verbs[at]!;
    if (framesAt(scene, group.head) === 0 || scene.quotationAt[group.head]! >= 0) continue;
    if (drafts.isVerbatim(group.head)) continue;
    speaker = attribute(scene, segment, group, speaker, drafts) ?? speaker;
  }
  return at;
}

/** Adds what one cue reports; returns its speaker if it reports something. */
function attribute(
  scene: Scene,
  segment: Segment,
  verb: VerbGroup,
  last: Party | null,
  drafts: Drafts,
): Party | null {
  if (verb.form === 'imperative') return null;
  const frames = framesAt(scene, verb.head);
  const before = quotationBefore(scene, verb.firstToken, segment.firstToken);
  const floor = before < 0 ? segment.firstToken : behindQuotation(scene, before);
  const inverted = invertedSubject(scene, segment, verb, frames, floor, before);
  if (inverted === null && isSilent(scene, verb)) return null;
  const subject = inverted ?? subjectOf(scene, segment, verb, floor, last);
  if (subject === null) return null;
  const isOwn = subject.first >= floor && subject.first < verb.firstToken;
  const edge =
    inverted !== null ? skipBack(scene, verb.firstToken - 1, floor) : isOwn ? subject.first - 1 : -1;
  const isBehindQuotation = before >= 0 && edge >= 0 && edge < floor && (isOwn || inverted !== null);
  const said =
    isBehindQuotation || inverted !== null
      ? restBehind(scene, segment, verb, inverted)
      : saidBehind(scene, verb, verb.endToken, segment.endToken);
  const parts = { speaker: subject, verb, addressee: said.addressee };
  let first: Draft | null = null;
  if (isBehindQuotation) first = addQuotation(scene, before, parts, drafts);
  else if (edge > segment.firstToken && isBreak(scene, edge) && (frames & Frame.PAREN) !== 0) {
    first = addClauseBefore(scene, segment, edge, said, parts, drafts);
  }
  if (said.end > said.first)
    drafts.add(scene, { ...rangeOf(parts), first: said.first, end: said.end, goesOn: first });
  else if (first === null) {
    drafts.awaitNext(scene, segment, parts.speaker, verb);
    return null;
  }
  return subject;
}

interface Parts {
  readonly speaker: Party;
  readonly verb: VerbGroup;
  readonly addressee: Party | null;
}

function rangeOf({ speaker, verb, addressee }: Parts) {
  return { speaker, cueFirst: verb.firstToken, cueEnd: verb.endToken, head: verb.head, addressee };
}

/** Verbs that report nothing: denied, merely possible, or passive ("was told"). */
function isSilent(scene: Scene, verb: VerbGroup): boolean {
  if (verb.isNegated || verb.isPassive) return true;
  if (verb.modal >= 0 && verb.tense !== 'future') return true;
  return verb.form === 'participle' && scene.tag[verb.head] === VBN;
}

/** The nearest quotation of some length before a verb in its sentence; -1 without. */
function quotationBefore(scene: Scene, verb: number, floor: number): number {
  for (let at = verb - 1; at >= floor; at--) {
    const quotation = scene.quotationAt[at]!;
    if (quotation < 0) continue;
    const { firstToken, endToken } = scene.layers.quotations[quotation]!;
    if (isSpeechLike(scene, quotation) || wordsIn(scene, firstToken, endToken) >= SPEECH) return quotation;
    at = openOf(scene.layers.quotations[quotation]!);
  }
  return -1;
}

/** Ends as speech does before its attribution: with a comma, question or exclamation mark, dash or ellipsis. */
function isSpeechLike(scene: Scene, quotation: number): boolean {
  const found = scene.layers.quotations[quotation]!;
  const last = markUnit(scene, found.endToken - 1);
  if (last === COMMA || last === 33 || last === 63 || last === 0x2014 || last === 0x2026 || last === 46)
    return true;
  const after = afterOf(found);
  return after < scene.layers.tokens.length && markUnit(scene, after) === COMMA;
}

function behindQuotation(scene: Scene, quotation: number): number {
  const after = afterOf(scene.layers.quotations[quotation]!);
  return after < scene.layers.tokens.length && isBreak(scene, after) ? after + 1 : after;
}

/** "…," said Lund · Lund left, said Berg. */
function invertedSubject(
  scene: Scene,
  segment: Segment,
  verb: VerbGroup,
  frames: number,
  floor: number,
  before: number,
): Party | null {
  if ((frames & (Frame.DIRECT | Frame.PAREN)) === 0 || verb.modal >= 0) return null;
  const name = scene.tag[verb.head]!;
  if (verb.endToken - verb.firstToken > 2 || (name !== VBD && name !== VBZ && name !== VBP && name !== VBN)) {
    return null;
  }
  const edge = skipBack(scene, verb.firstToken - 1, floor);
  const isAtQuotation = before >= 0 && edge < floor && isSpeechLike(scene, before);
  const isAtStart = edge < segment.firstToken;
  if (!isAtQuotation && !isAtStart && !(edge >= floor && isBreak(scene, edge) && edge > segment.firstToken))
    return null;
  const subject = subjectAfter(scene, verb.endToken, segment.endToken);
  if (subject === null) return null;
  if (isAtQuotation) return subject;
  const next = subject.end < segment.endToken ? scene.verbAt[subject.end]! : -1;
  const isClause = next >= 0 && scene.verbs[next]!.form === 'finite';
  return isClause || (frames & Frame.CLAUSE) === 0 ? null : subject;
}

/** Subject before the verb, or that of the verb before it: "He left and said", "…, adding that", "declined to say". */
function subjectOf(
  scene: Scene,
  segment: Segment,
  verb: VerbGroup,
  floor: number,
  last: Party | null,
): Party | null {
  const edge = skipBack(scene, verb.firstToken - 1, segment.firstToken);
  if (edge < segment.firstToken) return verb.form === 'gerund' ? subjectAhead(scene, segment, verb) : null;
  const isBare = verb.form === 'gerund' || verb.form === 'infinitive';
  const isElided =
    isConjunction(scene, edge) || (isBare && (isBreak(scene, edge) || scene.phraseAt[edge]! < 0));
  if (isElided) return quotedSubject(scene, segment, verb) ?? last ?? firstSubject(scene, segment, verb);
  const subject = subjectBefore(scene, verb, floor);
  if (subject !== null && !(isBare && isObject(scene, subject))) return subject;
  if (isBare) return last ?? firstSubject(scene, segment, verb);
  // ", said" behind a parenthesis that holds no subject: "Lund left on Monday, said he was tired"
  return subject;
}

function isObject(scene: Scene, party: Party): boolean {
  const before = party.first - 1;
  return before >= 0 && scene.verbAt[before]! >= 0;
}

/** "Lund was quoted as saying": the subject of "was quoted". */
function quotedSubject(scene: Scene, segment: Segment, verb: VerbGroup): Party | null {
  const as = verb.firstToken - 1;
  if (as <= segment.firstToken || (wordAt(scene, as) & Word.AS) === 0) return null;
  for (let at = as - 1; at >= segment.firstToken && at > as - 10; at--) {
    const outer = scene.verbAt[at]!;
    if (outer < 0) continue;
    if ((wordAt(scene, scene.verbs[outer]!.head) & Word.QUOTED) === 0) return null;
    return subjectBefore(scene, scene.verbs[outer]!, segment.firstToken);
  }
  return null;
}

/** Subject of the sentence's first finite verb before `verb`. */
function firstSubject(scene: Scene, segment: Segment, verb: VerbGroup): Party | null {
  for (let at = segment.firstToken; at < verb.firstToken; at++) {
    const group = scene.verbAt[at]!;
    if (group < 0 || scene.quotationAt[at]! >= 0) continue;
    const other = scene.verbs[group]!;
    at = other.endToken - 1;
    if (other.form !== 'finite') continue;
    const subject = subjectBefore(scene, other, segment.firstToken);
    if (subject !== null) return subject;
  }
  return null;
}

/** "Calling the plan unwise, Lund left": the subject of the verb behind. */
function subjectAhead(scene: Scene, segment: Segment, verb: VerbGroup): Party | null {
  for (let at = verb.endToken; at < segment.endToken; at++) {
    if (markUnit(scene, at) !== COMMA || scene.quotationAt[at]! >= 0) continue;
    const subject = subjectAfter(scene, at + 1, segment.endToken);
    if (subject === null || subject.end >= segment.endToken) continue;
    const next = scene.verbAt[subject.end]!;
    if (next >= 0 && scene.verbs[next]!.form === 'finite') return subject;
  }
  return null;
}

/** Behind an attribution that follows its quotation only a further quotation counts. */
function restBehind(scene: Scene, segment: Segment, verb: VerbGroup, inverted: Party | null): Said {
  const said = saidBehind(scene, verb, inverted?.end ?? verb.endToken, segment.endToken);
  for (let at = said.first; at < segment.endToken; at++) {
    const quotation = scene.quotationAt[at]!;
    if (quotation >= 0 && openOf(scene.layers.quotations[quotation]!) === at) {
      const isOpened = at > 0 && (isBreak(scene, at - 1) || markUnit(scene, at - 1) === 58);
      if (!isOpened) break;
      const end = afterOf(scene.layers.quotations[quotation]!);
      return { first: at, end, addressee: inverted ? null : said.addressee };
    }
    const group = scene.verbAt[at]!;
    if (group >= 0 && scene.verbs[group]!.form === 'finite' && !isInRelative(scene, group, verb.endToken))
      break;
  }
  return { first: 0, end: 0, addressee: inverted ? null : said.addressee };
}

function isInRelative(scene: Scene, group: number, floor: number): boolean {
  const before = skipBack(scene, scene.verbs[group]!.firstToken - 1, floor);
  return before >= floor && (wordAt(scene, before) & Word.RELATIVE) !== 0;
}

/** The quotation before an attribution, with what leads to it in its sentence: `The plan is "a mess," he said`. */
function addQuotation(scene: Scene, quotation: number, parts: Parts, drafts: Drafts): Draft | null {
  const found = scene.layers.quotations[quotation]!;
  const open = openOf(found);
  const end = afterOf(found);
  const first = leadIn(scene, open, drafts) ?? open;
  return drafts.add(scene, { ...rangeOf(parts), first, end, goesOn: null });
}

/** Where a sentence that runs into a quotation begins; null if the quotation begins it or stands apart. */
function leadIn(scene: Scene, open: number, drafts: Drafts): number | null {
  const segment = scene.layers.segments[scene.layers.tokens.segment[open]!]!;
  let first = segment.firstToken;
  while (first < open && isConjunction(scene, first)) first++;
  if (first >= open || isBreak(scene, open - 1) || markUnit(scene, open - 1) === 58) return null;
  if (wordsIn(scene, first, open) === 0) return null;
  for (let at = first; at < open; at++) if (drafts.isTaken(at)) return null;
  for (let at = first; at < open; at++) {
    const group = scene.verbAt[at]!;
    if (group < 0 || scene.quotationAt[at]! >= 0) continue;
    if ((framesAt(scene, scene.verbs[group]!.head) & Frame.CLAUSE) !== 0) return null;
  }
  return first;
}

/** "The plan will fail, Lund said." · "The plan, Lund said, will fail." */
function addClauseBefore(
  scene: Scene,
  segment: Segment,
  edge: number,
  said: Said,
  parts: Parts,
  drafts: Drafts,
): Draft | null {
  let first = segment.firstToken;
  while (first < edge && isConjunction(scene, first)) first++;
  for (let at = first; at < edge; at++) if (drafts.isTaken(at)) first = at + 1;
  const end = trimEnd(scene, first, edge);
  const next = parts.verb.endToken;
  const isParenthesis = next < segment.endToken && isBreak(scene, next);
  if (said.end > said.first && !isParenthesis) return null;
  if (!isParenthesis && !hasFiniteVerb(scene, first, end)) return null;
  if (wordsIn(scene, first, end) === 0) return null;
  const draft = drafts.add(scene, { ...rangeOf(parts), first, end, goesOn: null });
  if (isParenthesis && said.end <= said.first && next + 1 < segment.endToken) {
    const rest = trimEnd(scene, next + 1, segment.endToken);
    if (wordsIn(scene, next + 1, rest) > 1) {
      drafts.add(scene, { ...rangeOf(parts), first: next + 1, end: rest, goesOn: draft });
    }
  }
  return draft;
}

function hasFiniteVerb(scene: Scene, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const group = scene.verbAt[at]!;
    if (group >= 0 && scene.verbs[group]!.form === 'finite') return true;
  }
  return false;
}
