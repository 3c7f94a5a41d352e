import type { Segment } from '../../../schemas/stages/annotations.ts';
import type { Draft, Parts, Party } from './draft.ts';
import { Frame } from './knowledge.ts';
import { COLON, framesAt, isBreak, markUnit, type Scene, wordsIn } from './scene.ts';

/** What a pass knows of a stretch of speech; its kind and text follow from the quotations in [first, end). */
export interface Finding {
  readonly first: number;
  readonly end: number;
  readonly speaker: Party | null;
  readonly cueFirst: number;
  readonly cueEnd: number;
  /** Main verb of the cue, -1 if it is none. */
  readonly head: number;
  readonly addressee: Party | null;
  readonly goesOn: Draft | null;
  readonly isCarried: boolean;
}

/** What [first, end) says by a verb; `goesOn` is the part before it. */
export function finding(
  { speaker, verb, addressee }: Parts,
  first: number,
  end: number,
  goesOn: Draft | null,
): Finding {
  const { firstToken: cueFirst, endToken: cueEnd, head } = verb;
  return { first, end, speaker, cueFirst, cueEnd, head, addressee, goesOn, isCarried: false };
}

/** What [first, end) says by a label, "according to" or no cue of its own (`cueFirst` -1). */
export function labelled(
  speaker: Party | null,
  cueFirst: number,
  cueEnd: number,
  first: number,
  end: number,
  goesOn: Draft | null,
  isCarried: boolean,
): Finding {
  return { first, end, speaker, cueFirst, cueEnd, head: -1, addressee: null, goesOn, isCarried };
}

/** Who is announced to speak in the next paragraph: "Lund added:" at the end of one. */
export interface Awaited {
  readonly speaker: Party;
  readonly cueFirst: number;
  readonly cueEnd: number;
}

const NOT_QUOTED = -1;
const PARTLY_QUOTED = -2;

// Shared by calls, as the scene's arrays are.
let room = new Uint8Array(0);

/** The speech found so far, and the quotations and tokens that it takes. */
export class Drafts {
  readonly all: Draft[] = [];
  readonly isUsed: Uint8Array;
  /** By passage: who is announced at its end. */
  readonly awaited = new Map<number, Awaited>();
  private readonly taken: Uint8Array;
  private verbatimEnd = 0;

  constructor(quotations: number, tokens: number) {
    this.isUsed = new Uint8Array(quotations);
    if (room.length < tokens) room = new Uint8Array(tokens * 2);
    this.taken = room.fill(0, 0, tokens);
  }

  /** Whether speech that was found holds the token. */
  isTaken(token: number): boolean {
    return this.taken[token] === 1;
  }

  /** Whether the token lies in a transcript's turn: what it reports is somebody's own words. */
  isVerbatim(token: number): boolean {
    return token < this.verbatimEnd;
  }

  /** Adds a stretch; null where it holds no word. */
  add(scene: Scene, finding: Finding): Draft | null {
    const { end } = finding;
    let { first } = finding;
    while (
      first < end &&
      scene.quotationAt[first]! < 0 &&
      (isBreak(scene, first) || markUnit(scene, first) === COLON)
    ) {
      first++;
    }
    if (wordsIn(scene, first, end) === 0) return null;
    const quotation = this.quotationOf(scene, first, end);
    const kind = quotation >= 0 ? 'direct' : quotation === NOT_QUOTED ? 'indirect' : 'mixed';
    const words = quotation >= 0 ? scene.layers.quotations[quotation]! : null;
    const isThought = finding.head >= 0 && (framesAt(scene, finding.head) & Frame.THOUGHT) !== 0;
    const draft: Draft = {
      first: words === null ? first : words.firstToken,
      end: words === null ? end : words.endToken,
      kind,
      quotation: quotation >= 0 ? quotation : -1,
      speaker: finding.speaker,
      isCarried: finding.isCarried,
      cueFirst: finding.cueFirst,
      cueEnd: finding.cueEnd,
      addressee: finding.addressee,
      isThought: isThought && kind === 'indirect',
      goesOn: finding.goesOn,
    };
    this.taken.fill(1, first, end);
    this.all.push(draft);
    return draft;
  }

  /** Adds a turn of a transcript, whose words are somebody's own though no marks stand around them, or a headline. */
  addTurn(scene: Scene, finding: Finding, isVerbatim: boolean): void {
    const draft = this.add(scene, finding);
    if (draft === null || !isVerbatim) return;
    this.all[this.all.length - 1] = {
      ...draft,
      first: finding.first,
      end: finding.end,
      kind: 'direct',
      quotation: -1,
    };
    for (let at = finding.first; at < finding.end; at++) {
      const quotation = scene.quotationAt[at]!;
      if (quotation >= 0) this.isUsed[quotation] = 1;
    }
    this.verbatimEnd = finding.end;
  }

  /** Remembers a speaker whose words begin the next paragraph. */
  awaitNext(scene: Scene, segment: Segment, { speaker, verb }: Parts): void {
    const isLast =
      scene.layers.segments[scene.layers.tokens.segment[verb.head]! + 1]?.passage !== segment.passage;
    if (!isLast || markUnit(scene, segment.endToken - 1) !== COLON) return;
    const { firstToken: cueFirst, endToken: cueEnd } = verb;
    this.awaited.set(segment.passage, { speaker, cueFirst, cueEnd });
  }

  /** The quotation that [first, end) is, `NOT_QUOTED` without one, `PARTLY_QUOTED` with more or other words. */
  private quotationOf(scene: Scene, first: number, end: number): number {
    let inside = 0;
    let count = 0;
    let only = NOT_QUOTED;
    for (let at = first; at < end; at++) {
      const index = scene.quotationAt[at]!;
      if (index < 0 || scene.openOf[index]! < first) continue;
      const { firstToken, endToken } = scene.layers.quotations[index]!;
      this.isUsed[index] = 1;
      inside += wordsIn(scene, firstToken, endToken);
      count++;
      only = index;
      at = scene.afterOf[index]! - 1;
    }
    return count > 1 || (count === 1 && inside < wordsIn(scene, first, end)) ? PARTLY_QUOTED : only;
  }
}
