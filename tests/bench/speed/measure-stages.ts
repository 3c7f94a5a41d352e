/** The time of each stage over many generated articles, as JSON. */
import { loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import { generateArticle } from '../generate.ts';
import { type StageTimes, stageTimes } from './stages.ts';

export interface MeasuredStages {
  readonly articles: number;
  readonly times: StageTimes;
}

const ARTICLES = 2000;
const WARM_UP = 200;

const knowledge = loadKnowledge();
const texts = Array.from({ length: ARTICLES }, (_, index) => generateArticle(index));
await stageTimes(texts.slice(0, WARM_UP), knowledge);
const measured: MeasuredStages = { articles: ARTICLES, times: await stageTimes(texts, knowledge) };
console.log(JSON.stringify(measured));
