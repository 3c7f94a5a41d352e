import { Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Evidence } from './evidence.ts';
import type { Facts } from './facts.ts';
import type { NameKnowledge } from './knowledge.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

/** "Cyclone Ada", and "Ada" alone where nobody else is called so: storms bear the names of people, and are none. */
export function nameStorms(
  tokens: Tokens,
  facts: Facts,
  names: readonly DraftName[],
  { storms }: Pick<NameKnowledge, 'storms'>,
): void {
  let called: Set<number> | null = null;
  for (const name of names) {
    const isWhole = name.end - name.first === 2 && isStorm(tokens, facts, name.first, storms);
    const isCut =
      name.end - name.first === 1 && name.first > 0 && isStorm(tokens, facts, name.first - 1, storms);
    if (!isWhole && !isCut) continue;
    if (isCut) name.first--;
    name.type = 'other';
    called ??= new Set();
    called.add(tokens.word[name.end - 1]!);
  }
  if (called === null) return;
  for (const { type, first, end } of names)
    if (type === 'person' && end - first > 1) called.delete(tokens.word[end - 1]!);
  for (const name of names) {
    if (name.end - name.first === 1 && name.form !== 'demonym' && called.has(tokens.word[name.first]!))
      name.type = 'other';
  }
}

/** A word for a storm; one that is also somebody's name ("Storm") only where the article writes it small too. */
function isStorm(tokens: Tokens, facts: Facts, at: number, storms: ReadonlySet<number>): boolean {
  if (!storms.has(tokens.word[at]!) || (tokens.shape[at]! & Shape.CAPITAL) === 0) return false;
  return (facts.kinds[at]! & Kind.GIVEN) === 0 || (facts.evidence[at]! & Evidence.SMALL) !== 0;
}
