import type { VerbGroup } from '../../../schemas/stages/annotations.ts';
import { firstEndingBehind } from '../spans.ts';
import { Aside, Future } from './knowledge.ts';
import type { Scan } from './scan.ts';

export type Direction = 'past' | 'future' | 'none';

/** How far before an expression a word such as "scheduled" still governs it. */
const REACH = 3;
/** Verb groups that are looked back over at most. */
const STEPS = 5;

/**
 * Whether the clause around an expression speaks of the past or the future: by the words that govern it, else by the
 * nearest verb group before it, else by the first one behind it.
 */
export function directionOf(scan: Scan, from: number, to: number): Direction {
  const before = from - 1;
  if (scan.at(before, scan.w.until) || scan.at(before, scan.w.till) || scan.at(before, scan.w.by))
    return isPastPerfect(scan, from, to) ? 'past' : 'future';
  const opening = openingOf(scan, before);
  if (opening >= 0) return byVerbs(scan, opening, to) === 'past' ? 'past' : 'future';
  if (scan.at(before, scan.w.since) || isBase(scan, before)) return 'past';
  for (let at = before; at >= Math.max(scan.first, from - REACH); at--) {
    if (isFutureAt(scan, at)) return 'future';
    if (!scan.is(at, Aside.PREP | Aside.THE | Aside.FILLER | Aside.APPROX)) break;
  }
  return byVerbs(scan, from, to);
}

/** "starting Sunday", "beginning on July 3": from then on; the verb before it tells the tense. -1 without. */
function openingOf(scan: Scan, before: number): number {
  const at = scan.is(before, Aside.PREP) ? before - 1 : before;
  if (at < scan.first) return -1;
  return /^(beginning|effective|starting)$/.test(scan.printed(at)) ? at : -1;
}

/** "By Friday the smoke had gone", "He had left by Friday": over when the article tells it. */
function isPastPerfect(scan: Scan, from: number, to: number): boolean {
  const groups = scan.layers.syntax.verbGroups;
  const index = firstEndingBehind(groups, from);
  return [groups[index - 1], groups[index]].some(
    (group, side) =>
      group !== undefined &&
      (side === 0
        ? group.firstToken >= scan.first
        : group.firstToken >= to && group.firstToken < scan.limit) &&
      group.tense === 'past' &&
      group.isPerfect &&
      group.modal < 0,
  );
}

const isIntent = (use: number): boolean => use === Future.TO || use === Future.BOTH;

/** "due", "scheduled"; "plans to", "set for". */
function isFutureAt(scan: Scan, token: number): boolean {
  const use = scan.futureUse(token);
  if (use === Future.STRONG) return true;
  return (
    isIntent(use) &&
    (scan.at(token + 1, scan.w.to) || scan.at(token + 1, scan.w.for) || scan.at(token + 1, scan.w.until))
  );
}

function byVerbs(scan: Scan, from: number, to: number): Direction {
  const groups = scan.layers.syntax.verbGroups;
  let index = firstEndingBehind(groups, from) - 1;
  if (index < 0 || groups[index]!.firstToken < scan.first) {
    const next = groups[index + 1];
    return next !== undefined && next.firstToken >= to && next.firstToken < scan.limit
      ? ofOwn(scan, next)
      : 'none';
  }
  for (let steps = 0; steps < STEPS && index >= 0; steps++, index--) {
    if (groups[index]!.firstToken < scan.first) break;
    const group = groups[index]!;
    // "an event to be held on": nothing but a plan has a passive infinitive.
    if (group.form === 'infinitive' && (group.isPassive || isOfNoun(scan, group, groups[index - 1])))
      return 'future';
    // "will stay closed on Friday": the verb before the participle tells the time.
    const isState = group.form === 'participle' && groups[index - 1]?.endToken === group.firstToken;
    const direction = isState ? 'none' : ofGroup(scan, group);
    if (direction !== 'none' || group.form === 'finite' || group.form === 'gerund') return direction;
  }
  return 'none';
}

/** "a plan to close", "is due to close", "is to close": an infinitive behind a word of the future; "flew to Riga to meet her" has happened. */
function isOfNoun(scan: Scan, group: VerbGroup, before: VerbGroup | undefined): boolean {
  if (before !== undefined && before.endToken === group.firstToken)
    return /^(is|are)$/.test(scan.printed(before.head));
  if (group.firstToken <= scan.first) return false;
  const use = scan.futureUse(group.firstToken - 1);
  return isIntent(use) || use === Future.STRONG;
}

/** Tokens between "from" and the time of what it names. */
const BASE = 6;

/** "will rise to 3.4 times, from 1.9 times at the end of June": what a change is told from has been. */
function isBase(scan: Scan, before: number): boolean {
  for (let at = before; at > Math.max(scan.first, before - BASE); at--) {
    if (scan.isDigits(at) && scan.at(at - 1, scan.w.from)) return true;
  }
  return false;
}

/** "on Monday threatened to leave": the threat's day, not that of what is threatened; "on Monday was expected to leave" is to come. */
function ofOwn(scan: Scan, group: VerbGroup): Direction {
  return group.tense === 'past' && !group.isPassive ? 'past' : ofGroup(scan, group);
}

function ofGroup(scan: Scan, group: VerbGroup): Direction {
  if (group.tense === 'future' || group.modal >= 0) return 'future';
  if (isFutureAt(scan, group.head)) return 'future';
  if (group.tense === 'past') return 'past';
  const use = scan.futureUse(group.head);
  const isPlan = use === Future.PRESENT || use === Future.BOTH;
  if (group.tense === 'present' && !group.isPerfect && isPlan && scan.isBody()) return 'future';
  if (group.tense === 'present' && group.isPerfect) return 'past';
  // "a bill passed on Friday": what is not planned has been.
  if (group.form === 'participle' && !group.isProgressive) return 'past';
  return 'none';
}
