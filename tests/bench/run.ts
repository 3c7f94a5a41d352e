/**
 * `make bench`: quality on the dev sets beside the project, then speed and memory. Arguments narrow it: names of sets or
 * parts of them ("quotes", "places/geovirus"), "quality", "speed".
 */
import { loadKnowledge } from '../../pipeline/knowledge/load.ts';
import { BENCH, hasBench } from './documents.ts';
import { printQuality } from './quality.ts';
import { printSpeed } from './speed/report.ts';

const only = process.argv.slice(2);
const knowledge = loadKnowledge();
const sets = only.filter((word) => word !== 'quality' && word !== 'speed');
if (only.length === 0 || only.some((word) => word !== 'speed')) {
  if (hasBench) printQuality(knowledge, sets);
  else console.log(`no dev sets at ${BENCH}: set DATELINE_BENCH to their folder to measure quality`);
}
if (only.length === 0 || only.includes('speed')) await printSpeed(knowledge);
