import type {
  Annotations,
  Entity,
  Event,
  Mention,
  MentionForm,
  Participant,
  Quote,
} from '../../schemas/stages/annotations.ts';

/**
 * Drops pronouns, nominals, titles and adverbs that no row needs, and renumbers. Names stay always. Of two mentions
 * with one span the first stays, since a span is a mention's id; mentions are ordered by their spans.
 */
export function keepNeeded(all: Annotations): Annotations {
  const target = neededMentions(all);
  const mentions: Mention[] = [];
  let last: Mention | null = null;
  for (let index = 0; index < all.mentions.length; index++) {
    if (target[index] !== NEEDED) continue;
    const mention = all.mentions[index]!;
    if (last === null || mention.start !== last.start || mention.end !== last.end) {
      mentions.push(mention);
      last = mention;
    }
    target[index] = mentions.length - 1;
  }
  return {
    tokens: all.tokens,
    segments: all.segments,
    syntax: all.syntax,
    times: all.times,
    quantities: all.quantities,
    entities: all.entities.map((entity) => renumberedEntity(entity, target)),
    mentions,
    roles: all.roles,
    quotes: all.quotes.map((quote) => renumberedQuote(quote, target)),
    events: all.events.map((event) => renumberedEvent(event, target)),
    datelineMention: to(target, all.datelineMention),
  };
}

/** Of a mention in the table of targets, before it has one. */
const NEEDED = -2;

/** By mention: NEEDED, -1 where no row needs it. */
function neededMentions(all: Annotations): Int32Array {
  const target = new Int32Array(all.mentions.length).fill(-1);
  const need = (index: number): void => {
    if (index >= 0) target[index] = NEEDED;
  };
  for (let index = 0; index < all.mentions.length; index++) {
    if (isName(all.mentions[index]!.form)) target[index] = NEEDED;
  }
  for (const { mention } of all.entities) need(mention);
  for (const { speaker, addressee, placeMention } of all.quotes) {
    need(speaker);
    need(addressee);
    need(placeMention);
  }
  for (const { placeMention, participants } of all.events) {
    need(placeMention);
    for (const { mention } of participants) need(mention);
  }
  need(all.datelineMention);
  return target;
}

function isName(form: MentionForm): boolean {
  return form === 'name' || form === 'surname' || form === 'acronym' || form === 'demonym';
}

function to(target: Int32Array, index: number): number {
  return index < 0 ? -1 : target[index]!;
}

// Every field by its name: spreading would give objects of another make, slow to make and to read.

function renumberedEntity(entity: Entity, target: Int32Array): Entity {
  return {
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    mention: to(target, entity.mention),
    identity: entity.identity,
    identityBasis: entity.identityBasis,
    countryCode: entity.countryCode,
    admin1Code: entity.admin1Code,
    geonamesId: entity.geonamesId,
    latitude: entity.latitude,
    longitude: entity.longitude,
  };
}

function renumberedQuote(quote: Quote, target: Int32Array): Quote {
  return {
    start: quote.start,
    end: quote.end,
    group: quote.group,
    kind: quote.kind,
    speaker: to(target, quote.speaker),
    speakerBasis: quote.speakerBasis,
    speakerSpan: quote.speakerSpan,
    cue: quote.cue,
    addresseeSpan: quote.addresseeSpan,
    addressee: to(target, quote.addressee),
    saidOn: quote.saidOn,
    saidTime: quote.saidTime,
    placeMention: to(target, quote.placeMention),
    isThought: quote.isThought,
    unresolved: quote.unresolved,
  };
}

function renumberedEvent(event: Event, target: Int32Array): Event {
  return {
    start: event.start,
    end: event.end,
    type: event.type,
    mode: event.mode,
    status: event.status,
    isProposedByActor: event.isProposedByActor,
    trigger: event.trigger,
    earliest: event.earliest,
    latest: event.latest,
    time: event.time,
    placeMention: to(target, event.placeMention),
    quote: event.quote,
    participants: event.participants.map((party) => renumberedParticipant(party, target)),
    quantities: event.quantities,
    tellings: event.tellings,
    unresolved: event.unresolved,
  };
}

function renumberedParticipant(party: Participant, target: Int32Array): Participant {
  return {
    mention: to(target, party.mention),
    entity: party.entity,
    role: party.role,
    represents: party.represents,
    sector: party.sector,
    unresolved: party.unresolved,
  };
}
