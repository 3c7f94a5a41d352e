import { Case, Shape } from '../../../schemas/stages/annotations.ts';
import { type Frame, segmentOf, T } from './clause/frame.ts';
import { Mark } from './marks.ts';
import type { EventDraft } from './match/draft.ts';
import { readNoun } from './match/find-nouns.ts';
import { readVerb } from './match/find-verbs.ts';
import { readMust } from './match/modal.ts';

/** Every telling of an event in the article's sentences, in order, without those that another one tells better. */
export function readEvents(frame: Frame): EventDraft[] {
  const { marks, segments } = frame;
  const all: EventDraft[] = [];
  for (const { kind, firstToken, endToken } of segments) {
    if (kind !== 'sentence') continue;
    const found: EventDraft[] = [];
    for (let at = firstToken; at < endToken; at++) {
      if ((marks[at]! & TELLING) !== 0) readAt(frame, at, found);
    }
    if (found.length === 1) all.push(found[0]!);
    else if (found.length > 1) all.push(...withoutDoubles(frame, found));
  }
  return all;
}

/** Words at which an event may be told. */
const TELLING = Mark.VERB | Mark.NOUN | Mark.MUST;

/** What is told at a token: by "must", by a verb that heads its group, by a noun that heads its phrase. */
function readAt(frame: Frame, at: number, found: EventDraft[]): void {
  const mark = frame.marks[at]!;
  const group = (mark & (Mark.VERB | Mark.MUST)) === 0 ? -1 : frame.groupAt[at]!;
  if (group >= 0) {
    const must = (mark & Mark.MUST) === 0 ? null : readMust(frame, group);
    if (must) found.push(must);
    const isVerb = (mark & Mark.VERB) !== 0 && frame.groups[group]!.head === at;
    const event = isVerb ? readVerb(frame, group) : null;
    if (event) found.push(event);
  }
  const phrase = (mark & Mark.NOUN) === 0 ? -1 : frame.phraseAt[at]!;
  if (phrase < 0 || frame.phrases[phrase]!.head !== at || frame.timeAt[at]! >= 0) return;
  if (isInName(frame, at)) return;
  const event = readNoun(frame, at);
  if (event) found.push(event);
}

/**
 * "Organization for Cooperation" tells no event; nor does a noun with a capital inside running text ("Inquiry into
 * Allegations", "The Conquest of"), whether or not the name was found.
 */
function isInName(frame: Frame, at: number): boolean {
  const { mentionAt, mentions, tokens } = frame;
  const index = mentionAt[at]!;
  const form = index >= 0 ? mentions[index]!.form : null;
  if (form === 'name' || form === 'acronym' || form === 'surname') return true;
  if ((tokens.shape[at]! & Shape.CAPITAL) === 0) return false;
  const { firstToken, letterCase } = segmentOf(frame, at);
  const isOpening = at === firstToken || frame.tag[at - 1] === T.PUNCT;
  return !isOpening && letterCase === Case.RUNNING;
}

/** Types whose verb says already what its complement would say again. */
const SPEAKS_FOR_ITS_COMPLEMENT = new Set(['AGREE', 'THREATEN', 'REJECT']);

/** What is promised is told as planned; of these the promise itself is told, since it gives way already. */
const GIVING_WAY = new Set(['RETREAT', 'CONCEDE', 'AGREE']);

/** "promised to", "is ready to": one side's word, no agreement of two. */
function isPromise({ type, trigger }: EventDraft): boolean {
  return type === 'AGREE' && !trigger.actor.isUnion;
}

/** Events of a sentence before and behind one that may tell it too. */
const NEAR = 24;

function withoutDoubles(frame: Frame, events: EventDraft[]): EventDraft[] {
  const dropped = new Set<EventDraft>();
  const near = (at: number): readonly EventDraft[] =>
    events.length <= NEAR ? events : events.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  for (const [at, event] of events.entries()) {
    if (event.group < 0) {
      dropWhatItIsOf(frame, event, near(at), dropped);
      continue;
    }
    for (const other of near(at)) {
      if (other === event) continue;
      if (other.phrase >= 0 && isToldBy(frame, other, event)) {
        if (isAside(frame, event, other)) dropped.add(event);
        else dropped.add(other);
      }
      // "threatened to attack" as one trigger
      if (other.group > event.group && frame.groups[other.group]!.head < event.endToken) dropped.add(other);
      if (other.support >= 0 && other.support === event.inner && SPEAKS_FOR_ITS_COMPLEMENT.has(event.type))
        dropped.add(other);
      if (other.group >= 0 && other.group === event.inner && SPEAKS_FOR_ITS_COMPLEMENT.has(event.type)) {
        if (isPromise(event) && !GIVING_WAY.has(other.type)) {
          dropped.add(event);
          continue;
        }
        dropped.add(other);
        // "dismissed claims that A had attacked B": who claims it is rejected, not B.
        if (event.trigger.object !== 'accusation') takeRecipients(event, other);
      }
    }
  }
  for (const [at, event] of events.entries()) if (!dropped.has(event)) blameDoers(event, near(at));
  return events.filter((event) => !dropped.has(event));
}

/** "deliveries of aid": one act, told by the first noun. */
function dropWhatItIsOf(
  frame: Frame,
  event: EventDraft,
  events: readonly EventDraft[],
  dropped: Set<EventDraft>,
): void {
  const { endToken } = frame.phrases[event.phrase]!;
  if (frame.word[endToken] !== frame.knowledge.words.of) return;
  const held = frame.phraseAt[endToken + 1]!;
  const other =
    held < 0 ? undefined : events.find(({ phrase, type }) => phrase === held && type === event.type);
  if (!other) return;
  dropped.add(other);
  if (event.actors.length === 0) event.actors = other.actors;
  if (event.recipients.length === 0) event.recipients = other.recipients;
}

/** "agreed to lift the ban on B", "refuses to meet B": whom the complement is about. Those who agree with each other need nobody else. */
function takeRecipients(event: EventDraft, inner: EventDraft): void {
  if (event.recipients.length > 0 || (event.type === 'AGREE' && event.actors.length > 1)) return;
  const others = inner.recipients.length > 0 ? inner.recipients : inner.actors;
  event.recipients = others.filter((party) => !event.actors.some(({ mention }) => mention === party.mention));
}

/** Acts of two sides: who criticises them criticises both. */
const OF_BOTH_SIDES = new Set(['MOBILIZE', 'AID', 'AGREE', 'COOPERATE', 'CONSULT']);
const SPOKEN_OF = new Set(['ACCUSE', 'SUPPORT']);

/** "condemned the attack by A", "thanked B for the aid that A gave": what is said of an act is said of who did it. */
function blameDoers(event: EventDraft, events: readonly EventDraft[]): void {
  if (!SPOKEN_OF.has(event.type)) return;
  if (event.recipients.some(({ entities }) => entities.length > 0) && event.group >= 0) return;
  const deed = events.find(
    (other) =>
      other !== event &&
      other.actors.length > 0 &&
      // "called for an inquiry into the fire": who calls is not inquired into.
      (other.type === 'REJECT' || !other.about.includes(event.phrase)) &&
      event.about.some(
        (phrase) =>
          other.phrase === phrase ||
          // "thanked B for the aid that A gave", but not "dismissed the ministers whom A had accused"
          (other.group > event.group && other.about.includes(phrase)),
      ),
  );
  if (!deed) return;
  const both =
    OF_BOTH_SIDES.has(deed.type) && event.type === 'ACCUSE'
      ? [...deed.actors, ...deed.recipients]
      : deed.actors;
  const doers = both.filter((party) => !event.actors.some((actor) => actor.mention === party.mention));
  if (doers.length > 0) event.recipients = doers;
}

/** "An embargo, imposed in 2013, remains in force": the noun tells it, the participle only adds who and when. */
function isAside(frame: Frame, verb: EventDraft, noun: EventDraft): boolean {
  if (frame.groups[verb.group]!.form !== 'participle' || noun.type !== verb.type) return false;
  if (!verb.about.includes(noun.phrase)) return false;
  if (noun.actors.length === 0) noun.actors = verb.actors;
  if (noun.recipients.length === 0) noun.recipients = verb.recipients;
  return true;
}

/** Whether a noun is part of a verb's trigger ("held talks with") or the object that gave the verb its sense ("lift sanctions"). */
function isToldBy(frame: Frame, noun: EventDraft, verb: EventDraft): boolean {
  const { head } = frame.phrases[noun.phrase]!;
  if (verb.firstToken <= head && head < verb.endToken) return true;
  if (noun.support !== verb.group && !verb.about.includes(noun.phrase)) return false;
  if (noun.type === verb.type) return true;
  const { object } = verb.trigger;
  return object !== '*' && object !== '-' && verb.type !== 'REQUEST' && verb.type !== 'ACCUSE';
}

export function sentenceOf(frame: Frame, event: EventDraft): number {
  return frame.segmentAt[segmentOf(frame, event.firstToken).firstToken]!;
}
