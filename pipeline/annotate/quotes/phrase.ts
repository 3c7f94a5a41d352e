import { Shape, TAGS } from '../../../schemas/stages/annotations.ts';
import { spanHolding } from '../spans.ts';
import type { Party } from './draft.ts';
import { Word } from './knowledge.ts';
import { COMMA, isAdverb, isPossessive, markUnit, type Scene, tagIndex, wordAt } from './scene.ts';

const CC = tagIndex('CC');
const DT = tagIndex('DT');
const PRP = tagIndex('PRP');
const PRPS = tagIndex('PRP$');
const IN = tagIndex('IN');
/** Adjectives, participles and their adverbs: what may stand before a noun. */
const isModifier = Uint8Array.from(TAGS, (name) => (/^(JJ|RB|VBN|VBG)/.test(name) ? 1 : 0));

/** The whole phrase that ends before `end` (`mayJoin`: and phrases joined to it by "and"): from "the mayor of Oslo" its head "mayor"; null where none ends there. */
export function phraseBefore(scene: Scene, end: number, floor: number, mayJoin = true): Party | null {
  const { phrases, phraseAt } = scene;
  let last = end;
  let phrase = end > floor ? phraseAt[end - 1]! : -1;
  if (phrase < 0 || phrases[phrase]!.firstToken < floor) return null;
  if (isTime(scene, phrase)) {
    // "Lund Friday said", "Lund late Friday said"
    const before = phrases[phrase]!.firstToken - 1;
    if (before > floor && phraseAt[before]! >= 0 && !isTime(scene, phraseAt[before]!)) {
      phrase = phraseAt[before]!;
      last = before + 1;
    }
  }
  let first = startOf(scene, phrase, floor);
  const others: number[] = [];
  for (let step = 0; step < 8; step++) {
    const before = first - 1;
    const described = describedBy(scene, before, floor);
    if (described >= 0) {
      // "one source close to Lund": the source speaks.
      others.length = 0;
      phrase = described;
      first = startOf(scene, described, floor);
      continue;
    }
    if (isGlued(scene, phrase, before, floor)) {
      first = startOf(scene, phraseAt[before]!, floor);
      continue;
    }
    const isListEnd = mayJoin && others.length === 0 && endsList(scene, before, floor);
    const nearest = isListEnd ? before - 2 : before - 1;
    if (nearest < floor || phraseAt[nearest]! < 0) break;
    const outer = phraseAt[nearest]!;
    if (isLink(scene, before)) {
      // "the ministers of Norway and Chile": the names joined are not the subject.
      others.length = 0;
      if (isTime(scene, phrase)) last = before;
      if (!endsWithBearer(scene, outer, phrase)) phrase = outer;
    } else if (
      mayJoin &&
      scene.tag[before] === CC &&
      !isTime(scene, outer) &&
      !isObject(scene, outer, floor)
    ) {
      if (others.length === 0) others.push(scene.phrases[phrase]!.head);
      others.unshift(scene.phrases[outer]!.head);
    } else if (others.length > 1 && markUnit(scene, before) === COMMA && !isTime(scene, outer)) {
      others.unshift(scene.phrases[outer]!.head);
    } else break;
    first = startOf(scene, outer, floor);
  }
  if (isTime(scene, phrase)) return null;
  return { head: phrases[phrase]!.head, first, end: last, others };
}

/** Tokens before ", and" that must hold no verb. */
const LIST = 24;

/** "Lund's lawyer, Berg, and her brother said": a conjunction behind a comma, with no verb before it, joins two subjects. */
function endsList(scene: Scene, conjunction: number, floor: number): boolean {
  const comma = conjunction - 1;
  if (comma <= floor || scene.tag[conjunction] !== CC || markUnit(scene, comma) !== COMMA) return false;
  const from = Math.max(floor, comma - LIST);
  for (let at = comma - 1; at >= from; at--) {
    if (scene.verbAt[at]! >= 0 || scene.tag[at] === IN || scene.quotationAt[at]! >= 0) return false;
  }
  return from === floor;
}

/** "from the opposition | Liberal Party of Oslo": a determined phrase right before a name belongs to it. */
function isGlued(scene: Scene, phrase: number, before: number, floor: number): boolean {
  const other = before >= floor ? scene.phraseAt[before]! : -1;
  if (other < 0 || other === phrase || isTime(scene, other) || !isName(scene, phrase)) return false;
  const { firstToken, endToken } = scene.phrases[other]!;
  return endToken === before + 1 && scene.tag[firstToken] === DT && isGoverned(scene, firstToken, floor);
}

/** Phrase that an adjective and the preposition at `token` describe ("a source close to …"); -1 without one. */
function describedBy({ tag, phraseAt, verbAt, phrases }: Scene, token: number, floor: number): number {
  const adjective = token - 1;
  if (adjective <= floor || tag[token] !== IN || phraseAt[adjective]! >= 0 || verbAt[adjective]! >= 0)
    return -1;
  if (isModifier[tag[adjective]!] === 0) return -1;
  const phrase = phraseAt[adjective - 1]!;
  return phrase >= 0 && !phrases[phrase]!.isPronoun ? phrase : -1;
}

/** The whole phrase that begins at `first` (`joinsNext`: and the phrase right behind it): with possessors, "of" and "for" behind a common noun, and "and". */
export function phraseFrom(scene: Scene, first: number, limit: number, joinsNext = false): Party | null {
  const { phrases, phraseAt } = scene;
  let at = first;
  while (at < limit && isAdverb(scene, at) && phraseAt[at]! < 0) at++;
  if (at >= limit || phraseAt[at]! < 0 || phrases[phraseAt[at]!]!.firstToken !== at) return null;
  const start = at;
  let phrase = phraseAt[at]!;
  let end = phrases[phrase]!.endToken;
  const others: number[] = [];
  for (let step = 0; step < 8 && end + 1 < limit; step++) {
    // "said one | Republican involved in the plan": a name-like adjective that is the noun.
    if (joinsNext && end === start + 1 && isNameLike(scene, end)) {
      end++;
      continue;
    }
    // "said Northlake University historian | Ada Lund": one phrase that was read as two.
    const joined = joinsNext ? phraseAt[end]! : -1;
    if (joined >= 0 && others.length === 0 && !isTime(scene, joined) && !isDetermined(scene, end)) {
      phrase = joined;
      end = phrases[joined]!.endToken;
      continue;
    }
    const list = joinsNext && others.length === 0 ? namesIn(scene, phrase, limit) : null;
    if (list !== null) {
      others.push(...list.map((name) => phrases[name]!.head));
      phrase = list[list.length - 1]!;
      end = phrases[phrase]!.endToken;
      break;
    }
    const behind = isPossessive(scene, end) ? possessedAt(scene, end + 1, limit) : end + 1;
    const next = behind < limit ? phraseAt[behind]! : -1;
    if (next < 0 || phrases[next]!.firstToken !== behind || isTime(scene, next)) break;
    if (isPossessive(scene, end)) {
      if (others.length === 0) phrase = next;
    } else if (scene.tag[end] === CC && !isVerbAt(scene, phrases[next]!.endToken, limit)) {
      if (others.length === 0) others.push(phrases[phrase]!.head);
      others.push(phrases[next]!.head);
    } else if (!isLink(scene, end) || isName(scene, phrase)) break;
    else if (endsWithBearer(scene, phrase, next)) phrase = next;
    end = phrases[next]!.endToken;
  }
  return { head: phrases[phrase]!.head, first: start, end, others };
}

/** "the firm's managing | director": where the noun phrase behind a possessive begins, past modifiers read as verbs. */
function possessedAt(scene: Scene, from: number, limit: number): number {
  let at = from;
  while (at < limit && at < from + 3 && scene.phraseAt[at]! < 0 && isModifier[scene.tag[at]!] === 1) at++;
  return at;
}

/** Whether a preposition governs the phrase that begins at `first`: such a phrase is no subject. */
export function isGoverned(scene: Scene, first: number, floor: number): boolean {
  const before = first - 1;
  if (before < floor) return false;
  const words = wordAt(scene, before);
  if ((words & Word.SUBORDINATOR) !== 0) return false;
  return scene.tag[before] === IN || (words & Word.TO) !== 0;
}

export function isTime(scene: Scene, phrase: number): boolean {
  return (wordAt(scene, scene.phrases[phrase]!.head) & Word.TIME) !== 0;
}

/** First token of a phrase with the possessors before it: "Lund's former aide". */
function startOf(scene: Scene, phrase: number, floor: number): number {
  const { phrases, phraseAt } = scene;
  let first = phrases[phrase]!.firstToken;
  while (first - 2 >= floor && isPossessive(scene, first - 1) && phraseAt[first - 2]! >= 0) {
    first = phrases[phraseAt[first - 2]!]!.firstToken;
  }
  return first;
}

/**
 * "Speaker of | the House Ada Lund", "the President of | the Republic Ada Lund": a post, and its bearer's name at the end
 * of what it is of. Behind "the" or "a" the name may have a post of its own: "the aide of | President Lund".
 */
function endsWithBearer({ layers, phrases, tag }: Scene, post: number, of: number): boolean {
  const { firstToken } = phrases[post]!;
  const isTitle = layers.mentions[layers.mentionAt[phrases[post]!.head]!]?.form === 'title';
  if (!isTitle || tag[firstToken] === PRPS) return false;
  const name = layers.mentions[layers.mentionAt[phrases[of]!.head]!];
  if (name === undefined || name.form !== 'name' || name.firstToken === phrases[of]!.firstToken) return false;
  if (layers.entities[name.entity]?.type !== 'person') return false;
  if (tag[firstToken] !== DT) return true;
  return tag[phrases[of]!.firstToken] === DT && spanHolding(layers.names, name.firstToken)?.title === null;
}

/** Whether a determiner or pronoun begins a phrase of its own. */
function isDetermined({ tag }: Scene, token: number): boolean {
  return tag[token] === DT || tag[token] === PRPS || tag[token] === PRP;
}

/** Names in a list that begins with the phrase: "Lund, Berg and Dahl"; null where it is none. */
function namesIn(scene: Scene, phrase: number, limit: number): number[] | null {
  const { phrases, phraseAt } = scene;
  const names = [phrase];
  let at = phrases[phrase]!.endToken;
  while (names.length < 8 && at + 1 < limit && isName(scene, names[names.length - 1]!)) {
    const isComma = markUnit(scene, at) === COMMA;
    const isJoin = scene.tag[at] === CC || (isComma && scene.tag[at + 1] === CC);
    if (!isComma && !isJoin) return null;
    const next = phraseAt[isComma && isJoin ? at + 2 : at + 1]!;
    if (next < 0 || !isName(scene, next)) return null;
    names.push(next);
    at = phrases[next]!.endToken;
    if (isJoin) return names.length > 2 ? names : null;
  }
  return null;
}

/** A capitalised word outside every phrase and verb group. */
function isNameLike(scene: Scene, token: number): boolean {
  const isCapital = (scene.layers.tokens.shape[token]! & Shape.CAPITAL) !== 0;
  return isCapital && scene.phraseAt[token]! < 0 && scene.verbAt[token]! < 0;
}

/** "of", "for" and the like between two phrases. */
function isLink(scene: Scene, token: number): boolean {
  return (wordAt(scene, token) & Word.OF) !== 0;
}

function isObject(scene: Scene, phrase: number, floor: number): boolean {
  const before = scene.phrases[phrase]!.firstToken - 1;
  return before >= floor && scene.verbAt[before]! >= 0;
}

function isVerbAt(scene: Scene, token: number, limit: number): boolean {
  let at = token;
  while (at < limit && isAdverb(scene, at)) at++;
  return at < limit && scene.verbAt[at]! >= 0 && scene.verbs[scene.verbAt[at]!]!.form === 'finite';
}

/** Whether the phrase's head is a name. */
function isName(scene: Scene, phrase: number): boolean {
  const mention = scene.layers.mentionAt[scene.phrases[phrase]!.head]!;
  if (mention < 0) return false;
  const { form } = scene.layers.mentions[mention]!;
  return form !== 'nominal' && form !== 'title';
}
