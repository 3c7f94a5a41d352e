import { MODES } from '../../../../schemas/modes.ts';
import { EVENT_TYPES, type EventType } from '../../../../schemas/stages/annotations.ts';
import { pluralOf } from '../../../knowledge/inflect.ts';
import { readLexicon } from '../../../knowledge/lexicon.ts';
import { splitPhrase } from '../../../knowledge/phrases.ts';
import type { Vocabulary } from '../../../knowledge/vocabulary.ts';
import { readSlots, type Slots } from './slots.ts';
import type { Verbs } from './verbs.ts';

/** One line of triggers.tsv. */
export interface Trigger {
  readonly type: EventType;
  readonly mode: string | null;
  /** Class that the object must be of; `*` any, `-` none needed. */
  readonly object: string;
  readonly actor: Slots;
  readonly recipient: Slots;
  /** Whether a noun tells the event only as the object of a support verb. */
  readonly needsSupport: boolean;
}

/** A verb with the words that follow it, or a noun with the words around it. */
export interface Pattern {
  /** Ids that each word before the head may have. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  readonly triggers: Trigger[];
}

/** Patterns that follow a head by a word, none where there are none. */
export function patternsBefore({ byNext, nextBits }: Patterns, word: number): readonly Pattern[] {
  return ((nextBits >> (word & 31)) & 1) === 0 ? NONE : (byNext.get(word) ?? NONE);
}

const NONE: readonly Pattern[] = [];

/** Patterns of one head. */
export interface Patterns {
  /** Those without words behind the head, longest first. */
  readonly plain: Pattern[];
  /** The others by the word that follows. */
  readonly byNext: Map<number, Pattern[]>;
  /** Bit `word & 31` for each word that follows: where it is not set, `byNext` need not be asked. */
  nextBits: number;
}
/** Patterns by the word id of any form of their head. */
export type PatternIndex = ReadonlyMap<number, Patterns>;

export interface TriggerIndex {
  readonly verbs: PatternIndex;
  readonly nouns: PatternIndex;
}

const COLUMNS = ['trigger', 'kind', 'object', 'type', 'mode', 'actor', 'recipient'];
/** They may stand or not: a phrase is matched over them. */
const ARTICLES = new Set(['a', 'an', 'the']);
/** Adverbs that stand before their verb, or anywhere in its group. */
const TOGETHER = new Set(['jointly', 'forcibly', 'formally', 'sexually', 'ethnically', 'publicly']);
const LINKS = new Set(['of', 'in', 'on', 'from', 'to', 'at', 'for']);

export function loadTriggers(vocabulary: Vocabulary, verbs: Verbs, url: URL): TriggerIndex {
  const byHead = { verb: new Map<number, Patterns>(), noun: new Map<number, Patterns>() };
  const known = new Map<string, Pattern>();
  for (const [trigger, kind, object, type, mode, actor, recipient] of readLexicon(url, COLUMNS)) {
    const entry: Trigger = {
      type: checkedType(type!, trigger!),
      mode: checkedMode(type as EventType, mode!, trigger!),
      object: object!,
      actor: readSlots(actor!, vocabulary),
      recipient: readSlots(recipient!, vocabulary),
      needsSupport: kind === 'object',
    };
    const side = kind === 'verb' ? 'verb' : 'noun';
    const key = `${side} ${trigger}`;
    const old = known.get(key);
    if (old) {
      old.triggers.push(entry);
      continue;
    }
    const words = splitPhrase(trigger!).filter((word, at) => at === 0 || !ARTICLES.has(word));
    const head = side === 'verb' ? Number(TOGETHER.has(words[0]!)) : nounHead(words);
    const pattern: Pattern = {
      before: words.slice(0, head).map((word) => [vocabulary.add(word)]),
      after: words.slice(head + 1).map((word) => nounForms(word).map((form) => vocabulary.add(form))),
      triggers: [entry],
    };
    known.set(key, pattern);
    const forms = side === 'verb' ? verbs.formsOf(words[head]!) : nounForms(words[head]!);
    for (const form of forms) addPattern(byHead[side], vocabulary.add(form), pattern);
  }
  for (const { triggers } of known.values())
    triggers.sort((a, b) => breadth(a) - breadth(b) || demands(b) - demands(a));
  for (const index of Object.values(byHead)) {
    for (const { plain } of index.values()) plain.sort((a, b) => b.before.length - a.before.length);
  }
  return { verbs: byHead.verb, nouns: byHead.noun };
}

function addPattern(index: Map<number, Patterns>, id: number, pattern: Pattern): void {
  let entry = index.get(id);
  if (!entry) {
    entry = { plain: [], byNext: new Map(), nextBits: 0 };
    index.set(id, entry);
  }
  if (pattern.after.length === 0) entry.plain.push(pattern);
  else {
    for (const next of pattern.after[0]!) {
      entry.nextBits |= 1 << (next & 31);
      const list = entry.byNext.get(next);
      if (list) list.push(pattern);
      else entry.byNext.set(next, [pattern]);
    }
  }
}

/** A line for a class of objects goes before one for any object, and that before one for none. */
function breadth({ object }: Trigger): number {
  return object === '-' || object === 'none' ? 2 : object === '*' ? 1 : 0;
}

/** A line that asks more of its parties goes before one that takes any. */
function demands({ actor, recipient }: Trigger): number {
  const slots = [...actor.slots, ...recipient.slots];
  return (
    slots.filter(({ filter }) => filter !== null).length +
    Number(actor.isRequired) +
    Number(recipient.isRequired)
  );
}

/** "suspension of aid": the word before the first link; "air strike": the last. */
function nounHead(words: readonly string[]): number {
  const link = words.findIndex((word, at) => at > 0 && LINKS.has(word));
  return link > 0 ? link - 1 : words.length - 1;
}

export function nounForms(noun: string): string[] {
  return noun.endsWith('s') && !noun.endsWith('ss') ? [noun] : [noun, pluralOf(noun)];
}

function checkedType(type: string, trigger: string): EventType {
  if ((EVENT_TYPES as readonly string[]).includes(type)) return type as EventType;
  throw new Error(`event lexicon type: ${type}\nat ${trigger}; wanted one of ${EVENT_TYPES.join(' ')}`);
}

function checkedMode(type: EventType, mode: string, trigger: string): string | null {
  if (mode === '-') return null;
  if (MODES[type].includes(mode)) return mode;
  throw new Error(`event lexicon mode: ${mode}\nat ${trigger}; modes of ${type}: ${MODES[type].join(' ')}`);
}
