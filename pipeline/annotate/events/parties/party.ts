import { type Mention, Shape } from '../../../../schemas/stages/annotations.ts';
import { type Frame, possessed, possessor, T } from '../clause/frame.ts';
import { listFrom } from '../clause/lists.ts';
import type { Filter } from '../match/slots.ts';
import { fits } from './filters.ts';
import { speakerAt } from './speaker.ts';

/** Who or what a noun phrase names as a party to an event. */
export interface Party {
  readonly mention: number;
  /** Entities that it stands for; empty where nobody is named. */
  readonly entities: readonly number[];
}

/** How much may count as a party: `actor` acts; `any` may also be a thing that is acted upon. */
export type Reach = 'actor' | 'any';

/** Parties of a list of phrases, each once. */
export function partiesOf(
  frame: Frame,
  phrases: readonly number[],
  reach: Reach,
  filter: Filter,
  isOwnerMeant: boolean,
): Party[] {
  const found: Party[] = [];
  for (const phrase of phrases) {
    const named = namedPlaces(frame, phrase);
    if (named.length > 0) {
      found.push(...named.filter((one) => fits(frame, one, filter)));
      continue;
    }
    const counted = countedBy(frame, phrase);
    const party = partyOf(frame, counted, reach);
    const isItself = party !== null && !isThing(frame, counted);
    const parties = isItself ? [party] : isOwnerMeant ? ownersOf(frame, counted) : [];
    if (party && parties.length === 0) parties.push(party);
    for (const one of parties) {
      if (fits(frame, one, filter) && !found.some((other) => isSameParty(other, one))) found.push(one);
    }
  }
  return found;
}

/** The same words, or nobody beside those whom the other names. */
function isSameParty(a: Party, b: Party): boolean {
  if (a.mention === b.mention) return true;
  return b.entities.length > 0 && b.entities.every((entity) => a.entities.includes(entity));
}

/** "the cities of A and B": A and B. */
function namedPlaces(frame: Frame, phrase: number): Party[] {
  const { head, endToken } = frame.phrases[phrase]!;
  const { words, objectClasses } = frame.knowledge;
  if (frame.word[endToken] !== words.of || !objectClasses.get(frame.word[head]!)?.has('territory')) return [];
  const mention = frame.layers.mentionAt[head]!;
  if (mention < 0 || frame.layers.mentions[mention]!.form !== 'nominal') return [];
  const next = frame.phraseAt[endToken + 1] ?? -1;
  if (next < 0) return [];
  const parties = listFrom(frame, next).map((one) => partyOf(frame, one, 'any'));
  return parties.filter(
    (party) => party !== null && party.entities.length > 0 && fits(frame, party, 'place'),
  ) as Party[];
}

/** "students" of "thousands of students": what is counted, not the count. */
function countedBy(frame: Frame, phrase: number): number {
  const { head, endToken } = frame.phrases[phrase]!;
  const { words, objectClasses } = frame.knowledge;
  const isCount = frame.tag[head] === T.CD || objectClasses.get(frame.word[head]!)?.has('count') === true;
  if (!isCount || frame.word[endToken] !== words.of) return phrase;
  const next = frame.phraseAt[endToken + 1] ?? -1;
  return next >= 0 ? possessed(frame, next) : phrase;
}

/** A common noun for what is only acted upon: who owns it is meant before it ("the offices of the union"). */
function isThing(frame: Frame, phrase: number): boolean {
  const { head } = frame.phrases[phrase]!;
  const mention = frame.layers.mentionAt[head]!;
  if (mention < 0 || frame.layers.mentions[mention]!.form !== 'nominal') return false;
  return (
    frame.knowledge.nouns.get(frame.word[head]!)?.kind === 'thing' &&
    frame.word[frame.phrases[phrase]!.endToken] === frame.knowledge.words.of
  );
}

/** The party that a phrase names by its head, null where the head names none ("decision", "storm"). */
export function partyOf(frame: Frame, phrase: number, reach: Reach): Party | null {
  const { mentionAt, mentions, entities } = frame.layers;
  const { head } = frame.phrases[phrase]!;
  const index = mentionAt[head]!;
  if (index < 0) return null;
  const mention = mentions[index]!;
  const party = { mention: index, entities: entitiesOf(mention) };
  if (mention.form === 'adverb') return null;
  if (mention.form === 'pronoun') return pronounParty(frame, party, mention);
  if (mention.form === 'nominal' || mention.form === 'title') {
    return mention.form === 'title' || isPartyNoun(frame, head, reach) ? party : null;
  }
  if (mention.entity < 0)
    return mention.members.length > 0 || reach === 'any' || isCapital(mention) ? party : null;
  const { type } = entities[mention.entity]!;
  const isThing =
    type === 'other' &&
    mention.form !== 'acronym' &&
    frame.word[mention.head]! < frame.knowledge.vocabulary.size;
  return isThing && reach === 'actor' ? null : party;
}

function isCapital(mention: Mention): boolean {
  return mention.form === 'name' || mention.form === 'surname' || mention.form === 'acronym';
}

export function entitiesOf(mention: Mention): number[] {
  if (mention.members.length > 0) return [...mention.members];
  return mention.entity >= 0 ? [mention.entity] : [];
}

/** "it" must stand for somebody; "I" and "we" are who speaks; "you" and "who" are nobody. "they" and "he" are somebody, whoever it is. */
function pronounParty(frame: Frame, party: Party, mention: Mention): Party | null {
  if (party.entities.length > 0) return party;
  const { words } = frame.knowledge;
  const word = frame.word[mention.head]!;
  if (word === words.i || word === words.we || word === words.me || word === words.us) {
    const speaker = speakerAt(frame, mention.head);
    return speaker.length > 0 ? { mention: party.mention, entities: speaker } : null;
  }
  const isSomebody = word === words.they || word === words.them || word === words.he || word === words.him || word === words.she || word === words.her; // biome-ignore format: a list
  return isSomebody ? party : null;
}

function isPartyNoun(frame: Frame, head: number, reach: Reach): boolean {
  const noun = frame.knowledge.nouns.get(frame.word[head]!);
  if (noun) return noun.kind === 'party' || reach === 'any';
  const tag = frame.tag[head]!;
  // "arrested 30", "killed dozens": a number stands for people.
  if (tag === T.CD) return reach === 'any';
  if (tag === T.NNP || tag === T.NNPS || isUnknownName(frame, head)) return true;
  return isCounted(frame, head) && isAgentNoun(frame.knowledge.vocabulary.form(frame.word[head]!));
}

/** A capital word that no lexicon knows, whatever the names' layer made of it. */
function isUnknownName(frame: Frame, head: number): boolean {
  const isCapital = (frame.layers.tokens.shape[head]! & Shape.CAPITAL) !== 0;
  return isCapital && frame.word[head]! >= frame.knowledge.vocabulary.size;
}

/** A plural, or a noun behind "a" or "the": no substance. */
function isCounted(frame: Frame, head: number): boolean {
  const phrase = frame.phraseAt[head]!;
  if (phrase < 0) return false;
  return frame.phrases[phrase]!.isPlural || frame.tag[frame.phrases[phrase]!.firstToken] === T.DT;
}

const NO_AGENTS =
  /(number|order|paper|letter|matter|power|center|centre|member state|weather|border|barrier|disaster|winter|summer|quarter|chapter|computer|computers|error|factor|sector|floor|door|tutor|mirror|terror|horror|corridor|color|colour|labor|labour|harbor|harbour|rumor|rumour|humor|humour|favor|favour|behavior|behaviour|behavior|vector|tractor|reactor|rotor|motor|monitor|list|mist|gist|river|water|offer|answer|transfer|layer|corner|shoulder|finger|hunger|danger|anger|murder|wonder|trailer|container|trigger|register|character|encounter|counter|shelter|filter|hammer|timber|timbers|laser|tower|flower|shower|dinner|manner|banner|butter|october|september|november|december|cancer|career|buffer|cover|lever|fever|user interface)s?$/;

/** A noun for who does something, by its ending: "auditors", "novelists", "technicians". */
function isAgentNoun(word: string): boolean {
  return /[a-z]{3}(er|or|ist|ian|eer|man|men|woman|women)s?$/.test(word) && !NO_AGENTS.test(word);
}

/** Who owns what a phrase names: "Erdogan's call", "a U.S. request", "a call by Ruritania". */
export function ownersOf(frame: Frame, phrase: number): Party[] {
  const before = ownersBefore(frame, phrase);
  return before.length > 0 ? before : ownersBehind(frame, phrase);
}

/** Owners that stand before the noun: a possessor, a nationality, a name. */
export function ownersBefore(frame: Frame, phrase: number): Party[] {
  const owner = possessor(frame, phrase);
  if (owner >= 0) {
    const party = partyOf(frame, owner, 'any');
    if (party) return [party];
    return ownersBefore(frame, owner);
  }
  const inside = modifierOf(frame, phrase);
  return inside ? [inside] : [];
}

function ownersBehind(frame: Frame, phrase: number): Party[] {
  const { words } = frame.knowledge;
  let after = frame.phrases[phrase]!.endToken;
  if (frame.word[after] === words['\u201d'] || frame.word[after] === words['"']) after++;
  const word = frame.word[after];
  if (word !== words.of && word !== words.by && word !== words.from) return [];
  const next = frame.phraseAt[after + 1] ?? -1;
  if (next < 0) return [];
  const parties: Party[] = [];
  for (const one of listFrom(frame, next)) {
    const party = partyOf(frame, one, 'actor');
    if (party) parties.push(party);
  }
  return parties;
}

/** A name, nationality or possessive pronoun before the head: "Russian attacks", "its war", "NATO raids". */
export function modifierOf(frame: Frame, phrase: number): Party | null {
  const { mentionAt, mentions } = frame.layers;
  const { firstToken, head } = frame.phrases[phrase]!;
  const own = mentionAt[head]!;
  for (let at = firstBefore(frame, firstToken); at < head; at++) {
    const index = mentionAt[at]!;
    if (index < 0 || index === own) continue;
    const mention = mentions[index]!;
    if (mention.form === 'pronoun') {
      if (mention.entity >= 0 || mention.members.length > 0)
        return { mention: index, entities: entitiesOf(mention) };
      continue;
    }
    if (mention.form === 'nominal' || mention.form === 'title' || mention.form === 'adverb') continue;
    if (mention.entity < 0) return { mention: index, entities: [] };
    const { type } = frame.layers.entities[mention.entity]!;
    if (type !== 'other' && type !== 'facility') return { mention: index, entities: [mention.entity] };
  }
  return null;
}

/** A name that stands as a phrase of its own directly before ("Hezbollah" "guerrillas") belongs to the noun. */
function firstBefore(frame: Frame, first: number): number {
  const before = frame.phraseAt[first - 1] ?? -1;
  if (before < 0 || frame.phrases[before]!.endToken !== first || frame.timeAt[first - 1]! >= 0) return first;
  return frame.phrases[before]!.firstToken;
}
