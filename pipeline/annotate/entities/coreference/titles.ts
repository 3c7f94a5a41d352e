import { type MentionDraft, type RoleDraft, UNRESOLVED } from '../draft.ts';
import { titleOf } from '../posts.ts';
import { holderMention } from '../roles/holder.ts';
import { type Context, sentencesBetween } from './context.ts';
import { isHeldBy } from './held-by.ts';

/** Roles that a title is compared with. */
const MOST_ROLES = 200;
/** Sentences that a bare title looks back. */
const NEAR = 6;

/**
 * "the minister", "the Japanese foreign minister": the person in this article who holds the post. Two who would fit
 * are told apart by country, then by who was named last; else the title stays open.
 */
export function resolveTitle(context: Context, index: number): void {
  const { draft } = context;
  const mention = draft.mentions[index]!;
  const phrase = draft.layers.syntax.nounPhrases[mention.phrase]!;
  const title = titleOf(draft.layers, draft.knowledge, phrase);
  if (!title) return;
  const holder = holderMention(draft, title, phrase);
  if (!mention.isDefinite && holder < 0) return;
  const of = holder < 0 ? -1 : draft.mentions[holder]!.entity;
  if (holder >= 0 && of < 0) return;
  if (holder < 0 && hasComplement(context, title.endToken)) return;
  const fits = holders(context, mention, draft.roles, of, title.isFormer);
  if (fits.size === 1) mention.entity = [...fits][0]!;
  else if (fits.size > 1) {
    const last = lastNamed(context, index, fits);
    if (last >= 0) mention.entity = last;
    else mention.unresolved = UNRESOLVED.ambiguous;
  } else if (mention.isDefinite && holder < 0) {
    mention.unresolved = UNRESOLVED.no_antecedent;
  }
}

function holders(
  context: Context,
  mention: MentionDraft,
  roles: readonly RoleDraft[],
  of: number,
  isFormer: boolean,
): Set<number> {
  const { draft } = context;
  const exact = new Set<number>();
  const close = new Set<number>();
  const head = draft.layers.tokens.word[mention.head]!;
  const wanted = mention.post!.full;
  // A post that does not say of what may be the country's, not any organisation's.
  const isOfCountry = of >= 0 && draft.entities[of]!.type === 'country';
  for (let i = roles.length - 1; i >= Math.max(0, roles.length - MOST_ROLES); i--) {
    const role = roles[i]!;
    if (of >= 0 && role.of !== of && (role.of >= 0 || !isOfCountry)) continue;
    if (role.isFormer && !isFormer) continue;
    // "the Kenyan leader" is her president or premier.
    const isOfSame = isOfCountry && role.of === of && isHeldBy(mention.post!, role.post);
    if (role.post.full === wanted || isOfSame) exact.add(role.person);
    // "the minister" for a foreign minister, never "the president" for a vice president.
    else if (mention.post!.post === 'minister' || mention.post!.post === 'secretary') {
      if (draft.layers.tokens.word[role.endToken - 1] === head && role.post.post !== 'prime minister')
        close.add(role.person);
    }
  }
  return exact.size > 0 ? exact : close;
}

/** Who of several was named last, if the next of them was named a sentence or more earlier. */
function lastNamed(context: Context, index: number, persons: ReadonlySet<number>): number {
  const { mentions } = context.draft;
  const { head } = mentions[index]!;
  let last = -1;
  let distance = 0;
  for (let i = index - 1; i >= Math.max(0, index - 80); i--) {
    const { entity } = mentions[i]!;
    if (!persons.has(entity) || entity === last) continue;
    const away = sentencesBetween(context, mentions[i]!.head, head);
    if (away > NEAR) break;
    if (last >= 0) return away > distance ? last : -1;
    last = entity;
    distance = away;
  }
  return last;
}

/** "the president of the club": what follows says more than a bare title. */
function hasComplement(context: Context, end: number): boolean {
  const { tokens } = context.draft.layers;
  const { words } = context.draft.knowledge;
  const word = tokens.word[end];
  return word === words.of || word === words.for || word === words.who || word === words.that;
}
