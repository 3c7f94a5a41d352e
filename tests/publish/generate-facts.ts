/** Rows of entities, quotations, events and all that joins them, on random words of an article. */
import { ploverType } from '../../pipeline/annotate/events/plover-type.ts';
import { MODES } from '../../schemas/modes.ts';
import { EVENT_TYPES, SECTORS, STATUSES } from '../../schemas/stages/annotations.ts';
import type { Row } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import type { Random } from './random.ts';

/** A word that a row can rest on. */
export interface Spot {
  readonly start_char: number;
  readonly end_char: number;
  readonly text: string;
  readonly sentence_id: string | null;
}

export function factRows(
  random: Random,
  articleId: string,
  spots: readonly Spot[],
  facts: number,
): Record<string, Row[]> {
  const out: Record<string, Row[]> = Object.fromEntries(TABLES.slice(3).map((table) => [table.name, []]));
  const free = [...spots].sort(() => random.next() - 0.5);
  const take = (): Spot => free.pop()!;
  const common = (spot: Spot) => ({ article_id: articleId, ...spot });
  const id = (letter: string, { start_char, end_char }: Spot) =>
    `${articleId}/${letter}/${start_char}-${end_char}`;
  const unresolved = (column: string) =>
    random.chance(0.2) ? [`${column}:ambiguous`, `${column}:no_name`] : [];
  for (let i = 0; i < facts; i++) {
    const spot = take();
    const { sentence_id: _, ...place } = common(spot);
    const entity = {
      entity_id: id('e', spot),
      ...place,
      type: random.of(['person', 'city', 'country'] as const),
      name: spot.text,
      aliases: random.chance(0.3) ? ['b', 'c,d'] : [],
      identity: null,
      identity_basis: null,
      name_key: `person:${spot.text}`,
      country_code: random.chance(0.5) ? 'UA' : null,
      admin1_code: null,
      geonames_id: random.chance(0.3) ? '703448' : null,
      latitude: random.chance(0.5) ? random.next() * 90 : null,
      longitude: random.chance(0.5) ? -random.next() * 180 : null,
    };
    out.entities!.push(entity);
    const mention = {
      mention_id: id('m', spot),
      ...common(spot),
      entity_id: entity.entity_id,
      entity_name: entity.name,
      form: 'name',
      unresolved: [],
    };
    out.mentions!.push(mention);
    const plural = take();
    const group = {
      mention_id: id('m', plural),
      ...common(plural),
      entity_id: null,
      entity_name: null,
      form: 'nominal',
      unresolved: unresolved('entity_id'),
    };
    out.mentions!.push(group);
    out.members!.push({
      mention_id: group.mention_id,
      entity_id: entity.entity_id,
      ...common(plural),
      entity_name: entity.name,
    });
    const post = take();
    out.roles!.push({
      role_id: id('r', post),
      ...common(post),
      person_id: entity.entity_id,
      person_name: entity.name,
      title: post.text,
      of_id: null,
      of_name: null,
      basis: 'stated',
      unresolved: unresolved('of_id'),
    });
    const when = take();
    const time = {
      time_id: id('t', when),
      ...common(when),
      type: 'DATE',
      value: random.chance(0.8) ? '2024-W07' : null,
      modifier: random.chance(0.2) ? 'APPROX' : null,
      earliest: random.chance(0.5) ? '1999-12-31' : null,
      latest: '2024-02-29',
      anchor: random.of(['published_on', null]),
      unresolved: unresolved('value'),
    };
    out.times!.push(time);
    const speech = take();
    const cue = spots[random.below(spots.length)]!;
    const quoteId = id('q', speech);
    out.quotes!.push({
      quote_id: quoteId,
      publisher: null,
      published_on: null,
      ...common(speech),
      quote_group_id: quoteId,
      kind: random.of(['direct', 'indirect', 'mixed'] as const),
      speaker_id: entity.entity_id,
      speaker_name: entity.name,
      speaker_mention_id: mention.mention_id,
      speaker_text: spot.text,
      speaker_start_char: spot.start_char,
      speaker_end_char: spot.end_char,
      speaker_basis: 'named',
      cue: cue.text,
      cue_start_char: cue.start_char,
      cue_end_char: cue.end_char,
      addressee_id: null,
      addressee_name: null,
      addressee_text: null,
      addressee_start_char: null,
      addressee_end_char: null,
      said_on: time.earliest,
      said_time_id: time.time_id,
      place_mention_id: group.mention_id,
      place_name: null,
      unresolved: unresolved('addressee_id'),
    });
    const sum = take();
    const quantity = {
      quantity_id: id('n', sum),
      ...common(sum),
      kind: random.of(['money', 'count'] as const),
      value: random.of([null, 0, -1.5, 1_150_000_000, 0.1, 123456789012345, 1e21, 5e-7]),
      value_max: null,
      unit: random.chance(0.8) ? 'USD' : null,
      unit_basis: 'symbol',
      per: null,
      modifier: 'about',
      of_text: null,
      of_start_char: null,
      of_end_char: null,
      same_as_id: null,
      is_conversion: random.chance(0.5),
      unresolved: [],
    };
    out.quantities!.push(quantity);
    const act = take();
    const type = random.of(EVENT_TYPES);
    const status = random.of(STATUSES);
    const eventId = `${id('v', act)}-${type}`;
    const represents = random.chance(0.3) ? entity : null;
    out.participants!.push({
      participant_id: `${eventId}/${spot.start_char}-${spot.end_char}-actor`,
      ...common(spot),
      event_id: eventId,
      mention_id: mention.mention_id,
      entity_id: entity.entity_id,
      entity_name: entity.name,
      role: 'actor',
      represents_id: represents?.entity_id ?? null,
      represents_name: represents?.name ?? null,
      sector: random.of([null, ...SECTORS]),
      unresolved: unresolved('represents_id'),
    });
    out.events!.push({
      event_id: eventId,
      publisher: null,
      published_on: null,
      ...common(act),
      type,
      plover_type: ploverType({ type, status, isProposedByActor: random.chance(0.5) }),
      mode: MODES[type].length > 0 && random.chance(0.5) ? random.of(MODES[type]) : null,
      trigger: act.text,
      trigger_start_char: act.start_char,
      trigger_end_char: act.end_char,
      status,
      actor_names: [entity.name.replaceAll(';', ',')],
      recipient_names: [],
      earliest: '2024-02-29',
      latest: '2024-02-29',
      time_id: time.time_id,
      place_name: mention.entity_name,
      place_mention_id: mention.mention_id,
      quote_id: random.chance(0.3) ? quoteId : null,
      unresolved: unresolved('time_id'),
    });
    out.event_mentions!.push({
      event_mention_id: `${id('w', act)}-${type}`,
      ...common(act),
      event_id: eventId,
      trigger_start_char: act.start_char,
      trigger_end_char: act.end_char,
    });
    out.event_quantities!.push({
      event_id: eventId,
      quantity_id: quantity.quantity_id,
      ...common(sum),
      kind: quantity.kind,
      value: quantity.value,
      unit: quantity.unit,
      is_conversion: quantity.is_conversion,
    });
  }
  return out;
}
