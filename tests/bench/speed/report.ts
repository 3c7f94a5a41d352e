import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { benchArticle, hasBench } from '../documents.ts';
import { generateArticle } from '../generate.ts';
import { annotateInGroups } from './groups.ts';
import { layerShares } from './layers.ts';
import { linearRows } from './linear.ts';
import type { MeasuredPeers } from './measure-peers.ts';
import type { MeasuredStages } from './measure-stages.ts';
import { wholeRun } from './memory.ts';
import { fromOwnProcess } from './own-process.ts';
import { speedArticles } from './texts.ts';
import { best, rate } from './timing.ts';

const MANY = 2000;
const GENERATED = 500;

/** Speed and memory: annotate, its layers, peers on the same texts, all stages, growth with the number of articles, hard lines. */
export async function printSpeed(knowledge: Knowledge): Promise<void> {
  printAnnotate('generated articles', generatedArticles(), knowledge);
  if (hasBench) printAnnotate('news articles (quotes/polnear)', speedArticles(), knowledge);
  await printLayers(speedArticles(), knowledge);
  printPeers();
  printStages();
  printGrowth();
  printLinear(knowledge);
}

const generatedArticles = (): Article[] =>
  Array.from({ length: GENERATED }, (_, index) =>
    benchArticle(`g${index}`, generateArticle(index), '2024-11-17'),
  );

const count = (value: number): string => Math.round(value).toLocaleString('en');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function printStages(): void {
  const { articles, times } = fromOwnProcess<MeasuredStages>('measure-stages');
  const whole = Object.values(times).reduce((sum, time) => sum + time, 0);
  console.log(`\nstages, ${count(articles)} generated articles, one process`);
  for (const [stage, time] of Object.entries(times)) {
    console.log(
      `  ${stage.padEnd(10)} ${count((1000 * articles) / time).padStart(8)} articles/s  ${percent(time / whole)} of the way`,
    );
  }
  console.log(`  ${'whole'.padEnd(10)} ${count((1000 * articles) / whole).padStart(8)} articles/s`);
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

function printPeers(): void {
  const { articles, own, peers } = fromOwnProcess<MeasuredPeers>('measure-peers');
  console.log(`\npeers, the same ${articles} texts in one process`);
  console.log(`  dateline annotate, every layer: ${count(own)} articles/s`);
  for (const { name, rate } of peers) {
    console.log(`  ${name}: ${count(rate)} articles/s; dateline is ${(own / rate).toFixed(1)} times as fast`);
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
