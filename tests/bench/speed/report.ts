import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { type BenchDocument, benchArticle, hasBench, readJsonLines } from '../documents.ts';
import { generateArticle } from '../generate.ts';
import { annotateInGroups } from './groups.ts';
import { layerShares } from './layers.ts';
import { linearRows } from './linear.ts';
import { wholeRun } from './memory.ts';
import { loadPeers } from './peers.ts';
import { stageTimes } from './stages.ts';
import { best, rate } from './timing.ts';

const MANY = 2000;
const PEER_ARTICLES = 40;

/**
 * Speed and memory: annotate, its layers, peers on the same texts, all stages, growth with the number of articles, hard
 * lines. Annotate comes first: once a library has detached a buffer, as Parquet's does, V8 checks every access to one,
 * and in a run that happens in a thread of its own, or after the last article.
 */
export async function printSpeed(knowledge: Knowledge): Promise<void> {
  const texts = Array.from({ length: MANY }, (_, index) => generateArticle(index));
  printAnnotate(
    'generated articles',
    texts.slice(0, 500).map((text, index) => benchArticle(`g${index}`, text, '2024-11-17')),
    knowledge,
  );
  if (hasBench) printAnnotate('news articles (quotes/polnear)', newsArticles(), knowledge);
  await printLayers(
    hasBench
      ? newsArticles()
      : texts.slice(0, 200).map((text, index) => benchArticle(`g${index}`, text, null)),
    knowledge,
  );
  printPeers(
    hasBench
      ? newsArticles().slice(0, PEER_ARTICLES)
      : texts.slice(0, PEER_ARTICLES).map((text, index) => benchArticle(`g${index}`, text, null)),
    knowledge,
  );
  await printStages(texts, knowledge);
  printGrowth();
  printLinear(knowledge);
}

const newsArticles = (): Article[] =>
  readJsonLines<BenchDocument>('quotes/polnear.jsonl').map(({ id, text }) => benchArticle(id, text, null));

const count = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

async function printStages(texts: readonly string[], knowledge: Knowledge): Promise<void> {
  await stageTimes(texts.slice(0, 200), knowledge);
  const times = await stageTimes(texts, knowledge);
  const whole = Object.values(times).reduce((sum, time) => sum + time, 0);
  console.log(`\nstages, ${count(texts.length)} generated articles, one process`);
  for (const [stage, time] of Object.entries(times)) {
    console.log(
      `  ${stage.padEnd(10)} ${count((1000 * texts.length) / time).padStart(8)} articles/s  ${percent(time / whole)} of the way`,
    );
  }
  console.log(`  ${'whole'.padEnd(10)} ${count((1000 * texts.length) / whole).padStart(8)} articles/s`);
}

function printAnnotate(what: string, articles: readonly Article[], knowledge: Knowledge): void {
  const characters = articles.reduce((sum, article) => sum + article.text.length, 0);
  const time = best(15, () => {
    annotateInGroups(articles, knowledge);
  });
  console.log(
    `\nannotate, every layer, ${what}: ${count(rate(characters, time))} articles of 3,000 characters/s (wanted 2,000)`,
  );
}

async function printLayers(articles: readonly Article[], knowledge: Knowledge): Promise<void> {
  const shares = await layerShares([...articles, ...articles, ...articles], knowledge);
  console.log('\nlayers, share of annotate');
  for (const { layer, share } of shares) console.log(`  ${layer.padEnd(12)} ${percent(share)}`);
}

function printPeers(articles: readonly Article[], knowledge: Knowledge): void {
  const characters = articles.reduce((sum, article) => sum + article.text.length, 0);
  const own = best(30, () => {
    annotateInGroups(articles, knowledge);
  });
  console.log(`\npeers, the same ${articles.length} texts in the same run`);
  console.log(`  dateline annotate, every layer: ${count(rate(characters, own))} articles/s`);
  for (const peer of loadPeers()) {
    const time = best(4, () => {
      for (const article of articles) peer.run(article.text);
    });
    console.log(
      `  ${peer.name}: ${count(rate(characters, time))} articles/s; dateline is ${(time / own).toFixed(1)} times as fast`,
    );
  }
}

function printGrowth(): void {
  const [few, many] = [wholeRun(MANY / 10), wholeRun(MANY)];
  console.log('\ndateline run, a process of its own (start and read-back included)');
  for (const { articles, seconds, peak } of [few, many]) {
    const each = ((1000 * seconds) / articles).toFixed(1);
    console.log(
      `  ${count(articles)} articles: ${seconds.toFixed(1)} s, ${each} ms an article, peak ${count(peak)} MiB`,
    );
  }
  const more = (many.seconds - few.seconds) / (many.articles - few.articles);
  console.log(
    `  each further article: ${(1000 * more).toFixed(1)} ms, ${count(1 / more)} articles/s; memory × ${(many.peak / few.peak).toFixed(2)}`,
  );
}

function printLinear(knowledge: Knowledge): void {
  console.log('\nannotate, one line of 1 MB against half of it (linear: about 2)');
  for (const { name, half, whole } of linearRows(knowledge)) {
    console.log(`  ${name.padEnd(20)} ${whole.toFixed(0).padStart(6)} ms  × ${(whole / half).toFixed(2)}`);
  }
}
