import type { Participant, Status } from '../../../schemas/stages/annotations.ts';
import type { EventDraft } from './match/draft.ts';

/** A draft with all that is known of it, before tellings of one event are joined. */
export interface Telling {
  readonly draft: EventDraft;
  readonly type: EventDraft['type'];
  readonly mode: string | null;
  status: Status;
  readonly isProposedByActor: boolean;
  participants: Participant[];
  time: number;
  place: number;
  readonly quote: number;
  readonly quantities: readonly number[];
  /** "the meeting", "the visit": it speaks of one told before. */
  readonly isDefinite: boolean;
}
