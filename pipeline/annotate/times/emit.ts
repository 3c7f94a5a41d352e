import type { TimeExpression } from '../../../schemas/stages/annotations.ts';
import { dateText } from './day.ts';
import type { Point } from './point.ts';
import type { Scan } from './scan.ts';

export type Modifier = TimeExpression['modifier'];
export type Anchor = TimeExpression['anchor'];

export interface Found {
  readonly type: TimeExpression['type'];
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
  readonly modifier?: Modifier;
  readonly anchor?: Anchor;
  /** Its stretch of the calendar, for earliest, latest and later references. */
  readonly point?: Point | null;
  readonly unresolved?: readonly string[];
}

/** Adds a row and returns the token after it. */
export function emit(scan: Scan, found: Found): number {
  const { tokens } = scan;
  const modifier = found.modifier ?? null;
  const point = found.point ?? null;
  const bounds = point === null || point.grain === 'season' ? OPEN : boundsOf(point, modifier);
  const index = scan.out.length;
  scan.out.push({
    start: tokens.start[found.from]!,
    end: tokens.end[found.to - 1]!,
    firstToken: found.from,
    endToken: found.to,
    type: found.type,
    value: found.value,
    modifier,
    earliest: bounds.earliest,
    latest: bounds.latest,
    anchor: found.anchor ?? null,
    unresolved: found.unresolved ?? [],
  });
  if (found.value?.startsWith('XXXX')) scan.habit = scan.first;
  if (point !== null) {
    if (point.grain === 'day') scan.lastDay = { index, point };
    scan.lastPoint = { index, point };
  }
  scan.floor = found.to;
  return found.to;
}

const OPEN = { earliest: null, latest: null };

function boundsOf(point: Point, modifier: Modifier): { earliest: string | null; latest: string | null } {
  switch (modifier) {
    case 'START':
      return { earliest: dateText(point.first), latest: null };
    case 'END':
      return { earliest: null, latest: dateText(point.last) };
    case 'BEFORE':
      return { earliest: null, latest: dateText(point.first - 1) };
    case 'AFTER':
      return { earliest: dateText(point.last + 1), latest: null };
    default:
      return { earliest: dateText(point.first), latest: dateText(point.last) };
  }
}

/** A row without value, with the reason. */
export function emitUnresolved(
  scan: Scan,
  from: number,
  to: number,
  reason: string,
  type: TimeExpression['type'] = 'DATE',
): number {
  return emit(scan, { type, from, to, value: null, unresolved: [`value:${reason}`] });
}
