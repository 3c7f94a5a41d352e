import type { Annotations, Event, Mention, MentionForm, Quote } from '../../schemas/stages/annotations.ts';

const ALWAYS: ReadonlySet<MentionForm> = new Set(['name', 'surname', 'acronym', 'demonym']);

/** More than any text's length, so that start and end make one number. */
const LONGEST = 2 ** 26;

/**
 * Drops pronouns, nominals, titles and adverbs that no row needs, and renumbers. Names stay always. Of two mentions
 * with one span the first stays, since a span is a mention's id.
 */
export function keepNeeded(all: Annotations): Annotations {
  const isNeeded = neededMentions(all);
  const target = new Int32Array(all.mentions.length).fill(-1);
  const mentions: Mention[] = [];
  const bySpan = new Map<number, number>();
  all.mentions.forEach((mention, index) => {
    if (isNeeded[index] === 0) return;
    const key = mention.start * LONGEST + mention.end;
    const twin = bySpan.get(key);
    if (twin !== undefined) {
      target[index] = twin;
      return;
    }
    bySpan.set(key, mentions.length);
    target[index] = mentions.length;
    mentions.push(mention);
  });
  const to = (index: number): number => (index < 0 ? -1 : target[index]!);
  return {
    ...all,
    mentions,
    entities: all.entities.map((entity) => ({ ...entity, mention: to(entity.mention) })),
    quotes: all.quotes.map(
      (quote): Quote => ({
        ...quote,
        speaker: to(quote.speaker),
        addressee: to(quote.addressee),
        placeMention: to(quote.placeMention),
      }),
    ),
    events: all.events.map(
      (event): Event => ({
        ...event,
        placeMention: to(event.placeMention),
        participants: event.participants.map((party) => ({ ...party, mention: to(party.mention) })),
      }),
    ),
    datelineMention: to(all.datelineMention),
  };
}

function neededMentions(all: Annotations): Uint8Array {
  const isNeeded = new Uint8Array(all.mentions.length + 1);
  const need = (index: number): void => {
    if (index >= 0) isNeeded[index] = 1;
  };
  all.mentions.forEach((mention, index) => {
    if (ALWAYS.has(mention.form)) isNeeded[index] = 1;
  });
  for (const entity of all.entities) need(entity.mention);
  for (const quote of all.quotes) {
    need(quote.speaker);
    need(quote.addressee);
    need(quote.placeMention);
  }
  for (const event of all.events) {
    need(event.placeMention);
    for (const party of event.participants) need(party.mention);
  }
  need(all.datelineMention);
  return isNeeded;
}
