import { type Frame, T } from './frame.ts';

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
  const phrase = frame.phraseAt[next]!;
  const isNumber = phrase >= 0 && frame.tag[frame.phrases[phrase]!.firstToken] === T.CD;
  return isNumber ? next : at;
}
