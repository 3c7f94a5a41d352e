import { Shape, type TimeExpression, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { WithSyntax } from '../layers.ts';
import { civilOf, daysOfText } from './day.ts';
import { Aside, type TimeKnowledge } from './knowledge.ts';
import type { Point } from './point.ts';

/** A time mentioned before, to which "the same day" or "a year earlier" can refer. */
export interface Reference {
  readonly index: number;
  readonly point: Point;
}

/** Where the search stands: the segment, what has been found in it, and what later expressions may refer to. */
export class Scan {
  readonly text: string;
  readonly tokens: Tokens;
  readonly word: Int32Array;
  readonly shape: Uint8Array;
  readonly layers: WithSyntax;
  readonly k: TimeKnowledge;
  /** Ids of the words that rules ask for. */
  readonly w: TimeKnowledge['word'];
  /** Day of publication, null if unknown. */
  readonly published: number | null;
  /** Its year. */
  readonly year: number | null;
  readonly out: TimeExpression[] = [];
  /** Segment of tokens [first, limit). */
  first = 0;
  limit = 0;
  /** Token after the expression found last: nothing reaches back over it. */
  floor = 0;
  /** First token of the segment in which a set ("every Wednesday") was found last. */
  habit = -1;
  lastDay: Reference | null = null;
  lastPoint: Reference | null = null;
  /** Weekday printed before the date that is being read, -1 without. */
  weekday = -1;
  /** Reads the day named at a token; set by the search, which knows all kinds of days. */
  matchDay: (token: number) => number = () => -1;

  constructor(layers: WithSyntax, knowledge: TimeKnowledge) {
    this.layers = layers;
    this.text = layers.article.text;
    this.tokens = layers.tokens;
    this.word = layers.tokens.word;
    this.shape = layers.tokens.shape;
    this.k = knowledge;
    this.w = knowledge.word;
    this.published = daysOfText(layers.article.publishedOn);
    this.year = this.published === null ? null : civilOf(this.published).year;
  }

  core(token: number): number {
    if (token < this.first || token >= this.limit) return 0;
    const id = this.word[token]!;
    return id < this.k.core.length ? this.k.core[id]! : 0;
  }

  /** Lexicon value of a token's core class. */
  value(token: number): string {
    return this.k.value[this.word[token]!] ?? '';
  }

  /** Whether a token within reach has one of the `Aside` bits. */
  is(token: number, bits: number): boolean {
    if (token < this.floor || token >= this.limit) return false;
    const id = this.word[token]!;
    return id < this.k.aside.length && (this.k.aside[id]! & bits) !== 0;
  }

  /** Whether a token of the segment is one word. */
  at(token: number, word: number): boolean {
    return token >= this.first && token < this.limit && this.word[token] === word;
  }

  has(words: Uint8Array, token: number): boolean {
    if (token < this.first || token >= this.limit) return false;
    const id = this.word[token]!;
    return id < words.length && words[id] === 1;
  }

  /** `Future` use of a token's word, 0 for other words. */
  futureUse(token: number): number {
    const id = this.word[token]!;
    return id < this.k.isFuture.length ? this.k.isFuture[id]! : 0;
  }

  /** Whether a token of the segment has one of the `Listed` bits. */
  isListed(token: number, bits: number): boolean {
    if (token < this.first || token >= this.limit) return false;
    const id = this.word[token]!;
    return id < this.k.listed.length && (this.k.listed[id]! & bits) !== 0;
  }

  isDigits(token: number): boolean {
    if (token < this.first || token >= this.limit) return false;
    return (this.shape[token]! & (Shape.DIGIT | Shape.ALPHA)) === Shape.DIGIT;
  }

  isCapital(token: number): boolean {
    return token >= this.first && token < this.limit && (this.shape[token]! & Shape.CAPITAL) !== 0;
  }

  isGlued(token: number): boolean {
    return token < this.limit && (this.shape[token]! & Shape.SPACED) === 0;
  }

  /** Value of a token of up to `width` digits and nothing else, -1 otherwise. */
  integer(token: number, width: number): number {
    if (!this.isDigits(token)) return -1;
    const start = this.tokens.start[token]!;
    const end = this.tokens.end[token]!;
    if (end - start > width) return -1;
    let value = 0;
    for (let i = start; i < end; i++) {
      const digit = this.text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** "1" to "31", "1st", "22nd": -1 otherwise. */
  dayNumber(token: number): number {
    if (token < this.first || token >= this.limit || (this.shape[token]! & Shape.DIGIT) === 0) return -1;
    const start = this.tokens.start[token]!;
    const length = this.tokens.end[token]! - start;
    if (length > 4) return -1;
    if ((this.shape[token]! & Shape.ALPHA) === 0) {
      const value = this.integer(token, 2);
      return value >= 1 && value <= 31 ? value : -1;
    }
    const form = this.text.slice(start, start + length).toLowerCase();
    const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(form);
    const day = match === null ? -1 : Number(match[1]);
    return day >= 1 && day <= 31 ? day : -1;
  }

  /** Whether the segment prints all longer words with a capital, as headlines do: a capital then says nothing. */
  isTitle(): boolean {
    const end = Math.min(this.limit, this.first + 20);
    for (let at = this.first; at < end; at++) {
      const isSmall = (this.shape[at]! & (Shape.ALPHA | Shape.CAPITAL)) === Shape.ALPHA;
      if (isSmall && this.tokens.end[at]! - this.tokens.start[at]! > 3) return false;
    }
    return true;
  }

  /** Headlines and captions tell in the present what has happened. */
  isBody(): boolean {
    const segment = this.layers.tokens.segment[this.first]!;
    const passage = this.layers.segments[segment]?.passage ?? -1;
    return this.layers.article.passages[passage]?.role === 'body';
  }

  printed(token: number): string {
    return this.text.slice(this.tokens.start[token], this.tokens.end[token]);
  }

  /** Whether "the", "its" and the like stand at a token. */
  isThe(token: number): boolean {
    return this.is(token, Aside.THE);
  }
}
