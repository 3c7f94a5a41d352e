import { expect, test } from 'vitest';
import { read } from './marked.ts';

test.each([
  [
    'before the name',
    'Foreign Minister {person|Aiko Mori} left.',
    ['Aiko Mori: Foreign Minister of - (stated)'],
  ],
  ['honorific between', 'Chairman Sir {person|Carl Voss} left.', ['Carl Voss: Chairman of - (stated)']],
  [
    'field of work',
    '{person|Ann Holm}, a professor of public affairs at {organization|Velora}, and {person|Bob Ruiz}, director of safety, left.',
    [
      'Ann Holm: professor of public affairs of Velora (stated)',
      'Bob Ruiz: director of safety of - (stated)',
    ],
  ],
  [
    'field and body',
    '{person|Ann Holm}, head of strategy at {organization|Velora}, met {person|Bob Ruiz}, head of a unit of {organization|Marel}.',
    ['Ann Holm: head of strategy of Velora (stated)', 'Bob Ruiz: head of - (stated)'],
  ],
  [
    'field said once',
    'The minister of trade, {person|Ann Holm}, left. Minister {person|Holm} came back.',
    ['Ann Holm: minister of trade of - (stated)'],
  ],
  [
    'pronoun of another',
    'President {person|Ann Holm} met {person|Bob Ruiz}. He was the last {demonym/JP|Japanese} prime minister to call.',
    ['Ann Holm: President of - (stated)', 'Bob Ruiz: prime minister of Japan (stated)'],
  ],
  [
    'deputy of a country',
    'Assistant {country/US|U.S.} Attorney {person|Ann Holm} left.',
    ['Ann Holm: Assistant U.S. Attorney of - (stated)'],
  ],
  [
    'noun in the title, of the agency',
    "The {organization|Northern Food Programme} came. {person|Ann Holm}, the agency's country director, left.",
    ['Ann Holm: country director of Northern Food Programme (stated)'],
  ],
  [
    'body shortened',
    'The {organization|Election Commission} met. Commission chairwoman {person|Ann Holm} left.',
    ['Ann Holm: chairwoman of Election Commission (stated)'],
  ],
  [
    'behind an inverted verb',
    "“Nobody came,” agreed {organization|Velora}'s managing director, {person|Ann Holm}.",
    ['Ann Holm: managing director of Velora (stated)'],
  ],
  [
    'colleague of another country',
    '{demonym/KE|Kenyan} Foreign Minister {person|Ann Holm} met her {demonym/NO|Norwegian} colleague, {person|Bob Ruiz}.',
    ['Ann Holm: Foreign Minister of Kenya (stated)', 'Bob Ruiz: Foreign Minister of Norway (inferred)'],
  ],
  [
    'a mere colleague',
    '{demonym/KE|Kenyan} Foreign Minister {person|Ann Holm} met her colleague, {person|Bob Ruiz}.',
    ['Ann Holm: Foreign Minister of Kenya (stated)'],
  ],
  [
    'demonym before',
    '{demonym/UA|Ukrainian} President {person|Ivan Holub} left.',
    ['Ivan Holub: President of Ukraine (stated)'],
  ],
  [
    'organisation before',
    '{organization|Velora} chief executive {person|Ann Holm} left.',
    ['Ann Holm: chief executive of Velora (stated)'],
  ],
  [
    'possessor before',
    "{country/KE|Kenya}'s deputy finance minister {person|Ann Holm} left.",
    ['Ann Holm: deputy finance minister of Kenya (stated)'],
  ],
  [
    'behind, with "of"',
    '{person|Ann Holm}, the minister of {country/KE|Kenya}, left.',
    ['Ann Holm: minister of Kenya (stated)'],
  ],
  [
    'behind, without article',
    '{person|Ann Holm}, chief executive of {organization|Velora}, left.',
    ['Ann Holm: chief executive of Velora (stated)'],
  ],
  [
    'behind, with age',
    '{person|Ann Holm}, 52, a spokeswoman for {organization|Velora}, left.',
    ['Ann Holm: spokeswoman of Velora (stated)'],
  ],
  [
    'behind, possessor',
    "{person|Ann Holm}, {country/KE|Kenya}'s foreign minister, left.",
    ['Ann Holm: foreign minister of Kenya (stated)'],
  ],
  [
    'former',
    'Former {demonym/KE|Kenyan} President {person|Ann Holm} left.',
    ['Ann Holm: Former President of Kenya (stated)'],
  ],
  [
    'nominal before a comma',
    'The prime minister of {country/NO|Norway}, {person|Ann Holm}, left.',
    ['Ann Holm: prime minister of Norway (stated)'],
  ],
  [
    'with "is"',
    '{person|Ann Holm} is the third {demonym/NO|Norwegian} foreign minister to visit.',
    ['Ann Holm: foreign minister of Norway (stated)'],
  ],
  [
    'counterpart',
    '{demonym/JP|Japanese} Foreign Minister {person|Aiko Mori} told her {demonym/UA|Ukrainian} counterpart, {person|Ivan Holub}, to wait.',
    ['Aiko Mori: Foreign Minister of Japan (stated)', 'Ivan Holub: Foreign Minister of Ukraine (inferred)'],
  ],
  [
    'stated later joins the bare title',
    'Foreign Minister {person|Aiko Mori} left. She is the second {demonym/JP|Japanese} foreign minister to go.',
    ['Aiko Mori: Foreign Minister of Japan (stated)'],
  ],
  [
    'joined titles',
    'Deputy Prime Minister and {organization|Velora Party} leader {person|Ann Holm} left.',
    ['Ann Holm: Deputy Prime Minister of - (stated)', 'Ann Holm: leader of Velora Party (stated)'],
  ],
  [
    'a rank behind a post',
    '{organization|Velora} spokesman Col. {person/Col.|Bob Ruiz} left.',
    ['Bob Ruiz: spokesman of Velora (stated)', 'Bob Ruiz: Col. of - (stated)'],
  ],
  [
    'no rank in a title of law',
    'Attorney General {person|Bob Ruiz} met veteran actor {person|Carl Voss}.',
    ['Bob Ruiz: Attorney General of - (stated)', 'Carl Voss: actor of - (stated)'],
  ],
  [
    'holder between title and name',
    '{demonym/KE|Kenyan} Ambassador to {country/NO|Norway} {person|Ann Holm} met Chief Justice of {country/NO|Norway} {person|Bob Ruiz}.',
    ['Ann Holm: Ambassador of Kenya (stated)', 'Bob Ruiz: Chief Justice of Norway (stated)'],
  ],
  [
    'an honorific behind the comma',
    'The chairman of the {organization|Velora Union}, Prof. {person/Prof.|Ann Holm}, left.',
    ['Ann Holm: chairman of Velora Union (stated)', 'Ann Holm: Prof. of - (stated)'],
  ],
  [
    'nationality and body',
    '{person|Ann Holm}, the {demonym/NO|Norwegian} head of the {organization|Velora Board}, met {person|Bob Ruiz}, the {demonym/NO|Norwegian} minister of trade.',
    ['Ann Holm: head of Velora Board (stated)', 'Bob Ruiz: minister of trade of Norway (stated)'],
  ],
  [
    "a body's committee",
    "{person|Ann Holm}, chairwoman of the {organization|Velora Board}'s safety committee, left.",
    ['Ann Holm: chairwoman of - (stated)'],
  ],
  [
    "a minister's field with capitals",
    'Minister of {organization|Food and Trade} {person|Ann Holm} left.',
    ['Ann Holm: Minister of Food and Trade of - (stated)'],
  ],
  ["somebody's wife", "{person|Ann Holm}, the minister's wife, left.", []],
  [
    'a field before the minister',
    'Railways and Ports Minister {person|Ann Holm} left. {demonym/NO|Norwegian} Rural Affairs Minister {person|Bob Ruiz} and Prime Minister {person|Carl Voss} left.',
    [
      'Ann Holm: Railways and Ports Minister of - (stated)',
      'Bob Ruiz: Rural Affairs Minister of Norway (stated)',
      'Carl Voss: Prime Minister of - (stated)',
    ],
  ],
  [
    'a name that nobody found is no field',
    '{person|Ann Holm}, executive director of NRB, left.',
    ['Ann Holm: executive director of - (stated)'],
  ],
  [
    'former, before a name that nobody found',
    'Former Marel Rovers captain {person|Ann Holm} left.',
    ['Ann Holm: Former captain of - (stated)'],
  ],
  [
    'the opposition that is named',
    '{person|Ann Holm}, leader of the opposition {organization|Velora Party}, left.',
    ['Ann Holm: leader of Velora Party (stated)'],
  ],
  [
    'the part of the world that a desk looks after',
    "{organization|Velora}'s {region|Asia} director {person|Ann Holm} left.",
    ['Ann Holm: director of Velora (stated)'],
  ],
  [
    'an envoy behind a comma',
    "{country/KE|Kenya}'s ambassador to {country/NO|Norway}, {person|Ann Holm}, left.",
    ['Ann Holm: ambassador of Kenya (stated)'],
  ],
  [
    'shadow minister',
    'The shadow energy minister, {person|Ann Holm}, left.',
    ['Ann Holm: shadow energy minister of - (stated)'],
  ],
  [
    'a bracket between',
    '{organization|National Rail Board} ({acronym|NRB}) director {person|Ann Holm} left.',
    ['Ann Holm: director of National Rail Board (stated)'],
  ],
  ['no description', '{person|Ann Holm}, a resident of {city/Oslo|Oslo}, left.', []],
  ['no title of a plural', 'Ministers {person|Ann Holm} and {person|Bob Ruiz} left.', []],
])('%s', (_, text, expected) => {
  expect(read(text).roles()).toEqual(expected);
});

test("a bare minister is of the publisher's country only where no other stands in the clause", () => {
  const named = '{country/JP|Japan} waits. ';
  expect(read(`${named}Prime Minister {person|Aiko Mori} left.`, 'JP').roles()).toEqual([
    'Aiko Mori: Prime Minister of Japan (inferred)',
  ]);
  expect(read(`${named}Prime Minister {person|Ann Holm} left {country/NO|Norway}.`, 'JP').roles()).toEqual([
    'Ann Holm: Prime Minister of - (stated)',
  ]);
  expect(read(`${named}Chairman {person|Bob Ruiz} left.`, 'JP').roles()).toEqual([
    'Bob Ruiz: Chairman of - (stated)',
  ]);
  expect(read('Prime Minister {person|Aiko Mori} left.', 'JP').roles()).toEqual([
    'Aiko Mori: Prime Minister of - (stated)',
  ]);
});

test('a counterpart named without a comma', () => {
  const text =
    '{demonym/JP|Japanese} Prime Minister {person|Aiko Mori} and her {demonym/NO|Norwegian} counterpart {person|Ann Holm} met.';
  expect(read(text).roles()).toEqual([
    'Aiko Mori: Prime Minister of Japan (stated)',
    'Ann Holm: Prime Minister of Norway (inferred)',
  ]);
});

test('a line of holders of holders ends', () => {
  expect(read(`{person|Ann Holm}, ${'chairman of the board of '.repeat(4000)} left.`).roles()).toHaveLength(
    1,
  );
});
