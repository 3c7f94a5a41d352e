import { Shape } from '../../../../schemas/stages/annotations.ts';
import type { Draft, MentionDraft } from '../draft.ts';
import { Flag } from '../knowledge.ts';

/** What a pronoun may find in a mention: bits. */
export const MayBe = { PERSON: 1, THING: 2, PLURAL: 4 } as const;
const ANY = MayBe.PERSON | MayBe.THING | MayBe.PLURAL;

/** What a mention may stand for, whatever it is tied to later: most of what a pronoun looks back at is none of it. */
export function mayBe({ entities, layers, knowledge }: Draft, mention: MentionDraft): number {
  const { name, entity, flags } = mention;
  if (mention.form === 'adverb' || mention.form === 'demonym') return 0;
  if (name >= 0) {
    // "a Velora-based group": only what sort of group it is.
    const { word, shape } = layers.tokens;
    if (word[mention.endToken] === knowledge.words['-'] && !(shape[mention.endToken]! & Shape.SPACED))
      return 0;
    const { type } = entity >= 0 ? entities[entity]! : layers.names[name]!;
    return type === 'person' ? MayBe.PERSON : MayBe.THING | MayBe.PLURAL;
  }
  if (mention.pronoun !== null) return ANY;
  if (mention.isPlural) return MayBe.PLURAL;
  const isPersonal = mention.post !== null || (flags & Flag.PERSON) !== 0;
  // A noun without flags is never tied to an entity, and so to no group.
  return MayBe.THING | (isPersonal ? MayBe.PERSON : 0) | (flags !== 0 ? MayBe.PLURAL : 0);
}
