import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../../pipeline/annotate/annotate.ts';
import { type Knowledge, loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import type { Span } from '../../../schemas/stages/article.ts';
import { bodyArticle } from '../../articles.ts';

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

const DIRECT: [name: string, text: string, wanted: string[]][] = [
  [
    'after',
    '“We will rebuild the pier,” Mayor Ada Lund said.',
    ['direct: We will rebuild the pier, < Mayor Ada Lund (said)'],
  ],
  [
    'before',
    'Ada Lund said: “We will rebuild the pier.”',
    ['direct: We will rebuild the pier. < Ada Lund (said)'],
  ],
  [
    'inverted',
    '“We will rebuild it,” said Ada Lund, a teacher.',
    ['direct: We will rebuild it, < Ada Lund (said)'],
  ],
  ['British order', "'We will rebuild it', said Ada Lund.", ['direct: We will rebuild it < Ada Lund (said)']],
  [
    'between two parts',
    '“The pier,” Lund said, “will be rebuilt.”',
    ['direct: The pier, < Lund (said)', 'direct: will be rebuilt. < Lund (said)'],
  ],
  [
    'apposition between name and verb',
    '“It is late,” Ada Lund, 30, of Westby, who saw it all, told reporters.',
    ['direct: It is late, < Ada Lund (told)'],
  ],
  ['stop inside the marks', '“It is late.” Ada Lund said.', ['direct: It is late. < Ada Lund (said)']],
  [
    'unnamed people',
    '“It is late,” said a senior official at the ministry.',
    ['direct: It is late, < a senior official at the ministry (said)'],
  ],
  [
    'a verb outside the lexicon',
    '“We never saw it coming,” Ada Lund shrugged.',
    ['direct: We never saw it coming, < Ada Lund (shrugged)'],
  ],
  [
    'in her words',
    'Ada Lund runs the ferries. In her words, “you cannot run a pier on goodwill”.',
    ['direct: you cannot run a pier on goodwill < her (In her words)'],
  ],
  [
    'in the words of',
    'In the words of Ada Lund, “you cannot run a pier on goodwill”.',
    ['direct: you cannot run a pier on goodwill < Ada Lund (In the words)'],
  ],
  ['colon', 'Ada Lund: “We will not go.”', ['direct: We will not go. < Ada Lund (:)']],
  [
    'signed',
    '“We will never leave this town.” — Ada Lund, teacher',
    ['direct: We will never leave this town. < Ada Lund'],
  ],
];

const MIXED: [name: string, text: string, wanted: string[]][] = [
  [
    'behind that',
    'Ada Lund said that the pier was “a ruin by the sea.”',
    ['mixed: the pier was “a ruin by the sea.” < Ada Lund (said)'],
  ],
  [
    'before the cue',
    'The pier is “a ruin by the sea,” Ada Lund said.',
    ['mixed: The pier is “a ruin by the sea,” < Ada Lund (said)'],
  ],
  [
    'what the speaker did behind a quotation',
    'Lund said the plan was “sad”, and went home.',
    ['mixed: the plan was “sad” < Lund (said)'],
  ],
  [
    'a judgement of one quoted word',
    'The chairwoman rejected the accusation as “fantasy.”',
    ['mixed: the accusation as “fantasy.” < The chairwoman (rejected)'],
  ],
  ['called', 'Lund called the plan “a sad mistake.”', ['mixed: the plan “a sad mistake.” < Lund (called)']],
];

const INDIRECT: [name: string, text: string, wanted: string[]][] = [
  [
    'what the speaker did next is not said',
    'Lund said the ministers had met, and threatened to recall his envoy.',
    ['indirect: the ministers had met < Lund (said)', 'indirect: to recall his envoy < Lund (threatened)'],
  ],
  [
    'a joined verb of what is said',
    'Lund said the ship had hit a rock, and later sank.',
    ['indirect: the ship had hit a rock, and later sank < Lund (said)'],
  ],
  [
    'a verb of asking inside what is said',
    'Lund said she had met Berg but had not asked him for money.',
    ['indirect: she had met Berg but had not asked him for money < Lund (said)'],
  ],
  [
    'two halves, the second behind "and"',
    'No clerks had been hurt, Lund said, and no doors had been broken.',
    ['indirect: No clerks had been hurt < Lund (said)', 'indirect: no doors had been broken < Lund (said)'],
  ],
  [
    'what somebody denies that others say',
    'Lund denied reports that Berg was ill.',
    ['indirect: Berg was ill < Lund (denied)'],
  ],
  [
    'a claim with its owner',
    "Lund rejected the board's claim that the pier was unsafe.",
    ['indirect: the pier was unsafe < Lund (rejected)'],
  ],
  [
    'a long relative clause between subject and cue',
    'An elderly man who had been watching from his balcony said he feared worse.',
    ['indirect: he feared worse < An elderly man (said)'],
  ],
  [
    'the person blamed for saying it',
    'Lund criticised Berg for saying that the pier was unsafe.',
    ['indirect: the pier was unsafe < Berg (saying)'],
  ],
  [
    'the person who was given something for saying it',
    'Lund gave Berg a medal for saying that the pier was unsafe.',
    ['indirect: the pier was unsafe < Berg (saying)'],
  ],
  [
    'what the speaker got for saying it',
    'Lund drew criticism for saying that the pier was unsafe.',
    ['indirect: the pier was unsafe < Lund (saying)'],
  ],
  [
    'second verb with an addressee',
    'Ada Lund met port chiefs in Westby and told reporters she had not decided whether to close the pier.',
    ['indirect: she had not decided whether to close the pier < Ada Lund (told)'],
  ],
  ['that', 'Ada Lund said that the pier will close.', ['indirect: the pier will close < Ada Lund (said)']],
  ['without that', 'Ada Lund said the pier will close.', ['indirect: the pier will close < Ada Lund (said)']],
  [
    'behind place and time',
    'Ada Lund said in a speech on Friday that the pier will close.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    'two cues, one subject',
    'Lund says the pier is old and warns that it may fall.',
    ['indirect: the pier is old < Lund (says)', 'indirect: it may fall < Lund (warns)'],
  ],
  [
    'participle',
    'Lund welcomed the report, adding that it came late.',
    ['indirect: it came late < Lund (adding)'],
  ],
  [
    'behind what is said',
    'The pier will close, Ada Lund said.',
    ['indirect: The pier will close < Ada Lund (said)'],
  ],
  [
    'according to',
    'The pier will close, according to the harbour board.',
    ['indirect: The pier will close < the harbour board (according to)'],
  ],
  [
    'according to, first',
    'According to Ada Lund, the pier will close.',
    ['indirect: the pier will close < Ada Lund (According to)'],
  ],
  [
    'an object that names what is said',
    'Lund expressed deep regret over the loss of the pier.',
    ['indirect: deep regret over the loss of the pier < Lund (expressed)'],
  ],
  ['naming', 'Lund called Berg a true friend.', ['indirect: Berg a true friend < Lund (called)']],
  [
    'quoted as saying',
    'Ada Lund was quoted as saying that the pier will close.',
    ['indirect: the pier will close < Ada Lund (saying)'],
  ],
  [
    'when it was said',
    'The pier will close, Ada Lund told the board when they met.',
    ['indirect: The pier will close < Ada Lund (told)'],
  ],
  [
    'relative clause',
    'Ada Lund, who said the pier will close, left the board.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    'a clause that opens the sentence',
    'As Ada Lund said that the pier will close, the shops closed.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    'several speakers',
    'Ada Lund and Per Berg said the pier will close.',
    ['indirect: the pier will close < Ada Lund and Per Berg (said)'],
  ],
];

const SILENT: [name: string, text: string][] = [
  ['sent away, not judged', 'The party dismissed Berg as coach and rejected the bill as amended.'],
  ['a relative clause behind a claim', 'Lund denied media reports that had appeared on Friday.'],
  ['a thing that threatens', 'The fire threatened to spread, and the plan promises to cut costs.'],
  ['other words', 'In other words, “the pier is old”.'],
  ['scare quotes', 'The “free” meal cost Ada Lund nine crowns.'],
  ['title of a work', 'Ada Lund starred in “The Last Pier” in May.'],
  ['nickname', 'Per “Ox” Berg won the race.'],
  ['negated', 'Ada Lund did not say that the pier will close.'],
  ['declined', 'Ada Lund declined to say whether the pier will close.'],
  ['possible', 'Ada Lund may say that the pier will close.'],
  ['passive', 'Ada Lund was told to leave the pier.'],
  ['named so', 'The plan, called “New Tide”, will cost nine crowns.'],
  ['noun', 'The board is a think tank by the sea.'],
  ['off', 'Lund called off the meeting on the pier.'],
];

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
