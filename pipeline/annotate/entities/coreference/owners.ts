import { Flag, flagsAt, Gender } from '../knowledge.ts';
import type { Context } from './context.ts';

const MAX_MENTIONS = 20;
/** Posts that speak or act for somebody. */
const FOR_OTHERS = new Set(['lawyer', 'spokesperson', 'medical']);

/**
 * Whether a person was brought in, in the pronoun's own sentence, as somebody else's lawyer, spokesman or relative: in "whose
 * lawyer, Ann Holm, said she", "his brother Bob said he" the other may be meant as well.
 */
export function isSomebodys(context: Context, index: number, person: number, gender: Gender): boolean {
  const { mentions, layers, knowledge, entities } = context.draft;
  const { tokens } = layers;
  const segment = tokens.segment[mentions[index]!.head]!;
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const noun = mentions[i]!;
    if (tokens.segment[noun.head] !== segment) return false;
    if (noun.entity !== person || noun.name >= 0 || noun.pronoun || noun.phrase < 0) continue;
    const isKin = (flagsAt(knowledge.flags, tokens.word[noun.head]!) & Flag.KIN) !== 0;
    if (!isKin && !(noun.post && FOR_OTHERS.has(noun.post.category))) continue;
    const owner = ownerOf(context, layers.syntax.nounPhrases[noun.phrase]!.firstToken);
    if (owner < 0 || owner === person || entities[owner]!.type !== 'person') continue;
    const own = entities[owner]!.gender;
    if (own === Gender.UNKNOWN || own === gender) return true;
  }
  return false;
}

/** "his", "whose" that begins the phrase, "Mori's" before it: whose it is; -1. */
function ownerOf({ draft }: Context, first: number): number {
  const { mentions, mentionAt, layers, knowledge } = draft;
  const { word } = layers.tokens;
  const { words } = knowledge;
  const before = word[first - 1];
  const token = before === words["'s"] || before === words["'"] ? first - 2 : first;
  const mention = token < 0 ? -1 : mentionAt[token]!;
  if (mention < 0) return -1;
  const { pronoun, entity, name } = mentions[mention]!;
  return pronoun !== null || name >= 0 ? entity : -1;
}
