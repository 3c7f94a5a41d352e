import type { ParticipantRow } from '../../schemas/tables/participants.ts';
import type { Frame } from './frame.ts';

/** Members of one plural mention share its span and get numbered ids. */
export function participantRows(frame: Frame): ParticipantRow[] {
  const { mentions, events } = frame.annotations;
  return events.flatMap((event, index) => {
    const seen = new Map<string, number>();
    return event.participants.map((party) => {
      const mention = mentions[party.mention]!;
      const id = `${frame.eventIds[index]!}/${frame.place(mention)}-${party.role}`;
      const number = (seen.get(id) ?? 0) + 1;
      seen.set(id, number);
      return {
        participant_id: number === 1 ? id : `${id}-${number}`,
        ...frame.common(mention),
        sentence_id: frame.sentenceId(mention.start),
        event_id: frame.eventIds[index]!,
        mention_id: frame.mentionIds[party.mention]!,
        entity_id: frame.entityId(party.entity),
        entity_name: frame.entityName(party.entity),
        role: party.role,
        represents_id: frame.entityId(party.represents),
        represents_name: frame.entityName(party.represents),
        sector: party.sector,
        unresolved: party.unresolved,
      };
    });
  });
}
