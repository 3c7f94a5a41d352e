import { TAGS } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';
import { NEVER } from './landmarks.ts';
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
export const CC = tagIndex('CC');
export const CD = tagIndex('CD');
export const JJ = tagIndex('JJ');
export const NN = tagIndex('NN');
export const NNS = tagIndex('NNS');
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
  /** 1 for verb groups of saying. */
  readonly isSaying: Uint8Array;
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
  isSaying: new ByteRoom(),
};

export function readGrammar(layers: WithNames, knowledge: EntityKnowledge, isBracketed: Uint8Array): Grammar {
  const { tokens, syntax, quotations } = layers;
  const { nounPhrases, verbGroups } = syntax;
  const count = nounPhrases.length;
  const n = tokens.length;
  const grammar: Grammar = {
    phraseAt: rooms.phraseAt.take(n, -1),
    verbAt: rooms.verbAt.take(n, -1),
    quotationAt: rooms.quotationAt.take(n, -1),
    verbOf: rooms.verbOf.take(count, -1),
    objectOf: rooms.objectOf.unwritten(count),
    begin: rooms.begin.unwritten(count),
    joinedTo: rooms.joinedTo.unwritten(count),
    preposition: rooms.preposition.unwritten(count),
    verbBefore: rooms.verbBefore.unwritten(count),
    subjectOf: rooms.subjectOf.take(verbGroups.length, -1),
    isSaying: rooms.isSaying.take(verbGroups.length),
    isBracketed,
  };
  for (let q = 0; q < quotations.length; q++) {
    const { isNested, firstToken, endToken } = quotations[q]!;
    if (!isNested) grammar.quotationAt.fill(q, firstToken, endToken);
  }
  readVerbs(layers, knowledge, grammar);
  readPhrases(layers, knowledge, grammar);
  readSubjects(layers, knowledge, grammar);
  return grammar;
}

function readVerbs({ tokens, syntax }: WithNames, knowledge: EntityKnowledge, grammar: Grammar): void {
  const { verbGroups } = syntax;
  const { verbAt, isSaying } = grammar;
  for (let v = 0; v < verbGroups.length; v++) {
    const { firstToken, head } = verbGroups[v]!;
    verbAt[firstToken] = v;
    if (flagsAt(knowledge.flags, tokens.word[head]!) & Flag.SAY) isSaying[v] = 1;
  }
}

/** Where each noun phrase begins, and what stands before it. */
function readPhrases({ tokens, syntax }: WithNames, knowledge: EntityKnowledge, grammar: Grammar): void {
  const { nounPhrases, verbGroups, tag: tags } = syntax;
  const { word, segment } = tokens;
  const { words, flags } = knowledge;
  const { phraseAt, begin, verbBefore, objectOf, preposition, joinedTo } = grammar;
  let verb = -1;
  let nextVerb = verbGroups.length > 0 ? verbGroups[0]!.firstToken : NEVER;
  let endBefore = -1;
  for (let i = 0; i < nounPhrases.length; i++) {
    const { firstToken, endToken } = nounPhrases[i]!;
    for (let token = firstToken; token < endToken; token++) phraseAt[token] = i;
    const first = word[firstToken]!;
    const isArticle = first === words.the || first === words.a || first === words.an;
    begin[i] = isArticle && endToken - firstToken > 1 ? firstToken + 1 : firstToken;
    while (nextVerb < firstToken) {
      verb++;
      nextVerb = verb + 1 < verbGroups.length ? verbGroups[verb + 1]!.firstToken : NEVER;
    }
    const before = firstToken - 1;
    const hasVerb = verb >= 0 && segment[verbGroups[verb]!.firstToken] === segment[firstToken];
    verbBefore[i] = hasVerb ? verb : -1;
    objectOf[i] = hasVerb && verbGroups[verb]!.endToken === firstToken ? verb : -1;
    preposition[i] = -1;
    joinedTo[i] = -1;
    if (before >= 0 && segment[before] === segment[firstToken]) {
      const link = word[before]!;
      const tag = tags[before]!;
      if ((tag === IN || tag === TO) && !(flagsAt(flags, link) & Flag.SUBORDINATOR)) preposition[i] = before;
      if (link === words.and || link === words.or) {
        const hasComma = endBefore === before - 1 && word[endBefore] === words[','];
        if (hasComma || endBefore === before) joinedTo[i] = i - 1;
      }
    }
    endBefore = endToken;
  }
}

/** The subject of each verb group that has one: finite ones, and participles of saying ("… , said Mori"). */
function readSubjects(layers: WithNames, knowledge: EntityKnowledge, grammar: Grammar): void {
  const { tag, nounPhrases, verbGroups } = layers.syntax;
  const { subjectOf, objectOf, verbOf } = grammar;
  let behind = 0;
  for (let v = 0; v < verbGroups.length; v++) {
    const { form, firstToken } = verbGroups[v]!;
    const isSaying = grammar.isSaying[v] === 1;
    if (form !== 'finite') {
      readLocalSubject(layers, grammar, v);
      if (!isSaying || form !== 'participle' || subjectOf[v]! >= 0) continue;
    }
    let subject = isSaying ? subjectBehind(layers, knowledge, grammar, v) : -1;
    if (subject >= 0) objectOf[subject] = -1;
    else {
      while (behind < nounPhrases.length && nounPhrases[behind]!.endToken <= firstToken) behind++;
      subject = findSubject(layers, knowledge, grammar, v, behind - 1);
    }
    subjectOf[v] = subject;
    if (subject >= 0 && verbOf[subject]! < 0 && !isRelativeTag(tag[firstToken - 1]!)) verbOf[subject] = v;
  }
}
