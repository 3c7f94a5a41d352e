import { type NounPhrase, Shape, TAGS } from '../../../schemas/stages/annotations.ts';
import type { WithSyntax } from '../layers.ts';
import { type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';
import { ByteRoom, IntRoom } from './scratch.ts';

const tagIndex = (tag: (typeof TAGS)[number]): number => TAGS.indexOf(tag);
export const IN = tagIndex('IN');
export const TO = tagIndex('TO');
export const VBG = tagIndex('VBG');
export const VBN = tagIndex('VBN');
export const WRB = tagIndex('WRB');
export const WDT = tagIndex('WDT');
export const WP = tagIndex('WP');
export const RB = tagIndex('RB');
export const POS = tagIndex('POS');
export const PRP_POSS = tagIndex('PRP$');
export const DT = tagIndex('DT');

/**
 * How noun phrases stand to verbs and to each other; indexes into `syntax`, -1 for none. Valid until the next article;
 * the arrays may be longer than what they are about.
 */
export interface Grammar {
  /** Noun phrase that holds each token. */
  readonly phraseAt: Int32Array;
  /** Verb group of which a noun phrase is the subject. */
  readonly verbOf: Int32Array;
  /** Subject noun phrase of a finite verb group. */
  readonly subjectOf: Int32Array;
  /** Verb group whose object a noun phrase is: the phrase follows it directly. */
  readonly objectOf: Int32Array;
  /** First token of a noun phrase behind its article. */
  readonly begin: Int32Array;
  /** Noun phrase joined before it by "and", "or" or a comma in a list. */
  readonly joinedTo: Int32Array;
  /** Token of the preposition before a noun phrase. */
  readonly preposition: Int32Array;
  /** Last verb group that begins before each noun phrase in its segment. */
  readonly verbBefore: Int32Array;
  /** 1 for tokens in round brackets. */
  readonly isBracketed: Uint8Array;
  /** Verb group that begins at each token. */
  readonly verbAt: Int32Array;
  /** Outermost quotation that holds each token. */
  readonly quotationAt: Int32Array;
}

const rooms = {
  phraseAt: new IntRoom(),
  verbAt: new IntRoom(),
  quotationAt: new IntRoom(),
  verbOf: new IntRoom(),
  objectOf: new IntRoom(),
  begin: new IntRoom(),
  joinedTo: new IntRoom(),
  preposition: new IntRoom(),
  verbBefore: new IntRoom(),
  subjectOf: new IntRoom(),
  isBracketed: new ByteRoom(),
};

/** Steps that a search for a subject goes back at most. */
const MAX_STEPS = 10;

export function readGrammar(layers: WithSyntax, knowledge: EntityKnowledge): Grammar {
  const { tokens, syntax, quotations } = layers;
  const { nounPhrases, verbGroups } = syntax;
  const count = nounPhrases.length;
  const n = tokens.length;
  const grammar: Grammar = {
    phraseAt: rooms.phraseAt.take(n, -1),
    verbAt: rooms.verbAt.take(n, -1),
    quotationAt: rooms.quotationAt.take(n, -1),
    verbOf: rooms.verbOf.take(count, -1),
    objectOf: rooms.objectOf.take(count, -1),
    begin: rooms.begin.take(count, -1),
    joinedTo: rooms.joinedTo.take(count, -1),
    preposition: rooms.preposition.take(count, -1),
    verbBefore: rooms.verbBefore.take(count, -1),
    subjectOf: rooms.subjectOf.take(verbGroups.length, -1),
    isBracketed: readBrackets(layers, knowledge),
  };
  for (let v = 0; v < verbGroups.length; v++) grammar.verbAt[verbGroups[v]!.firstToken] = v;
  for (let q = 0; q < quotations.length; q++) {
    const { isNested, firstToken, endToken } = quotations[q]!;
    if (!isNested) grammar.quotationAt.fill(q, firstToken, endToken);
  }
  let verb = -1;
  for (let i = 0; i < count; i++) {
    const phrase = nounPhrases[i]!;
    for (let token = phrase.firstToken; token < phrase.endToken; token++) grammar.phraseAt[token] = i;
    grammar.begin[i] = behindArticle(tokens.word, knowledge, phrase);
    while (verb + 1 < verbGroups.length && verbGroups[verb + 1]!.firstToken < phrase.firstToken) verb++;
    const segment = tokens.segment[phrase.firstToken]!;
    if (verb >= 0 && tokens.segment[verbGroups[verb]!.firstToken] === segment) grammar.verbBefore[i] = verb;
    readBefore(layers, knowledge, grammar, i);
  }
  for (let v = 0; v < verbGroups.length; v++) {
    if (verbGroups[v]!.form !== 'finite') {
      readLocalSubject(layers, grammar, v);
      const isSaid =
        verbGroups[v]!.form === 'participle' &&
        flagsAt(knowledge.flags, tokens.word[verbGroups[v]!.head]!) & Flag.SAY;
      if (!isSaid || grammar.subjectOf[v]! >= 0) continue;
    }
    const subject = findSubject(layers, knowledge, grammar, v);
    grammar.subjectOf[v] = subject;
    const isRelative = isRelativeTag(syntax.tag[verbGroups[v]!.firstToken - 1]!);
    if (subject >= 0 && !isRelative && grammar.verbOf[subject]! < 0) grammar.verbOf[subject] = v;
  }
  return grammar;
}

function behindArticle(word: Int32Array, { words }: EntityKnowledge, phrase: NounPhrase): number {
  const { firstToken, endToken } = phrase;
  const first = word[firstToken]!;
  const isArticle = first === words.the || first === words.a || first === words.an;
  return isArticle && endToken - firstToken > 1 ? firstToken + 1 : firstToken;
}

function readBrackets(layers: WithSyntax, knowledge: EntityKnowledge): Uint8Array {
  const { tokens, segments } = layers;
  const inside = rooms.isBracketed.take(tokens.length);
  const open = knowledge.words['('];
  const close = knowledge.words[')'];
  for (const { firstToken, endToken } of segments) {
    let from = -1;
    for (let token = firstToken; token < endToken; token++) {
      if (tokens.word[token] === open) from = token;
      else if (tokens.word[token] === close && from >= 0) {
        inside.fill(1, from, token + 1);
        from = -1;
      }
    }
  }
  return inside;
}

/** What stands directly before a noun phrase: preposition, conjunction or verb. */
function readBefore(layers: WithSyntax, knowledge: EntityKnowledge, grammar: Grammar, i: number): void {
  const { tokens, syntax } = layers;
  const phrase = syntax.nounPhrases[i]!;
  const before = phrase.firstToken - 1;
  if (before < 0 || tokens.segment[before] !== tokens.segment[phrase.firstToken]) return;
  const word = tokens.word[before]!;
  const tag = syntax.tag[before]!;
  if ((tag === IN || tag === TO) && !(flagsAt(knowledge.flags, word) & Flag.SUBORDINATOR)) {
    grammar.preposition[i] = before;
  }
  const verb = grammar.verbBefore[i]!;
  if (verb >= 0 && syntax.verbGroups[verb]!.endToken === before + 1) grammar.objectOf[i] = verb;
  if (i === 0) return;
  const { words } = knowledge;
  const previous = syntax.nounPhrases[i - 1]!;
  const isJoin = word === words.and || word === words.or;
  const isOxford = isJoin && tokens.word[before - 1] === words[','] && previous.endToken === before - 1;
  if (isOxford || (isJoin && previous.endToken === before)) grammar.joinedTo[i] = i - 1;
}

/**
 * The noun phrase nearest before a finite verb group that is no possessor and stands in no prepositional phrase,
 * apposition or earlier clause: "The minister of energy, a former teacher, who met Ono, said".
 */
function findSubject(layers: WithSyntax, knowledge: EntityKnowledge, grammar: Grammar, verb: number): number {
  const { tokens, syntax } = layers;
  const { nounPhrases } = syntax;
  const start = syntax.verbGroups[verb]!.firstToken;
  const segment = tokens.segment[start]!;
  if (start > 0 && tokens.segment[start - 1] === segment && isRelativeTag(syntax.tag[start - 1]!)) {
    return relativeHead(layers, grammar, start - 1);
  }
  let i = lastBefore(layers, start);
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
function readLocalSubject(layers: WithSyntax, grammar: Grammar, verb: number): void {
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

function isQuote(layers: WithSyntax, token: number): boolean {
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

function isRelativeTag(tag: number): boolean {
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
  if (tokens.word[phrase.firstToken - 1] !== comma || tokens.word[verbToken - 1] !== comma) return false;
  return syntax.nounPhrases[i - 1]!.endToken === phrase.firstToken - 1;
}

/** Index of the last noun phrase that ends by `token`. */
function lastBefore(layers: WithSyntax, token: number): number {
  const { nounPhrases } = layers.syntax;
  let low = 0;
  let high = nounPhrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nounPhrases[middle]!.endToken <= token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
