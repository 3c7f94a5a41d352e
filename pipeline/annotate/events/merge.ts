import type { Participant, Status } from '../../../schemas/stages/annotations.ts';
import type { Frame } from './clause/frame.ts';
import type { Telling } from './telling.ts';

const REAL: ReadonlySet<Status> = new Set<Status>(['happened', 'ongoing']);

/** Tellings of one event together, the fullest first; a definite noun without participants joins the last of its type or is dropped. */
export function joinTellings(frame: Frame, tellings: readonly Telling[]): Telling[][] {
  const groups: Telling[][] = [];
  for (const telling of tellings) {
    const home = findHome(frame, groups, telling);
    if (home) home.push(telling);
    else if (telling.participants.length > 0) groups.push([telling]);
  }
  for (const group of groups) {
    const main = group.reduce((best, one) => (weight(one) > weight(best) ? one : best));
    group.splice(group.indexOf(main), 1);
    group.unshift(main);
  }
  return groups;
}

/** Participants that are named count double. */
function weight({ participants }: Telling): number {
  return participants.reduce((sum, { entity }) => sum + (entity >= 0 ? 2 : 1), 0);
}

/** Events that are looked back over for the one that is told again, and tellings of each that are compared. */
const EVENTS = 256;
const TELLINGS = 16;

function findHome(frame: Frame, groups: readonly Telling[][], telling: Telling): Telling[] | null {
  const last = Math.max(0, groups.length - EVENTS);
  for (let i = groups.length - 1; i >= last; i--) {
    const group = groups[i]!;
    if (group[0]!.type !== telling.type || !areOneStatus(group[0]!.status, telling.status)) continue;
    // "the inquiry" is none of what somebody was accused of.
    if (telling.participants.length === 0 && telling.type === 'ACCUSE' && group[0]!.mode !== telling.mode)
      continue;
    if (telling.participants.length === 0)
      return group[0]!.draft.phrase >= 0 || telling.isDefinite ? group : null;
    if (group.every((other, at) => at >= TELLINGS || areOne(frame, other, telling))) return group;
  }
  return null;
}

function areOneStatus(a: Status, b: Status): boolean {
  return a === b || (REAL.has(a) && REAL.has(b));
}

function areOne(frame: Frame, a: Telling, b: Telling): boolean {
  if (a.mode !== null && b.mode !== null && a.mode !== b.mode) return false;
  if (contradictsTime(frame, a.time, b.time) || contradictsPlace(frame, a.place, b.place)) return false;
  if (a.participants.length === 0 || b.participants.length === 0) return true;
  if (areTwoWords(a, b)) return false;
  const actors = compare(frame, a, b, 'actor');
  const recipients = compare(frame, a, b, 'recipient');
  if (actors === 'differ' || recipients === 'differ') return false;
  return actors === 'same'
    ? recipients !== 'open' || b.isDefinite
    : recipients === 'same' && (a.isDefinite || b.isDefinite);
}

/** Kinds of acts whose content is what is said: without a recipient, two different verbs tell two of them. */
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'AGREE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN']);

/** "ruled out talks", "rejects the charge". */
function areTwoWords(a: Telling, b: Telling): boolean {
  if (!SPOKEN.has(a.type) || a.draft.group < 0 || b.draft.group < 0) return false;
  if (a.draft.recipients.length > 0 || b.draft.recipients.length > 0) return false;
  return a.draft.trigger !== b.draft.trigger;
}

/** same: one side's parties are all among the other's; open: one side names none. */
function compare(
  frame: Frame,
  a: Telling,
  b: Telling,
  role: Participant['role'],
): 'same' | 'open' | 'differ' | 'none' {
  const left = keys(frame, a.participants, role);
  const right = keys(frame, b.participants, role);
  if (left.length === 0 && right.length === 0) return 'none';
  if (left.length === 0 || right.length === 0) return 'open';
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  return few.every((key) => many.includes(key)) ? 'same' : 'differ';
}

function keys(frame: Frame, participants: readonly Participant[], role: Participant['role']): string[] {
  return participants
    .filter((party) => party.role === role)
    .map(({ entity, mention, represents }) =>
      entity >= 0 ? `e${entity}` : `w${frame.word[frame.mentions[mention]!.head]!} ${represents}`,
    );
}

function contradictsTime(frame: Frame, a: number, b: number): boolean {
  if (a < 0 || b < 0 || a === b) return false;
  const left = frame.times[a]!;
  const right = frame.times[b]!;
  if (!left.earliest || !left.latest || !right.earliest || !right.latest) return false;
  return left.latest < right.earliest || right.latest < left.earliest;
}

function contradictsPlace(frame: Frame, a: number, b: number): boolean {
  if (a < 0 || b < 0) return false;
  const { mentions, entities } = frame;
  const left = mentions[a]!.entity;
  const right = mentions[b]!.entity;
  if (left === right || left < 0 || right < 0) return false;
  return entities[left]!.type === entities[right]!.type;
}
