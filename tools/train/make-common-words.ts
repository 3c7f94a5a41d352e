/**
 * Counts words in the openly licensed text of a folder and writes the most frequent ones with their rank:
 *   node --import tsx tools/train/make-common-words.ts FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../../pipeline/knowledge/vocabulary.ts';

const SIZE = 6000;
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: make-common-words.ts FOLDER');

const counts = new Map<string, number>();
const count = (word: string): void => {
  const key = foldWord(word);
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
for (const line of readFileSync(join(folder, 'tags.tsv'), 'utf8').split('\n')) {
  const [form, tag] = line.split('\t');
  if (tag !== undefined) count(form!);
}
for (const line of readFileSync(join(folder, 'names.jsonl'), 'utf8').split('\n')) {
  if (line === '') continue;
  const { text } = JSON.parse(line) as { text: string };
  for (const word of text.match(/[\p{L}]+|[^\s\p{L}\p{N}]/gu) ?? []) count(word);
}
const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SIZE);
const rows = ranked.map(([word], index) => `${word}\t${index + 1}\n`).filter((row) => !row.startsWith('#'));
rows.sort((a, b) => (a < b ? -1 : 1));
const header = `# The most frequent words of English text and their rank: they get the first ids, so that what is known of them lies close together
# in memory. Counted over GUM, Universal NER (English Web Treebank) and re3d; made by tools/train/make-common-words.ts. Counts are
# facts; texts: see NOTICE.
`;
writeFileSync(
  new URL('../../pipeline/knowledge/lexicon/common-words.tsv', import.meta.url),
  `${header}word\trank\n${rows.join('')}`,
);
