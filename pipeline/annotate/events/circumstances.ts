import { type Frame, T } from './clause/frame.ts';
import type { EventDraft } from './match/draft.ts';
import type { Party } from './parties/party.ts';

/** Mention of the place where it happens: "in Oslo", "near the border", "here", in its clause; -1 without. */
export function placeOf(frame: Frame, event: EventDraft): number {
  const { mentionAt, mentions, entities } = frame.layers;
  const { words } = frame.knowledge;
  const parties = [...event.actors, ...event.recipients];
  for (let at = event.clauseFirst; at < event.clauseEnd; at++) {
    const index = mentionAt[at]!;
    if (index < 0 || mentions[index]!.entity < 0) continue;
    const mention = mentions[index]!;
    const { type } = entities[mention.entity]!;
    if (type !== 'city' && type !== 'country' && type !== 'region' && type !== 'facility') continue;
    if (mention.form === 'demonym' || mention.form === 'pronoun') continue;
    if (mention.form === 'adverb' && at >= event.firstToken - 6) return index;
    let before = mention.firstToken - 1;
    while (before > event.clauseFirst && frame.tag[before] === T.DT) before--;
    const word = frame.word[before];
    const isAt = word === words.in || word === words.at;
    if (isAt && !parties.some((party) => party.mention === index)) return index;
  }
  return event.mode === 'visit' ? visited(frame, event) : -1;
}

function visited(frame: Frame, event: EventDraft): number {
  const { mentions, entities } = frame.layers;
  for (const { mention } of event.recipients) {
    const { entity } = mentions[mention]!;
    const type = entity >= 0 ? entities[entity]!.type : null;
    if (type === 'country' || type === 'city' || type === 'region') return mention;
  }
  return -1;
}

/** Amounts in the clause, with their stated conversions. */
export function quantitiesOf(frame: Frame, event: EventDraft): number[] {
  const { quantities } = frame.layers;
  const found = new Set<number>();
  for (let i = 0; i < quantities.length; i++) {
    const { kind, firstToken, endToken, sameAs } = quantities[i]!;
    if (kind === 'percent' || kind === 'ordinal') continue;
    if (firstToken < event.clauseFirst || endToken > event.clauseEnd) continue;
    found.add(i);
    if (sameAs >= 0) found.add(sameAs);
  }
  return [...found].sort((a, b) => a - b);
}

/** "through the Red Cross", "via Norland": who passes it on. */
export function isIntermediary(frame: Frame, preposition: number): boolean {
  return preposition === frame.knowledge.words.through || preposition === frame.knowledge.words.via;
}

/** Quotation that reports the event, -1 where the article tells it. */
export function quoteOf(frame: Frame, event: EventDraft): number {
  const at = frame.layers.tokens.start[event.firstToken]!;
  const end = frame.layers.tokens.end[event.endToken - 1]!;
  return frame.layers.quotes.findIndex((quote) => quote.start <= at && end <= quote.end);
}

export const hasEntity = (party: Party): boolean => party.entities.length > 0;
