import type { Segment, VerbGroup } from '../../../schemas/stages/annotations.ts';
import { clauseFollows } from './content.ts';
import { COMMA, isBreak, markUnit, type Scene } from './scene.ts';
import { isConjunction, isOpener, isRelative, skipBack } from './subject.ts';
import { subjectAhead } from './subject-of.ts';

/** Where what a cue says must end: "Calling the plan unwise, Lund left" ends it where the main clause begins. */
export function limitOf(scene: Scene, segment: Segment, verb: VerbGroup): number {
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
