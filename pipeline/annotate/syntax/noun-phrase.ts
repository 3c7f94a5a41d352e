import type { NounPhrase, Tokens } from '../../../schemas/stages/annotations.ts';

/** A noun phrase over tokens. All are made here, so that they have one shape, as those who read many ask for. */
export function nounPhrase(
  { start, end }: Tokens,
  firstToken: number,
  endToken: number,
  head: number,
  isPlural: boolean,
  isPronoun: boolean,
): NounPhrase {
  return {
    firstToken,
    endToken,
    start: start[firstToken]!,
    end: end[endToken - 1]!,
    head,
    isPlural,
    isPronoun,
  };
}
