/**
 * Annotate and the peers on the same texts, as JSON. Nothing of publishing is loaded here: one of its libraries makes
 * every `concat` of the process take the long way, which makes a peer three times as slow.
 */
import { loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { annotateInGroups } from './groups.ts';
import { loadPeers } from './peers.ts';
import { speedArticles } from './texts.ts';
import { best, rate } from './timing.ts';

export interface MeasuredPeers {
  readonly articles: number;
  /** Articles of 3,000 characters a second. */
  readonly own: number;
  readonly peers: readonly { readonly name: string; readonly rate: number }[];
}

const ARTICLES = 40;
/** Until nothing gets faster any more. */
const OWN_ROUNDS = 60;
const PEER_ROUNDS = 12;

function measure(articles: readonly Article[]): MeasuredPeers {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const knowledge = loadKnowledge();
  const own = best(OWN_ROUNDS, () => annotateInGroups(articles, knowledge));
  const peers = loadPeers().map(({ name, run }) => {
    const time = best(PEER_ROUNDS, () => {
      for (const { text } of articles) run(text);
    });
    return { name, rate: rate(characters, time) };
  });
  return { articles: articles.length, own: rate(characters, own), peers };
}

console.log(JSON.stringify(measure(speedArticles().slice(0, ARTICLES))));
