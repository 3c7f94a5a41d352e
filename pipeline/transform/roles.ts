import type { RoleRow } from '../../schemas/tables/roles.ts';
import type { Frame } from './frame.ts';

/** Two persons who share one printed title ("Ministers A and B") get numbered ids. */
export function roleRows(frame: Frame): RoleRow[] {
  const seen = new Map<string, number>();
  return frame.annotations.roles.map((role) => {
    const id = frame.id('r', role);
    const number = (seen.get(id) ?? 0) + 1;
    seen.set(id, number);
    return {
      role_id: number === 1 ? id : `${id}-${number}`,
      ...frame.common(role),
      sentence_id: frame.sentenceId(role.start),
      person_id: frame.entityIds[role.person]!,
      person_name: frame.entityName(role.person)!,
      title: role.title,
      of_id: frame.entityId(role.of),
      of_name: frame.entityName(role.of),
      basis: role.basis,
      unresolved: role.unresolved,
    };
  });
}
