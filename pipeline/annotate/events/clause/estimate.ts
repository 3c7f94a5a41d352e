import { type Frame, firstTokenOf, T } from './frame.ts';

/** Token after "more than", "up to", "at least", "about" before a number, itself where none stands there. */
export function afterEstimate(frame: Frame, at: number, end: number): number {
  const { words } = frame.knowledge;
  const { word } = frame;
  let next = at;
  const first = word[at]!;
  const second = word[at + 1];
  if (second === words.than && (first === words.more || first === words.less || first === words.fewer))
    next = at + 2;
  else if (first === words.up && second === words.to) next = at + 2;
  else if (first === words.at && (second === words.least || second === words.most)) next = at + 2;
  else if (first === words.as && word[at + 2] === words.as) next = at + 3;
  else if (first === words.about || first === words.around || first === words.over || first === words.nearly)
    next = at + 1;
  if (next === at || next >= end) return at;
  return frame.phraseAt[next]! >= 0 && frame.tag[next] === T.CD ? next : at;
}

/** First token of a phrase with its possessors and the estimate before its number ("at least 40 gunmen"). */
export function openingOf(frame: Frame, phrase: number): number {
  const first = firstTokenOf(frame, phrase);
  const { words } = frame.knowledge;
  const { word } = frame;
  const before = word[first - 1];
  if ((word[first] === words.least || word[first] === words.most) && before === words.at) return first - 1;
  if (frame.tag[first] !== T.CD) return first;
  const second = word[first - 2];
  if (before === words.to && second === words.up) return first - 2;
  if (before === words.than && (second === words.more || second === words.less || second === words.fewer))
    return word[first - 3] === words.no ? first - 3 : first - 2;
  if (before === words.as && word[first - 3] === words.as) return first - 3;
  return before === words.around || before === words.about || before === words.over ? first - 1 : first;
}
