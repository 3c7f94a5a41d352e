import {
  type NounPhrase,
  type Role,
  type Sector,
  type Segment,
  TAGS,
  type Tag,
  type Tokens,
  type VerbGroup,
} from '../../../../schemas/stages/annotations.ts';
import type { WithQuotes } from '../../layers.ts';
import type { EventKnowledge } from '../knowledge.ts';
import { chunksOf } from './chunks.ts';
import type { Complements } from './objects.ts';
import { emptyTables, type Tables } from './tables.ts';

const index = (name: Tag): number => TAGS.indexOf(name);
export const T = {
  IN: index('IN'),
  TO: index('TO'),
  CC: index('CC'),
  DT: index('DT'),
  PRP_POSS: index('PRP$'),
  RB: index('RB'),
  RBR: index('RBR'),
  RP: index('RP'),
  JJ: index('JJ'),
  CD: index('CD'),
  WP: index('WP'),
  WDT: index('WDT'),
  WRB: index('WRB'),
  WP_POSS: index('WP$'),
  POS: index('POS'),
  MD: index('MD'),
  PUNCT: index('PUNCT'),
  VBN: index('VBN'),
  VBD: index('VBD'),
  VBG: index('VBG'),
  NNP: index('NNP'),
  NNPS: index('NNPS'),
} as const;

/** The layers that this one reads. */
type Read = 'article' | 'tokens' | 'segments' | 'times' | 'quantities' | 'mentions' | 'mentionAt' | 'entities' | 'quotes'; // biome-ignore format: a list

/** The article's layers with look-ups by token, made once. -1: none. */
export interface Frame extends Tables, Pick<WithQuotes, Read> {
  readonly knowledge: EventKnowledge;
  readonly word: Int32Array;
  readonly tag: Uint8Array;
  readonly segmentAt: Tokens['segment'];
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
  /** By token: what the layer's lists say of its word, see `Mark`. */
  readonly marks: Uint8Array;
  /** By verb group: its subject, found once; -2 not yet. */
  readonly subject: Int32Array;
  /** Roles by the person who holds them. */
  readonly rolesOf: ReadonlyMap<number, readonly Role[]>;
  /** Sectors of persons, as found so far. */
  readonly sectors: Map<number, Sector | null>;
  /** What follows a token, as read so far; `complementsAt` leads there. */
  readonly complements: Complements[];
}

export function frameOf(layers: WithQuotes, knowledge: EventKnowledge): Frame {
  const { tokens, syntax, times } = layers;
  const { marks, phraseAt, groupAt, timeAt, complementsAt, subject } = emptyTables(tokens.length);
  mark(marks, tokens.word, knowledge.marks);
  const { phrases, groups } = chunksOf(layers, knowledge, marks);
  for (let i = 0; i < phrases.length; i++) fill(phraseAt, phrases[i]!.firstToken, phrases[i]!.endToken, i);
  for (let i = 0; i < groups.length; i++) fill(groupAt, groups[i]!.firstToken, groups[i]!.endToken, i);
  for (let i = 0; i < times.length; i++) fill(timeAt, times[i]!.firstToken, times[i]!.endToken, i);
  subject.fill(-2, 0, groups.length);
  return {
    article: layers.article,
    tokens,
    segments: layers.segments,
    times,
    quantities: layers.quantities,
    mentions: layers.mentions,
    mentionAt: layers.mentionAt,
    entities: layers.entities,
    quotes: layers.quotes,
    knowledge,
    word: tokens.word,
    tag: syntax.tag,
    segmentAt: tokens.segment,
    phrases,
    groups,
    marks,
    phraseAt,
    groupAt,
    timeAt,
    subject,
    complementsAt,
    complements: [],
    rolesOf: rolesByPerson(layers.roles),
    sectors: new Map(),
  };
}

function mark(marks: Uint8Array, word: Int32Array, ofWord: Uint8Array): void {
  for (let at = 0; at < word.length; at++) {
    const id = word[at]!;
    marks[at] = id < ofWord.length ? ofWord[id]! : 0;
  }
}

function rolesByPerson(roles: readonly Role[]): Map<number, Role[]> {
  const byPerson = new Map<number, Role[]>();
  for (const role of roles) {
    const list = byPerson.get(role.person);
    if (list) list.push(role);
    else byPerson.set(role.person, [role]);
  }
  return byPerson;
}

/** Small spans: faster than the array's own `fill`. */
function fill(table: Int32Array, firstToken: number, endToken: number, index: number): void {
  for (let at = firstToken; at < endToken; at++) table[at] = index;
}

export function segmentOf(frame: Frame, token: number): Segment {
  return frame.segments[frame.segmentAt[token]!]!;
}

/** Word id of the verb that heads a group. */
export function verbWord(frame: Frame, group: number): number {
  return frame.word[frame.groups[group]!.head]!;
}

/** Entity of the mention at a token, -1 without. */
export function entityAt({ mentionAt, mentions }: Frame, token: number): number {
  const index = mentionAt[token] ?? -1;
  return index >= 0 ? mentions[index]!.entity : -1;
}

/** Whether a noun phrase is a time ("Monday", "last week"): no party to anything. */
export function isTime(frame: Frame, phrase: number): boolean {
  return frame.timeAt[frame.phrases[phrase]!.head]! >= 0;
}

/** The phrase that the possessive "'s" after this one leads to ("Japan" of "Japan's envoy" gives "envoy"), else itself. */
export function possessed(frame: Frame, phrase: number): number {
  for (let i = phrase, steps = 0; steps < 4; steps++) {
    const end = frame.phrases[i]!.endToken;
    const next = frame.phraseAt[end + 1] ?? -1;
    if (frame.tag[end] !== T.POS || next < 0 || frame.phrases[next]!.firstToken !== end + 1) return i;
    i = next;
  }
  return phrase;
}

/** The phrase before "'s" directly before this one, -1 without. */
export function possessor(frame: Frame, phrase: number): number {
  const first = frame.phrases[phrase]!.firstToken;
  if (first < 2 || frame.tag[first - 1] !== T.POS) return -1;
  const owner = frame.phraseAt[first - 2]!;
  return owner >= 0 && frame.phrases[owner]!.endToken === first - 1 ? owner : -1;
}

/** First token of a phrase with its possessors. */
export function firstTokenOf(frame: Frame, phrase: number): number {
  let i = phrase;
  for (let steps = 0; steps < 4; steps++) {
    const owner = possessor(frame, i);
    if (owner < 0) break;
    i = owner;
  }
  return frame.phrases[i]!.firstToken;
}

export function isAdverb(frame: Frame, token: number): boolean {
  const tag = frame.tag[token]!;
  return tag === T.RB || tag === T.RBR || tag === T.RP;
}

export function isNoun(frame: Frame, token: number): boolean {
  const name = TAGS[frame.tag[token]!]!;
  return name.startsWith('NN');
}
