import { isIntermediary } from './circumstances.ts';
import type { Frame } from './clause/frame.ts';
import { listFrom } from './clause/lists.ts';
import type { EventDraft } from './match/draft.ts';
import { type Party, partyOf } from './parties/party.ts';

/** Organisations and states through which it is done: "through the Red Cross". */
export function intermediariesOf(frame: Frame, event: EventDraft): Party[] {
  const found: Party[] = [];
  for (let at = event.firstToken; at < event.clauseEnd; at++) {
    if (!isIntermediary(frame, frame.word[at]!)) continue;
    const next = frame.phraseAt[at + 1] ?? -1;
    if (next < 0) continue;
    for (const phrase of listFrom(frame, next)) {
      const party = partyOf(frame, phrase, 'actor');
      if (party && canPassOn(frame, party)) found.push(party);
    }
  }
  return found;
}

function canPassOn(frame: Frame, { entities }: Party): boolean {
  return entities.some((entity) => {
    const { type } = frame.entities[entity]!;
    return type === 'organization' || type === 'country' || type === 'person' || type === 'group';
  });
}
