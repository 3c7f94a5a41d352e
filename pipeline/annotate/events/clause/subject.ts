import { partyOf } from '../parties/party.ts';
import { type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T, verbWord } from './frame.ts';
import { isMainVerb } from './main-verb.ts';
import { objectAfter } from './objects.ts';
import { isPlace } from './place-types.ts';
import { isSaying } from './shared-subject.ts';
import { walkBack } from './walk-back.ts';
import { hasClass, isQuoteMark, isRelativeWord } from './words.ts';

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
    const { firstToken } = frame.groups[group]!;
    const joined =
      frame.word[firstToken - 1] === frame.knowledge.words[','] ? (frame.groupAt[firstToken - 2] ?? -1) : -1;
    // "drugs are tested, approved by A and sold"
    if (joined >= 0 && frame.groups[joined]!.isPassive) return subjectOf(frame, joined);
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
  let at = firstToken - 1;
  while (at > 0 && isAdverb(frame, at)) at--;
  if (frame.tag[at] === T.CC) {
    const joined = joinedInfinitive(frame, group);
    if (joined >= 0) return subjectOf(frame, joined);
  }
  if (frame.tag[firstToken] !== T.TO) {
    // "recommended that A ask", "let A go", "have his mission in Lima go"
    const near = frame.phraseAt[at] ?? -1;
    const holder =
      near >= 0 && isWhere(frame, near) ? (frame.phraseAt[firstTokenOf(frame, near) - 2] ?? -1) : -1;
    if (holder >= 0) return holder;
    if (near >= 0 && !isTime(frame, near)) return near;
  }
  const before = governorOf(frame, group);
  if (before < 0) return walkBack(frame, group);
  const object = objectAfter(frame, before);
  if (object >= 0 && frame.phrases[object]!.endToken <= frame.groups[group]!.firstToken)
    return isGreeting(frame, before, group) ? subjectOf(frame, before) : object;
  const asked = askedBy(frame, before, group);
  return asked >= 0 ? asked : subjectOf(frame, before);
}

/** "pledged to form a cabinet and to hold talks": the infinitive with "to" that this one is joined to; -1 without. */
export function joinedInfinitive(frame: Frame, group: number): number {
  const { firstToken } = segmentOf(frame, frame.groups[group]!.firstToken);
  for (let i = group - 1; i > group - 6 && i >= 0 && frame.groups[i]!.firstToken >= firstToken; i--) {
    const { form, firstToken: first } = frame.groups[i]!;
    if (form === 'infinitive' && frame.tag[first] === T.TO) return i;
    if (form === 'finite' && !isInClause(frame, i)) return -1;
  }
  return -1;
}

/** "a cabinet that will last": the verb of a relative clause. */
function isInClause(frame: Frame, group: number): boolean {
  return isRelativeWord(frame, frame.groups[group]!.firstToken - 1);
}

/** "called A to congratulate him": who calls does. */
export function isGreeting(frame: Frame, governor: number, group: number): boolean {
  const { greeting, contacting, visiting } = frame.knowledge;
  const verb = verbWord(frame, governor);
  return greeting.has(verbWord(frame, group)) && (contacting.has(verb) || visiting.has(verb));
}

/** "called on A to allow", "appealed to A to stop": A, directly before the infinitive. */
function askedBy(frame: Frame, governor: number, group: number): number {
  const { head, endToken } = frame.groups[governor]!;
  const effects = frame.knowledge.operators.verb.get(frame.word[head]!);
  if (!effects?.some(({ effect }) => effect === 'proposed') || frame.tag[endToken] !== T.IN) return -1;
  const near = frame.phraseAt[frame.groups[group]!.firstToken - 1] ?? -1;
  return near >= 0 && !isTime(frame, near) ? near : -1;
}

function subjectOfGerund(frame: Frame, group: number): number {
  const first = frame.groups[group]!.firstToken;
  const start = segmentOf(frame, first).firstToken;
  let at = first - 1;
  while (at >= start && isAdverb(frame, at)) at--;
  // "accused A of “preparing …”"
  if (at > start && isQuoteMark(frame, at) && frame.tag[at - 1] === T.IN) at--;
  const holder = at >= start ? frame.phraseAt[at]! : -1;
  const before = governorOf(frame, group);
  // "blocked roads in Algiers demanding …": not the town.
  if (holder >= 0 && before >= 0 && isWhere(frame, holder)) return subjectOf(frame, before);
  const isText = holder >= 0 && hasClass(frame, frame.phrases[holder]!.head, 'word');
  const isHeldText = isText && frame.tag[firstTokenOf(frame, holder) - 1] === T.IN;
  if (holder >= 0 && !isHeldText && partyOf(frame, holder, 'actor'))
    return before >= 0 && (asksOfObject(frame, before, group) || isWordOf(frame, before, holder))
      ? subjectOf(frame, before)
      : holder;
  // "joined in a statement condemning …": whose it is, the words do not say.
  if (isHeldText) return -1;
  // "was hit by claims implicating …": what stands behind a preposition implicates, not the subject.
  if (holder >= 0 && frame.tag[firstTokenOf(frame, holder) - 1] === T.IN && holder !== frame.phraseAt[first]!)
    return -1;
  if (before >= 0) {
    const sayer = sayerBehindQuote(frame, group);
    if (sayer >= 0) return subjectOf(frame, sayer);
    const main = mainBefore(frame, before, at);
    if (main >= 0) return subjectOf(frame, main);
    const object = objectOrQuoted(frame, before);
    // "stop A from tearing down …": A.
    if (object >= 0 && frame.word[at] === frame.knowledge.words.from) return object;
    const isOfObject = object >= 0 && frame.tag[at] === T.IN && frame.groups[before]!.form === 'finite';
    const { words, accusing } = frame.knowledge;
    // "charged A with hiding": A; "came with A" is another matter.
    const isCharge = frame.word[at] === words.with && accusing.has(verbWord(frame, before));
    // "accused A of hiding": A; "killed A after storming": the subject.
    // "stated that the idea of asking …": whose idea, the words do not say
    const noun = frame.word[at] === words.of ? (frame.phraseAt[at - 1] ?? -1) : -1;
    const isOfNoun = noun >= 0 && !hasClass(frame, frame.phrases[noun]!.head, 'circumstance');
    if (isOfNoun && !isOfObject && !accusing.has(verbWord(frame, before))) return -1;
    if (isOfObject && (frame.word[at] === words.of || frame.word[at] === words.for || isCharge))
      return partyOf(frame, object, 'actor') ? object : -1;
    return subjectOf(frame, before);
  }
  // "the spokesman, dismissing claims that …, asked"
  const near = at > start && frame.word[at] === frame.knowledge.words[','] ? frame.phraseAt[at - 1]! : -1;
  return near >= 0 && !isTime(frame, near) ? near : subjectOfNextFinite(frame, group);
}

/** "A cut its goals, officials said on Monday, abandoning …": the verb whose subject goes on, -1 else. */
function mainBefore(frame: Frame, saying: number, comma: number): number {
  if (frame.word[comma] !== frame.knowledge.words[','] || !isSaying(frame, saying)) return -1;
  for (let i = frame.groups[saying]!.endToken; i < comma; i++)
    if (frame.timeAt[i]! < 0 && frame.tag[i] !== T.IN) return -1;
  const { firstToken } = segmentOf(frame, comma);
  let main = -1;
  for (let i = saying - 1; i > saying - 6 && i >= 0 && frame.groups[i]!.firstToken >= firstToken; i--)
    if (frame.groups[i]!.form === 'finite') main = i;
  const sayer = subjectOf(frame, saying);
  const isBehind = main >= 0 && sayer >= 0 && frame.phrases[sayer]!.firstToken > frame.groups[main]!.endToken;
  return isBehind ? main : -1;
}

/** The object of a verb, also one in quotation marks: 'thanked "our brothers" for taking …'. */
function objectOrQuoted(frame: Frame, group: number): number {
  const { endToken } = frame.groups[group]!;
  const quoted = isQuoteMark(frame, endToken) ? (frame.phraseAt[endToken + 1] ?? -1) : -1;
  return quoted >= 0 ? quoted : objectAfter(frame, group);
}

/** 'said that A "cannot be trusted", rejecting …': the verb of saying, whose subject does so; -1 else. */
export function sayerBehindQuote(frame: Frame, group: number): number {
  const comma = frame.groups[group]!.firstToken - 1;
  if (comma < 2 || frame.groups[group]!.form !== 'gerund') return -1;
  const isBefore = frame.word[comma] === frame.knowledge.words[','] && isQuoteMark(frame, comma - 1);
  const isBehind = isQuoteMark(frame, comma) && frame.word[comma - 1] === frame.knowledge.words[','];
  if (!isBefore && !isBehind) return -1;
  const { firstToken } = segmentOf(frame, comma);
  for (let i = group - 1; i >= 0 && i > group - 8 && frame.groups[i]!.firstToken >= firstToken; i--)
    if (isSaying(frame, i)) return i;
  return -1;
}

/** A named place behind a preposition, in the clause of a finite verb. */
export function isWhere(frame: Frame, phrase: number): boolean {
  const { mentionAt, mentions, entities } = frame;
  const index = mentionAt[frame.phrases[phrase]!.head]!;
  const entity = index >= 0 && mentions[index]!.form !== 'demonym' ? mentions[index]!.entity : -1;
  const before = firstTokenOf(frame, phrase) - 1;
  if (entity < 0 || before < 0 || frame.tag[before] !== T.IN) return false;
  return isPlace(entities[entity]!.type);
}

/** "issued a statement calling on A to …": who issues it calls. */
function isWordOf(frame: Frame, before: number, holder: number): boolean {
  const { form, isPassive } = frame.groups[before]!;
  const isActing = form === 'finite' || form === 'gerund';
  const isText = hasClass(frame, frame.phrases[holder]!.head, 'word');
  return isText && isActing && !isPassive && objectAfter(frame, before) === holder;
}

/** "contacted the ministry requesting …", "wrote to A asking …": who contacts asks. */
function asksOfObject(frame: Frame, before: number, group: number): boolean {
  const { operators, contacting } = frame.knowledge;
  if (!contacting.has(verbWord(frame, before))) return false;
  const effects = operators.verb.get(verbWord(frame, group));
  return effects?.some(({ effect }) => effect === 'proposed') ?? false;
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
