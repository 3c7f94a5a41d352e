import { describe, expect, test } from 'vitest';
import { loadSegmentKnowledge } from '../../../pipeline/annotate/segments/knowledge.ts';
import { segmentText } from '../../../pipeline/annotate/segments/segment.ts';
import { loadTokenKnowledge } from '../../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { bodyArticle } from '../../articles.ts';

const vocabulary = new Vocabulary();
const tokenKnowledge = loadTokenKnowledge(vocabulary);
const knowledge = loadSegmentKnowledge(vocabulary);

const segmentsOf = (article: Article) =>
  segmentText(article, tokenise(article.text, vocabulary, tokenKnowledge), knowledge);
const sentences = (text: string): string[] =>
  segmentsOf(bodyArticle(text)).map(({ start, end }) => text.slice(start, end));

const CASES: [name: string, sentences: string[]][] = [
  ['full stops', ['The vote passed.', 'Nobody spoke.']],
  ['titles and initials', ['Mr. Ito met Gen. J. Barlow.', 'He left.']],
  ['country abbreviation inside', ['The U.S. Navy sailed for the U.S. coast.', 'It returned.']],
  ['country abbreviation at the end', ['It sailed to the U.S.', 'The crew rested.']],
  ['speech mark closes with the sentence', ['“We go now.”', 'They went.']],
  ['question inside speech goes on', ['“Why now?” she asked.']],
  ['abbreviation in marks at the end', ['He sold “Velora & Co.”', 'Not all agreed.']],
  ['a network of one letter', ['She wrote on X.', '“Rain again.”', 'Ada X. Lund saw it on X.', 'Lund wept.']],
  ['bracketed sentence', ['It rained.', '(Nobody minded.)', 'Then it stopped.']],
  ['decimal and number after', ['It rose 1.5 percent.', '12 people saw it.']],
  ['ellipsis', ['Well… maybe later.']],
  ['lines are never joined', ['No stop here']],
];

describe('segmentText', () => {
  test.each(CASES)('%s', (_name, wanted) => {
    expect(sentences(wanted.join(' '))).toEqual(wanted);
  });

  test('a line break ends a sentence', () => {
    expect(sentences('First line\nSecond line. Third')).toEqual(['First line', 'Second line.', 'Third']);
  });

  test('dateline and photo credit are segments of their own, promotion has none', () => {
    const text = 'OSLO--It snowed. It froze.\nA street. (Photo by A. Berg)\nSign up for news.\nBy A. Berg';
    const at = (part: string) => text.indexOf(part);
    const line = (part: string) => ({
      start: at(part),
      end: text.indexOf('\n', at(part)) < 0 ? text.length : text.indexOf('\n', at(part)),
    });
    const none = { credit: null, dateline: null };
    const article = bodyArticle(text, {
      passages: [
        { ...line('OSLO'), ...none, role: 'body', proseStart: at('It snowed'), proseEnd: line('OSLO').end },
        {
          ...line('A street'),
          ...none,
          role: 'caption',
          proseStart: at('A street'),
          proseEnd: at(' (Photo'),
        },
        { ...line('Sign'), ...none, role: 'promotion', proseStart: at('Sign'), proseEnd: line('Sign').end },
        { ...line('By'), ...none, role: 'byline', proseStart: at('By A'), proseEnd: line('By A').end },
      ],
    });
    const found = segmentsOf(article).map(
      (segment) => `${segment.kind}: ${text.slice(segment.start, segment.end)}`,
    );
    expect(found).toEqual([
      'dateline: OSLO--',
      'sentence: It snowed.',
      'sentence: It froze.',
      'sentence: A street.',
      'credit: (Photo by A. Berg)',
      'block: By A. Berg',
    ]);
  });
});
