import type { TimeExpression } from '../../../../schemas/stages/annotations.ts';
import { type Frame, segmentOf } from '../clause/frame.ts';
import { readComplements } from '../clause/objects.ts';

/** Times of a segment that name a day, month or year, as indexes. */
export function timesBetween(frame: Frame, first: number, end: number): number[] {
  const found: number[] = [];
  for (let at = first; at < end; ) {
    const time = frame.timeAt[at]!;
    if (time < 0) {
      at++;
      continue;
    }
    const { type, value, earliest, latest, endToken } = frame.times[time]!;
    if ((type === 'DATE' || type === 'TIME') && (earliest !== null || latest !== null || value !== null))
      found.push(time);
    at = Math.max(at + 1, endToken);
  }
  return found;
}

/** Whether a date behind the verb, in its clause, lies after the article's. */
export function isAfterPublication(frame: Frame, group: number): boolean {
  const { publishedOn } = frame.article;
  if (publishedOn === null) return false;
  const { firstToken, endToken } = frame.groups[group]!;
  const end = readComplements(frame, endToken).endToken;
  const { firstToken: start } = segmentOf(frame, firstToken);
  const times = [...timesBetween(frame, endToken, end), ...openingTimes(frame, start)];
  return times.some((time) => {
    const { earliest, firstToken: first, endToken: last } = frame.times[time]!;
    if (earliest !== null && earliest > publishedOn) return true;
    // "meets him on Friday": of a present tense the coming one is meant.
    return last === first + 1 && frame.knowledge.weekdays.has(frame.word[first]!);
  });
}

/** "From September the two forces …". */
function openingTimes(frame: Frame, start: number): number[] {
  return timesBetween(frame, start, start + 3);
}

/** Whether a time ended more than a year before the article's day. */
export function isHistorical(frame: Frame, time: TimeExpression): boolean {
  const publishedOn = frame.article.publishedOn ?? newestDay(frame);
  const last = time.latest ?? time.earliest ?? endOfYear(time.value);
  if (publishedOn === null || last === null) return false;
  const lastYear = Number(publishedOn.slice(0, 4)) - 1;
  return last < `${String(lastYear).padStart(4, '0')}${publishedOn.slice(4)}`;
}

/** Last day of the year that a value begins with, null without one. */
function endOfYear(value: string | null): string | null {
  return value !== null && isNumber(value, 0, 4) ? `${value.slice(0, 4)}-12-31` : null;
}

/** The newest day that an article without a date of its own names in full, null without one: it is no older than that. */
function newestDay(frame: Frame): string | null {
  let newest: string | null = null;
  for (const { value } of frame.times) {
    if (value !== null && isDay(value) && (newest === null || value > newest)) newest = value;
  }
  return newest;
}

/** "2021-06-05" */
function isDay(value: string): boolean {
  if (value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false;
  return isNumber(value, 0, 4) && isNumber(value, 5, 7) && isNumber(value, 8, 10);
}

function isNumber(value: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!(value[i]! >= '0' && value[i]! <= '9')) return false;
  return value.length >= end;
}
