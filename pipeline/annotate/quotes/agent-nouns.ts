import { readLexicon } from '../../knowledge/lexicon.ts';

/** Kinds of the entities' nouns that are no bodies which speak. */
const PLACES = new Set(['city', 'region', 'facility']);

/** Last words, singular and plural, of the nouns and posts for persons and bodies: who may vow or threaten something. */
export function agentNouns(): string[] {
  const nouns = readLexicon(new URL('../entities/lexicon/nouns.tsv', import.meta.url), [
    'noun',
    'kind',
    'gender',
    'sector',
  ]);
  const posts = readLexicon(new URL('../entities/lexicon/posts.tsv', import.meta.url), [
    'post',
    'plural',
    'category',
    'sector',
    'gender',
    'of',
  ]);
  return [
    ...nouns
      .filter(([, kind]) => !PLACES.has(kind!))
      .flatMap(([noun]) => [lastWord(noun!), plural(lastWord(noun!))]),
    ...posts.flatMap(([post, many]) => [post!, many!].filter((noun) => noun !== '-').map(lastWord)),
  ];
}

const lastWord = (phrase: string): string => phrase.slice(phrase.lastIndexOf(' ') + 1);

const plural = (noun: string): string =>
  noun.endsWith('y') && !/[aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
