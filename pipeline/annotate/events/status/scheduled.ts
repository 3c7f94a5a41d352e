import { type Frame, segmentOf, T } from '../clause/frame.ts';
import { readComplements } from '../clause/objects.ts';
import { effectAt } from './operators.ts';

/** "a truce that was to begin", "talks scheduled for Friday", "a visit that had been due to start": whether what stands behind the noun says that it was only planned. */
export function isScheduled(frame: Frame, phrase: number): boolean {
  const { word, tag, knowledge } = frame;
  const { words, operators } = knowledge;
  const after = frame.phrases[phrase]!.endToken;
  const { endToken } = segmentOf(frame, after - 1);
  let at = readComplements(frame, after).endToken;
  if (isPlanned(frame, after)) return true;
  if (word[at] === words[',']) at++;
  if (at >= endToken) return false;
  if (isPlanned(frame, at)) return true;
  if (word[at] !== words.that && word[at] !== words.which) return false;
  const group = frame.groupAt[at + 1] ?? -1;
  if (group < 0) return false;
  const { head, endToken: end } = frame.groups[group]!;
  const isBe = word[head] === words.was || word[head] === words.were || word[head] === words.is || word[head] === words.are; // biome-ignore format: a condition
  if (isBe && tag[end] === T.TO) return true;
  return (
    isPlanned(frame, head) || isPlanned(frame, end) || effectAt(operators.adjective, word, end) === 'planned'
  );
}

/** "planned for", "due on", "scheduled". */
function isPlanned(frame: Frame, at: number): boolean {
  const { adjective, verb } = frame.knowledge.operators;
  const tag = frame.tag[at];
  if (tag === T.VBD) return isReducedPlan(frame, frame.groupAt[at]!);
  if (tag !== T.VBN && tag !== T.JJ) return false;
  return (
    effectAt(adjective, frame.word, at) === 'planned' ||
    (tag === T.VBN && effectAt(verb, frame.word, at) === 'planned')
  );
}

/** "A meeting planned for Friday was called off": a past form for a plan, without an object, before the verb of the clause. */
export function isReducedPlan(frame: Frame, group: number): boolean {
  const { head, endToken, firstToken } = frame.groups[group]!;
  if (head !== firstToken || frame.tag[endToken] !== T.IN) return false;
  if (effectAt(frame.knowledge.operators.verb, frame.word, head) !== 'planned') return false;
  const next = frame.groups[group + 1];
  return next !== undefined && next.form === 'finite' && next.firstToken < segmentOf(frame, head).endToken;
}
