import { date, enumeration, id, name, nullable, offset, ref, slice } from '../column.ts';
import { SPEAKER_BASES } from '../stages/annotations.ts';
import type { RowOf } from '../table.ts';
import { article, source, span, table, unresolved } from '../table.ts';

const QUOTE_KINDS = ['direct', 'indirect', 'mixed'] as const;

export const quotes = table(
  'quotes',
  { description: 'one stretch of reported speech', key: ['quote_id'], type: 'schema:Quotation' },
  {
    quote_id: id('q', 'Id of the quotation'),
    article_id: article(),
    ...source(),
    ...span('quotation', 'What was said, without the marks'),
    sentence_id: nullable(ref('sentences', 'The sentence that holds its start')),
    quote_group_id: ref('quotes', 'The first row of the same speech, a lone one names itself'),
    kind: enumeration(QUOTE_KINDS, 'Between marks, in the words of the article, or both'),
    speaker_id: nullable(ref('entities', 'Who said it', { term: 'schema:spokenByCharacter' })),
    speaker_name: nullable(name('speaker_id', 'Name of the speaker')),
    speaker_mention_id: nullable(ref('mentions', 'The mention that the speaker rests on')),
    speaker_text: nullable(slice('speaker_start_char', 'speaker_end_char', 'fact', 'The speaker as printed')),
    speaker_start_char: nullable(offset('Where speaker_text begins')),
    speaker_end_char: nullable(offset('Where speaker_text ends, excluded')),
    speaker_basis: enumeration(SPEAKER_BASES, 'How the speaker was found'),
    cue: nullable(
      slice('cue_start_char', 'cue_end_char', 'fact', 'The words that report: said, according to'),
    ),
    cue_start_char: nullable(offset('Where the cue begins')),
    cue_end_char: nullable(offset('Where the cue ends, excluded')),
    addressee_id: nullable(ref('entities', 'To whom it was said')),
    addressee_name: nullable(name('addressee_id', 'Name of the addressee')),
    addressee_text: nullable(
      slice('addressee_start_char', 'addressee_end_char', 'fact', 'The addressee as printed'),
    ),
    addressee_start_char: nullable(offset('Where addressee_text begins')),
    addressee_end_char: nullable(offset('Where addressee_text ends, excluded')),
    said_on: nullable(date('The day on which it was said')),
    said_time_id: nullable(ref('times', 'The time expression that says when, in the same sentence')),
    place_mention_id: nullable(ref('mentions', 'The mention of the place where it was said')),
    place_name: nullable(name('place_mention_id', 'Name of the place')),
    unresolved: unresolved(),
  },
);
export type QuoteRow = RowOf<typeof quotes>;
