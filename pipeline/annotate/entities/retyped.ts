import type { EntityType, NameSpan } from '../../../schemas/stages/annotations.ts';
import { Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { spanHolding } from '../spans.ts';
import { POS, PRP_POSS } from './grammar.ts';
import { at, type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';

/**
 * Name spans with those that their neighbours show to be persons, whatever the name alone looked like: "Mr Lorraine",
 * "her son, Lorraine", and a lone surname of somebody named in full that is also a people's or a place's name.
 */
export function withPersons(layers: WithNames, knowledge: EntityKnowledge): readonly NameSpan[] {
  const { names, tokens } = layers;
  const called = new Set<number>();
  let isDoubtful = false;
  let isFound = false;
  for (const span of names) {
    if (span.type === 'person' || span.form === 'acronym') continue;
    if (isCalled(layers, knowledge, span)) {
      isFound = true;
      // A country keeps its other mentions.
      if (span.type !== 'country') called.add(tokens.word[span.endToken - 1]!);
    } else if (mayBeSurname(span)) isDoubtful = true;
  }
  const surnames = isDoubtful ? surnamesOf(layers) : called;
  if (!isFound && surnames.size === 0) return names;
  let all: NameSpan[] | null = null;
  for (let i = 0; i < names.length; i++) {
    const span = names[i]!;
    if (span.type === 'person' || span.form === 'acronym') continue;
    if (!isPerson(layers, knowledge, span, called, surnames)) continue;
    all ??= [...names];
    all[i] = retype(span, 'person');
  }
  return all ?? names;
}

export function retype(span: NameSpan, type: EntityType): NameSpan {
  const { firstToken, endToken, start, end, title } = span;
  return { firstToken, endToken, start, end, type, form: 'name', title, place: null, unresolved: [] };
}

/** Last words of all persons' names of several words. */
export function surnamesOf({ names, tokens }: WithNames): ReadonlySet<number> {
  const surnames = new Set<number>();
  for (const { type, firstToken, endToken } of names) {
    if (type === 'person' && endToken - firstToken > 1) surnames.add(tokens.word[endToken - 1]!);
  }
  return surnames;
}

/** A lone word for a people or a place without an identity. */
function mayBeSurname({ type, form, place, firstToken, endToken }: NameSpan): boolean {
  if (endToken - firstToken > 1 || form !== 'name' || place !== null) return false;
  return type === 'group' || type === 'region' || type === 'city';
}

function isPerson(
  layers: WithNames,
  knowledge: EntityKnowledge,
  span: NameSpan,
  called: ReadonlySet<number>,
  surnames: ReadonlySet<number>,
): boolean {
  if (isCalled(layers, knowledge, span)) return true;
  if (span.endToken - span.firstToken > 1 || span.type === 'organization' || span.type === 'facility')
    return false;
  const word = layers.tokens.word[span.firstToken]!;
  const isKnown = called.has(word) || (mayBeSurname(span) && surnames.has(word));
  return isKnown && !isPlaceOrPeople(layers, knowledge, span);
}

/** "in Lorraine", "the Zulu", "Zulu fighters": the place or the people after all. */
function isPlaceOrPeople({ tokens, syntax }: WithNames, knowledge: EntityKnowledge, span: NameSpan): boolean {
  const { words } = knowledge;
  const before = span.firstToken - 1;
  if (before >= 0 && tokens.segment[before] === tokens.segment[span.firstToken]) {
    const word = tokens.word[before]!;
    if (word === words.in || word === words.at || word === words.the || word === words.a) return true;
    if (word === words.an || word === words.to || word === words.of || word === words.on) return true;
    if (word === words.from || word === words.near) return true;
  }
  const next = span.endToken;
  if (next >= tokens.length || tokens.segment[next] !== tokens.segment[span.firstToken]) return false;
  return endOfPhrase(syntax.nounPhrases, span.firstToken) > next;
}

/** End of the noun phrase that holds a token, -1 without. */
function endOfPhrase(phrases: WithNames['syntax']['nounPhrases'], token: number): number {
  return spanHolding(phrases, token)?.endToken ?? -1;
}

/** "Mr Lorraine", "his wife, Lorraine", "Holm's son Lorraine". */
function isCalled(layers: WithNames, knowledge: EntityKnowledge, span: NameSpan): boolean {
  const { tokens } = layers;
  let before = span.firstToken - 1;
  if (before < 0 || tokens.segment[before] !== tokens.segment[span.firstToken]) return false;
  if (isHonorific(layers, knowledge, before)) return true;
  if (span.endToken - span.firstToken > 2 || span.type === 'organization') return false;
  if (
    span.type === 'country' &&
    (span.form !== 'name' || !isGivenName(knowledge, tokens.word[span.firstToken]!))
  )
    return false;
  if (tokens.word[before] === knowledge.words[',']) before--;
  if (before < 1 || !(flagsAt(knowledge.flags, tokens.word[before]!) & Flag.KIN)) return false;
  const isOwner = tokens.word[span.endToken] === knowledge.words["'s"];
  return !isOwner && isPossessed(layers, knowledge, before);
}

function isGivenName({ givenName }: EntityKnowledge, word: number): boolean {
  return at(givenName, word) !== 0;
}

/** "Mr", "Dr." in ordinary letters: "DR" in capitals is a country's. "Miss World" is nobody. */
function isHonorific({ tokens }: WithNames, knowledge: EntityKnowledge, token: number): boolean {
  const shape = tokens.shape[token]!;
  const word = tokens.word[token]!;
  const { words } = knowledge;
  if (!(shape & Shape.CAPITAL) || shape & Shape.UPPER) return false;
  if (word === words.dr || word === words['dr.']) return true;
  return at(knowledge.honorific, word) !== 0 && (flagsAt(knowledge.flags, word) & Flag.PLAIN_HONORIFIC) !== 0;
}

/** "his wife", "Holm's eldest son": a possessor at most two words before. */
function isPossessed({ tokens, syntax }: WithNames, { words }: EntityKnowledge, noun: number): boolean {
  for (let token = noun - 1; token >= Math.max(0, noun - 3); token--) {
    if (tokens.segment[token] !== tokens.segment[noun]) return false;
    if (syntax.tag[token] === PRP_POSS || syntax.tag[token] === POS || tokens.word[token] === words["'s"])
      return true;
  }
  return false;
}
