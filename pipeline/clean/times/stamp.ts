import type { Day, WallTime } from './calendar.ts';
import { parseOffset } from './calendar.ts';
import { readDate, readWallTime } from './parts.ts';

/** A printed time of publication. Offsets are into the text that was read. */
export interface Stamp {
  readonly day: Day;
  readonly time: WallTime | null;
  /** As printed: `JST`, `+09:00`; null without. */
  readonly zone: string | null;
  /** `update` after "Updated", "Last modified" and the like. */
  readonly kind: 'published' | 'update';
  readonly start: number;
  readonly end: number;
}

const LIMIT = 200;
const GAP = /[\s,|/\u00b7\u2022()@:;\u2013\u2014-]+/y;
const LABEL =
  /(?:(first |originally )?published|posted|issued|released|created|date|filed|(last )?(?:updated?|modified|edited|revised))\b/iy;
const WEEKDAY = /(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/iy;
const FILLER = /(?:at|on|as of|local time|time|from|h(?:ou)?rs?)\b/iy;
const OFFSET = /(?:(?:GMT|UTC)\s?)?([+\-\u2212]\d{1,2}(?::?\d{2})?)(?!\d)/y;
const ZONE = /(?:[A-Z]{2,5}|Z)\b(?!['\u2019])/y;

interface Draft {
  day: Day | null;
  time: WallTime | null;
  zone: string | null;
  kind: Stamp['kind'];
  start: number;
  end: number;
}

/**
 * The stamps of a line that holds nothing else: "November 17, 2024 at 14:00 JST", "Published: 17 Nov 2024 | Updated:
 * …"; null for any other line.
 */
export function readStampLine(text: string): Stamp[] | null {
  if (text.length > LIMIT) return null;
  const { stamps, end } = readStamps(text, 0);
  return end === text.length && stamps.length > 0 ? stamps : null;
}

/** The first stamp within a short line that holds more: "By Jane Roe | 17 November 2024"; null without one. */
export function findStamp(text: string): Stamp | null {
  if (text.length > LIMIT) return null;
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) continue;
    const stamp = readStamps(text, at).stamps[0];
    if (stamp !== undefined) return stamp;
  }
  return null;
}

/** Stamps within a short line, in order. */
export function stampsWithin(text: string): Stamp[] {
  if (text.length > LIMIT || !/\d{4}/.test(text)) return [];
  const found: Stamp[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) continue;
    const { stamps } = readStamps(text, at);
    if (stamps.length === 0) continue;
    found.push(...stamps);
    at = Math.max(at, stamps.at(-1)!.end - 1);
  }
  return found;
}

function readStamps(text: string, from: number): { stamps: Stamp[]; end: number } {
  const stamps: Stamp[] = [];
  let draft = emptyDraft('published');
  let end = from;
  const finish = (): void => {
    const { day } = draft;
    if (day !== null) stamps.push({ ...draft, day });
  };
  for (let at = from; at < text.length; ) {
    const gap = match(GAP, text, at);
    // "+09:00" and "-05:00" begin with a mark that gaps may hold.
    const next = gap === 0 ? at : at + gap;
    const label = labelAt(text, next);
    if (label !== null) {
      finish();
      draft = emptyDraft(label.kind);
      at = next + label.length;
      end = at;
      continue;
    }
    const read = readPart(text, at, next, draft);
    if (read === null) break;
    at = read;
    end = read;
  }
  finish();
  const tail = match(GAP, text, end);
  return { stamps, end: end + tail };
}

/** Reads one part into the draft; the offset behind it, or null where nothing of a stamp stands. */
function readPart(text: string, at: number, next: number, draft: Draft): number | null {
  const offset = draft.time === null || draft.zone !== null ? null : readOffset(text, at, next);
  if (offset !== null) {
    draft.zone = offset.zone;
    draft.end = offset.end;
    return offset.end;
  }
  const date = draft.day === null ? readDate(text, next) : null;
  if (date !== null) {
    draft.day = date.value;
    touch(draft, next, date.end);
    // "2024-11-17T14:00"
    return text[date.end] === 'T' && /\d/.test(text[date.end + 1] ?? '') ? date.end + 1 : date.end;
  }
  const time = draft.time === null ? readWallTime(text, next) : null;
  if (time !== null) {
    draft.time = time.value;
    touch(draft, next, time.end);
    return time.end;
  }
  const weekday = match(WEEKDAY, text, next);
  if (weekday > 0) {
    if (draft.day === null) touch(draft, next, next + weekday);
    return next + weekday;
  }
  const filler = match(FILLER, text, next);
  if (filler > 0) return next + filler;
  const zone = draft.time === null ? 0 : match(ZONE, text, next);
  if (zone === 0) return null;
  const name = text.slice(next, next + zone);
  if (draft.zone === null) {
    draft.zone = name;
    draft.end = next + zone;
  }
  return next + zone;
}

function readOffset(text: string, at: number, next: number): { zone: string; end: number } | null {
  for (const start of [at, next, next - 1]) {
    if (start < at) continue;
    OFFSET.lastIndex = start;
    const found = OFFSET.exec(text);
    if (found !== null && parseOffset(found[1]!) !== null) {
      return { zone: found[1]!, end: start + found[0].length };
    }
  }
  return null;
}

function labelAt(text: string, at: number): { kind: Stamp['kind']; length: number } | null {
  LABEL.lastIndex = at;
  const found = LABEL.exec(text);
  if (found === null) return null;
  const isUpdate = /updat|modif|edit|revis/i.test(found[0]);
  return { kind: isUpdate ? 'update' : 'published', length: found[0].length };
}

function emptyDraft(kind: Stamp['kind']): Draft {
  return { day: null, time: null, zone: null, kind, start: -1, end: -1 };
}

function touch(draft: Draft, start: number, end: number): void {
  if (draft.start === -1) draft.start = start;
  draft.end = end;
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
