import { type NounPhrase, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import type { WithTimes } from '../layers.ts';
import { CurrencyResolver } from './currency.ts';
import type { QuantityKnowledge } from './knowledge.ts';

/** Where the search stands, with look-ups that move along with it. */
export class Scan {
  readonly text: string;
  readonly tokens: Tokens;
  readonly word: Int32Array;
  readonly shape: Uint8Array;
  readonly tag: Uint8Array;
  readonly k: QuantityKnowledge;
  /** Ids of the words that rules ask for. */
  readonly w: QuantityKnowledge['word'];
  readonly currency: CurrencyResolver;
  /** Segment of tokens [first, limit), and the token after the amount found last. */
  first = 0;
  limit = 0;
  floor = 0;
  private readonly phrases: readonly NounPhrase[];
  private phrase = 0;

  constructor(layers: WithTimes, knowledge: QuantityKnowledge) {
    this.text = layers.article.text;
    this.tokens = layers.tokens;
    this.word = layers.tokens.word;
    this.shape = layers.tokens.shape;
    this.tag = layers.syntax.tag;
    this.phrases = layers.syntax.nounPhrases;
    this.k = knowledge;
    this.w = knowledge.word;
    this.currency = new CurrencyResolver(layers.article, knowledge);
  }

  /** Whether a token of the segment is one word. */
  at(token: number, word: number): boolean {
    return token >= this.first && token < this.limit && this.word[token] === word;
  }

  isGlued(token: number): boolean {
    return token < this.limit && (this.shape[token]! & Shape.SPACED) === 0;
  }

  /** Whether the segment prints most words with a capital, so that a capital says nothing. */
  isTitle(): boolean {
    let small = 0;
    const end = Math.min(this.limit, this.first + 20);
    for (let at = this.first; at < end; at++) {
      if (
        (this.shape[at]! & (Shape.ALPHA | Shape.CAPITAL)) === Shape.ALPHA &&
        this.tokens.end[at]! - this.tokens.start[at]! > 3
      )
        small++;
    }
    return small === 0;
  }

  isDigits(token: number): boolean {
    if (token < this.first || token >= this.limit) return false;
    return (this.shape[token]! & (Shape.DIGIT | Shape.ALPHA)) === Shape.DIGIT;
  }

  hasDigit(token: number): boolean {
    return token >= this.first && token < this.limit && (this.shape[token]! & Shape.DIGIT) !== 0;
  }

  isCapital(token: number): boolean {
    return token >= this.first && token < this.limit && (this.shape[token]! & Shape.CAPITAL) !== 0;
  }

  printed(token: number): string {
    return token < this.first || token >= this.limit
      ? ''
      : this.text.slice(this.tokens.start[token], this.tokens.end[token]);
  }

  has(set: ReadonlySet<number>, token: number): boolean {
    return token >= this.first && token < this.limit && set.has(this.word[token]!);
  }

  tagOf(token: number): number {
    return token >= this.first && token < this.limit ? this.tag[token]! : 0;
  }

  /** The noun phrase that holds a token, null without. Asked in the order of the text, or nearly. */
  phraseAt(token: number): NounPhrase | null {
    while (this.phrase > 0 && this.phrases[this.phrase - 1]!.endToken > token) this.phrase--;
    while (this.phrase < this.phrases.length && this.phrases[this.phrase]!.endToken <= token) this.phrase++;
    const found = this.phrases[this.phrase];
    return found !== undefined && found.firstToken <= token ? found : null;
  }
}
