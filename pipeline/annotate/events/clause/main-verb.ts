import { type Frame, firstTokenOf, segmentOf, T } from './frame.ts';
import { isSubordinator } from './words.ts';

/** Whether a past form without an auxiliary is the verb of its clause: no finite verb of the same subject follows, and the subject opens the clause. */
export function isMainVerb(frame: Frame, group: number): boolean {
  const { word, tag, knowledge, groups } = frame;
  const { words } = knowledge;
  const { firstToken, endToken } = groups[group]!;
  const segment = segmentOf(frame, firstToken);
  const phrase = frame.phraseAt[firstToken - 1]!;
  if (phrase >= 0) {
    const before = firstTokenOf(frame, phrase) - 1;
    // "met troops sent by": the noun is the object of a verb before it.
    if (
      before >= segment.firstToken &&
      frame.groupAt[before]! >= 0 &&
      !isSpeech(frame, frame.groupAt[before]!)
    )
      return false;
  }
  for (let at = endToken; at < segment.endToken; at++) {
    const w = word[at]!;
    if (w === words[','] || w === words[';'] || tag[at] === T.WDT || tag[at] === T.WP || tag[at] === T.WRB)
      return true;
    if (tag[at] === T.CC || (tag[at] === T.IN && isSubordinator(frame, at))) return true;
    // "asked for a stay so they could appeal"
    if (opensWithPronoun(frame, at)) return true;
    const other = frame.groupAt[at]!;
    if (other >= 0 && groups[other]!.form === 'finite') return false;
  }
  return true;
}

/** "they", "she": such a pronoun is the subject of another clause. */
function opensWithPronoun(frame: Frame, token: number): boolean {
  const phrase = frame.phraseAt[token]!;
  if (phrase < 0 || !frame.phrases[phrase]!.isPronoun) return false;
  const { words } = frame.knowledge;
  const word = frame.word[token];
  return word === words.they || word === words.he || word === words.she || word === words.we || word === words.i; // biome-ignore format: a list
}

/** Whether a verb commonly has a clause for its object, so that a noun phrase behind it may begin one. */
export function isSpeech(frame: Frame, group: number): boolean {
  const head = frame.groups[group]!.head;
  const effects = frame.knowledge.operators.verb.get(frame.word[head]!);
  return effects?.some(({ effect }) => effect === 'done' || effect === 'hypothetical') ?? false;
}
