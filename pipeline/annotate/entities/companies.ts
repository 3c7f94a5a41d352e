import { type NameSpan, type NounPhrase, Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { spanHolding } from '../spans.ts';
import { DT, IN, NNP, NNPS } from './grammar.ts';
import { at, type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';
import { type Landmarks, NEVER } from './landmarks.ts';
import { retype, surnamesOf } from './retyped.ts';

/** Words of a name that is found here at most. */
const MOST_WORDS = 5;

interface Search {
  readonly layers: WithNames;
  readonly knowledge: EntityKnowledge;
  /** What was found, each instead of the names that it covers. */
  readonly found: NameSpan[];
  /** Lone words that name one of them, wherever they stand; null as long as there are none. */
  words: Set<number> | null;
  surnames: ReadonlySet<number> | null;
}

/**
 * Name spans with the organisations that the words beside them show: "Velora plc", "the union, Velora,", "Velora, the
 * carmaker,", "software company Velora"; and the lone names that take them up. A known given name or the surname of
 * somebody stays a person's.
 */
export function withCompanies(
  layers: WithNames,
  knowledge: EntityKnowledge,
  { legalForms, headFlags }: Landmarks,
): readonly NameSpan[] {
  const search: Search = { layers, knowledge, found: [], words: null, surnames: null };
  readLegalForms(search, legalForms);
  readAppositions(search, headFlags);
  readNouns(search);
  if (search.found.length === 0) return layers.names;
  if (search.words !== null) readLoneNames(search, search.words);
  return merged(layers.names, search.found);
}

/** Ordered by start, then end; of those that overlap the one found here, the first of them. */
function merged(names: readonly NameSpan[], found: readonly NameSpan[]): NameSpan[] {
  const taken = new Set<number>();
  const own: NameSpan[] = [];
  const isFree = ({ firstToken, endToken }: NameSpan): boolean => {
    for (let token = firstToken; token < endToken; token++) if (taken.has(token)) return false;
    return true;
  };
  for (const span of found) {
    if (!isFree(span)) continue;
    own.push(span);
    for (let token = span.firstToken; token < span.endToken; token++) taken.add(token);
  }
  const kept = names.filter(isFree);
  return [...kept, ...own].sort((a, b) => a.firstToken - b.firstToken || a.endToken - b.endToken);
}

/** "Velora plc", "Velora, Inc.": the legal form and the capitalised words before it. */
function readLegalForms(search: Search, legalForms: Int32Array): void {
  const { layers, knowledge } = search;
  const { tokens } = layers;
  const { ag } = knowledge.words;
  for (let i = 0; legalForms[i] !== NEVER; i++) {
    const token = legalForms[i]!;
    if (token === 0) continue;
    const within = nameAt(layers, token);
    if (within && within.firstToken < token) {
      if (within.type === 'person' || within.type === 'other') add(search, retype(within, 'organization'));
      continue;
    }
    if (tokens.segment[token - 1] !== tokens.segment[token]) continue;
    let end = token;
    if (tokens.word[end - 1] === knowledge.words[',']) end--;
    let first = firstOfName(search, end);
    // The word before it is a name, whatever its tag; "A plc" is none.
    if (first === end && isCapital(layers, end - 1) && layers.syntax.tag[end - 1] !== DT) first--;
    // "Ohio AG" is a person's post.
    if (first === end || (tokens.word[token] === ag && nameAt(layers, end - 1)?.place)) continue;
    if (end - first === 1) addWord(search, tokens.word[first]!);
    add(search, spanOf(layers, first, token + 1));
  }
}

/** First of the capitalised words that end before `end`; `end` without any. */
function firstOfName({ layers, knowledge }: Search, end: number): number {
  const { tokens } = layers;
  let first = end;
  while (first > 0 && end - first < MOST_WORDS) {
    const token = first - 1;
    if (tokens.segment[token] !== tokens.segment[end - 1]) break;
    const isJoin = tokens.word[token] === knowledge.words['&'] && first < end;
    if (!isJoin && !isNameWord(layers, token)) break;
    first = token;
  }
  if (tokens.word[first] === knowledge.words['&']) first++;
  return first;
}

/** A capitalised word that is part of a name or tagged as one. */
function isNameWord(layers: WithNames, token: number): boolean {
  if (!isCapital(layers, token)) return false;
  const tag = layers.syntax.tag[token]!;
  return tag === NNP || tag === NNPS || nameAt(layers, token) !== null;
}

function isCapital({ tokens }: WithNames, token: number): boolean {
  return (tokens.shape[token]! & Shape.CAPITAL) !== 0 && tokens.segment[token]! >= 0;
}

/** "the union, Velora," and "Velora, the carmaker,". */
function readAppositions(search: Search, headFlags: Int32Array): void {
  const { layers, knowledge } = search;
  const { tokens, syntax } = layers;
  const comma = knowledge.words[','];
  for (let i = 0; i < syntax.nounPhrases.length; i++) {
    if (!(headFlags[i]! & Flag.BODY)) continue;
    const phrase = syntax.nounPhrases[i]!;
    if (phrase.isPlural || !isDetermined(search, phrase)) continue;
    const { endToken } = phrase;
    if (tokens.word[endToken] === comma && isClosedName(search, endToken + 1)) {
      take(search, endToken + 1, endOfName(search, endToken + 1));
    }
    const before = startOfPhrase(search, phrase) - 1;
    if (before < 1 || tokens.word[before] !== comma || !isClosed(search, endToken)) continue;
    if (tokens.segment[before - 1] !== tokens.segment[endToken - 1]) continue;
    const first = firstOfName(search, before);
    if (first < before && !isBehindPreposition(layers, first)) take(search, first, before);
  }
}

function isBehindPreposition({ tokens, syntax }: WithNames, first: number): boolean {
  return first > 0 && tokens.segment[first - 1] === tokens.segment[first] && syntax.tag[first - 1] === IN;
}

function isDetermined({ layers, knowledge }: Search, { firstToken }: NounPhrase): boolean {
  const word = layers.tokens.word[firstToken]!;
  const { words } = knowledge;
  if (word === words.the || word === words.a || word === words.an) return true;
  const before = layers.tokens.word[firstToken - 1];
  return before === words["'s"] || before === words["'"];
}

/** First token of a noun phrase with its possessor: "Britain's largest maker". */
function startOfPhrase({ layers, knowledge }: Search, { firstToken }: NounPhrase): number {
  const { tokens } = layers;
  const { words } = knowledge;
  const before = tokens.word[firstToken - 1];
  if (before !== words["'s"] && before !== words["'"]) return firstToken;
  let first = firstToken - 2;
  while (first > 0 && tokens.shape[first]! & Shape.CAPITAL && isNameWord(layers, first - 1)) first--;
  return tokens.word[first - 1] === words.the ? first - 1 : first;
}

function endOfName({ layers }: Search, first: number): number {
  const { tokens } = layers;
  let end = first;
  while (end < tokens.length && end - first < MOST_WORDS && isNameWord(layers, end)) {
    if (tokens.segment[end] !== tokens.segment[first]) break;
    end++;
  }
  return end;
}

/** Whether a name begins here that a comma or full stop ends, and no list goes on behind it. */
function isClosedName(search: Search, first: number): boolean {
  const { layers, knowledge } = search;
  const { tokens } = layers;
  if (first >= tokens.length || tokens.segment[first] !== tokens.segment[first - 1]) return false;
  const end = endOfName(search, first);
  if (end === first || !isClosed(search, end)) return false;
  const { words } = knowledge;
  const next = tokens.word[end];
  if (next === words.of || next === words.in || next === words.with) return false;
  const behind = tokens.word[end + 1];
  return behind !== words.and && behind !== words.or;
}

function isClosed({ layers, knowledge }: Search, token: number): boolean {
  const { tokens } = layers;
  if (token >= tokens.length || tokens.segment[token] !== tokens.segment[token - 1]) return true;
  const word = tokens.word[token]!;
  const { words } = knowledge;
  return word === words[','] || word === words['.'] || word === words.of || word === words.in;
}

/** "software company Velora": the noun right before a name, in one noun phrase. */
function readNouns(search: Search): void {
  const { layers, knowledge } = search;
  const { tokens, names } = layers;
  for (const span of names) {
    const before = span.firstToken - 1;
    if ((span.type !== 'person' && span.type !== 'other') || before < 0) continue;
    if (!(flagsAt(knowledge.flags, tokens.word[before]!) & Flag.BODY)) continue;
    if (tokens.segment[before] !== tokens.segment[span.firstToken]) continue;
    if (!(tokens.shape[before]! & Shape.CAPITAL)) take(search, span.firstToken, span.endToken);
  }
}

/** Notes a name of an organisation, unless it is plainly a person's or already known as something else. */
function take(search: Search, first: number, end: number): void {
  const { layers, knowledge } = search;
  const { word } = layers.tokens;
  const old = nameAt(layers, first);
  if (old && (old.firstToken !== first || old.endToken !== end)) return;
  if (old && old.type !== 'person' && old.type !== 'other') {
    if (old.type === 'organization' && end - first === 1 && old.form === 'name')
      addWord(search, word[first]!);
    return;
  }
  if (!old) {
    for (let token = first + 1; token < end; token++) if (nameAt(layers, token)) return;
  }
  if (spanHolding(layers.times, first) || at(knowledge.givenName, word[first]!) > 0) return;
  search.surnames ??= surnamesOf(layers);
  if (end - first === 1) {
    if (search.surnames.has(word[first]!)) return;
    addWord(search, word[first]!);
  }
  add(search, old ? retype(old, 'organization') : spanOf(layers, first, end));
}

/** The lone names that take up what was found: those that could not be told, and those without a span. */
function readLoneNames(search: Search, words: ReadonlySet<number>): void {
  const { layers } = search;
  const { tokens, syntax } = layers;
  search.surnames ??= surnamesOf(layers);
  for (let token = 0; token < tokens.length; token++) {
    if (!words.has(tokens.word[token]!) || !(tokens.shape[token]! & Shape.CAPITAL)) continue;
    if (tokens.segment[token]! < 0 || search.surnames.has(tokens.word[token]!)) continue;
    const old = nameAt(layers, token);
    if (!old) {
      if (syntax.tag[token] === NNP) add(search, spanOf(layers, token, token + 1));
    } else if (old.endToken - old.firstToken === 1 && (old.type === 'person' || old.type === 'other')) {
      add(search, retype(old, 'organization'));
    }
  }
}

function addWord(search: Search, word: number): void {
  search.words ??= new Set();
  search.words.add(word);
}

function add({ found }: Search, span: NameSpan): void {
  found.push(span);
}

function spanOf({ tokens }: WithNames, firstToken: number, endToken: number): NameSpan {
  return {
    firstToken,
    endToken,
    start: tokens.start[firstToken]!,
    end: tokens.end[endToken - 1]!,
    type: 'organization',
    form: 'name',
    title: null,
    place: null,
    unresolved: [],
  };
}

/** The name that holds a token; null without. */
function nameAt({ names }: WithNames, token: number): NameSpan | null {
  return spanHolding(names, token);
}
