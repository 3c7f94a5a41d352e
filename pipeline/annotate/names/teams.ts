import type { Segment, Tokens } from '../../../schemas/stages/annotations.ts';
import type { Facts } from './facts.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

/** A match report has at least one word of sport in so many words, and so many in all. */
const SHARE = 40;
const LEAST = 8;

/**
 * In match reports a country's name means its team, an organisation, unless a word of place stands before it ("in",
 * "from", "of") or it names a person's or body's home.
 */
export function nameTeams(
  tokens: Tokens,
  segments: readonly Segment[],
  facts: Facts,
  names: readonly DraftName[],
): void {
  if (!isMatchReport(tokens, facts)) return;
  for (const name of names) {
    if (name.type !== 'country' || name.form !== 'name') continue;
    const { firstToken } = segments[tokens.segment[name.first]!]!;
    const before = name.first - 1;
    if (before >= firstToken && isOfPlace(facts, before)) continue;
    name.type = 'organization';
  }
}

function isOfPlace(facts: Facts, at: number): boolean {
  return (
    (facts.kinds[at]! & (Kind.PLACE_PREPOSITION | Kind.JOINT)) !== 0 && (facts.kinds[at]! & Kind.AND) === 0
  );
}

function isMatchReport(tokens: Tokens, facts: Facts): boolean {
  let count = 0;
  for (let at = 0; at < tokens.length; at++) if ((facts.kinds[at]! & Kind.SPORT) !== 0) count++;
  return count >= LEAST && count * SHARE >= tokens.length;
}
