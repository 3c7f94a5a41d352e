import type { Draft, RoleDraft } from '../draft.ts';
import { Gender } from '../knowledge.ts';
import type { PostSpan } from '../posts.ts';

/**
 * Notes that a person holds a post of what a mention names (-1: not said). The mention may get its entity later, so
 * it is kept until `settleRoles`.
 */
export function addRole(draft: Draft, person: number, title: PostSpan, holder: number): RoleDraft {
  const { tokens, article } = draft.layers;
  const text = article.text.slice(tokens.start[title.firstToken]!, tokens.end[title.endToken - 1]!);
  const role: RoleDraft = {
    person,
    title: oneLine(text),
    of: holder >= 0 ? draft.mentions[holder]!.entity : -1,
    holder,
    basis: 'stated',
    firstToken: title.firstToken,
    endToken: title.endToken,
    post: title.post,
    unresolved: [],
    isFormer: title.isFormer,
  };
  draft.roles.push(role);
  const entity = draft.entities[person]!;
  if (entity.gender === Gender.UNKNOWN) entity.gender = title.post.gender;
  return role;
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
