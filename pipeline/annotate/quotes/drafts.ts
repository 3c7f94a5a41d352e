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
  readonly isCarried?: boolean;
}

/** The cue's side of a finding. */
export function cueOf({ speaker, verb, addressee }: Parts) {
  return { speaker, cueFirst: verb.firstToken, cueEnd: verb.endToken, head: verb.head, addressee };
}

/** Who is announced to speak in the next paragraph: "Lund added:" at the end of one. */
export interface Awaited {
  readonly passage: number;
  readonly speaker: Party;
  readonly cueFirst: number;
  readonly cueEnd: number;
}

/** The speech found so far, and the quotations and tokens that it takes. */
export class Drafts {
  readonly all: Draft[] = [];
  readonly isUsed: Uint8Array;
  awaited: Awaited | null = null;
  private readonly taken: Uint8Array;
  private readonly verbatim: Uint8Array;

  constructor(quotations: number, tokens: number) {
    this.isUsed = new Uint8Array(quotations);
    this.taken = new Uint8Array(tokens);
    this.verbatim = new Uint8Array(tokens);
  }

  /** Whether speech that was found holds the token. */
  isTaken(token: number): boolean {
    return this.taken[token] === 1;
  }

  /** Whether the token lies in a transcript: what it reports is somebody's own words. */
  isVerbatim(token: number): boolean {
    return this.verbatim[token] === 1;
  }

  /** Adds a stretch; null where it holds no word. */
  add(scene: Scene, finding: Finding): Draft | null {
    const { end } = finding;
    let first = finding.first;
    while (
      first < end &&
      scene.quotationAt[first]! < 0 &&
      (isBreak(scene, first) || markUnit(scene, first) === COLON)
    ) {
      first++;
    }
    if (wordsIn(scene, first, end) === 0) return null;
    const shape = this.shapeOf(scene, first, end);
    const isThought = finding.head >= 0 && (framesAt(scene, finding.head) & Frame.THOUGHT) !== 0;
    const draft: Draft = {
      ...shape,
      speaker: finding.speaker,
      isCarried: finding.isCarried ?? false,
      cueFirst: finding.cueFirst,
      cueEnd: finding.cueEnd,
      addressee: finding.addressee,
      isThought: isThought && shape.kind === 'indirect',
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
    this.verbatim.fill(1, finding.first, finding.end);
  }

  /** Remembers a speaker whose words begin the next paragraph. */
  awaitNext(scene: Scene, segment: Segment, { speaker, verb }: Parts): void {
    const isLast =
      scene.layers.segments[scene.layers.tokens.segment[verb.head]! + 1]?.passage !== segment.passage;
    if (!isLast || markUnit(scene, segment.endToken - 1) !== COLON) return;
    this.awaited = { passage: segment.passage, speaker, cueFirst: verb.firstToken, cueEnd: verb.endToken };
  }

  /** Kind and text: quotation marks alone are direct, none indirect, both mixed. */
  private shapeOf(
    scene: Scene,
    first: number,
    end: number,
  ): Pick<Draft, 'first' | 'end' | 'kind' | 'quotation'> {
    let inside = 0;
    let count = 0;
    let only = -1;
    for (let at = first; at < end; at++) {
      const index = scene.quotationAt[at]!;
      if (index < 0) continue;
      const quotation = scene.layers.quotations[index]!;
      if (scene.openOf[index]! < first) continue;
      this.isUsed[index] = 1;
      inside += wordsIn(scene, quotation.firstToken, quotation.endToken);
      count++;
      only = index;
      at = scene.afterOf[index]! - 1;
    }
    if (count === 0) return { first, end, kind: 'indirect', quotation: -1 };
    if (count > 1 || inside < wordsIn(scene, first, end)) return { first, end, kind: 'mixed', quotation: -1 };
    const { firstToken, endToken } = scene.layers.quotations[only]!;
    return { first: firstToken, end: endToken, kind: 'direct', quotation: only };
  }
}
