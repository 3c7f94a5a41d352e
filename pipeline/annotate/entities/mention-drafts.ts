import type { MentionForm } from '../../../schemas/stages/annotations.ts';
import type { MentionDraft } from './draft.ts';

// Shared by all mentions that have none, and never written to.
const NOBODY: readonly number[] = [];
const NO_REASONS: readonly string[] = [];

// Drafts are used again for the next article: they never leave this layer.
const pool: MentionDraft[] = [];
let used = 0;
const MOST_KEPT = 1 << 15;

export function draft(firstToken: number, endToken: number, head: number, form: MentionForm): MentionDraft {
  const mention = pool[used];
  if (!mention) {
    const made = newDraft(firstToken, endToken, head, form);
    if (used < MOST_KEPT) pool[used++] = made;
    return made;
  }
  used++;
  mention.firstToken = firstToken;
  mention.endToken = endToken;
  mention.head = head;
  mention.form = form;
  mention.entity = -1;
  mention.members = NOBODY;
  mention.unresolved = NO_REASONS;
  mention.name = -1;
  mention.phrase = -1;
  mention.joinedFrom = -1;
  mention.flags = 0;
  mention.isPlural = false;
  mention.post = null;
  mention.pronoun = null;
  mention.isDefinite = false;
  mention.isDetermined = false;
  return mention;
}

function newDraft(firstToken: number, endToken: number, head: number, form: MentionForm): MentionDraft {
  return {
    firstToken,
    endToken,
    head,
    form,
    entity: -1,
    members: NOBODY,
    unresolved: NO_REASONS,
    name: -1,
    phrase: -1,
    joinedFrom: -1,
    flags: 0,
    isPlural: false,
    post: null,
    pronoun: null,
    isDefinite: false,
    isDetermined: false,
  };
}

/** Gives the drafts of the article before free for the next. */
export function freeDrafts(): void {
  used = 0;
}
