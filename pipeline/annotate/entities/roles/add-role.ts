import { Shape } from '../../../../schemas/stages/annotations.ts';
import type { Draft, RoleDraft } from '../draft.ts';
import { Flag, flagsAt, Gender } from '../knowledge.ts';
import type { Post } from '../post.ts';
import type { PostSpan } from '../posts.ts';
import { fieldEnd } from './portfolio.ts';

/**
 * Notes that a person holds a post of what a mention names (-1: not said). The mention may get its entity later, so
 * it is kept until `settleRoles`.
 */
export function addRole(draft: Draft, person: number, title: PostSpan, holder: number): RoleDraft | null {
  const { tokens, article } = draft.layers;
  const entity = draft.entities[person]!;
  if (entity.gender === Gender.UNKNOWN) entity.gender = title.post.gender;
  // "a resident", "the victim" describe; they are no posts.
  if (title.post.category === 'description') return null;
  const endToken = Math.max(title.endToken, fieldEnd(draft, title.post, title.endToken));
  const of = holder >= 0 && draft.mentions[holder]!.endToken === endToken ? -1 : holder;
  const text = oneLine(article.text.slice(tokens.start[title.firstToken]!, tokens.end[endToken - 1]!));
  const former = formerBefore(draft, title.firstToken);
  const role: RoleDraft = {
    person,
    title: former === '' ? text : `${former} ${text}`,
    of: of >= 0 ? ofWhat(draft, draft.mentions[of]!.entity, title.post) : -1,
    holder: of,
    basis: 'stated',
    firstToken: title.firstToken,
    endToken,
    post: title.post,
    unresolved: [],
    isFormer: title.isFormer || former !== '',
  };
  draft.roles.push(role);
  return role;
}

/** Categories whose place is where one lives or works, not of what one holds a post: "a Texas investor". */
const NO_POST_OF_A_PLACE = new Set([
  'academic',
  'activist',
  'arts',
  'company',
  'lawyer',
  'media',
  'medical',
  'work',
]);

/** The entity if a post can be held of it, else -1: nobody's, and no place for an occupation. */
export function ofWhat(draft: Draft, entity: number, post: Post): number {
  if (entity < 0) return -1;
  const { type } = draft.entities[entity]!;
  if (type === 'person') return -1;
  const isPlace = type === 'country' || type === 'region' || type === 'city';
  return isPlace && NO_POST_OF_A_PLACE.has(post.category) ? -1 : entity;
}

/** "Former" of "Former Panama president": it belongs to the title, though the country stands between. */
function formerBefore(draft: Draft, first: number): string {
  const { tokens, article } = draft.layers;
  const { flags, words } = draft.knowledge;
  for (let token = first - 1; token >= Math.max(0, first - 7); token--) {
    if (tokens.segment[token] !== tokens.segment[first]) break;
    const isBracket = draft.grammar.isBracketed[token] === 1;
    const isInName = draft.mentionAt[token]! >= 0 && draft.mentions[draft.mentionAt[token]!]!.name >= 0;
    if (flagsAt(flags, tokens.word[token]!) & Flag.FORMER) {
      return article.text.slice(tokens.start[token]!, tokens.end[token]!);
    }
    // "Former Marel Rovers captain": a name that nobody found.
    const isLikeName = (tokens.shape[token]! & Shape.CAPITAL) !== 0 || tokens.word[token] === words["'s"];
    if (!isBracket && !isInName && !isLikeName) break;
  }
  return '';
}

/** Printed text with line breaks and runs of blanks made one blank. */
export function oneLine(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 160 || unit === 9 || (unit === 32 && text.charCodeAt(i + 1) === 32)) {
      return text.split(/\s+/).filter(Boolean).join(' ');
    }
  }
  return text;
}
