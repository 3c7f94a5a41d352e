import { type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import { Evidence } from './evidence.ts';
import { DEMONYM, type Facts } from './facts.ts';
import { Kind } from './word-kinds.ts';

const NAMED = Kind.GIVEN | Kind.SURNAME | Kind.PARTICLE;

/**
 * Takes lone words with a capital out of the zones where no model need be asked: function words and common words that
 * only begin a sentence, days and months, "Mum" and "Dad", demonyms.
 */
export function settleLoneWords(tokens: Tokens, segments: readonly Segment[], facts: Facts): void {
  const { zone, runFirst, runLast } = facts;
  for (const { firstToken, endToken } of segments) {
    for (let at = firstToken; at < endToken; at++) {
      if (zone[at] === 0 || runFirst[at] !== at) continue;
      const isLone = runLast[at] === at;
      if (!isLone) {
        // "The Varnian …", "In Accra …": the function word is no part of the name behind it.
        if (isOpener(facts, at) && !isPlaceOrKnown(facts, at)) zone[at] = 0;
        continue;
      }
      if ((tokens.shape[at]! & Shape.CAPITAL) === 0) continue;
      if ((at > firstToken && zone[at - 1] === 1) || (at + 1 < endToken && zone[at + 1] === 1)) continue;
      if (isOpener(facts, at) && !isPlaceOrKnown(facts, at)) zone[at] = 0;
      else if ((facts.kinds[at]! & (Kind.CALENDAR | Kind.KIN)) !== 0 || facts.place[at] === DEMONYM)
        zone[at] = 0;
      else if (at === firstToken && isCommon(facts, at)) zone[at] = 0;
    }
  }
}

function isOpener(facts: Facts, at: number): boolean {
  return facts.sort[at] === Sort.FUNCTION && (facts.kinds[at]! & NAMED) === 0;
}

function isPlaceOrKnown(facts: Facts, at: number): boolean {
  return facts.place[at] !== 0 || facts.known[at] !== 0;
}

/** An English word that the article shows with a capital at the heads of sentences only. */
function isCommon(facts: Facts, at: number): boolean {
  const sort = facts.sort[at]!;
  if (sort === Sort.UNKNOWN || sort === Sort.NAME || isPlaceOrKnown(facts, at)) return false;
  return (facts.kinds[at]! & NAMED) === 0 && (facts.evidence[at]! & Evidence.CAPITAL) === 0;
}
