import type { EventRow } from '../../schemas/tables/events.ts';
import type { ParticipantRow } from '../../schemas/tables/participants.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';

/**
 * Every event has a participant; `actor_names` and `recipient_names` are those of its participants; who takes part is
 * whom the mention means, or one of those it stands for; "I" and "we", tied to nobody themselves, are who speaks.
 */
export function checkParties(index: ArticleIndex, checks: Checks): void {
  const parties = new Map<string, ParticipantRow[]>();
  for (const party of index.rows.participants) {
    const others = parties.get(party.event_id);
    if (others) others.push(party);
    else parties.set(party.event_id, [party]);
  }
  const { events, participants } = index.rows;
  checks.count('event has a participant', events.length);
  checks.count('actor and recipient names agree', events.length * 2);
  for (const event of events) {
    const own = parties.get(event.event_id);
    if (!own) checks.fail('event has a participant', 'events', event.event_id, null, 'none');
    for (const role of ['actor', 'recipient'] as const) checkNames(index, event, own ?? [], role, checks);
  }
  checks.count('participant is whom its mention means', participants.length);
  const members = new Set(
    index.rows.members.map(({ mention_id, entity_id }) => `${mention_id} ${entity_id}`),
  );
  const speakers = speakersOf(index);
  for (const party of participants) {
    const mention = index.find('mentions', party.mention_id);
    const meant = mention?.entity_id ?? null;
    const isSpeaker = meant === null && mention?.form === 'pronoun' && speakers.has(party.entity_id);
    if (party.entity_id !== meant && !isSpeaker && !members.has(`${party.mention_id} ${party.entity_id}`))
      checks.fail(
        'participant is whom its mention means',
        'participants',
        party.participant_id,
        'entity_id',
        `${party.entity_id}, not ${meant}`,
      );
  }
}

/** Whoever speaks in the article, each of several as well. */
function speakersOf({ rows }: ArticleIndex): ReadonlySet<string | null> {
  const groups = new Set(rows.quotes.map(({ speaker_mention_id }) => speaker_mention_id));
  const speakers = new Set(rows.quotes.map(({ speaker_id }) => speaker_id));
  for (const { mention_id, entity_id } of rows.members) if (groups.has(mention_id)) speakers.add(entity_id);
  return speakers;
}

function checkNames(
  index: ArticleIndex,
  event: EventRow,
  parties: readonly ParticipantRow[],
  role: 'actor' | 'recipient',
  checks: Checks,
): void {
  const own = parties.filter((party) => party.role === role);
  const names = own.map(partyName);
  // A withheld name is missing from both sides; which item was withheld the output alone does not say.
  if (index.isPublished && names.includes(null)) return;
  const expected = new Set(names);
  const stated = role === 'actor' ? event.actor_names : event.recipient_names;
  if (stated.length !== expected.size || !stated.every((name) => expected.has(name)))
    checks.fail(
      'actor and recipient names agree',
      'events',
      event.event_id,
      `${role}_names`,
      `${stated.join(';')}, not ${[...expected].join(';')}`,
    );
}

/** The name by which an event's lists call a party: its entity's, else its words; list items hold no `;`. */
const partyName = (party: ParticipantRow): string | null =>
  (party.entity_id === null ? party.text : party.entity_name)?.replaceAll(';', ',') ?? null;
