import { type NameSpan, Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import type { EntityKnowledge } from './knowledge.ts';

/**
 * Name spans with the user's own names in the place of whatever the rules found there. A name that the rules found
 * inside a longer one of the user's gives way; the user's name inside a longer one of the rules does too, so that
 * "Acme" does not cut "Acme Bank of Kenya" in two.
 */
export function withTrustedNames(layers: WithNames, knowledge: EntityKnowledge): readonly NameSpan[] {
  const { names, tokens } = layers;
  const { trustedNames } = knowledge;
  if (!trustedNames) return names;
  const trusted: NameSpan[] = [];
  let next = 0;
  for (const { firstToken, endToken } of layers.segments) {
    for (let token = firstToken; token < endToken; token++) {
      if (!(tokens.shape[token]! & (Shape.CAPITAL | Shape.DIGIT))) continue;
      const end = trustedNames.match(tokens.word, token, endToken);
      if (end < 0) continue;
      while (next < names.length && names[next]!.endToken <= token) next++;
      const old = names[next];
      if (old && old.firstToken <= token && old.endToken > end) continue;
      trusted.push({
        firstToken: token,
        endToken: end,
        start: tokens.start[token]!,
        end: tokens.end[end - 1]!,
        type: trustedNames.matched!.type ?? old?.type ?? 'other',
        form: 'name',
        title: old?.title ?? null,
        place: old && old.firstToken === token && old.endToken === end ? old.place : null,
        unresolved: [],
      });
      token = end - 1;
    }
  }
  if (trusted.length === 0) return names;
  const kept = names.filter(
    (span) => !trusted.some((own) => span.firstToken < own.endToken && own.firstToken < span.endToken),
  );
  return [...kept, ...trusted].sort((a, b) => a.firstToken - b.firstToken || a.endToken - b.endToken);
}
