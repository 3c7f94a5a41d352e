import type { Segment, VerbGroup } from '../../../schemas/stages/annotations.ts';
import { thatAhead } from './content.ts';
import { Frame, Word } from './knowledge.ts';
import { isTime } from './phrase.ts';
import { lastUnit } from './quotation.ts';
import { COMMA, framesAt, isBreak, type Scene, tagIndex, wordAt } from './scene.ts';
import { isConjunction, isRelative } from './subject.ts';

const RP = tagIndex('RP');
const DT = tagIndex('DT');
const TO = tagIndex('TO');
const VB = tagIndex('VB');
const VBP = tagIndex('VBP');
const WP = tagIndex('WP');

/** Whether the verb is a cue in its place: not "a think tank", "called off"; an infinitive only behind "went on". */
export function isCueHere(scene: Scene, segment: Segment, verb: VerbGroup, frames: number): boolean {
  const next = verb.endToken < segment.endToken ? wordAt(scene, verb.endToken) : 0;
  if ((frames & Frame.OUT) !== 0) return (next & Word.OUT) !== 0;
  if (verb.endToken < segment.endToken && scene.tag[verb.endToken] === RP) return false;
  if (verb.firstToken === segment.firstToken) return true;
  const before = verb.firstToken - 1;
  if ((frames & Frame.CALL) !== 0 && isNaming(scene, segment, verb)) return false;
  if (scene.tag[before] === DT && verb.form === 'finite') return false;
  if (verb.form === 'gerund') return scene.verbAt[before]! < 0 && (wordAt(scene, before) & Word.WORTH) === 0;
  // "wanted to meet him and express support": joined to an infinitive.
  if (scene.tag[verb.firstToken] === VB) return !isConjunction(scene, before);
  if (scene.tag[verb.firstToken] === VBP && isConjunction(scene, before)) {
    const other = scene.verbs[scene.verbAt[verb.head]! - 1];
    return other?.form !== 'infinitive' || other.firstToken < segment.firstToken;
  }
  if (scene.tag[verb.firstToken] !== TO) return true;
  return (wordAt(scene, before) & Word.GOES_ON) !== 0;
}

/** "the plan, called “New Way”, …" and "what they call “luck”": a name for a thing, not speech about it. */
function isNaming(scene: Scene, segment: Segment, verb: VerbGroup): boolean {
  const before = verb.firstToken - 1;
  if (isBreak(scene, before) && scene.quotationAt[before]! < 0) {
    const quotation = verb.endToken < segment.endToken ? scene.quotationAt[verb.endToken]! : -1;
    if (quotation < 0 || verb.form === 'gerund') return false;
    const after = scene.afterOf[quotation]!;
    return lastUnit(scene, quotation) === COMMA || (after < segment.endToken && isBreak(scene, after));
  }
  const phrase = scene.phraseAt[before]!;
  const first = phrase < 0 ? before : scene.phrases[phrase]!.firstToken;
  return first > segment.firstToken && scene.tag[first - 1] === WP && !isRelative(scene, first - 1);
}

/** Verbs that report nothing: denied, merely possible, or passive ("was told"). */
export function isSilent(verb: VerbGroup): boolean {
  if (verb.isNegated || (verb.isPassive && verb.form !== 'participle')) return true;
  return verb.modal >= 0 && verb.tense !== 'future';
}

/** "was hauled in and told that": joined to a passive, a verb of telling without anybody told is passive too. */
export function isJoinedPassive(scene: Scene, verb: VerbGroup, frames: number, first: number): boolean {
  const before = verb.firstToken - 1;
  if ((frames & Frame.ADDRESSEE) === 0 || before < first || !isConjunction(scene, before)) return false;
  const other = scene.verbs[scene.verbAt[verb.head]! - 1];
  return other?.isPassive === true && other.firstToken >= first;
}

/** A past form that a tagger takes for a participle: "the mayor, Lund, told us" and not "told by her". */
export function isPast(scene: Scene, verb: VerbGroup, limit: number, isBehind: boolean): boolean {
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

/** `"We go," Lund shrugged`: any verb right behind a sentence of speech and its speaker. */
export function isVerbOfSpeech(
  scene: Scene,
  segment: Segment,
  verb: VerbGroup,
  before: VerbGroup | null,
): boolean {
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
