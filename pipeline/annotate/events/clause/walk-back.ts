import { partyOf } from '../parties/party.ts';
import { openingOf } from './estimate.ts';
import { entityAt, type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T } from './frame.ts';
import { beforeBrackets, listTo } from './lists.ts';
import { isSpeech } from './main-verb.ts';
import { isPlace } from './place-types.ts';
import { isSaying, sharedSubject } from './shared-subject.ts';
import { subjectOf } from './subject.ts';
import { hasFinite, isQuoteMark, isRelativeWord, isSubordinator } from './words.ts';

/** Phrases looked at on the way back to a subject. */
const MAX_STEPS = 30;

/** Back from a finite verb over what may stand between it and its subject. */
export function walkBack(frame: Frame, group: number): number {
  const { word, tag, knowledge, phrases, groups } = frame;
  const { words } = knowledge;
  const verb = groups[group]!.firstToken;
  const start = segmentOf(frame, verb).firstToken;
  let at = verb - 1;
  while (at >= start && isAdverb(frame, at)) at--;
  // "which “ignores …"
  if (at > start && isQuoteMark(frame, at) && isRelativeWord(frame, at - 1)) at--;
  if (at > start && word[at] === words[')'] && !isAcronym(frame, at - 1))
    at = beforeBrackets(frame, at, start);
  // "Norway last week accused"
  while (at > start && frame.timeAt[at]! >= 0 && frame.phraseAt[at]! >= 0 && frame.groupAt[at]! < 0) at--;
  const nearest = at;
  if (at >= start && (tag[at] === T.CC || (tag[at] === T.IN && word[at] === words.than)) && at > start) {
    if (word[at] !== words.neither) return sharedSubject(frame, group);
  }
  if (at > start && word[at] === words[',']) at = beforeAside(frame, at, start);
  for (let steps = 0; steps < MAX_STEPS && at >= start; steps++) {
    const other = frame.groupAt[at]!;
    if (other >= 0) {
      at = groups[other]!.firstToken - 1;
      if (groups[other]!.form === 'finite' && !isRelative(frame, at, start)) return subjectOf(frame, other);
      continue;
    }
    const phrase = frame.phraseAt[at]!;
    if (phrase < 0) {
      if (word[at] === words[')'] && !isAcronym(frame, at - 1)) {
        at = Math.min(at - 1, beforeBrackets(frame, at, start));
        continue;
      }
      if ((tag[at] === T.WP || tag[at] === T.WDT) && at === nearest) return antecedent(frame, at, start);
      at--;
      continue;
    }
    const list = listTo(frame, phrase);
    const first = openingOf(frame, list[0]!);
    const isNear = phrases[phrase]!.endToken > nearest;
    if (isTime(frame, phrase)) {
      at = phrases[phrase]!.firstToken - 1;
      continue;
    }
    const previous = first - 1;
    if (previous < start) return phrase;
    const isOpening = tag[previous] !== T.IN || hasFiniteBefore(frame, previous, start);
    if (list.length > 1 && isNear && isOpening && !isLikeFirst(frame, list)) return phrase;
    if (tag[previous] === T.IN || tag[previous] === T.TO) {
      if (isSubordinator(frame, previous) && isNear) return phrase;
      const isOpened = word[previous] === words.that || hasFiniteBefore(frame, previous, start);
      if (isSubordinator(frame, previous) && !isNear && isOpened) return phrase;
      at = previous - 1;
      continue;
    }
    const holder = frame.groupAt[previous]!;
    if (holder >= 0) {
      // "The woman who distilled the liquor was arrested": the woman.
      const relative = groups[holder]!.firstToken - 1;
      if (isRelative(frame, relative, start) && !isSaying(frame, holder)) {
        const who = antecedent(frame, relativeWord(frame, relative, start), start);
        if (who >= 0) return who;
      }
      if (list.length > 1 && isNear) return phrase;
      if (isNear && groups[holder]!.form === 'finite') return phrase;
      if (isSaying(frame, holder)) return phrase;
      if (isNear && groups[holder]!.form !== 'finite' && isSpeech(frame, holder)) return phrase;
      at = groups[holder]!.firstToken - 1;
      if (groups[holder]!.form === 'finite') return subjectOf(frame, holder);
      continue;
    }
    return phrase;
  }
  return -1;
}

/** "the Security Service (RSS) said": the letters stand for it, unless the name before them tells who it is. */
function isAcronym(frame: Frame, token: number): boolean {
  const { tokens, article } = frame;
  if (!/^[A-Z]{2,5}$/.test(article.text.slice(tokens.start[token]!, tokens.end[token]!))) return false;
  const before = token > 1 ? frame.phraseAt[token - 2]! : -1;
  const party = before >= 0 ? partyOf(frame, before, 'actor') : null;
  return party === null || party.entities.length === 0;
}

/** "charged him with murder and Weld resigned": a party is not joined to what is none, it begins a clause. */
function isLikeFirst(frame: Frame, list: readonly number[]): boolean {
  const last = partyOf(frame, list.at(-1)!, 'any');
  return last === null || partyOf(frame, list.at(-2)!, 'any') !== null;
}

/** Token before an aside whose closing comma is at `comma`. */
function beforeAside(frame: Frame, comma: number, start: number): number {
  const opener = asideBefore(frame, comma, start);
  return (opener >= 0 ? opener : comma) - 1;
}

/** The comma that opens an aside whose closing comma is at `comma`, -1 without. */
export function asideBefore(frame: Frame, comma: number, start: number): number {
  const { word, knowledge } = frame;
  for (let at = comma - 1; at > start && at > comma - 40; at--) {
    if (word[at] === knowledge.words[',']) {
      const before = frame.phraseAt[at - 1]!;
      // "Ivo Marn, 58, a Republican, was …": over the age too.
      if (before >= 0 && frame.tag[at - 1] === T.CD && word[at - 2] === knowledge.words[',']) continue;
      if (before >= 0 || word[at - 1] === knowledge.words[')']) return at;
    }
  }
  return -1;
}

/** "who" of "who secretly", from the token before the verb. */
function relativeWord(frame: Frame, at: number, start: number): number {
  let i = at;
  while (i > start && isAdverb(frame, i)) i--;
  return i;
}

function isRelative(frame: Frame, at: number, start: number): boolean {
  const i = relativeWord(frame, at, start);
  return i >= start && (frame.tag[i] === T.WP || frame.tag[i] === T.WDT);
}

/** Noun phrase that "who", "which" or "that" at `relative` stands for. */
function antecedent(frame: Frame, relative: number, start: number): number {
  let at = relative - 1;
  if (at >= start && frame.tag[at] === T.PUNCT) at--;
  if (at < start) return -1;
  // "Ann Weld, 22, who"
  if (frame.tag[at] === T.CD && frame.word[at - 1] === frame.knowledge.words[',']) at -= 2;
  if (at < start) return -1;
  const phrase = frame.phraseAt[at]!;
  if (phrase < 0 || frame.word[relative] !== frame.knowledge.words.who) return phrase;
  const named = personBefore(frame, phrase, start);
  if (named >= 0) return named;
  // "a man from Oslo who", "the director of studies at the institute, who": no place, but what it belongs to.
  let who = phrase;
  for (let steps = 0; steps < 3 && isNobody(frame, who); steps++) {
    const first = firstTokenOf(frame, listTo(frame, who)[0]!);
    if (first - 2 < start || frame.tag[first - 1] !== T.IN) break;
    const holder = frame.phraseAt[first - 2]!;
    if (holder < 0) break;
    who = holder;
  }
  return isNobody(frame, who) && !isNamedPlace(frame, phrase) ? phrase : who;
}

/** "Weld, a Democrat who": Weld; -1 else. */
function personBefore(frame: Frame, phrase: number, start: number): number {
  const { words } = frame.knowledge;
  const { firstToken } = frame.phrases[phrase]!;
  if (frame.word[firstToken] !== words.a && frame.word[firstToken] !== words.an) return -1;
  if (firstToken - 2 < start || frame.word[firstToken - 1] !== words[',']) return -1;
  const before = frame.phraseAt[firstToken - 2]!;
  const entity = before >= 0 ? entityAt(frame, frame.phrases[before]!.head) : -1;
  return entity >= 0 && frame.entities[entity]!.type === 'person' ? before : -1;
}

/** "accused A after clashes in B killed 14": the main clause has its verb, so that "after" begins another one. */
function hasFiniteBefore(frame: Frame, token: number, start: number): boolean {
  return hasFinite(frame, start, token - 1, 23);
}

/** A name for no person, or a noun for nobody. */
function isNobody(frame: Frame, phrase: number): boolean {
  const index = frame.mentionAt[frame.phrases[phrase]!.head]!;
  const mention = index >= 0 ? frame.mentions[index]! : null;
  if (mention && mention.entity >= 0) {
    const { type } = frame.entities[mention.entity]!;
    return isPlace(type) || (type === 'organization' && mention.form !== 'nominal');
  }
  return partyOf(frame, phrase, 'any') === null;
}

function isNamedPlace(frame: Frame, phrase: number): boolean {
  const entity = entityAt(frame, frame.phrases[phrase]!.head);
  return entity >= 0 && isPlace(frame.entities[entity]!.type);
}
