import {
  type NounPhrase,
  type Role,
  type Sector,
  TAGS,
  type Tag,
  type VerbGroup,
} from '../../../../schemas/stages/annotations.ts';
import type { WithQuotes } from '../../layers.ts';
import type { EventKnowledge } from '../knowledge.ts';
import { chunksOf } from './chunks.ts';
import type { Complements } from './objects.ts';

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

/** The article's layers with look-ups by token, made once. -1: none. */
export interface Frame {
  readonly layers: WithQuotes;
  readonly knowledge: EventKnowledge;
  readonly word: Int32Array;
  readonly tag: Uint8Array;
  readonly phrases: readonly NounPhrase[];
  readonly groups: readonly VerbGroup[];
  readonly phraseAt: Int32Array;
  readonly groupAt: Int32Array;
  readonly timeAt: Int32Array;
  /** Subject of each verb group, found once: -2 not yet. */
  readonly subject: Int32Array;
  /** Roles by the person who holds them. */
  readonly rolesOf: ReadonlyMap<number, readonly Role[]>;
  /** Sectors of persons, as found so far. */
  readonly sectors: Map<number, Sector | null>;
  /** What follows a token, as read so far. */
  readonly complements: Map<number, Complements>;
}

export function frameOf(layers: WithQuotes, knowledge: EventKnowledge): Frame {
  const { tokens, syntax, times } = layers;
  const { phrases, groups } = chunksOf(layers, knowledge);
  const frame: Frame = {
    layers,
    knowledge,
    word: tokens.word,
    tag: syntax.tag,
    phrases,
    groups,
    phraseAt: new Int32Array(tokens.length).fill(-1),
    groupAt: new Int32Array(tokens.length).fill(-1),
    timeAt: new Int32Array(tokens.length).fill(-1),
    subject: new Int32Array(groups.length).fill(-2),
    rolesOf: rolesByPerson(layers.roles),
    sectors: new Map(),
    complements: new Map(),
  };
  fill(frame.phraseAt, phrases);
  fill(frame.groupAt, groups);
  fill(frame.timeAt, times);
  return frame;
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

function fill(table: Int32Array, spans: readonly { firstToken: number; endToken: number }[]): void {
  for (let i = 0; i < spans.length; i++) {
    const { firstToken, endToken } = spans[i]!;
    for (let t = firstToken; t < endToken; t++) table[t] = i;
  }
}

export function segmentOf(frame: Frame, token: number): { firstToken: number; endToken: number } {
  return frame.layers.segments[frame.layers.tokens.segment[token]!]!;
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
