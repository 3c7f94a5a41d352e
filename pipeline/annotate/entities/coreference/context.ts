import { PASSAGE_ROLES } from '../../../../schemas/stages/article.ts';
import type { Draft, MentionDraft } from '../draft.ts';
import { ByteRoom, IntRoom } from '../scratch.ts';
import { MayBe, mayBe } from './may-be.ts';

/** What pronouns and nominals ask of the article again and again, made once. */
export interface Context {
  readonly draft: Draft;
  /** Number of sentences before each segment. */
  readonly sentence: Int32Array;
  /** The same for the segment of each mention. */
  readonly sentenceOf: Int32Array;
  /** 1 for mentions that head their noun phrase, so that its place in the clause is theirs. */
  readonly isHead: Uint8Array;
  /** The next mention before each that may be a person, a thing, or several; -1 without. */
  readonly personBefore: Int32Array;
  readonly thingBefore: Int32Array;
  readonly pluralBefore: Int32Array;
  /** Role of the passage in which each segment stands, as a number. */
  readonly roleOf: Uint8Array;
  /** 1 for verb groups of saying. */
  readonly isSaying: Uint8Array;
  /** Verb group of which each mention is the subject, -1. */
  readonly verbOf: Int32Array;
  /** Mention that is the subject of the first finite verb outside quotation marks, by segment; -1. */
  readonly mainSubject: Int32Array;
  /** Mention that speaks each quotation, -1 unknown. */
  readonly speaker: Int32Array;
  /** 1 for mentions that speak a quotation. */
  readonly isVoice: Uint8Array;
  /** Entity of the dateline's place, -1. */
  readonly dateline: number;
  /** The one country that the article names, -1 where it names none or several. */
  readonly onlyCountry: number;
}

const rooms = {
  sentence: new IntRoom(),
  sentenceOf: new IntRoom(),
  isHead: new ByteRoom(),
  personBefore: new IntRoom(),
  thingBefore: new IntRoom(),
  pluralBefore: new IntRoom(),
  roleOf: new ByteRoom(),
  isVoice: new ByteRoom(),
  verbOf: new IntRoom(),
  mainSubject: new IntRoom(),
  speaker: new IntRoom(),
};

export function readContext(draft: Draft): Context {
  const { segments, article } = draft.layers;
  const sentence = rooms.sentence.unwritten(segments.length);
  const roleOf = rooms.roleOf.unwritten(segments.length);
  let count = 0;
  for (let i = 0; i < segments.length; i++) {
    const { kind, passage } = segments[i]!;
    sentence[i] = count;
    if (kind === 'sentence') count++;
    roleOf[i] = PASSAGE_ROLES.indexOf(article.passages[passage]!.role);
  }
  const { mentions, layers } = draft;
  const sentenceOf = rooms.sentenceOf.unwritten(mentions.length);
  const isHead = rooms.isHead.unwritten(mentions.length);
  const personBefore = rooms.personBefore.unwritten(mentions.length);
  const thingBefore = rooms.thingBefore.unwritten(mentions.length);
  const pluralBefore = rooms.pluralBefore.unwritten(mentions.length);
  const verbOf = rooms.verbOf.unwritten(mentions.length);
  const mainSubject = rooms.mainSubject.take(segments.length, -1);
  const { grammar } = draft;
  let person = -1;
  let thing = -1;
  let plural = -1;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const segment = layers.tokens.segment[mention.head]!;
    sentenceOf[i] = sentence[segment]!;
    isHead[i] = headsPhrase(draft, mention) ? 1 : 0;
    personBefore[i] = person;
    thingBefore[i] = thing;
    pluralBefore[i] = plural;
    const may = mayBe(draft, mention);
    if (may & MayBe.PERSON) person = i;
    if (may & MayBe.THING) thing = i;
    if (may & MayBe.PLURAL) plural = i;
    const verb = readVerb(draft, mention, isHead[i]!);
    verbOf[i] = verb;
    if (verb < 0) continue;
    if (mention.joinedFrom >= 0 || mention.pronoun?.kind === 'relative') continue;
    if (grammar.quotationAt[mention.head]! >= 0) continue;
    const other = mainSubject[segment]!;
    if (other < 0 || verb < verbOf[other]!) mainSubject[segment] = i;
  }
  const { isSaying } = grammar;
  const speaker = readSpeakers(draft, isSaying);
  const isVoice = rooms.isVoice.take(mentions.length);
  for (let q = 0; q < layers.quotations.length; q++) if (speaker[q]! >= 0) isVoice[speaker[q]!] = 1;
  const dateline = datelineOf(draft);
  return {
    draft,
    sentence,
    sentenceOf,
    isHead,
    personBefore,
    thingBefore,
    pluralBefore,
    roleOf,
    isSaying,
    verbOf,
    mainSubject,
    speaker,
    isVoice,
    dateline,
    onlyCountry: onlyCountryOf(draft),
  };
}

function datelineOf(draft: Draft): number {
  const { segments, tokens } = draft.layers;
  for (const segment of segments) {
    if (segment.kind !== 'dateline') continue;
    for (let token = segment.firstToken; token < segment.endToken; token++) {
      const entity = draft.mentions[draft.mentionAt[token]!]?.entity ?? -1;
      if (entity >= 0 && tokens.segment[token]! >= 0) return entity;
    }
  }
  return -1;
}

function onlyCountryOf(draft: Draft): number {
  let found = -1;
  for (let i = 0; i < draft.entities.length; i++) {
    if (draft.entities[i]!.type !== 'country') continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/**
 * Verb group of which a mention is the subject: by its noun phrase; of a name without one, the verb right behind it;
 * of "who" likewise; -1.
 */
function readVerb(draft: Draft, mention: MentionDraft, isHead: number): number {
  const { grammar, layers } = draft;
  if (mention.joinedFrom >= 0) return grammar.verbOf[mention.joinedFrom]!;
  if (isHead === 1) return grammar.verbOf[phraseOf(draft, mention)]!;
  const isRelative = mention.pronoun?.kind === 'relative';
  if (!isRelative && (mention.name < 0 || mention.phrase >= 0)) return -1;
  const { tokens, syntax } = layers;
  const limit = Math.min(tokens.length, mention.endToken + (isRelative ? 3 : 1));
  for (let token = mention.endToken; token < limit; token++) {
    const verb = grammar.verbAt[token]!;
    if (verb < 0) continue;
    const isNear = tokens.segment[token] === tokens.segment[mention.head];
    return isNear && syntax.verbGroups[verb]!.form === 'finite' ? verb : -1;
  }
  return -1;
}

/** Subject of the verb of saying that stands right before or behind a quotation, in its own sentence. */
function readSpeakers(draft: Draft, isSaying: Uint8Array): Int32Array {
  const { layers, grammar, mentionAt } = draft;
  const { tokens, syntax, quotations } = layers;
  const speaker = rooms.speaker.take(quotations.length, -1);
  for (let v = 0; v < syntax.verbGroups.length; v++) {
    const group = syntax.verbGroups[v]!;
    if (isSaying[v] === 0 || grammar.quotationAt[group.head]! >= 0) continue;
    const phrase = sayer(draft, v);
    if (phrase < 0) continue;
    const mention = mentionAt[syntax.nounPhrases[phrase]!.head]!;
    const segment = layers.segments[tokens.segment[group.head]!]!;
    for (const near of [
      quotationBefore(draft, group.head, segment.firstToken),
      quotationBehind(draft, group.head, segment.endToken),
    ]) {
      if (near >= 0 && speaker[near]! < 0) speaker[near] = mention;
    }
  }
  carryOn(draft, speaker);
  return speaker;
}

/** A quotation without a verb of its own goes on in the voice of the one before: in its passage, or left open there. */
function carryOn(draft: Draft, speaker: Int32Array): void {
  const { quotations, tokens, segments } = draft.layers;
  for (let q = 1; q < quotations.length; q++) {
    if (speaker[q]! >= 0) continue;
    const passage = segments[tokens.segment[quotations[q]!.firstToken]!]?.passage;
    const before = segments[tokens.segment[quotations[q - 1]!.firstToken]!]?.passage;
    if (passage === before || quotations[q - 1]!.isOpen) speaker[q] = speaker[q - 1]!;
  }
}

/** "Mori said", "said Mori". */
function sayer(draft: Draft, verb: number): number {
  const { grammar, layers } = draft;
  const { nounPhrases, verbGroups } = layers.syntax;
  const end = verbGroups[verb]!.endToken;
  const behind = end < layers.tokens.length ? grammar.phraseAt[end]! : -1;
  const subject = grammar.subjectOf[verb]!;
  if (subject >= 0 && grammar.quotationAt[nounPhrases[subject]!.head]! < 0) return subject;
  return behind >= 0 && nounPhrases[behind]!.firstToken === end ? behind : -1;
}

function quotationBefore(draft: Draft, token: number, floor: number): number {
  const { quotationAt } = draft.grammar;
  for (let i = token; i >= Math.max(floor, token - 14); i--) if (quotationAt[i]! >= 0) return quotationAt[i]!;
  return -1;
}

function quotationBehind(draft: Draft, token: number, limit: number): number {
  const { quotationAt } = draft.grammar;
  for (let i = token; i < Math.min(limit, token + 14); i++) if (quotationAt[i]! >= 0) return quotationAt[i]!;
  return -1;
}

/** Noun phrase whose head a mention holds, or in which a possessive stands; -1. */
export function phraseOf(draft: Draft, mention: MentionDraft): number {
  return draft.grammar.phraseAt[mention.head]!;
}

/** Whether the mention heads its noun phrase, so that the phrase's place in the clause is its own. */
export function headsPhrase(draft: Draft, mention: MentionDraft): boolean {
  const phrase = phraseOf(draft, mention);
  if (phrase < 0) return false;
  // A nominal is made of its phrase.
  if (mention.name < 0 && mention.phrase >= 0) return true;
  const { head } = draft.layers.syntax.nounPhrases[phrase]!;
  return head >= mention.firstToken && head < mention.endToken;
}

/**
 * Token from which a pronoun looks back: behind a quotation in its own sentence ("…," he said) the quotation's
 * beginning, so that its sentences do not count as distance.
 */
export function anchorOf(draft: Draft, token: number): number {
  const { grammar, layers } = draft;
  if (grammar.quotationAt[token]! >= 0) return token;
  const floor = layers.segments[layers.tokens.segment[token]!]!.firstToken;
  for (let before = token - 1; before >= Math.max(floor, token - 4); before--) {
    const quotation = grammar.quotationAt[before]!;
    if (quotation >= 0) return Math.min(layers.quotations[quotation]!.firstToken, token);
  }
  return token;
}

/** Sentences from one token back to an earlier one; 0 where it is not earlier. */
export function sentencesBetween(context: Context, earlier: number, later: number): number {
  const { segment } = context.draft.layers.tokens;
  const from = segment[earlier]!;
  const to = segment[later]!;
  return from < 0 || to < 0 ? 99 : Math.max(0, context.sentence[to]! - context.sentence[from]!);
}
