import { type NounPhrase, TAGS } from '../../../schemas/stages/annotations.ts';
import type { WithNames, WithSyntax } from '../layers.ts';
import { type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';
import { ByteRoom, IntRoom } from './scratch.ts';
import { findSubject, isRelativeTag, readLocalSubject, subjectBehind } from './subjects.ts';

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
export const CD = tagIndex('CD');
export const NN = tagIndex('NN');
export const NNP = tagIndex('NNP');
export const NNPS = tagIndex('NNPS');

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

export function readGrammar(layers: WithNames, knowledge: EntityKnowledge): Grammar {
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
    const isSaying = (flagsAt(knowledge.flags, tokens.word[verbGroups[v]!.head]!) & Flag.SAY) !== 0;
    if (verbGroups[v]!.form !== 'finite') {
      readLocalSubject(layers, grammar, v);
      const isSaid = verbGroups[v]!.form === 'participle' && isSaying;
      if (!isSaid || grammar.subjectOf[v]! >= 0) continue;
    }
    let subject = isSaying ? subjectBehind(layers, knowledge, grammar, v) : -1;
    if (subject >= 0) grammar.objectOf[subject] = -1;
    else subject = findSubject(layers, knowledge, grammar, v);
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
