import type { WithSyntax } from '../layers.ts';
import { type EntityKnowledge, flagsAt } from './knowledge.ts';
import { IntRoom } from './scratch.ts';

const room = new IntRoom();

/** Flags of each noun phrase's head, looked up once; valid until the next article. */
export function readHeadFlags({ syntax, tokens }: WithSyntax, knowledge: EntityKnowledge): Int32Array {
  const { nounPhrases } = syntax;
  const flags = room.unwritten(nounPhrases.length);
  for (let i = 0; i < nounPhrases.length; i++) {
    flags[i] = flagsAt(knowledge.flags, tokens.word[nounPhrases[i]!.head]!);
  }
  return flags;
}
