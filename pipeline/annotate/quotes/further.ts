import { Shape } from '../../../schemas/stages/annotations.ts';
import { Frame, Word } from './knowledge.ts';
import { phraseFrom } from './phrase.ts';
import { framesAt, isAdverb, isBreak, type Scene, tagIndex, wordAt } from './scene.ts';

const CC = tagIndex('CC');
const DT = tagIndex('DT');
const VBD = tagIndex('VBD');
const VBZ = tagIndex('VBZ');

/** Whether a further attribution begins at `at`, a comma, dash or conjunction: ", adding that", "and says", ", but Berg said". */
export function startsFurther(scene: Scene, at: number, limit: number): boolean {
  if (isBreak(scene, at)) {
    const isJoined = at + 1 < limit && scene.tag[at + 1] === CC;
    if (isJoined && startsAct(scene, at, limit)) return true;
    // ", a claim that the rebels denied"
    const isLabel = at + 2 < limit && scene.tag[at + 1] === DT && (wordAt(scene, at + 2) & Word.LABEL) !== 0;
    if (isLabel) return true;
    const isBehindMarks = at > 0 && scene.quotationAt[at - 1]! >= 0;
    if (!isJoined && !isBehindMarks && endsWithCue(scene, at + 1, limit)) return true;
    return startsAttribution(scene, isJoined ? at + 2 : at + 1, limit, true, isJoined);
  }
  return scene.tag[at] === CC && startsAttribution(scene, at + 1, limit, false, true);
}

/** "Lund said the pier was shut, the agency reported.": who tells it all, at the sentence's end. */
function endsWithCue(scene: Scene, from: number, limit: number): boolean {
  const subject = phraseFrom(scene, from, limit);
  if (subject === null || subject.end >= limit) return false;
  const verb = scene.verbAt[subject.end]!;
  if (verb < 0 || scene.quotationAt[subject.end]! >= 0) return false;
  const { head, form, modal, isNegated, isPassive, endToken } = scene.verbs[verb]!;
  if (form !== 'finite' || modal >= 0 || isNegated || isPassive) return false;
  if ((framesAt(scene, head) & Frame.PAREN) === 0) return false;
  return (
    endToken >= limit || (endToken + 1 >= limit && (scene.layers.tokens.shape[endToken]! & Shape.PUNCT) !== 0)
  );
}

/** `…, and threatened to leave`, `… “a mess”, and left`: what the speaker did, told by the article. */
function startsAct(scene: Scene, mark: number, limit: number): boolean {
  let next = mark + 2;
  while (next < limit && isAdverb(scene, next)) next++;
  const verb = next < limit ? scene.verbAt[next]! : -1;
  if (verb < 0 || scene.quotationAt[next]! >= 0) return false;
  const { form, head, isPassive, isNegated, firstToken, endToken } = scene.verbs[verb]!;
  if (form !== 'finite' || isPassive || isNegated || endToken - firstToken > 1) return false;
  if (scene.tag[head] !== VBD && scene.tag[head] !== VBZ) return false;
  return (wordAt(scene, head) & Word.ACT) !== 0 || (mark > 0 && scene.quotationAt[mark - 1]! >= 0);
}

/** The same right behind a quotation that ends with a comma; there any participle begins the article's own words. */
export function startsBehindComma(scene: Scene, at: number, limit: number): boolean {
  let next = at;
  if ((wordAt(scene, next) & Word.SUBORDINATOR) !== 0) next++;
  const verb = next < limit ? scene.verbAt[next]! : -1;
  if (verb >= 0 && scene.verbs[verb]!.form === 'gerund') return true;
  const isJoined = scene.tag[at] === CC;
  return startsAttribution(scene, isJoined ? at + 1 : at, limit, true, isJoined);
}

/** `isMark`: behind a comma or dash; `isJoined`: behind "and" or "but". */
function startsAttribution(
  scene: Scene,
  from: number,
  limit: number,
  isMark: boolean,
  isJoined: boolean,
): boolean {
  let next = from;
  while (next < limit && isAdverb(scene, next)) next++;
  if (next >= limit) return false;
  if ((wordAt(scene, next) & Word.ACCORDING) !== 0) return isMark;
  const isSubordinate = (wordAt(scene, next) & Word.SUBORDINATOR) !== 0;
  // ", before noting", ", while adding"
  if (isMark && isSubordinate && next + 1 < limit && isGerundCue(scene, next + 1)) return true;
  const verb = scene.verbAt[next]!;
  if (verb >= 0) {
    const { form, head, isPassive, isNegated, endToken } = scene.verbs[verb]!;
    if (isNegated || (isPassive && form !== 'participle') || !takesContent(scene, head)) return false;
    if (form === 'participle') return endToken < limit && (wordAt(scene, endToken) & Word.THAT) !== 0;
    return form === 'finite' || form === 'gerund';
  }
  if (!isJoined && !(isMark && isSubordinate)) return false;
  const first = isSubordinate ? next + 1 : next;
  const wanted = isMark ? Frame.CLAUSE | Frame.PAREN | Frame.CALL : Frame.CLAUSE;
  return first < limit && startsClauseWithCue(scene, first, limit, wanted);
}

function isGerundCue(scene: Scene, token: number): boolean {
  const verb = scene.verbAt[token]!;
  return verb >= 0 && scene.verbs[verb]!.form === 'gerund' && takesContent(scene, scene.verbs[verb]!.head);
}

/** A cue of speech that would hold what is said. */
function takesContent(scene: Scene, head: number): boolean {
  const frames = framesAt(scene, head);
  return (frames & (Frame.CLAUSE | Frame.THAT | Frame.AS | Frame.CALL | Frame.OBJECT)) !== 0;
}

/** "Berg said …": a noun phrase and a cue with something behind it. */
function startsClauseWithCue(scene: Scene, from: number, limit: number, wanted: number): boolean {
  const subject = phraseFrom(scene, from, limit);
  if (subject === null) return false;
  let at = subject.end;
  while (at < limit && isAdverb(scene, at)) at++;
  if (at >= limit || scene.verbAt[at]! < 0 || scene.quotationAt[at]! >= 0) return false;
  const { head, form, endToken, modal } = scene.verbs[scene.verbAt[at]!]!;
  return form === 'finite' && modal < 0 && (framesAt(scene, head) & wanted) !== 0 && endToken < limit;
}
