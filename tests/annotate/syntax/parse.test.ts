import { expect, test } from 'vitest';
import { segmentText } from '../../../pipeline/annotate/segments/segment.ts';
import { parse } from '../../../pipeline/annotate/syntax/parse.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import { TAGS } from '../../../schemas/stages/annotations.ts';
import { benchArticle } from '../../bench/documents.ts';

const knowledge = loadKnowledge();

function read(text: string) {
  const article = benchArticle('test', text, null);
  const tokens = tokenise(text, knowledge.vocabulary, knowledge.tokens);
  const segments = segmentText(article, tokens, knowledge.segments);
  const syntax = parse({ article, tokens, segments }, knowledge.syntax);
  const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  return { text, tokens, syntax, slice };
}

test.each([
  ['The miners have blocked the road.', 'DT NNS VBP VBN DT NN PUNCT'],
  ["She didn't report the theft.", 'PRP VBD RB VB DT NN PUNCT'],
  ['The report says three officials resigned.', 'DT NN VBZ CD NNS VBD PUNCT'],
  ["The unions' leaders met in Varnia.", 'DT NNS POS NNS VBD IN NNP PUNCT'],
  ['He turned down a higher bid from a rival.', 'PRP VBD RP DT JJR NN IN DT NN PUNCT'],
  ['It expects to book a loss.', 'PRP VBZ TO VB DT NN PUNCT'],
  ['The panel plans to target the poor.', 'DT NN NNS TO VB DT JJ PUNCT'],
  ['A deputy general manager left.', 'DT JJ JJ NN VBD PUNCT'],
  ['They want to build a bridge.', 'PRP VBP TO VB DT NN PUNCT'],
])('tags of "%s"', (text, tags) => {
  const { syntax } = read(text);
  expect([...syntax.tag].map((tag) => TAGS[tag]).join(' ')).toBe(tags);
});

test.each([
  ['The finance ministers of Varnia and Ostland met.', ['The finance ministers+', 'Varnia', 'Ostland']],
  ["Varnia's stance angered the Port-based company.", ['Varnia', 'stance', 'the Port-based company']],
  ['About 60 percent of its power capacity was lost.', ['About 60 percent', 'its power capacity']],
  ['He met many people last week.', ['He*', 'many people+', 'last week']],
  ['The talks covered political and economic ties.', ['The talks+', 'political and economic ties+']],
  ['The spokesman said Thursday they would leave.', ['The spokesman', 'Thursday', 'they+*']],
])('noun phrases of "%s"', (text, phrases) => {
  const { syntax, slice } = read(text);
  const found = syntax.nounPhrases.map(
    (phrase) => slice(phrase) + (phrase.isPlural ? '+' : '') + (phrase.isPronoun ? '*' : ''),
  );
  expect(found).toEqual(phrases);
});

test.each([
  ['The aid will not be given to them.', 'will not be given: future finite passive negated modal'],
  ['The aid has been sent.', 'has been sent: present finite passive perfect'],
  ['He never signed the paper.', 'never signed: past finite negated'],
  ['They no longer want peace.', 'no longer want: present finite negated'],
  ['She may have left.', 'may have left: none finite perfect modal'],
  ['The troops are not leaving.', 'are not leaving: present finite progressive negated'],
  ["It isn't a threat.", "isn't: present finite negated"],
])('verb group of "%s"', (text, wanted) => {
  const { syntax, slice } = read(text);
  const group = syntax.verbGroups[0]!;
  const flags = [
    group.tense,
    group.form,
    group.isPassive && 'passive',
    group.isPerfect && 'perfect',
    group.isProgressive && 'progressive',
    group.isNegated && 'negated',
    group.modal >= 0 && 'modal',
  ].filter(Boolean);
  expect(`${slice(group)}: ${flags.join(' ')}`).toBe(wanted);
});

test('"to" with its verb, a participle behind its noun and an order are groups of their own', () => {
  const { syntax, slice } = read('Stop the trucks provided by Ostland to carry grain.');
  expect(syntax.verbGroups.map((group) => `${slice(group)} ${group.form}`)).toEqual([
    'Stop imperative',
    'provided participle',
    'to carry infinitive',
  ]);
});

test('no phrase or group crosses a segment, and both are ordered', () => {
  const { syntax, tokens } = read(
    'The new\nministers of Varnia. Have they left? Leaders of\nthe union said so.',
  );
  for (const layer of [syntax.nounPhrases, syntax.verbGroups]) {
    let last = 0;
    for (const { firstToken, endToken } of layer) {
      expect(firstToken).toBeGreaterThanOrEqual(last);
      expect(tokens.segment[firstToken]).toBe(tokens.segment[endToken - 1]);
      last = endToken;
    }
  }
});

test('headlines in title case and in capitals keep verbs and nouns apart', () => {
  for (const text of ['Court Frees Banker in Fraud Case', 'COURT FREES BANKER IN FRAUD CASE']) {
    const tags = [...read(text).syntax.tag].map((tag) => TAGS[tag]);
    expect(tags[0]).toMatch(/^NN/);
    expect(tags[1]).toBe('VBZ');
    expect(tags[3]).toBe('IN');
  }
});

test.each([
  ['The two generals left.', 'DT CD NNS VBD PUNCT'],
  ['Soldiers arrested more than 100 men.', 'NNS VBD RBR IN CD NNS PUNCT'],
  [
    'The senator, a lawyer, predicted at noon that it would rain.',
    'DT NN PUNCT DT NN PUNCT VBD IN NN IN PRP MD VB PUNCT',
  ],
  ['The singer claims she was hurt.', 'DT NN VBZ PRP VBD VBN PUNCT'],
  ['Both ministers voiced alarm.', 'DT NNS VBD NN PUNCT'],
  ['Rebels released the hostages.', 'NNS VBD DT NNS PUNCT'],
  ['It left amid international demands to stop.', 'PRP VBD IN JJ NNS TO VB PUNCT'],
])('verbs settled by their clause: "%s"', (text, tags) => {
  expect([...read(text).syntax.tag].map((tag) => TAGS[tag]).join(' ')).toBe(tags);
});
