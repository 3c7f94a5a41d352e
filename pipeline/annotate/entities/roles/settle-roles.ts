import type { Draft, RoleDraft } from '../draft.ts';
import { ofWhat } from './add-role.ts';

/**
 * The last word on roles: of what each is held, once coreference has tied the holders; one role per person, title
 * and `of`. A role that does not say of what joins one with the same title that does.
 */
export function settleRoles(draft: Draft): RoleDraft[] {
  for (const role of draft.roles) readHolder(draft, role);
  const kept: RoleDraft[] = [];
  const byPerson = new Map<number, RoleDraft[]>();
  for (const role of draft.roles) {
    const others = byPerson.get(role.person);
    const same = others?.find((other) => isSameRole(other, role));
    if (same) {
      join(same, role);
      continue;
    }
    kept.push(role);
    if (!others) byPerson.set(role.person, [role]);
    else if (others.length < MOST_ROLES) others.push(role);
  }
  return kept;
}

/** Roles of one person that a further one is compared with. */
const MOST_ROLES = 30;

function isSameRole(first: RoleDraft, later: RoleDraft): boolean {
  // One title read twice, once from its middle on: "Ports Minister" of "Rail and Ports Minister".
  if (first.endToken === later.endToken) return true;
  if (first.of !== later.of && first.of >= 0 && later.of >= 0) return false;
  const mayBeShorter = first.of === later.of || later.of < 0;
  return isSameTitle(first.title.toLowerCase(), later.title.toLowerCase(), mayBeShorter);
}

function join(first: RoleDraft, later: RoleDraft): void {
  if (first.endToken === later.endToken && later.firstToken < first.firstToken) {
    first.title = later.title;
    first.firstToken = later.firstToken;
  }
  if (first.of === later.of && later.basis === 'stated') first.basis = 'stated';
  if (first.of >= 0 || later.of < 0) return;
  first.of = later.of;
  first.basis = later.basis;
  first.unresolved = later.unresolved;
}

function readHolder(draft: Draft, role: RoleDraft): void {
  if (role.of >= 0 || role.holder < 0) return;
  const holder = draft.mentions[role.holder]!;
  if (holder.entity >= 0) role.of = ofWhat(draft, holder.entity, role.post);
  else if (holder.unresolved.length > 0)
    role.unresolved = holder.unresolved.map((reason) => reason.replace('entity_id', 'of_id'));
}

/** Equal, or the later one is the head of the earlier: "minister" of "foreign minister", of "minister of trade". */
function isSameTitle(first: string, later: string, mayBeShorter: boolean): boolean {
  if (first === later) return true;
  return mayBeShorter && (first.endsWith(` ${later}`) || first.startsWith(`${later} of `));
}
