import type { Annotations, Quote } from '../../schemas/stages/annotations.ts';
import type { Article, Span } from '../../schemas/stages/article.ts';
import type { BenchDocument } from './documents.ts';

interface PrintedSpan extends Span {
  readonly text: string;
}

export interface QuotePrediction {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly (PrintedSpan & {
    readonly type: Quote['kind'];
    readonly speech: boolean;
    readonly speaker: PrintedSpan | null;
    readonly cue: PrintedSpan | null;
  })[];
  readonly discard: readonly [];
}

/**
 * Quotes as the scorer wants them. Its gold marks speakers as printed, pronouns included, so the speaker is the printed
 * phrase; one that is a pronoun without an antecedent, or carried over from one, is unknown. `isLiteral` keeps those
 * pronouns too.
 */
export function predictQuotes(
  document: BenchDocument,
  all: Annotations,
  _article: Article,
  isLiteral = false,
): QuotePrediction {
  const { id, text } = document;
  const printed = (span: Span | null): PrintedSpan | null =>
    span === null ? null : { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
  return {
    id,
    text,
    quotes: all.quotes.map((quote) => ({
      ...printed(quote)!,
      type: quote.kind,
      speech: !quote.isThought,
      speaker: isLiteral || isKnown(all, quote) ? printed(quote.speakerSpan) : null,
      cue: printed(quote.cue),
    })),
    discard: [],
  };
}

function isKnown(all: Annotations, quote: Quote): boolean {
  const mention = all.mentions[quote.speaker];
  if (mention === undefined) return true;
  return mention.form !== 'pronoun' || mention.entity >= 0 || mention.members.length > 0;
}
