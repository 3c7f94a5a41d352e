import { Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames, WithSyntax } from '../layers.ts';
import { spanHolding } from '../spans.ts';
import { type Grammar, POS, WDT, WP } from './grammar.ts';
import { type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';

/** Steps that a search for a subject goes back at most. */
const MAX_STEPS = 10;

/** "…, said Mori", "…, said a witness": behind a comma or a quotation the verb of saying stands before its subject. */
export function subjectBehind(
  layers: WithNames,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  verb: number,
): number {
  const { tokens, syntax } = layers;
  const { firstToken, endToken } = syntax.verbGroups[verb]!;
  const before = firstToken - 1;
  if (endToken - firstToken !== 1 || before < 0 || tokens.segment[before] !== tokens.segment[firstToken])
    return -1;
  if (tokens.word[before] !== knowledge.words[','] && !isQuote(layers, before)) return -1;
  const phrase = endToken < tokens.length ? grammar.phraseAt[endToken]! : -1;
  if (phrase < 0) return -1;
  const { firstToken: first, head, isPronoun } = syntax.nounPhrases[phrase]!;
  if (first !== endToken || isPronoun) return -1;
  const isPerson = flagsAt(knowledge.flags, tokens.word[head]!) & (Flag.PERSON | Flag.POST_END);
  return isPerson || isInName(layers, head) ? phrase : -1;
}

/** Whether a token lies in a name of somebody or some body: "said Monday" has none. */
function isInName({ names }: WithNames, token: number): boolean {
  const name = spanHolding(names, token);
  return name !== null && name.form !== 'demonym';
}

/**
 * The noun phrase nearest before a finite verb group that is no possessor and stands in no prepositional phrase,
 * apposition or earlier clause: "The minister of energy, a former teacher, who met Ono, said". `last` is the last one that
 * ends before the verb group.
 */
export function findSubject(
  layers: WithSyntax,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  verb: number,
  last: number,
): number {
  const { tokens, syntax } = layers;
  const { nounPhrases } = syntax;
  const start = syntax.verbGroups[verb]!.firstToken;
  const segment = tokens.segment[start]!;
  if (start > 0 && tokens.segment[start - 1] === segment && isRelativeTag(syntax.tag[start - 1]!)) {
    return relativeHead(layers, grammar, start - 1);
  }
  let i = last;
  for (let step = 0; step < MAX_STEPS && i >= 0; step++, i--) {
    const phrase = nounPhrases[i]!;
    if (tokens.segment[phrase.firstToken] !== segment) return -1;
    if (isPossessor(layers, knowledge, phrase.endToken)) continue;
    if (grammar.isBracketed[phrase.head]! > grammar.isBracketed[start]!) continue;
    const isAdjacent = isRightBefore(layers, phrase.endToken, start);
    // "…, and he stopped": "he" before a verb is its subject, whatever is joined before.
    if (isAdjacent && isNominative(tokens.word[phrase.head]!, knowledge)) return i;
    const first = grammar.joinedTo[i]! >= 0 ? firstOfList(grammar, i) : i;
    // "… met Ono, and Abe said", "… has a son, and his wife, Ann, is": two with a comma are no list, but a new clause.
    const hasComma = first === i - 1 && tokens.word[phrase.firstToken - 2] === knowledge.words[','];
    if (hasComma && grammar.objectOf[first]! >= 0) return i;
    if (isTaken(layers, knowledge, grammar, first, isAdjacent) || isAside(layers, knowledge, i, start)) {
      i = first;
      continue;
    }
    return first;
  }
  return -1;
}

/** "Mori forming a cabinet": the noun phrase right before a gerund, whatever it is to the rest of the sentence. */
export function readLocalSubject(layers: WithSyntax, grammar: Grammar, verb: number): void {
  const group = layers.syntax.verbGroups[verb]!;
  if (group.form !== 'gerund' && group.form !== 'participle') return;
  const phrase = group.firstToken > 0 ? grammar.phraseAt[group.firstToken - 1]! : -1;
  if (phrase < 0 || layers.syntax.nounPhrases[phrase]!.endToken !== group.firstToken) return;
  grammar.subjectOf[verb] = phrase;
}

function isNominative(word: number, { words }: EntityKnowledge): boolean {
  return (
    word === words.he || word === words.she || word === words.they || word === words.i || word === words.we
  );
}

/** Whether nothing but quotation marks stands between: `said he "values" it`. */
function isRightBefore(layers: WithSyntax, end: number, start: number): boolean {
  if (end === start) return true;
  return start - end === 1 && (layers.tokens.shape[end]! & Shape.PUNCT) !== 0 && isQuote(layers, end);
}

export function isQuote(layers: WithSyntax, token: number): boolean {
  const { article, tokens } = layers;
  return '"\'\u201c\u201d\u2018\u2019'.includes(article.text.charAt(tokens.start[token]!));
}

/** Whether a preposition or an earlier verb has the phrase for its object. */
function isTaken(
  layers: WithSyntax,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  i: number,
  isAdjacent: boolean,
): boolean {
  const preposition = grammar.preposition[i]!;
  if (preposition >= 0) {
    const word = layers.tokens.word[preposition]!;
    return !(isAdjacent && flagsAt(knowledge.flags, word) & Flag.EITHER);
  }
  return grammar.objectOf[i]! >= 0 && !isAdjacent;
}

export function isRelativeTag(tag: number): boolean {
  return tag === WP || tag === WDT;
}

/** Noun phrase that a relative pronoun stands for: it ends at most a comma before; -1 for a question word. */
export function relativeHead(layers: WithSyntax, grammar: Grammar, pronoun: number): number {
  const { tokens } = layers;
  for (let token = pronoun - 1; token >= Math.max(0, pronoun - 3); token--) {
    if (tokens.segment[token] !== tokens.segment[pronoun]) return -1;
    const phrase = grammar.phraseAt[token]!;
    if (phrase >= 0) return phrase;
  }
  return -1;
}

/** "Ono, the minister, said": the phrase lies between a comma close behind a noun phrase and a comma before the verb. */
function isAside(layers: WithSyntax, knowledge: EntityKnowledge, i: number, verbToken: number): boolean {
  if (i === 0) return false;
  const { tokens, syntax } = layers;
  const comma = knowledge.words[','];
  const phrase = syntax.nounPhrases[i]!;
  // "Ono, whose lawyer, Abe, said": a subject of its own.
  if (tokens.word[phrase.firstToken] === knowledge.words.whose) return false;
  if (tokens.word[phrase.firstToken - 1] !== comma || tokens.word[verbToken - 1] !== comma) return false;
  return syntax.nounPhrases[i - 1]!.endToken === phrase.firstToken - 1;
}

function isPossessor(layers: WithSyntax, knowledge: EntityKnowledge, end: number): boolean {
  const { tokens, syntax } = layers;
  if (end >= tokens.length) return false;
  return tokens.word[end] === knowledge.words["'s"] || syntax.tag[end] === POS;
}

/** First noun phrase of a list that `i` closes. */
export function firstOfList(grammar: Grammar, i: number): number {
  let first = i;
  for (let step = 0; step < MAX_STEPS && grammar.joinedTo[first]! >= 0; step++) {
    first = grammar.joinedTo[first]!;
  }
  return first;
}
