import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../../pipeline/annotate/annotate.ts';
import { type Knowledge, loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import type { Span } from '../../../schemas/stages/article.ts';
import { bodyArticle } from '../../articles.ts';
import { DIRECT, INDIRECT, MIXED, SILENT } from './cases.ts';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = loadKnowledge();
}, 60_000);

function quotesOf(text: string) {
  const { quotes } = annotate(bodyArticle(text), knowledge);
  const slice = (span: Span | null): string => (span === null ? '' : text.slice(span.start, span.end));
  return quotes.map((quote) => ({
    kind: quote.kind,
    text: slice(quote),
    speaker: slice(quote.speakerSpan),
    basis: quote.speakerBasis,
    cue: slice(quote.cue),
    addressee: slice(quote.addresseeSpan),
    group: quote.group,
    saidOn: quote.saidOn,
    isThought: quote.isThought,
    unresolved: quote.unresolved,
  }));
}
/** "kind: what was said < speaker (cue)" per row. */
const rows = (text: string): string[] =>
  quotesOf(text).map((q) => `${q.kind}: ${q.text} < ${q.speaker || '?'}${q.cue ? ` (${q.cue})` : ''}`);

describe('findQuotes', () => {
  test.each(DIRECT)('direct: %s', (_name, text, wanted) => expect(rows(text)).toEqual(wanted));
  test.each(MIXED)('mixed: %s', (_name, text, wanted) => expect(rows(text)).toEqual(wanted));
  test.each(INDIRECT)('indirect: %s', (_name, text, wanted) => expect(rows(text)).toEqual(wanted));
  test.each(SILENT)('no speech: %s', (_name, text) => expect(rows(text)).toEqual([]));

  test('parts of one attribution are one group', () => {
    const groups = quotesOf('“The pier,” Lund said, “will be rebuilt.” He left. “Soon.”').map((q) => q.group);
    expect(groups.slice(0, 2)).toEqual([0, 0]);
  });

  test('the next sentence carries the speaker over', () => {
    const [, second] = quotesOf('“The pier is old,” said Ada Lund. “It must go.”');
    expect(second).toMatchObject({
      text: 'It must go.',
      speaker: 'Ada Lund',
      basis: 'carried_over',
      group: 0,
    });
  });

  test('a mark left open goes on in the next paragraph, as a row of the same group', () => {
    const [first, second] = quotesOf('“The pier is old,” Lund said. “It must go.\n“And soon.”').slice(1);
    expect(first).toMatchObject({ text: 'It must go.', basis: 'carried_over' });
    expect(second).toMatchObject({ text: 'And soon.', basis: 'carried_over', group: first!.group });
  });

  test('a paragraph that ends with a colon announces the next one', () => {
    const [quote] = quotesOf('Ada Lund added:\n“The pier must go.”');
    expect(quote).toMatchObject({ speaker: 'Ada Lund', basis: 'named', cue: 'added' });
  });

  test('speech that nobody is named for says so', () => {
    const [quote] = quotesOf('“The pier is old and must go.”');
    expect(quote).toMatchObject({ basis: 'unknown', speaker: '', unresolved: ['speaker_id:no_antecedent'] });
  });

  test('who is spoken to is the head noun phrase', () => {
    const [quote] = quotesOf('Ada Lund told the mayor of Westby after lunch that the pier will close.');
    expect(quote).toMatchObject({ addressee: 'the mayor', text: 'the pier will close' });
  });

  test('the day beside the cue, not one inside what was said', () => {
    const text = 'Ada Lund said on Nov. 16 that the pier closed on Nov. 3.';
    expect(quotesOf(text)[0]).toMatchObject({ saidOn: '2024-11-16' });
    expect(quotesOf('Ada Lund said that the pier closed on Nov. 3.')[0]).toMatchObject({ saidOn: null });
  });

  test('a name between commas says who a phrase is', () => {
    const { quotes, mentions, entities } = annotate(
      bodyArticle('The head of the union (UDW), Ada Lund, said the pier will close.'),
      knowledge,
    );
    expect(quotes[0]!.speakerBasis).toBe('named');
    expect(entities[mentions[quotes[0]!.speaker]!.entity]!.name).toBe('Ada Lund');
  });

  test('behind an inverted cue a possessive is not the speaker', () => {
    const text = "“Nobody wanted this,” agreed Westline Ferries' managing director, Ada Lund.";
    const { quotes, mentions, entities } = annotate(bodyArticle(text), knowledge);
    expect(quotesOf(text)[0]!.speaker).toContain("Westline Ferries' managing director");
    expect(entities[mentions[quotes[0]!.speaker]!.entity]!.name).toBe('Ada Lund');
  });

  test('several speakers have no one entity, but a mention with members', () => {
    const { quotes, mentions } = annotate(
      bodyArticle('John Smith met Mary Jones on the pier. Smith and Jones said it will close.'),
      knowledge,
    );
    expect(mentions[quotes[0]!.speaker]).toMatchObject({ entity: -1, members: [0, 1] });
    expect(quotes[0]!.unresolved).toEqual([]);
  });

  test('belief is marked', () => {
    expect(quotesOf('Ada Lund believes that the pier will close.')[0]).toMatchObject({ isThought: true });
  });

  test('turns of a transcript', () => {
    const text = 'LUND: The pier is old. I think it must go.\nBERG: When will that be?';
    expect(rows(text)).toEqual([
      'direct: The pier is old. I think it must go. < LUND (:)',
      'direct: When will that be? < BERG (:)',
    ]);
  });
});
