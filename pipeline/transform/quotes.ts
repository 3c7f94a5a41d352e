import type { Span } from '../../schemas/stages/article.ts';
import type { QuoteRow } from '../../schemas/tables/quotes.ts';
import type { Frame } from './frame.ts';

export function quoteRows(frame: Frame): QuoteRow[] {
  const { article, annotations } = frame;
  const slice = (span: Span | null): string | null =>
    span ? article.text.slice(span.start, span.end) : null;
  const start = (span: Span | null): number | null => (span ? frame.point(span.start) : null);
  const end = (span: Span | null): number | null => (span ? frame.point(span.end) : null);
  return annotations.quotes.flatMap((quote, index) => {
    // Belief and intent are read for events alone: the table is of speech.
    if (quote.isThought) return [];
    const speaker = annotations.mentions[quote.speaker]?.entity ?? -1;
    const addressee = annotations.mentions[quote.addressee]?.entity ?? -1;
    return {
      quote_id: frame.quoteIds[index]!,
      publisher: article.publisher,
      published_on: article.publishedOn,
      ...frame.common(quote),
      source_link: frame.sourceLink(quote),
      sentence_id: frame.sentenceId(quote.start),
      quote_group_id: frame.quoteIds[quote.group]!,
      kind: quote.kind,
      speaker_id: frame.entityId(speaker),
      speaker_name: frame.entityName(speaker),
      speaker_mention_id: frame.mentionId(quote.speaker),
      speaker_text: slice(quote.speakerSpan),
      speaker_start_char: start(quote.speakerSpan),
      speaker_end_char: end(quote.speakerSpan),
      speaker_basis: quote.speakerBasis,
      cue: slice(quote.cue),
      cue_start_char: start(quote.cue),
      cue_end_char: end(quote.cue),
      addressee_id: frame.entityId(addressee),
      addressee_name: frame.entityName(addressee),
      addressee_text: slice(quote.addresseeSpan),
      addressee_start_char: start(quote.addresseeSpan),
      addressee_end_char: end(quote.addresseeSpan),
      said_on: quote.saidOn,
      said_time_id: frame.timeIds[quote.saidTime] ?? null,
      place_mention_id: frame.mentionId(quote.placeMention),
      place_name: frame.mentionName(quote.placeMention),
      unresolved: quote.unresolved,
    };
  });
}
