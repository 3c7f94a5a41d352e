import { expect, test } from 'vitest';
import { read } from './marked.ts';

test.each([
  ['surname', '{person|Aiko Mori} left. {person|Mori} waved.', ['person Aiko Mori; Mori']],
  [
    'surname before the full name',
    '{person|Mori} to leave\n{person|Aiko Mori} left on Monday.',
    ['person Aiko Mori; Mori'],
  ],
  ['initials', '{person|A. Mori} left. {person|Aiko Mori} waved.', ['person Aiko Mori; A. Mori']],
  [
    'short given name',
    '{person|Bill Ruiz} left. {person|William Ruiz} waved.',
    ['person William Ruiz; Bill Ruiz'],
  ],
  ['accents', '{person|José Ruíz} left. {person|Jose Ruiz} waved.', ['person José Ruíz; Jose Ruiz']],
  [
    'other initial',
    '{person|John A. Ruiz} met {person|John B. Ruiz}.',
    ['person John A. Ruiz', 'person John B. Ruiz'],
  ],
  ['two of one surname', '{person|Ann Lee} met {person|Bob Lee}.', ['person Ann Lee', 'person Bob Lee']],
  ['capitals', '{person|AIKO MORI} LEAVES\n{person|Aiko Mori} left.', ['person Aiko Mori; AIKO MORI']],
  ['family name first', '{person|Han Jiwon} left. {person|Han} waved.', ['person Han Jiwon; Han']],
  [
    'a wife',
    'Sir {person|Carl Voss} left. {person|Voss} waved. Lady {person|Voss} and Mrs. {person|Voss} stayed.',
    ['person Carl Voss; Voss', 'person Voss'],
  ],
  ['Jr.', '{person|Carl Voss Jr.} left. {person|Voss} waved.', ['person Carl Voss Jr.; Voss']],
  [
    'acronym in brackets',
    'The {organization|Northern Rivers Authority} ({acronym|NRA}) met. {acronym|NRA} officials left.',
    ['organization Northern Rivers Authority; NRA'],
  ],
  [
    'acronym without brackets',
    'The {organization|Union of Rail Workers} met. {acronym|URW} members left.',
    ['organization Union of Rail Workers; URW'],
  ],
  [
    'legal form',
    '{organization|Velora Motors plc} grew. {organization|Velora Motors} sold cars. {organization|Velora} rose.',
    ['organization Velora Motors plc; Velora Motors; Velora'],
  ],
  [
    'one place by its code, two spellings',
    '{country/US|United States} and {country/US|U.S.} and {demonym/US|American} cars.',
    ['country United States; U.S.'],
  ],
  ['demonym alone', 'A {demonym/UA|Ukrainian} ship sank.', ['country Ukraine']],
  [
    'body by demonym',
    'The {demonym/JP|Japanese} government paid.',
    ['country Japan', 'organization Japanese government'],
  ],
  [
    'singular and plural of a group',
    '{group|Republicans} left. A {group|Republican} waved.',
    ['group Republicans; Republican'],
  ],
  [
    'surname that is a people',
    'A spokesman, {person|Peter Tuva}, left. Mr {group|Tuva} waved. {group|Tuva} spoke.',
    ['person Peter Tuva; Tuva'],
  ],
  [
    'the people beside the surname',
    '{person|Peter Tuva} met {group|Tuva} elders.',
    ['person Peter Tuva', 'group Tuva'],
  ],
  ["wife of a region's name", 'He and his wife, {region|Alsatia}, left.', ['person Alsatia']],
  [
    "wife of a country's name",
    'He met {person|Carl Voss}’s wife, {country/KE|Georgia}, in {country/KE|Kenya}.',
    ['person Carl Voss', 'person Georgia', 'country Kenya'],
  ],
  ['region', 'He left his wife in {region|Alsatia}.', ['region Alsatia']],
  [
    'company by its legal form, unmarked',
    'Veldane profit falls\nVeldane plc, a maker of pumps, grew. {person|Veldane} sold cars.',
    ['organization Veldane plc; Veldane'],
  ],
  [
    'explained by a noun',
    'The {person|Veldane} left. {person|Veldane}, the carmaker, grew.',
    ['organization Veldane'],
  ],
  ['behind a noun', 'A software company, {person|Veldane}, grew.', ['organization Veldane']],
  [
    'a person beside such a noun',
    '{person|Ann Holm} left. As for the company, {person|Holm}, a banker, sold it.',
    ['person Ann Holm; Holm'],
  ],
  ['lone word as surname', '{person|Ann Holm} left. {other|Holm} waved.', ['person Ann Holm; Holm']],
])('%s', (_, text, expected) => {
  expect(read(text).entities()).toEqual(expected);
});

test('a surname that two share is ambiguous, unless one was named before or the honorific tells', () => {
  const both = '{person|Ann Lee} met {person|Bob Lee}. ';
  expect(read(`${both}{person|Lee} left.`).mentions('name', 'surname').at(-1)).toBe(
    'Lee → entity_id:ambiguous',
  );
  expect(read(`${both}Mr. {person|Lee} left.`).mentions('name', 'surname').at(-1)).toBe('Lee → Bob Lee');
  expect(
    read('{person|Ann Lee} left. {person|Lee} waved. {person|Bob Lee} came.').mentions('surname'),
  ).toEqual(['Lee → Ann Lee']);
});

test('an entity is named by its fullest mention, and mentions are in order', () => {
  const { layers } = read('{person|Mori} to leave\n{person|Aiko Mori} left on Monday.');
  expect(layers.mentions[layers.entities[0]!.mention]!.firstToken).toBe(3);
  const starts = layers.mentions.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test.each([
  [
    'an abbreviated title in the span',
    '{person|Texas Gov. Ann Holm} left. {person|Ann Holm} waved.',
    ['person Ann Holm'],
  ],
  [
    'a post in capitals in the span',
    '{person|Ann Holm} left. {person|PM Holm} waved.',
    ['person Ann Holm; Holm'],
  ],
  [
    'an honorific in the span',
    '{person|Ann Holm} left. {person|Mrs. Holm} waved.',
    ['person Ann Holm; Holm'],
  ],
  [
    'surnames a letter apart',
    '{person|Ann Marenkova} left. {person|Marenkovaa} waved.',
    ['person Ann Marenkova; Marenkovaa'],
  ],
  [
    'two names in one',
    '{person|Holm-Ruiz} debate\n{person|Ann Holm} met {person|Bob Ruiz}.',
    ['person Holm-Ruiz', 'person Ann Holm', 'person Bob Ruiz'],
  ],
])('%s', (_, text, expected) => {
  expect(read(text).entities()).toEqual(expected);
});
