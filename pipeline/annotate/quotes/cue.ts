import { Shape, TAGS } from '../../../schemas/stages/annotations.ts';
import { claimBehind, isJudgement } from './claim.ts';
import { clauseFollows, contentEnd, opensClause, skipAdjuncts, thatAhead } from './content.ts';
import type { Party } from './draft.ts';
import { Frame, Word } from './knowledge.ts';
import { isTime, phraseFrom } from './phrase.ts';
import { isTitle, quotationAhead } from './quotation.ts';
import {
  COLON,
  COMMA,
  framesAt,
  isAdverb,
  isPossessive,
  markUnit,
  type Scene,
  tagIndex,
  wordAt,
} from './scene.ts';

const CC = tagIndex('CC');
const IN = tagIndex('IN');
const JJ = tagIndex('JJ');
const TO = tagIndex('TO');

/** Tokens between a cue and the comma or colon before its quotation. */
const AHEAD = 16;
/** Tokens in which a bare object of speech ends. */
const REGRET = 60;
/** Words before the noun that names what is said. */
const MODIFIERS = 5;
const isBeforeTerm = Uint8Array.from(TAGS, (name) => (/^(JJ|DT|PRP\$|POS)/.test(name) ? 1 : 0));
const isBeforeNoun = Uint8Array.from(TAGS, (name) => (/^(JJ|DT|PRP\$|RB|CC|NN)/.test(name) ? 1 : 0));

/** What a cue says behind itself. */
export interface Said {
  /** Tokens of what is said; `first` = `end` where nothing is. */
  readonly first: number;
  readonly end: number;
  readonly addressee: Party | null;
}

/**
 * What stands behind a cue that ends at `from`, in a sentence that ends at `limit`: a quotation, a clause, or what the
 * cue's constructions allow.
 */
export function saidBehind(scene: Scene, frames: number, from: number, limit: number): Said {
  const addressee = (frames & Frame.ADDRESSEE) !== 0 ? addresseeAt(scene, from, limit) : null;
  const start = addressee === null ? from : addressee.end;
  const none: Said = { first: start, end: start, addressee };
  const behind = skipAdjuncts(scene, start, limit);
  const quoted = isModified(scene, behind) ? -1 : quotationBehind(scene, behind, limit);
  if (quoted >= 0) return said(scene, quoted, limit, addressee);
  const opener = behind < limit ? wordAt(scene, behind) : 0;
  if ((frames & Frame.CLAIM) !== 0) {
    const claim = claimBehind(scene, start, limit);
    if (claim >= 0) return said(scene, claim, limit, addressee);
  }
  const takesThat = (frames & (Frame.THAT | Frame.CLAUSE)) !== 0;
  if (takesThat && (opener & Word.THAT) !== 0 && opensClause(scene, behind, limit)) {
    return said(scene, behind + 1, limit, addressee);
  }
  if (takesThat && (addressee !== null || start >= limit || isAdjunct(scene, start))) {
    const that = thatAhead(scene, start, limit);
    if (that >= 0) return said(scene, that + 1, limit, addressee);
  }
  if (takesThat && (opener & Word.QUESTION) !== 0 && scene.tag[behind] !== IN) {
    return said(scene, behind, limit, addressee);
  }
  if (takesThat && (opener & (Word.QUESTION | Word.WHEN)) !== 0 && (frames & Frame.ASK) !== 0) {
    return said(scene, behind, limit, addressee);
  }
  if (takesThat && (frames & Frame.STRICT) === 0) {
    const isLoose = (frames & Frame.CLAUSE) !== 0;
    const isTimed = start < limit && scene.phraseAt[start]! >= 0 && isTime(scene, scene.phraseAt[start]!);
    const at = !isTimed && clauseFollows(scene, start, limit, false) ? start : behind;
    const isAgent = at < limit && (wordAt(scene, at) & Word.BY) !== 0;
    if (!isAgent && clauseFollows(scene, at, limit, isLoose))
      return said(scene, opensAnyway(scene, at, from, limit) ? at + 1 : at, limit, addressee);
  }
  if ((frames & Frame.INFINITIVE) !== 0) {
    // "urged people in Oslo to stay"
    const to = isInfinitive(scene, start, limit) || addressee === null ? start : behind;
    if (isInfinitive(scene, to, limit)) return said(scene, to, limit, addressee);
  }
  if ((frames & Frame.OBJECT) !== 0 && isSaidObject(scene, start, limit)) {
    return said(scene, start, objectEnd(scene, start, limit), addressee);
  }
  if ((frames & Frame.CALL) !== 0 && isNaming(scene, start, limit))
    return said(scene, start, limit, addressee);
  if ((frames & Frame.AS) !== 0) {
    // "dismissed as “fantasy” claims that …"
    const isQuoted = start + 1 < limit && scene.quotationAt[start + 1]! >= 0;
    if (isQuoted && (wordAt(scene, start) & Word.AS) !== 0) return said(scene, start + 1, limit, addressee);
    const object = start < limit && (wordAt(scene, start) & Word.TO) !== 0 ? start + 1 : start;
    if (isDescribing(scene, object, limit, (frames & Frame.CLAIM) !== 0))
      return said(scene, object, limit, addressee);
  }
  if ((frames & Frame.DIRECT) !== 0) {
    const ahead = quotationAhead(scene, start, limit);
    if (ahead >= 0 && ahead - start <= AHEAD) return said(scene, ahead, limit, addressee);
  }
  // "showed footage in which he shouts “Hands up!”": no speech of who shows it.
  const isSpoken = (frames & Frame.THAT) !== 0 && (frames & Frame.DIRECT) !== 0;
  const isOpenToQuotes = isSpoken || (frames & (Frame.AS | Frame.CALL | Frame.OBJECT)) !== 0;
  if (isOpenToQuotes && holdsQuotation(scene, start, limit)) {
    // "call for “urgent action”": the preposition is the verb's.
    const isLink = scene.tag[start] === IN || (wordAt(scene, start) & Word.THAT) !== 0;
    const first = isLink && scene.quotationAt[start]! < 0 ? start + 1 : start;
    return said(scene, first, limit, addressee);
  }
  return none;
}

/** A comma, adverb, preposition or time right behind the cue: no object of its own. */
function isAdjunct(scene: Scene, at: number): boolean {
  const phrase = scene.phraseAt[at]!;
  return phrase < 0 ? scene.verbAt[at]! < 0 : isTime(scene, phrase);
}

function said(scene: Scene, first: number, limit: number, addressee: Party | null): Said {
  return { first, end: contentEnd(scene, first, limit), addressee };
}

/** "said in a letter that aid was late": a noun that the tagger takes for a verb; behind "said that was" the word is the subject. */
function opensAnyway(scene: Scene, that: number, verbEnd: number, limit: number): boolean {
  if (that === verbEnd || that + 1 >= limit || (wordAt(scene, that) & Word.THAT) === 0) return false;
  const verb = scene.verbAt[that + 1]!;
  return verb >= 0 && scene.verbs[verb]!.modal < 0 && clauseFollows(scene, that + 2, limit, true);
}

/** "about the “plan”": a quotation that a determiner, adjective or possessive makes part of a noun phrase. */
function isModified(scene: Scene, at: number): boolean {
  return at > 0 && isBeforeTerm[scene.tag[at - 1]!] === 1;
}

/** Opening mark of a quotation at `at`, with a comma, colon or "that" before it left out; -1 without. */
function quotationBehind(scene: Scene, at: number, limit: number): number {
  let token = at;
  if (token < limit && (wordAt(scene, token) & Word.THAT) !== 0) token++;
  const unit = token < limit ? markUnit(scene, token) : 0;
  if (unit === COMMA || unit === COLON) token++;
  const quotation = token < limit ? scene.quotationAt[token]! : -1;
  return quotation >= 0 && scene.openOf[quotation]! === token ? token : -1;
}

/** The head noun phrase of who is spoken to: "told the mayor of Oslo", without what else follows it. */
function addresseeAt(scene: Scene, from: number, limit: number): Party | null {
  const phrase = from < limit ? scene.phraseAt[from]! : -1;
  if (phrase < 0 || scene.phrases[phrase]!.firstToken !== from || isTime(scene, phrase)) return null;
  let last = phrase;
  while (last >= 0) {
    const { endToken, head } = scene.phrases[last]!;
    const next = endToken + 1 < limit && isPossessive(scene, endToken) ? scene.phraseAt[endToken + 1]! : -1;
    const joined = next < 0 && endToken < limit ? scene.phraseAt[endToken]! : -1;
    if (joined >= 0 && isNamedPerson(scene, joined)) last = joined;
    else if (next >= 0) last = next;
    else return { head, first: from, end: Math.max(endToken, nameEnd(scene, head)), others: [] };
  }
  return null;
}

/** "told the radio | host Ada Lund": a phrase with a person's name at its end, whose first word is a post. */
function isNamedPerson({ layers, phrases }: Scene, phrase: number): boolean {
  const { firstToken, head } = phrases[phrase]!;
  const { type } = layers.entities[layers.mentions[layers.mentionAt[head]!]?.entity ?? -1] ?? {
    type: 'other',
  };
  const isPost = (layers.tokens.shape[firstToken]! & Shape.CAPITAL) === 0;
  return type === 'person' && isPost && layers.mentions[layers.mentionAt[head]!]!.form === 'name';
}

/** End of the name at a head: "the Voice | of America". */
function nameEnd({ layers }: Scene, head: number): number {
  const mention = layers.mentions[layers.mentionAt[head]!];
  return mention !== undefined && mention.form === 'name' ? mention.endToken : 0;
}

function isInfinitive(scene: Scene, at: number, limit: number): boolean {
  if (at >= limit) return false;
  // "to act": a verb that the tagger takes for a noun.
  const isTo = scene.tag[at] === TO && at + 1 < limit && scene.phraseAt[at + 1]! >= 0;
  return isTo || (scene.verbAt[at]! >= 0 && scene.verbs[scene.verbAt[at]!]!.form === 'infinitive');
}

/** "expressed grave concerns about …": asked of the words, since taggers often take such nouns for verbs. */
function isSaidObject(scene: Scene, from: number, limit: number): boolean {
  for (let at = from; at < limit && at < from + MODIFIERS; at++) {
    if ((wordAt(scene, at) & Word.OBJECT) !== 0) return true;
    if (isBeforeNoun[scene.tag[at]!] === 0) return false;
  }
  return false;
}

/** "expressed regret, but the board left": what is joined to a bare object is the article's own. */
function objectEnd(scene: Scene, from: number, limit: number): number {
  for (let at = from; at + 1 < limit && at < from + REGRET; at++) {
    if ((wordAt(scene, at) & Word.THAT) !== 0 || scene.quotationAt[at]! >= 0) return limit;
    if (markUnit(scene, at) !== COMMA || scene.tag[at + 1] !== CC) continue;
    if (clauseFollows(scene, at + 2, limit, false)) return at;
  }
  return limit;
}

/** "called Lund a true leader", "called it unwise", "called it “odd”". */
function isNaming(scene: Scene, at: number, limit: number): boolean {
  const party = phraseFrom(scene, at, limit);
  if (party === null || party.end >= limit) return false;
  const next = party.end;
  const phrase = scene.phraseAt[next]!;
  if (phrase >= 0)
    return scene.phrases[phrase]!.firstToken === next && (wordAt(scene, next) & Word.TIME) === 0;
  return scene.tag[next] === JJ || scene.quotationAt[next]! >= 0;
}

/** "described the plan as unwise" */
function isDescribing(scene: Scene, at: number, limit: number, mustJudge: boolean): boolean {
  const party = phraseFrom(scene, at, limit);
  if (party === null) return false;
  for (let token = party.end; token < limit && token < party.end + 8; token++) {
    if (scene.verbAt[token]! >= 0) return false;
    if ((wordAt(scene, token) & Word.AS) !== 0) return !mustJudge || isJudgement(scene, at, token, limit);
  }
  return false;
}

/** Whether a quotation of several words begins before a further cue does. */
function holdsQuotation(scene: Scene, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) {
    const quotation = scene.quotationAt[at]!;
    if (quotation >= 0) {
      const { firstToken, endToken } = scene.layers.quotations[quotation]!;
      if (endToken - firstToken >= 3 && !isTitle(scene, quotation)) return true;
      at = scene.afterOf[quotation]! - 1;
    } else if (scene.verbAt[at]! >= 0 && !isAdverb(scene, at)) {
      const { form, head } = scene.verbs[scene.verbAt[at]!]!;
      if (form === 'finite' && (framesAt(scene, head) & Frame.CLAUSE) !== 0) return false;
    }
  }
  return false;
}
