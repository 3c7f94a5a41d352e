import { TAGS, type VerbGroup } from '../../../schemas/stages/annotations.ts';
import type { Party } from './draft.ts';
import { Word } from './knowledge.ts';
import { isGoverned, isTime, phraseBefore, phraseFrom } from './phrase.ts';
import { COMMA, isAdverb, isBreak, markUnit, type Scene, tagIndex, wordAt } from './scene.ts';

const CC = tagIndex('CC');
const VBZ = tagIndex('VBZ');
const WDT = tagIndex('WDT');
const isModifier = Uint8Array.from(TAGS, (name) => (/^(RB|JJ|VBN|VBG)/.test(name) ? 1 : 0));
const CLOSE_BRACKET = 41;
const OPEN_BRACKET = 40;

/** Tokens that a bracket between subject and verb may hold. */
const BRACKET = 12;
/** Tokens of a relative clause between a subject and its verb. */
const RELATIVE = 24;

/**
 * Subject of the verb group at `verb`, printed before it in [floor, verb): "Lund", "the mayor of Oslo", "Lund, the
 * mayor," and the antecedent of "who". Null where none is found.
 */
export function subjectBefore(scene: Scene, verb: VerbGroup, floor: number): Party | null {
  let at = skipBack(scene, verb.firstToken - 1, floor);
  for (let step = 0; step < 4 && at >= floor; step++) {
    if (opensRelative(scene, at)) return antecedent(scene, at, floor);
    if (isBreak(scene, at)) return acrossBreaks(scene, at, floor);
    at = beforeTime(scene, at, floor);
    // A singular verb has one subject: "It began on Monday and Oslo says".
    const phrase = phraseBefore(scene, at + 1, floor, scene.tag[verb.head] !== VBZ);
    if (phrase === null) {
      const last = scene.phraseAt[at]!;
      return last >= 0 && isTime(scene, last)
        ? beforeRelative(scene, scene.phrases[last]!.firstToken, floor)
        : null;
    }
    if (isPlaceBehindComma(scene, phrase, floor)) {
      return acrossBreaks(scene, phrase.first - 1, floor) ?? phrase;
    }
    const inner = phrase.first > floor ? scene.verbAt[phrase.first - 1]! : -1;
    if (inner < 0) {
      return isGoverned(scene, phrase.first, floor) ? beforeRelative(scene, phrase.first, floor) : phrase;
    }
    // "the man who saw Lund said", "a group opposing the plan said": the object of an inner verb is no subject.
    const { firstToken, form } = scene.verbs[inner]!;
    const before = skipBack(scene, firstToken - 1, floor);
    if (before < floor) return phrase;
    if (form === 'finite' && !opensRelative(scene, before)) return phrase;
    at = before;
  }
  return null;
}

/** "researchers at the University of Oslo, Norway say": a place behind a comma belongs to the phrase before. */
function isPlaceBehindComma(scene: Scene, phrase: Party, floor: number): boolean {
  if (phrase.first - 1 <= floor || markUnit(scene, phrase.first - 1) !== COMMA) return false;
  const { mentionAt } = scene.layers;
  const before = scene.phraseAt[phrase.first - 2]!;
  return (
    isPlace(scene, phrase) &&
    before >= 0 &&
    mentionAt[scene.phrases[before]!.head]! >= 0 &&
    isNamed(scene, before)
  );
}

function isNamed({ layers, phrases }: Scene, phrase: number): boolean {
  const { form } = layers.mentions[layers.mentionAt[phrases[phrase]!.head]!]!;
  return form === 'name' || form === 'acronym';
}

/** Subject printed behind its verb: "said Lund", "said a spokesman for the ministry". */
export function subjectAfter(scene: Scene, verbEnd: number, limit: number): Party | null {
  let at = verbEnd;
  // "said retired | teacher Ada Lund"
  while (at < limit && at < verbEnd + 3 && scene.phraseAt[at]! < 0 && isModifier[scene.tag[at]!] === 1) at++;
  const phrase = phraseFrom(scene, at, limit, true);
  return phrase === null ? null : { ...phrase, first: verbEnd };
}

/** "an advertisement shown Thursday says": before a time and the participle that it belongs to. */
function beforeTime(scene: Scene, at: number, floor: number): number {
  const phrase = scene.phraseAt[at]!;
  if (phrase < 0 || !isTime(scene, phrase)) return at;
  const before = scene.phrases[phrase]!.firstToken - 1;
  const verb = before > floor ? scene.verbAt[before]! : -1;
  if (verb < 0 || scene.verbs[verb]!.form === 'finite') return at;
  const { firstToken } = scene.verbs[verb]!;
  return firstToken > floor ? firstToken - 1 : at;
}

/** Last token before `at` that is neither adverb nor inside brackets. */
export function skipBack(scene: Scene, at: number, floor: number): number {
  let token = at;
  while (token >= floor) {
    if (markUnit(scene, token) === CLOSE_BRACKET) {
      let open = token - 1;
      while (open >= floor && open > token - BRACKET && markUnit(scene, open) !== OPEN_BRACKET) open--;
      if (open < floor || markUnit(scene, open) !== OPEN_BRACKET) return token;
      token = open - 1;
    } else if (isAdverb(scene, token) && scene.phraseAt[token]! < 0) token--;
    else break;
  }
  return token;
}

export function isConjunction(scene: Scene, token: number): boolean {
  return scene.tag[token] === CC;
}

export function isRelative(scene: Scene, token: number): boolean {
  return (wordAt(scene, token) & Word.RELATIVE) !== 0;
}

/** "a man who had watched from his balcony said": the antecedent of the relative clause, full or reduced, that ends before `end`. */
function beforeRelative(scene: Scene, end: number, floor: number): Party | null {
  // Not "less than aides say".
  const isLinked = (wordAt(scene, end - 1) & (Word.ADJUNCT | Word.OF | Word.TO)) !== 0;
  if (!isLinked && scene.verbAt[end - 1]! < 0) return null;
  let inner = -1;
  for (let at = end - 1; at > floor && at > end - RELATIVE; at--) {
    if (isBreak(scene, at) || scene.quotationAt[at]! >= 0) return null;
    if (opensRelative(scene, at)) return inner < 0 ? null : antecedent(scene, at, floor);
    const verb = scene.verbAt[at]!;
    if (verb < 0) continue;
    const { form, firstToken } = scene.verbs[verb]!;
    // "the men arrested in Oslo", "people working in Oslo"
    const isReduced = inner < 0 && (form === 'participle' || form === 'gerund');
    if (isReduced && firstToken > floor && scene.phraseAt[firstToken - 1]! >= 0) {
      const party = phraseBefore(scene, firstToken, floor);
      return party === null || isGoverned(scene, party.first, floor) ? null : party;
    }
    if (form !== 'finite') continue;
    if (inner >= 0 && inner !== verb) return null;
    inner = verb;
  }
  return null;
}

/** A relative pronoun, "that" included. */
function opensRelative(scene: Scene, token: number): boolean {
  return isRelative(scene, token) || scene.tag[token] === WDT;
}

function antecedent(scene: Scene, relative: number, floor: number): Party | null {
  let end = relative;
  if (end - 1 >= floor && isBreak(scene, end - 1)) end--;
  const party = phraseBefore(scene, end, floor);
  // "a man living in Oslo who said"
  if (party === null || !isPlace(scene, party) || !isGoverned(scene, party.first, floor)) return party;
  return beforeRelative(scene, party.first, floor) ?? party;
}

/** Whether the phrase is the name of a city or region. */
function isPlace({ layers }: Scene, { head }: Party): boolean {
  const { mentions, mentionAt, entities } = layers;
  const type = entities[mentions[mentionAt[head]!]?.entity ?? -1]?.type;
  return type === 'city' || type === 'region';
}

/**
 * Subject before a parenthesis that closes at `last`: the text from the floor is read in chunks between commas and
 * dashes; the subject is the first chunk that is a noun phrase, behind the last chunk with a verb of its own.
 */
function acrossBreaks(scene: Scene, last: number, floor: number): Party | null {
  let subject: Party | null = null;
  let first = floor;
  for (let at = floor; at <= last; at++) {
    if (at < last && (!isBreak(scene, at) || scene.quotationAt[at]! >= 0)) continue;
    // "the village, where floods began, said"
    const isClause = isRelative(scene, first) || (first > floor && (wordAt(scene, first) & Word.WHEN) !== 0);
    if (at > first && !isClause) {
      const party = chunkSubject(scene, first, at);
      if (party !== null) subject ??= party;
      else if (hasFiniteVerb(scene, first, at)) subject = null;
    }
    first = at + 1;
  }
  return subject;
}

/** The noun phrase that a chunk is, conjunctions and adverbs before it left out; null if it is more than that. */
function chunkSubject(scene: Scene, first: number, end: number): Party | null {
  let at = first;
  while (at < end && scene.phraseAt[at]! < 0 && (isAdverb(scene, at) || isOpener(scene, at))) at++;
  const party = phraseFrom(scene, at, end);
  if (party === null || (wordAt(scene, party.head) & Word.TIME) !== 0) return null;
  if (party.end >= end) return party;
  if (!isRelative(scene, party.end) && hasFiniteVerb(scene, party.end, end)) return null;
  // "Irish low | cost airline": a phrase that the tagger broke, up to the chunk's end.
  const last = scene.phraseAt[end - 1]!;
  const isBroken = last >= 0 && scene.verbAt[party.end]! < 0 && wordAt(scene, party.end) === 0;
  return isBroken ? { ...party, head: scene.phrases[last]!.head, end } : party;
}

/** A word that begins a subordinate or joined clause. */
export function isOpener(scene: Scene, token: number): boolean {
  return (wordAt(scene, token) & Word.SUBORDINATOR) !== 0;
}

/** Whether a finite verb begins in [first, end). */
export function hasFiniteVerb(scene: Scene, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const verb = scene.verbAt[at]!;
    if (verb >= 0 && scene.verbs[verb]!.form === 'finite') return true;
  }
  return false;
}
