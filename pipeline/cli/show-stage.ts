import type { Annotations } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import type { Batch } from '../../schemas/stages/batch.ts';
import { isReject } from '../../schemas/stages/reject.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
import { annotate } from '../annotate/annotate.ts';
import { cleanRecord } from '../clean/clean.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { openSources } from '../read/sources.ts';
import { makeBatches, type RowOptions } from '../run/make-rows.ts';
import { Checks } from '../validate/checks.ts';
import { nothingSeen, validate } from '../validate/validate.ts';
import type { Command, Stage } from './arguments.ts';
import { codePointJson } from './code-point-json.ts';
import type { Output } from './output.ts';

/** `dateline clean FILE` and its sisters: the way up to a stage, what it gives as one JSON object a line. */
export async function showStage(
  { name, paths, options }: Extract<Command, { name: Stage }>,
  output: Output,
): Promise<void> {
  if (name === 'clean' || name === 'annotate') await showArticles(name, paths, options, output);
  else await showRows(name, paths, options, output);
}

async function showArticles(
  name: Stage,
  paths: readonly string[],
  { rights, limit }: RowOptions,
  output: Output,
): Promise<void> {
  const sources = openSources(paths);
  const knowledge = name === 'annotate' ? loadKnowledge(sources.authority) : null;
  let shown = 0;
  for await (const { record, line } of sources.records()) {
    if (shown === limit) return;
    const article = isReject(record) ? record : cleanRecord(record, { line, rights });
    if (isReject(article)) {
      await output.data(`${JSON.stringify({ rejected: article })}\n`);
      continue;
    }
    shown++;
    if (knowledge === null) await output.data(`${articleLine(article)}\n`);
    else for (const item of layerLines(article, annotate(article, knowledge))) await output.data(`${item}\n`);
  }
}

/** The article without its text, which the passages hold. */
function articleLine({ text, ...article }: Article): string {
  return codePointJson(article, text);
}

/** One line an item of a layer; tokens are many and are left out. */
function* layerLines({ text, articleId }: Article, annotations: Annotations): Generator<string> {
  const { segments, syntax, times, quantities, entities, mentions, roles, quotes, events } = annotations;
  const { nounPhrases, verbGroups } = syntax;
  const layers = {
    segments,
    nounPhrases,
    verbGroups,
    times,
    quantities,
    entities,
    mentions,
    roles,
    quotes,
    events,
  };
  for (const [layer, items] of Object.entries(layers)) {
    for (const [index, item] of items.entries()) {
      yield codePointJson({ article: articleId, layer, index, ...textOf(text, item), ...item }, text);
    }
  }
}

function textOf(text: string, item: object): { text?: string } {
  if (!('start' in item && 'end' in item)) return {};
  return typeof item.start === 'number' && typeof item.end === 'number'
    ? { text: text.slice(item.start, item.end) }
    : {};
}

async function showRows(
  name: Stage,
  paths: readonly string[],
  options: RowOptions,
  output: Output,
): Promise<void> {
  const checks = new Checks();
  const seen = nothingSeen();
  for await (const made of makeBatches(openSources(paths), options)) {
    if (isReject(made)) await output.data(`${JSON.stringify({ rejected: made })}\n`);
    else if (name === 'validate') validate(made, checks, seen);
    else await output.data(rowLines(made));
  }
  if (name === 'validate') for (const row of checks.rows()) await output.data(`${JSON.stringify(row)}\n`);
}

function rowLines(batch: Batch): string {
  let lines = '';
  for (const { rows } of batch.articles) {
    for (const table of TABLES) {
      for (const row of rowsOf(rows, table.name))
        lines += `${JSON.stringify({ table: table.name, ...row })}\n`;
    }
  }
  return lines;
}
