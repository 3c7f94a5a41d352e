import type { Draft, RoleDraft } from '../draft.ts';

/**
 * The last word on roles: of what each is held, once coreference has tied the holders; one role per person, title
 * and `of`. A role that does not say of what joins one with the same title that does.
 */
export function settleRoles(draft: Draft): RoleDraft[] {
  for (const role of draft.roles) readHolder(draft, role);
  const kept: RoleDraft[] = [];
  for (const role of draft.roles) {
    const title = role.title.toLowerCase();
    const same = kept.find(
      (other) =>
        other.person === role.person &&
        (other.of === role.of || other.of < 0 || role.of < 0) &&
        isSameTitle(other.title.toLowerCase(), title, other.of === role.of || role.of < 0),
    );
    if (!same) {
      kept.push(role);
      continue;
    }
    if (same.of === role.of && role.basis === 'stated') same.basis = 'stated';
    if (same.of < 0 && role.of >= 0) {
      same.of = role.of;
      same.basis = role.basis;
      same.unresolved = role.unresolved;
    }
  }
  return kept;
}

function readHolder(draft: Draft, role: RoleDraft): void {
  if (role.of >= 0 || role.holder < 0) return;
  const holder = draft.mentions[role.holder]!;
  if (holder.entity >= 0) role.of = draft.entities[holder.entity]!.type === 'person' ? -1 : holder.entity;
  else if (holder.unresolved.length > 0)
    role.unresolved = holder.unresolved.map((reason) => reason.replace('entity_id', 'of_id'));
}

/** Equal, or the later one is the head of the earlier: "minister" of "foreign minister". */
function isSameTitle(first: string, later: string, mayBeShorter: boolean): boolean {
  return first === later || (mayBeShorter && first.endsWith(` ${later}`));
}
