import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../pipeline/annotate/quotes/marks.ts';
import { loadSegmentKnowledge } from '../../../pipeline/annotate/segments/knowledge.ts';
import { segmentText } from '../../../pipeline/annotate/segments/segment.ts';
import { loadTokenKnowledge } from '../../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.ts';
import { bodyArticle } from '../../articles.ts';

const vocabulary = new Vocabulary();
const tokenKnowledge = loadTokenKnowledge(vocabulary);
const segmentKnowledge = loadSegmentKnowledge(vocabulary);

function quotationsOf(text: string) {
  const article = bodyArticle(text);
  const tokens = tokenise(text, vocabulary, tokenKnowledge);
  const segments = segmentText(article, tokens, segmentKnowledge);
  return findQuotations({ article, tokens, segments });
}
/** Inner texts; "^" before a nested one, "…" behind an open one. */
const inner = (text: string): string[] =>
  quotationsOf(text).map(
    (q) => `${q.isNested ? '^' : ''}${text.slice(q.start, q.end)}${q.isOpen ? '…' : ''}`,
  );

const CASES: [name: string, text: string, wanted: string[]][] = [
  ['curly', '“We go,” Lund said.', ['We go,']],
  ['straight', 'Lund said: "We go." He left.', ['We go.']],
  ['two straight in a line', '"We go," she said. "Now."', ['We go,', 'Now.']],
  ['single, British', "'We can't go,' she said, 'before noon.'", ["We can't go,", 'before noon.']],
  ['single, curly', '‘It’s the players’ call,’ she said.', ['It’s the players’ call,']],
  ['plural before the closing mark', 'He praised ‘the Harbour Girls’ twice.', ['the Harbour Girls']],
  ['possessives are no marks', "The players' union and the clubs' owners met.", []],
  ['elisions are no marks', "Rock 'n' roll of the '90s beat 'em all.", []],
  ['nested', '“She told me ‘no’ twice,” Lund said.', ['She told me ‘no’ twice,', '^no']],
  ['double in single', '\'He called it "odd",\' she said.', ['He called it "odd",', '^odd']],
  ['guillemets', 'He said: «We go.»', ['We go.']],
  ['mixed styles', '“We go," Lund said.', ['We go,']],
  ['left open and opened again', '“We go now.\n“And we stay,” Lund said.', ['We go now.…', 'And we stay,']],
  ['left open behind a cue', 'Lund said: "We go now.\nHe left.', ['We go now.…']],
  ['inches', 'A 6" pipe and a 5" pipe.', []],
  ['empty marks', '“” and ""', []],
];

describe('findQuotations', () => {
  test.each(CASES)('%s', (_name, text, wanted) => {
    expect(inner(text)).toEqual(wanted);
  });

  test('outer bounds hold the marks', () => {
    const [quotation] = quotationsOf('Lund: “We go.”');
    expect(quotation).toMatchObject({ outerStart: 6, outerEnd: 14, start: 7, end: 13 });
  });

  test.each(['"', '“', "' ", ' "a', "'a ", ' “a', "s' a"])('a long run of %j is linear', (unit) => {
    const small = timed(unit.repeat(10_000));
    const large = timed(unit.repeat(100_000));
    expect(large).toBeLessThan(50 * Math.max(small, 4));
  });
});

/** CPU milliseconds, the best of three. */
function timed(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    quotationsOf(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
