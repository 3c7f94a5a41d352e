import { expect, test } from 'vitest';
import { read } from './marked.ts';

test.each([
  [
    'subject of the sentence before',
    '{person|Ann Holm} met {person|Bob Ruiz}. She said it was late.',
    'She → Ann Holm',
  ],
  ['gender decides', '{person|Ann Holm} met {person|Bob Ruiz}. He said it was late.', 'He → Bob Ruiz'],
  [
    'possessive of its own clause',
    '{person|Bob Ruiz} told {person|Carl Voss} about his plan.',
    'his → Bob Ruiz',
  ],
  [
    'no plain object of its own subject',
    '{person|Bob Ruiz} came. {person|Carl Voss} told him.',
    'him → Bob Ruiz',
  ],
  [
    'not who is named below it',
    '{person|Bob Ruiz} met {person|Carl Voss}. He said {person|Voss} was late.',
    'He → Bob Ruiz',
  ],
  [
    'speaker goes on',
    '“We go,” {person|Bob Ruiz} said.\nHe said {person|Carl Voss} was late.',
    'He → Bob Ruiz',
  ],
  [
    'who spoke behind the verb',
    '{person|Carl Voss} waited. “Rain fell,” said {person|Bob Ruiz}.\n“It was late,” he said.',
    'he → Bob Ruiz',
  ],
  ['ahead of its subject', 'In his first speech, {person|Bob Ruiz} spoke of rain.', 'his → Bob Ruiz'],
  ['nobody', 'Rain fell. He said nothing.', 'He → entity_id:no_antecedent'],
  ['somebody unnamed', 'A gunman fled. He was caught on Friday.', 'He → entity_id:no_name'],
  ['who', '{person|Ann Holm}, who left, waved.', 'who → Ann Holm'],
  [
    'head of a sentence whose verb was misread',
    '{person|Carl Voss} said he would appeal. {person|Ruiz} faces up to life in prison if he is caught.',
    'he → entity_id:ambiguous',
  ],
  [
    'what is told of the subject hides its verb',
    '{person|Carl Voss}, a lawyer, said it was late. But {person|Bob Ruiz}, the head of the board, which met after the port was closed in May, said rain fell. He called it sad.',
    'He → Bob Ruiz',
  ],
  [
    'a phrase that begins the sentence',
    '{person|Carl Voss} waited. Former Marel captain {person|Bob Ruiz}, now the voice of the game that is read in every port, said rain fell. He wept.',
    'He → Bob Ruiz',
  ],
  [
    'no part of a list is the list',
    '{person|Ada Lund}, {person|Per Berg} and {person|Ola Dahl} told the board they would go.',
    'they → entity_id:no_antecedent',
  ],
  ['a given name alone', '{person|Wendy} left. He called it odd.', 'He → entity_id:no_antecedent'],
  [
    'a wife is no he',
    '{person|Carl Voss} was found. His wife {person|Mamo} said he had slept.',
    'he → Carl Voss',
  ],
  [
    'who acts is not among those acted on',
    '{person|Bob Ruiz} came. He thanked {country/KE|Kenya} and {country/NO|Norway} for their help.',
    'their → Kenya+Norway',
  ],
  [
    'not what a body is called after',
    'The {organization|Rail Forum}, a {city/Oslo|Oslo}-based group, wrote in its report of rain.',
    'its → Rail Forum',
  ],
  ['its', '{country/KE|Kenya} has lost half of its forest.', 'its → Kenya'],
])('pronoun: %s', (_, text, expected) => {
  expect(read(text).mentions('pronoun')).toContain(expected);
});

test.each([
  ['title', 'Foreign Minister {person|Aiko Mori} left. The minister waved.', 'minister → Aiko Mori'],
  [
    'not another post',
    'Vice President {person|Aiko Mori} left. The president waved.',
    'president → entity_id:no_antecedent',
  ],
  [
    'leader of a country',
    '{demonym/KE|Kenyan} President {person|Aiko Mori} met {demonym/NO|Norwegian} Prime Minister {person|Ivan Holub}. The {demonym/KE|Kenyan} leader left.',
    'Kenyan leader → Aiko Mori',
  ],
  [
    'premier is prime minister',
    '{demonym/KE|Kenyan} President {person|Aiko Mori} met {demonym/NO|Norwegian} Prime Minister {person|Ivan Holub}. The {demonym/NO|Norwegian} premier left.',
    'Norwegian premier → Ivan Holub',
  ],
  [
    'two of a post, told apart by country',
    '{demonym/JP|Japanese} President {person|Aiko Mori} met {demonym/UA|Ukrainian} President {person|Ivan Holub}. The {demonym/UA|Ukrainian} president left.',
    'Ukrainian president → Ivan Holub',
  ],
  [
    'two of a post, in one sentence',
    'Minister {person|Aiko Mori} met Minister {person|Ivan Holub}. The minister left.',
    'minister → entity_id:ambiguous',
  ],
  [
    'plural of two countries, roles stated later',
    'The foreign ministers of {country/JP|Japan} and {country/UA|Ukraine} met. {demonym/JP|Japanese} Foreign Minister {person|Aiko Mori} told her {demonym/UA|Ukrainian} counterpart, {person|Ivan Holub}, to wait.',
    'foreign ministers → Aiko Mori+Ivan Holub',
  ],
  [
    'plural taken up again',
    'The foreign ministers of {country/JP|Japan} and {country/UA|Ukraine} met. {demonym/JP|Japanese} Foreign Minister {person|Aiko Mori} told her {demonym/UA|Ukrainian} counterpart, {person|Ivan Holub}, to wait. The ministers left.',
    'ministers → Aiko Mori+Ivan Holub',
  ],
  [
    'half known is not known',
    'The foreign ministers of {country/JP|Japan} and {country/UA|Ukraine} met.',
    'foreign ministers → -',
  ],
])('%s', (_, text, expected) => {
  expect(read(text).mentions('title')).toContain(expected);
});

test.each([
  ['company', '{organization|Velora Motors plc} grew. The company sold cars.', 'company → Velora Motors plc'],
  [
    'its name says it',
    '{organization|Lake Bank} and {organization|Velora plc} met. The bank left.',
    'bank → Lake Bank',
  ],
  [
    'two in one sentence',
    '{organization|Arden} sued {organization|Velora}. The company won.',
    'company → entity_id:ambiguous',
  ],
  ['which one follows', '{organization|Arden plc} grew. The company that sells cars did not.', 'company → -'],
  ['country', '{person|Ann Holm} went to {country/KE|Kenya}. She likes the country.', 'country → Kenya'],
  ['a state may be part of a country', '{country/US|U.S.} voters left. The state stayed.', 'state → -'],
  [
    'two countries',
    '{country/KE|Kenya} and {country/NO|Norway} talked. The two countries agreed.',
    'two countries → Kenya+Norway',
  ],
])('nominal: %s', (_, text, expected) => {
  expect(read(text).mentions('nominal')).toContain(expected);
});

test('"here" is the dateline, but not in speech', () => {
  const dateline = '{city/Nairobi|NAIROBI}--';
  expect(read(`${dateline}{person|Ann Holm} spoke here on Monday.`).mentions('adverb')).toEqual([
    'here → Nairobi',
  ]);
  expect(read(`${dateline}“I live here,” {person|Ann Holm} said.`).mentions('adverb')).toEqual(['here → -']);
});

test('every token has its innermost mention', () => {
  const { layers } = read('{organization|Velora} workers met {person|Ann Holm} in the old town.');
  const form = (token: number): string => layers.mentions[layers.mentionAt[token]!]?.form ?? '-';
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(form)).toEqual([
    'name',
    'title',
    '-',
    'name',
    'name',
    '-',
    '-',
    'nominal',
    'nominal',
  ]);
});

test.each([
  ['two', '{person|Ada Lund} and {person|Bob Ruiz} said no.', 'Ada Lund and Bob Ruiz → Ada Lund+Bob Ruiz'],
  [
    'three',
    '{person|Ada Lund}, {person|Bob Ruiz} and {person|Carl Voss} said no.',
    'Ada Lund, Bob Ruiz and Carl Voss → Ada Lund+Bob Ruiz+Carl Voss',
  ],
  [
    'posts before them',
    'Foreign Minister {person|Ada Lund} and her colleague {person|Bob Ruiz} said no.',
    'Foreign Minister Ada Lund and her colleague Bob Ruiz → Ada Lund+Bob Ruiz',
  ],
  ['one of no type', '{person|Ada Lund} and {other|Zorg} said no.', 'Ada Lund and Zorg → Ada Lund+Zorg'],
  [
    'not a place before them',
    'In {city/Oslo|Oslo}, {person|Ada Lund} and {person|Bob Ruiz} said no.',
    'Ada Lund and Bob Ruiz → Ada Lund+Bob Ruiz',
  ],
])('joined names: %s', (_, text, expected) => {
  expect(read(text).mentions('nominal')).toContain(expected);
});

test('"they said" passes over plurals that cannot speak', () => {
  const text = '{person|Ada Lund} and {person|Bob Ruiz} condemned the attacks. They said so on Monday.';
  expect(read(text).mentions('pronoun')).toEqual(['They → Ada Lund+Bob Ruiz']);
});

test('"they" means those joined before', () => {
  const text = '{person|Ada Lund} and {person|Bob Ruiz} said no. They left early.';
  expect(read(text).mentions('pronoun')).toEqual(['They → Ada Lund+Bob Ruiz']);
});

test.each([
  ['a noun for a person behind the name', '{person|Ann Holm}, a native of Oslo, left.', 'native → Ann Holm'],
  ['before it', 'His wife, {person|Ann Holm}, left.', 'His wife → Ann Holm'],
  ['not the subject of a verb', 'After talks with {person|Ann Holm}, a friend said no.', 'friend → -'],
])('apposition: %s', (_, text, expected) => {
  expect(read(text).mentions('nominal')).toContain(expected);
});

test.each([
  [
    'pronoun and name',
    '{person|Ann Holm} met {person|Bob Ruiz}. She and {person|Ruiz} agreed.',
    'She and Ruiz → Ann Holm+Bob Ruiz',
  ],
  ['the two', '{person|Ann Holm} and {person|Bob Ruiz} met. The two were late.', 'two → Ann Holm+Bob Ruiz'],
  ['both', '{person|Ann Holm} and {person|Bob Ruiz} met. Both were late.', 'Both → Ann Holm+Bob Ruiz'],
])('%s', (_, text, expected) => {
  expect(read(text).mentions('nominal')).toContain(expected);
});

test('the leaders of two countries are who lead them', () => {
  const text =
    'The leaders of {country/JP|Japan} and {country/NO|Norway} met. {demonym/JP|Japanese} Prime Minister {person|Aiko Mori} and {demonym/NO|Norwegian} Prime Minister {person|Ann Holm} spoke.';
  expect(read(text).mentions('title')).toContain('leaders → Aiko Mori+Ann Holm');
});

test.each([
  ['{person|Bob Ruiz}, 58, was tried.', '58'],
  ['The house passed it by 18-15.', '18-15'],
])('no mention of a bare number: %s', (text, number) => {
  expect(read(text).mentions('nominal').join()).not.toContain(number);
});

test('numbers that are people', () => {
  expect(read('At least 85,000 fled.').mentions('nominal').join()).toContain('85,000');
});

test.each([
  ['named in passing', 'He has no access to {region|Sofia}.\nRain fell on the region.', '-'],
  ['led its sentence', '{region|Sofia} was cut off.\nRain fell on the region.', 'Sofia'],
  ['same paragraph', 'He went to {region|Sofia}. Rain fell on the region.', 'Sofia'],
])('the region: %s', (_, text, expected) => {
  expect(read(text).mentions('nominal')).toContain(`region → ${expected}`);
});

test.each([
  ["The drivers' union, {organization|Aslin}, left.", 'union → Aslin'],
  ['{organization|Veldane}, the carmaker, grew.', 'carmaker → Veldane'],
  ['The ruling {organization|Unity Front} party left.', 'ruling Unity Front party → Unity Front'],
  ['Ask the union, {organization|Aslin} said.', 'union → -'],
  ['He left the union, {organization|Aslin}, and {organization|Veldane}.', 'union → -'],
])('body named beside the noun: %s', (text, expected) => {
  expect(read(text).mentions('nominal')).toContain(expected);
});

test.each([
  [
    'subject of the sentence before, not a man of another paragraph',
    'Senator {person|Carl Voss} told reporters that it failed. He left.\n{country/KE|Kenya}’s spokesman, {person|Lem Tai}, refused to say why. He denied reports.',
    'He → Lem Tai',
  ],
  [
    'not the unnamed judge, who is the subject',
    'A judge sentenced {person|Carl Voss} to two years.\nJudge {person|Ann Holm} also ordered him to pay.',
    'him → Carl Voss',
  ],
  [
    'the only man of the sentence',
    '{person|Len Ruiz} left.\n{person|Ann Holm} said she had spoken to {person|Carl Voss} by phone but had not asked him for money.',
    'him → Carl Voss',
  ],
  ['unnamed as well', 'A gunman met {person|Carl Voss}. Police shot him.', 'him → entity_id:no_name'],
  [
    'the lawyer who spoke goes on',
    'Police held {person|Davo Moral}, whose lawyer, {person|Elen Kirt}, said he was ill. “They hit him,” she told reporters.',
    'she → Elen Kirt',
  ],
  [
    'the client or the lawyer',
    '{person|Davo Moral} left. His lawyer, {person|Elen Kirt}, said he was ill.',
    'he → entity_id:ambiguous',
  ],
  [
    'not who speaks behind the quotation',
    '{person|Davo Moral} left. His lawyer, {person|Elen Kirt}, said it was late. “They hit him,” she told reporters.',
    'him → Davo Moral',
  ],
  [
    'who goes by a name',
    'A Front commander, who goes by the name {person|Abu Varo}, denied it. “Our guns are silent,” he told reporters.',
    'he → Abu Varo',
  ],
])('the only one: %s', (_, text, expected) => {
  expect(read(text).mentions('pronoun')).toContain(expected);
});

test.each([
  [
    'Minister {person|Ann Holm} and her colleague, {person|Bob Ruiz}, agreed.',
    'Minister Ann Holm and her colleague, Bob Ruiz → Ann Holm+Bob Ruiz',
  ],
  [
    '{person|Carl Voss} came. He and Minister {person|Ann Holm} agreed.',
    'He and Minister Ann Holm → Carl Voss+Ann Holm',
  ],
])('joined: %s', (text, expected) => {
  expect(read(text).mentions('nominal')).toContain(expected);
});
