import type { Quantity } from '../../../schemas/stages/annotations.ts';
import { type Frame, T } from './clause/frame.ts';
import type { EventDraft } from './match/draft.ts';
import type { Party } from './parties/party.ts';

/** Mention of the place where it happens: "in Oslo", "near the border", "here", in its clause; -1 without. */
export function placeOf(frame: Frame, event: EventDraft): number {
  const { mentionAt, mentions, entities } = frame;
  const { words } = frame.knowledge;
  const parties = [...event.actors, ...event.recipients];
  for (let at = event.clauseFirst; at < event.clauseEnd; at++) {
    const group = at < event.firstToken ? frame.groupAt[at]! : -1;
    // "A, which runs a camp in B, condemned …": B is where the camp is.
    if (group >= 0 && group !== event.support) at = event.firstToken;
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
  const { mentions, entities } = frame;
  for (const { mention } of event.recipients) {
    const { entity } = mentions[mention]!;
    const type = entity >= 0 ? entities[entity]!.type : null;
    if (type === 'country' || type === 'city' || type === 'region') return mention;
  }
  return -1;
}

/** Amounts of what it is done with or to, with their stated conversions: none of who acts, no ages, none of another verb. */
export function quantitiesOf(frame: Frame, event: EventDraft): number[] {
  const { quantities } = frame;
  const found = new Set<number>();
  for (let i = 0; i < quantities.length; i++) {
    const { kind, firstToken, endToken, sameAs } = quantities[i]!;
    if (kind === 'percent' || kind === 'ordinal') continue;
    if (firstToken < event.clauseFirst || endToken > event.clauseEnd) continue;
    if (isAge(frame, quantities[i]!) || !isOwnAmount(frame, event, firstToken)) continue;
    found.add(i);
    if (sameAs >= 0) found.add(sameAs);
  }
  return [...found].sort((a, b) => a - b);
}

/** "44 years", "Ivo Marn, 44,", "a man of 34", "aged 9". */
function isAge(frame: Frame, { kind, unit, firstToken, endToken }: Quantity): boolean {
  const { word } = frame;
  const { words } = frame.knowledge;
  if (kind === 'measure' && unit === 'year') return true;
  if (kind !== 'count' || unit !== null) return false;
  const isBetween = word[firstToken - 1] === words[','] && word[endToken] === words[','];
  const holder = frame.phraseAt[firstToken - 2] ?? -1;
  const isOf = word[firstToken - 1] === words.of && holder >= 0 && isPerson(frame, holder);
  return isBetween || isOf || word[firstToken - 1] === words.aged;
}

/** "a man of 34": one person, not one of many. */
function isPerson(frame: Frame, phrase: number): boolean {
  const { head, isPlural } = frame.phrases[phrase]!;
  return !isPlural && frame.knowledge.nouns.get(frame.word[head]!)?.kind === 'party';
}

/** Whether an amount at a token is the event's: in its words, its object or what leads on from it, in who is acted upon. */
function isOwnAmount(frame: Frame, event: EventDraft, at: number): boolean {
  const phrase = frame.phraseAt[at]!;
  const isOf = (party: Party): boolean =>
    phrase >= 0 && frame.phraseAt[frame.mentions[party.mention]!.head] === phrase;
  if (event.actors.some(isOf)) return false;
  if (event.recipients.some(isOf) || (phrase >= 0 && phrase === event.phrase)) return true;
  if (at < event.firstToken) return event.about.includes(phrase) || isInPassiveSubject(frame, event, at);
  for (let i = event.firstToken; i < at; i++) {
    const group = frame.groupAt[i]!;
    if (group >= 0 && group !== event.group && group !== event.support) return false;
  }
  return true;
}

/** "The goods, including 300 tents, will be given to …": no verb stands before the passive one. */
function isInPassiveSubject(frame: Frame, event: EventDraft, at: number): boolean {
  if (event.group < 0 || !frame.groups[event.group]!.isPassive) return false;
  for (let i = event.clauseFirst; i < event.firstToken; i++) {
    const group = frame.groupAt[i]!;
    if (group >= 0 && group !== event.group && frame.word[i] !== frame.knowledge.words.including)
      return false;
  }
  return at >= event.clauseFirst;
}

/** "through the Red Cross", "via Norland": who passes it on. */
export function isIntermediary(frame: Frame, preposition: number): boolean {
  return preposition === frame.knowledge.words.through || preposition === frame.knowledge.words.via;
}

/** Quotation that reports the event, -1 where the article tells it. */
export function quoteOf(frame: Frame, event: EventDraft): number {
  const at = frame.tokens.start[event.firstToken]!;
  const end = frame.tokens.end[event.endToken - 1]!;
  return frame.quotes.findIndex((quote) => quote.start <= at && end <= quote.end);
}
