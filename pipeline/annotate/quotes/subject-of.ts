import type { Segment, VerbGroup } from '../../../schemas/stages/annotations.ts';
import { isAgent } from './agent.ts';
import { clauseFollows } from './content.ts';
import type { Party } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { Frame, Word } from './knowledge.ts';
import { isGoverned, phraseBefore } from './phrase.ts';
import { isSpeechLike } from './quotation.ts';
import { COMMA, framesAt, isBreak, markUnit, type Scene, tagIndex, wordAt } from './scene.ts';
import { hasFiniteVerb, isConjunction, skipBack, subjectAfter, subjectBefore } from './subject.ts';

const VBD = tagIndex('VBD');
const VBZ = tagIndex('VBZ');
const VBP = tagIndex('VBP');
const VBN = tagIndex('VBN');
const RP = tagIndex('RP');
const TO = tagIndex('TO');
const PRP = tagIndex('PRP');

/** "…," said Lund · Lund left, said Berg. `before` is the quotation before the verb, `floor` the token behind it. */
export function invertedSubject(
  scene: Scene,
  segment: Segment,
  verb: VerbGroup,
  frames: number,
  floor: number,
  before: number,
): Party | null {
  if ((frames & (Frame.DIRECT | Frame.PAREN)) === 0 || verb.modal >= 0) return null;
  const name = scene.tag[verb.head]!;
  const isPlain = name === VBD || name === VBZ || name === VBP || name === VBN;
  if (!isPlain || verb.endToken - verb.firstToken > 1) return null;
  const edge = skipBack(scene, verb.firstToken - 1, floor);
  const isAtQuotation = before >= 0 && edge < floor && isSpeechLike(scene, before);
  const isAtStart = edge < segment.firstToken;
  const isAtComma = !isAtQuotation && edge > segment.firstToken && edge >= floor && isBreak(scene, edge);
  if (!isAtQuotation && !isAtStart && !isAtComma) return null;
  const subject = subjectAfter(scene, verb.endToken, segment.endToken);
  if (subject === null || isAtQuotation) return subject;
  if ((frames & Frame.CLAUSE) === 0 || (frames & Frame.ADDRESSEE) !== 0 || scene.tag[subject.head] === PRP)
    return null;
  if (clauseFollows(scene, verb.endToken, segment.endToken, false)) return null;
  if (isAtStart) return subject;
  if (!hasFiniteVerb(scene, segment.firstToken, edge)) return null;
  return subjectBefore(scene, verb, floor) === null ? subject : null;
}

/** Subject before the verb, or that of the verb before it: "He left and said", "…, adding that", "declined to say". */
export function subjectOf(
  scene: Scene,
  segment: Segment,
  verb: VerbGroup,
  floor: number,
  last: Party | null,
  drafts: Drafts,
): Party | null {
  if ((wordAt(scene, verb.head) & Word.QUOTED) !== 0) {
    // "the paper quoted Lund as saying"
    const quoted = subjectAfter(scene, verb.endToken, segment.endToken);
    const as = quoted === null ? segment.endToken : quoted.end;
    if (as < segment.endToken && (wordAt(scene, as) & Word.AS) !== 0) return quoted;
  }
  const edge = skipBack(scene, verb.firstToken - 1, segment.firstToken);
  const isBare = verb.form === 'gerund' || scene.tag[verb.firstToken] === TO;
  if (edge < segment.firstToken) return isBare ? subjectAhead(scene, segment, verb) : null;
  const isElided =
    isConjunction(scene, edge) || (isBare && (isBreak(scene, edge) || scene.phraseAt[edge]! < 0));
  if (isElided) {
    return (
      quotedSubject(scene, segment, verb) ??
      blamed(scene, segment, verb, edge) ??
      nearestSubject(scene, segment, verb.firstToken, drafts) ??
      last
    );
  }
  if (isBare) {
    const holder = holderOf(scene, segment, edge);
    // "of his critics showing that": a verb that no person takes by itself has no other subject.
    const takesPerson = (framesAt(scene, verb.head) & Frame.PAREN) !== 0;
    if (holder !== null || !takesPerson) return holder;
    return nearestSubject(scene, segment, verb.firstToken, drafts);
  }
  return subjectBefore(scene, verb, floor);
}

/** "Lund criticised Berg for saying": the person who is the object of the verb before "for". */
function blamed(scene: Scene, segment: Segment, verb: VerbGroup, edge: number): Party | null {
  if (verb.form !== 'gerund' || (wordAt(scene, edge) & Word.FOR) === 0) return null;
  let object = phraseBefore(scene, edge, segment.firstToken, false);
  if (object === null || object.first <= segment.firstToken) return null;
  // "gave Berg a medal for saying"
  if (scene.phraseAt[object.first - 1]! >= 0) {
    object = phraseBefore(scene, object.first, segment.firstToken, false);
    if (object === null || object.first <= segment.firstToken) return null;
  }
  const outer = scene.verbAt[object.first - 1]!;
  return outer >= 0 && isAgent(scene, object) ? object : null;
}

/** "issued a statement saying": who issued it; "a poll showing": the poll; "with posters saying": the posters. */
function holderOf(scene: Scene, segment: Segment, edge: number): Party | null {
  const holder = phraseBefore(scene, edge + 1, segment.firstToken);
  if (holder === null) return null;
  let before = holder.first - 1;
  if (before >= segment.firstToken && scene.tag[before] === RP) before--;
  if (before < segment.firstToken) return holder;
  const verb = scene.verbAt[before]!;
  if (verb >= 0 && scene.verbs[verb]!.form === 'finite') {
    return subjectBefore(scene, scene.verbs[verb]!, segment.firstToken);
  }
  if (verb >= 0) return null;
  const isWith = (wordAt(scene, before) & Word.WITH) !== 0;
  return isWith || !isGoverned(scene, holder.first, segment.firstToken) ? holder : null;
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

/** Subject of the nearest finite verb before `token` that no speech found so far holds; a participle's where there is none. */
function nearestSubject(scene: Scene, segment: Segment, token: number, drafts: Drafts): Party | null {
  return (
    nearestOf(scene, segment, token, drafts, 'finite') ??
    nearestOf(scene, segment, token, drafts, 'participle')
  );
}

function nearestOf(
  scene: Scene,
  segment: Segment,
  token: number,
  drafts: Drafts,
  form: VerbGroup['form'],
): Party | null {
  for (let at = token - 1; at >= segment.firstToken; at--) {
    const group = scene.verbAt[at]!;
    if (group < 0 || scene.quotationAt[at]! >= 0 || drafts.isTaken(at)) continue;
    const verb = scene.verbs[group]!;
    at = verb.firstToken;
    if (verb.form !== form) continue;
    const subject = subjectBefore(scene, verb, segment.firstToken);
    if (subject !== null) return subject;
  }
  return null;
}

/** "Calling the plan unwise, Lund left": the subject of the verb behind. */
export function subjectAhead(scene: Scene, segment: Segment, verb: VerbGroup): Party | null {
  for (let at = verb.endToken; at < segment.endToken; at++) {
    if (markUnit(scene, at) !== COMMA || scene.quotationAt[at]! >= 0) continue;
    const subject = subjectAfter(scene, at + 1, segment.endToken);
    if (subject === null || subject.end >= segment.endToken) continue;
    const next = scene.verbAt[subject.end]!;
    if (next >= 0 && scene.verbs[next]!.form === 'finite') return subject;
  }
  return null;
}
