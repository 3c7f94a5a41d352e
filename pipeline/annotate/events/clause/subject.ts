import { partyOf } from '../parties/party.ts';
import { type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T } from './frame.ts';
import { listTo } from './lists.ts';
import { objectAfter } from './objects.ts';
import { isSubordinator } from './words.ts';

/** Phrases looked at on the way back to a subject. */
const MAX_STEPS = 30;

/** Head noun phrase of a verb group's subject, -1 if it has none that we see. Found once. */
export function subjectOf(frame: Frame, group: number): number {
  const known = frame.subject[group]!;
  if (known !== -2) return known;
  frame.subject[group] = -1; // a verb on whose subject this one waits must not wait for it
  const found = search(frame, group);
  frame.subject[group] = found;
  return found;
}

function search(frame: Frame, group: number): number {
  const { form } = frame.groups[group]!;
  if (form === 'infinitive' || form === 'imperative') return subjectOfInfinitive(frame, group);
  if (form === 'gerund') return subjectOfGerund(frame, group);
  if (form === 'participle') {
    const holder = holderOfParticiple(frame, group);
    if (holder >= 0) return holder;
  }
  return walkBack(frame, group);
}

/** "a statement released by …", "the law, opposed by …": the noun before a participle that is not the verb of its clause; -1 else. */
function holderOfParticiple(frame: Frame, group: number): number {
  const { firstToken, endToken } = frame.groups[group]!;
  const { words } = frame.knowledge;
  const isBy = frame.word[endToken] === words.by;
  let at = firstToken - 1;
  while (at > 0 && isAdverb(frame, at)) at--;
  if (isBy && at > 0 && frame.word[at] === words[',']) at--;
  const holder = frame.phraseAt[at] ?? -1;
  if (holder < 0 || isTime(frame, holder)) return -1;
  return isBy || !isMainVerb(frame, group) ? holder : -1;
}

/** "urged A to stop": A. "A agreed to stop": A. "A to lift curfew" (headlines): A. */
function subjectOfInfinitive(frame: Frame, group: number): number {
  const { firstToken } = frame.groups[group]!;
  if (frame.tag[firstToken] !== T.TO) {
    // "recommended that A ask", "let A go"
    let at = firstToken - 1;
    while (at > 0 && isAdverb(frame, at)) at--;
    const near = frame.phraseAt[at] ?? -1;
    if (near >= 0 && !isTime(frame, near)) return near;
  }
  const before = governorOf(frame, group);
  if (before < 0) return walkBack(frame, group);
  const object = objectAfter(frame, before);
  if (object >= 0 && frame.phrases[object]!.endToken <= frame.groups[group]!.firstToken) return object;
  return subjectOf(frame, before);
}

function subjectOfGerund(frame: Frame, group: number): number {
  const first = frame.groups[group]!.firstToken;
  const start = segmentOf(frame, first).firstToken;
  let at = first - 1;
  while (at >= start && isAdverb(frame, at)) at--;
  const holder = at >= start ? frame.phraseAt[at]! : -1;
  if (holder >= 0 && partyOf(frame, holder, 'actor')) return holder;
  const before = governorOf(frame, group);
  if (before >= 0) {
    const object = objectAfter(frame, before);
    const isOfObject = object >= 0 && frame.tag[at] === T.IN && frame.groups[before]!.form === 'finite';
    // "accused A of hiding": A; "killed A after storming": the subject.
    if (
      isOfObject &&
      (frame.word[at] === frame.knowledge.words.of || frame.word[at] === frame.knowledge.words.for)
    )
      return partyOf(frame, object, 'actor') ? object : -1;
    return subjectOf(frame, before);
  }
  return subjectOfNextFinite(frame, group);
}

/** "Bowing to pressure, the ministry scrapped …". */
function subjectOfNextFinite(frame: Frame, group: number): number {
  const { endToken } = segmentOf(frame, frame.groups[group]!.firstToken);
  for (let i = group + 1; i < frame.groups.length && frame.groups[i]!.firstToken < endToken; i++) {
    if (frame.groups[i]!.form === 'finite') return subjectOf(frame, i);
  }
  return -1;
}

/** Verb group before this one in its segment, over verbs inside relative clauses; -1 without. */
export function governorOf(frame: Frame, group: number): number {
  const start = segmentOf(frame, frame.groups[group]!.firstToken).firstToken;
  const before = group - 1;
  return before >= 0 && frame.groups[before]!.firstToken >= start ? before : -1;
}

/** Back from a finite verb over what may stand between it and its subject. */
function walkBack(frame: Frame, group: number): number {
  const { word, tag, knowledge, phrases, groups } = frame;
  const { words } = knowledge;
  const verb = groups[group]!.firstToken;
  const start = segmentOf(frame, verb).firstToken;
  let at = verb - 1;
  while (at >= start && isAdverb(frame, at)) at--;
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
      const isRelativeWord = tag[at] === T.WP || tag[at] === T.WDT;
      if (isRelativeWord && at === nearest) return antecedent(frame, at, start);
      at--;
      continue;
    }
    const list = listTo(frame, phrase);
    const first = firstTokenOf(frame, list[0]!);
    const isNear = phrases[phrase]!.endToken > nearest;
    if (isTime(frame, phrase)) {
      at = phrases[phrase]!.firstToken - 1;
      continue;
    }
    const previous = first - 1;
    if (previous < start) return phrase;
    if (list.length > 1 && isNear && !isLikeFirst(frame, list)) return phrase;
    if (tag[previous] === T.IN || tag[previous] === T.TO) {
      if (isSubordinator(frame, previous) && isNear) return phrase;
      if (isSubordinator(frame, previous) && !isNear && word[previous] === words.that) return phrase;
      at = previous - 1;
      continue;
    }
    const holder = frame.groupAt[previous]!;
    if (holder >= 0) {
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

/** "charged him with murder and Weld resigned": a party is not joined to what is none, it begins a clause. */
function isLikeFirst(frame: Frame, list: readonly number[]): boolean {
  const last = partyOf(frame, list.at(-1)!, 'any');
  return last === null || partyOf(frame, list.at(-2)!, 'any') !== null;
}

/** Whether a verb commonly has a clause for its object, so that a noun phrase behind it may begin one. */
function isSpeech(frame: Frame, group: number): boolean {
  const head = frame.groups[group]!.head;
  const effects = frame.knowledge.operators.verb.get(frame.word[head]!);
  return effects?.some(({ effect }) => effect === 'done' || effect === 'hypothetical') ?? false;
}

/** "said", "announced": what stands behind it begins a clause. */
function isSaying(frame: Frame, group: number): boolean {
  const head = frame.groups[group]!.head;
  return (
    frame.knowledge.operators.verb.get(frame.word[head]!)?.some(({ effect }) => effect === 'done') ?? false
  );
}

/** "A attacked and killed B": A, of the nearest verb of the same kind. */
function sharedSubject(frame: Frame, group: number): number {
  const start = segmentOf(frame, frame.groups[group]!.firstToken).firstToken;
  const { words } = frame.knowledge;
  let at = frame.groups[group]!.firstToken - 1;
  while (at > start && isAdverb(frame, at)) at--;
  const isFarther = at > start && frame.word[at] === words.but && frame.word[at - 1] === words[','];
  let nearest = -1;
  for (let i = group - 1; i >= 0 && frame.groups[i]!.firstToken >= start; i--) {
    const { form } = frame.groups[i]!;
    if (form !== 'finite' && form !== 'participle') continue;
    if (nearest < 0) nearest = i;
    // "said that B had come, but did not …": behind a comma it is the main clause that goes on.
    if (isFarther && !isReportedClause(frame, i)) return subjectOf(frame, i);
    if (!isFarther) break;
  }
  return nearest >= 0 ? subjectOf(frame, nearest) : -1;
}

/** Whether the verb's clause is what another verb says: "that" or a verb stands before its subject. */
function isReportedClause(frame: Frame, group: number): boolean {
  const subject = subjectOf(frame, group);
  if (subject < 0) return false;
  const before = firstTokenOf(frame, subject) - 1;
  return before >= 0 && (frame.word[before] === frame.knowledge.words.that || frame.groupAt[before]! >= 0);
}

/** Token before the comma that opens an aside whose closing comma is at `comma`. */
function beforeAside(frame: Frame, comma: number, start: number): number {
  const { word, knowledge } = frame;
  for (let at = comma - 1; at > start && at > comma - 40; at--) {
    if (word[at] === knowledge.words[',']) {
      const before = frame.phraseAt[at - 1]!;
      if (before >= 0 || word[at - 1] === knowledge.words[')']) return at - 1;
    }
  }
  return comma - 1;
}

function isRelative(frame: Frame, at: number, start: number): boolean {
  let i = at;
  while (i >= start && isAdverb(frame, i)) i--;
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
  // "a man from Oslo who": no place, but what it belongs to.
  const first = firstTokenOf(frame, listTo(frame, phrase)[0]!);
  const mention = frame.layers.mentionAt[frame.phrases[phrase]!.head]!;
  const entity = mention >= 0 ? frame.layers.mentions[mention]!.entity : -1;
  const type = entity >= 0 ? frame.layers.entities[entity]!.type : 'person';
  const isPlace = type === 'country' || type === 'city' || type === 'region' || type === 'facility';
  if (!isPlace || first - 2 < start || frame.tag[first - 1] !== T.IN) return phrase;
  const holder = frame.phraseAt[first - 2]!;
  return holder >= 0 ? holder : phrase;
}

/** Whether a past form without an auxiliary is the verb of its clause: no finite verb of the same subject follows, and the subject opens the clause. */
export function isMainVerb(frame: Frame, group: number): boolean {
  const { word, tag, knowledge, groups } = frame;
  const { words } = knowledge;
  const { firstToken, endToken } = groups[group]!;
  const segment = segmentOf(frame, firstToken);
  const phrase = frame.phraseAt[firstToken - 1]!;
  if (phrase >= 0) {
    const before = firstTokenOf(frame, phrase) - 1;
    // "met troops sent by": the noun is the object of a verb before it.
    if (
      before >= segment.firstToken &&
      frame.groupAt[before]! >= 0 &&
      !isSpeech(frame, frame.groupAt[before]!)
    )
      return false;
  }
  for (let at = endToken; at < segment.endToken; at++) {
    const w = word[at]!;
    if (w === words[','] || w === words[';'] || tag[at] === T.WDT || tag[at] === T.WP || tag[at] === T.WRB)
      return true;
    if (tag[at] === T.CC || (tag[at] === T.IN && isSubordinator(frame, at))) return true;
    const other = frame.groupAt[at]!;
    if (other >= 0 && groups[other]!.form === 'finite') return false;
  }
  return true;
}
