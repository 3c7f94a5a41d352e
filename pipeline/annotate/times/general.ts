import type { VerbGroup } from '../../../schemas/stages/annotations.ts';
import { firstEndingBehind } from '../spans.ts';
import { Listed } from './listed.ts';
import type { Scan } from './scan.ts';
import { directionOf } from './tense.ts';

/** Tokens before an expression among which a word of habit is looked for. */
const REACH = 12;
/** Between "season" and what it runs from. */
const NEAR = 6;
const SPEECH =
  /^(add|argue|believe|call|explain|hope|insist|know|need|note|recall|remember|say|tell|think|want|warn|write)s?$/;
const RUNS = /^(goes|lasts|peaks|runs|spans|stretches)$/;
const CLIMATE =
  /^(breeding|bushfire|cyclone|dry|fire|fishing|flu|growing|harvest|hunting|hurricane|lean|mating|monsoon|nesting|planting|rainy|storm|typhoon|wet|wildfire)$/i;

/** A time of every year and no date: "usually falls in October", "the rainy season, which runs from October to April". */
export function isEveryYear(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= Math.max(scan.first, from - REACH); at--) {
    if (scan.isListed(at, Listed.HABIT)) return true;
    if (scan.at(at, scan.w.season) && at > scan.first && CLIMATE.test(scan.printed(at - 1)))
      return runsBetween(scan, at + 1, from);
  }
  return false;
}

function runsBetween(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + NEAR); at++) if (RUNS.test(scan.printed(at))) return true;
  return false;
}

/** The same of a season or feast, by the verb of the clause too: "In winter the pass is closed", "At Christmas they eat carp". */
export function isHabitual(scan: Scan, from: number, to: number): boolean {
  if (isEveryYear(scan, from)) return true;
  const group = governing(scan, from, to);
  if (group === null || isCondition(scan, from)) return false;
  if (group.modal >= 0) return /^can$/i.test(scan.printed(group.modal));
  return isHabit(scan, group) && directionOf(scan, from, to) !== 'future';
}

/** The verb group before an expression, else the one behind it. */
function governing(scan: Scan, from: number, to: number): VerbGroup | null {
  const groups = scan.layers.syntax.verbGroups;
  const index = firstEndingBehind(groups, from);
  const before = groups[index - 1];
  if (before !== undefined && before.firstToken >= scan.first) return before;
  const behind = groups[index];
  return behind !== undefined && behind.firstToken >= to && behind.firstToken < scan.limit ? behind : null;
}

/** The plain present of a body, save of speech and plans. */
function isHabit(scan: Scan, group: VerbGroup): boolean {
  if (group.tense !== 'present' || group.form !== 'finite' || group.isPerfect || group.isProgressive)
    return false;
  return scan.isBody() && scan.futureUse(group.head) === 0 && !SPEECH.test(scan.printed(group.head));
}

/** "if they lose in the fall": of one year. */
function isCondition(scan: Scan, from: number): boolean {
  for (let at = Math.max(scan.first, from - REACH); at < from; at++) {
    if (/^(if|unless)$/i.test(scan.printed(at))) return true;
  }
  return false;
}
