import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import type { Facts } from './facts.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

/** Closing mark by opening mark, as UTF-16 units. */
const CLOSING: ReadonlyMap<number, number> = new Map([
  [0x22, 0x22],
  [0x27, 0x27],
  [0x201c, 0x201d],
  [0x2018, 0x2019],
  [0x28, 0x29],
]);
const BRACKET = 0x28;
/** Most words of a nickname: "The Rock". */
const LONGEST = 3;

/** 'William "Bill" Weld', "Robert (Bob) Holm": one name, the nickname inside. Changes `names`, which are in order. */
export function joinOverNicknames(text: string, tokens: Tokens, facts: Facts, names: DraftName[]): void {
  let kept = 0;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    names[kept++] = name;
    if (name.type !== 'person' || name.form !== 'name') continue;
    const behind = behindNickname(text, tokens, facts, name.end);
    if (behind < 0) continue;
    let last = i;
    while (last + 1 < names.length && names[last + 1]!.first < behind) last++;
    const next = names[last + 1];
    const isNamed = next?.first === behind && next.type === 'person' && next.titleFirst < 0;
    if (isNamed) last++;
    else if (next?.first === behind || !isSurnameAfter(tokens, facts, name, behind)) continue;
    name.end = isNamed ? next.end : behind + 1;
    i = last;
  }
  names.length = kept;
}

/** Token after a nickname in marks that begins at `open` and has a word with a capital behind it; -1 without. */
function behindNickname(text: string, tokens: Tokens, facts: Facts, open: number): number {
  if (open >= tokens.length) return -1;
  const unit = text.charCodeAt(tokens.start[open]!);
  const closing = CLOSING.get(unit);
  if (closing === undefined || (tokens.shape[open]! & (Shape.PUNCT | Shape.SPACED)) !== (Shape.PUNCT | Shape.SPACED)) return -1; // biome-ignore format: a condition
  const segment = tokens.segment[open];
  for (let at = open + 1; at <= open + LONGEST + 1 && at + 1 < tokens.length; at++) {
    if (tokens.segment[at + 1] !== segment) return -1;
    if (text.charCodeAt(tokens.start[at]!) === closing && at > open + 1) {
      const isFollowed = (tokens.shape[at + 1]! & Shape.CAPITAL) !== 0 && (tokens.shape[at + 1]! & Shape.SPACED) !== 0; // biome-ignore format: a condition
      return isFollowed ? at + 1 : -1;
    }
    const shape = tokens.shape[at]!;
    if ((shape & Shape.CAPITAL) === 0) return -1;
    // "Merkel (CDU) Holm": an acronym in brackets is no nickname.
    if (unit === BRACKET && ((shape & Shape.UPPER) !== 0 || (facts.kinds[at]! & Kind.GIVEN) === 0)) return -1;
  }
  return -1;
}

/** 'Elisabeth "Liz" May': a given name before, and any word with a capital behind but a day, a month or a function word. */
function isSurnameAfter(tokens: Tokens, facts: Facts, { first, end }: DraftName, at: number): boolean {
  const isGiven = end - first === 1 && (facts.kinds[first]! & Kind.GIVEN) !== 0;
  const isOther = (facts.kinds[at]! & Kind.CALENDAR) !== 0 || facts.sort[at] === Sort.FUNCTION;
  const isSurname = (facts.kinds[at]! & Kind.SURNAME) !== 0;
  return isGiven && (isSurname || !isOther) && (tokens.shape[at]! & Shape.UPPER) === 0;
}
