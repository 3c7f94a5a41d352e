import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { benchArticle, hasBench } from '../documents.ts';
import { generateArticle } from '../generate.ts';
import type { BesidePeers } from './beside-peers.ts';
import { annotateInGroups } from './groups.ts';
import { layerShares } from './layers.ts';
import { linearRows } from './linear.ts';
import { wholeRun } from './memory.ts';
import { stageTimes } from './stages.ts';
import { speedArticles } from './texts.ts';
import { best, rate } from './timing.ts';

const MANY = 2000;

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
  if (hasBench) printAnnotate('news articles (quotes/polnear)', speedArticles(), knowledge);
  await printLayers(speedArticles(), knowledge);
  printPeers();
  await printStages(texts, knowledge);
  printGrowth();
  printLinear(knowledge);
}

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

function printPeers(): void {
  const program = fileURLToPath(new URL('beside-peers.js', import.meta.url));
  const printed = execFileSync(process.execPath, [...process.execArgv, program], { encoding: 'utf8' });
  const { articles, own, peers } = JSON.parse(printed) as BesidePeers;
  console.log(`\npeers, the same ${articles} texts in one process of their own`);
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
