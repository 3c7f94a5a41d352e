import { Shape } from '../../../../schemas/stages/annotations.ts';
import { NN } from '../../syntax/tag-names.ts';
import { governedBy } from '../around.ts';
import { emit, emitUnresolved } from '../emit.ts';
import { Aside, Core } from '../knowledge.ts';
import { dayPoint } from '../point.ts';
import type { Scan } from '../scan.ts';
import { emitDay, partValue } from './tail.ts';

/** "today", "yesterday morning", "late tomorrow", "tonight". */
export function matchDeictic(scan: Scan, at: number): number {
  if (isTitle(scan, at)) return -1;
  const value = scan.value(at);
  const isNight = value === 'NI';
  const isShifted = scan.is(at - 1, Aside.EARLIER | Aside.LATER | Aside.EARLY | Aside.LATE);
  const isLate = isShifted && !scan.at(at - 1, scan.w.before) && !scan.at(at - 1, scan.w.after);
  const from = isLate ? at - 1 : at;
  if (scan.published === null) return emitUnresolved(scan, from, at + 1, 'no_anchor');
  const point = dayPoint(scan.published + (isNight ? 0 : Number(value)));
  if (isNight) {
    return emit(scan, {
      type: 'TIME',
      from,
      to: at + 1,
      value: `${point.value}TNI`,
      point,
      anchor: 'published_on',
    });
  }
  return emitDay(scan, from, at + 1, point, 'published_on', governedBy(scan, from, at + 1));
}

/** "USA TODAY": the last word of a name in capitals. */
function isTitle(scan: Scan, at: number): boolean {
  const upper = Shape.UPPER;
  return at > scan.first && (scan.shape[at]! & scan.shape[at - 1]! & upper) !== 0;
}

/** "this morning", "last night", "in the evening", "overnight", from the part's token. */
export function matchPart(scan: Scan, at: number): number {
  const suffix = partValue(scan.value(at));
  const before = at - 1;
  if (scan.is(before, Aside.EACH)) {
    return emit(scan, { type: 'SET', from: before, to: at + 1, value: `XXXX-XX-XX${suffix}` });
  }
  const isOn = scan.at(at + 1, scan.w.of) && scan.core(at + 2) !== Core.NONE;
  if (isOn) return -1;
  const isThis = scan.is(before, Aside.THIS);
  const isLast = scan.is(before, Aside.LAST) && !scan.isThe(before - 1);
  if (isThis || isLast) {
    const from = scan.is(before - 1, Aside.EARLIER | Aside.LATER) ? before - 1 : before;
    if (scan.published === null) return emitUnresolved(scan, from, at + 1, 'no_anchor', 'TIME');
    const point = dayPoint(scan.published - (isLast ? 1 : 0));
    return emit(scan, {
      type: 'TIME',
      from,
      to: at + 1,
      value: point.value + suffix,
      point,
      anchor: 'published_on',
    });
  }
  if (scan.is(before, Aside.NEXT) && scan.isThe(before - 1) && scan.lastDay !== null) {
    const { index, point: base } = scan.lastDay;
    const point = dayPoint(base.first + 1);
    return emit(scan, {
      type: 'TIME',
      from: before - 1,
      to: at + 1,
      value: point.value + suffix,
      point,
      anchor: index,
    });
  }
  return anaphoricPart(scan, at, suffix);
}

const BEFORE = /^(in|during|throughout|later|earlier|by|until|since)$/i;

/** "in the morning", "that night", "overnight": of the day named last. */
function anaphoricPart(scan: Scan, at: number, suffix: string): number {
  const isThat = scan.is(at - 1, Aside.SAME);
  const isIn = scan.at(at - 1, scan.w.the) && at - 2 >= scan.first && BEFORE.test(scan.printed(at - 2));
  const isAlone = /^overnight$/.test(scan.printed(at));
  const isNoun = scan.core(at + 1) !== Core.NONE && scan.core(at + 1) !== Core.NUMBER;
  // "in morning trading"
  const isTrading =
    scan.at(at - 1, scan.w.in) && scan.layers.syntax.tag[at + 1] === NN && at + 1 < scan.limit;
  if ((!isThat && !isIn && !isAlone && !isTrading) || isNoun) return -1;
  const from = isAlone || isTrading ? at : at - 1;
  if (!isThat && !isRecent(scan)) return -1;
  if (scan.lastDay === null) return emitUnresolved(scan, from, at + 1, 'no_anchor', 'TIME');
  const { index, point } = scan.lastDay;
  return emit(scan, { type: 'TIME', from, to: at + 1, value: point.value + suffix, point, anchor: index });
}

/** The day was named in this sentence or the one before: habits ("coffee in the morning") have none. */
function isRecent(scan: Scan): boolean {
  if (scan.lastDay === null) return false;
  const { segment } = scan.layers.tokens;
  return segment[scan.first]! - segment[scan.out[scan.lastDay.index]!.firstToken]! <= 1;
}
