import { expect, test } from 'vitest';
import { tieVoices } from '../../../pipeline/annotate/entities/voices.ts';
import type { WithQuotes } from '../../../pipeline/annotate/layers.ts';
import { loadPart, read } from './marked.ts';

const part = loadPart();

/** Pronouns of a text whose quotation is spoken by the first name, each with its entity. */
function voices(text: string, quoted: string): string[] {
  const { layers } = read(text, null, part);
  const printed = text.replace(/\{person\|([^}]*)\}/g, '$1');
  const start = printed.indexOf(quoted);
  const speaker = layers.mentions.findIndex(({ form }) => form === 'name');
  const { vocabulary } = part.entities;
  const word = layers.mentions.map(({ start: from, end }) =>
    vocabulary.get(printed.slice(from, end).toLowerCase()),
  );
  const given = {
    quotes: [{ start, end: start + quoted.length, speaker }],
    mentions: layers.mentions.map((mention, index) => ({ ...mention, head: index })),
    tokens: { word },
  } as unknown as WithQuotes;
  return tieVoices(given, part.entities)
    .filter(({ form }) => form === 'pronoun')
    .map(({ start: from, end, entity }) => `${printed.slice(from, end)} → ${entity}`);
}

test('"I" and "we" in a quotation are who speaks, outside nobody', () => {
  expect(voices('“I told them we left,” {person|Ann Holm} said. I agree.', 'I told them we left,')).toEqual([
    'I → 0',
    'them → -1',
    'we → 0',
    'I → -1',
  ]);
});
