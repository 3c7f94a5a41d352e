import { Shape, type TimeExpression } from '../../../schemas/stages/annotations.ts';
import type { WithSyntax } from '../layers.ts';
import { gateOf, pairOf } from '../numbers/gate.ts';
import { NumberClass, numberClass } from '../numbers/knowledge.ts';
import { Core, type TimeKnowledge } from './knowledge.ts';
import { matchDeictic, matchPart } from './match/deictic.ts';
import { matchDuration } from './match/duration.ts';
import { matchClock, matchFigures } from './match/figures.ts';
import { matchFiscal } from './match/fiscal.ts';
import { matchDayMonth, matchMonth } from './match/month.ts';
import { matchDecadeName, matchOrdinal, matchQuarter } from './match/ordinal.ts';
import { samePeriod } from './match/same-period.ts';
import { matchSeason } from './match/season.ts';
import { matchUnit } from './match/unit.ts';
import { matchPhrase, matchSet, matchVague } from './match/vague.ts';
import { matchWeekday } from './match/weekday.ts';
import { Scan } from './scan.ts';

/**
 * Time expressions in the order of the text, none over another. Every token is asked for its class once; the matchers
 * look at a bounded number of tokens around it.
 */
export function findTimes(layers: WithSyntax, knowledge: TimeKnowledge): TimeExpression[] {
  const scan = new Scan(layers, knowledge);
  scan.matchDay = (token) => matchDay(scan, token);
  const { word } = layers.tokens;
  const { core } = knowledge;
  for (const segment of layers.segments) {
    scan.first = segment.firstToken;
    scan.limit = segment.endToken;
    scan.floor = segment.firstToken;
    let at = nextCandidate(layers, knowledge, segment.firstToken, segment.endToken);
    while (at < segment.endToken) {
      const id = word[at]!;
      const kind = id < core.length ? core[id]! : 0;
      const to = kind === Core.NONE ? matchFigures(scan, at) : match(scan, at, kind);
      at = nextCandidate(layers, knowledge, to > at ? to : at + 1, segment.endToken);
    }
  }
  return scan.out;
}

/** The next token from `from` at which an expression may be recognised; `end` without one. */
function nextCandidate(layers: WithSyntax, knowledge: TimeKnowledge, from: number, end: number): number {
  const { word, shape } = layers.tokens;
  const { core, gate, inPhrase } = knowledge;
  const size = core.length;
  for (let at = from; at < end; at++) {
    const id = word[at]!;
    if ((shape[at]! & Shape.DIGIT) !== 0) return at;
    if (gate[gateOf(id)] === 0 || id >= size) continue;
    const kind = core[id]!;
    if (kind === Core.NONE) continue;
    // "the" and "in" seldom begin a phrase: the word behind says so.
    if (kind !== Core.PHRASE || (at + 1 < end && inPhrase[pairOf(id, word[at + 1]!)] !== 0)) return at;
  }
  return end;
}

function match(scan: Scan, at: number, kind: number): number {
  switch (kind) {
    case Core.MONTH:
      return matchMonth(scan, at);
    case Core.WEEKDAY:
    case Core.WEEKDAYS:
      return matchWeekday(scan, at);
    case Core.UNIT: {
      const ordinal = ordinalOf(scan, at);
      const to = ordinal > 0 ? matchOrdinal(scan, at, ordinal) : -1;
      return to < 0 ? matchUnit(scan, at) : to;
    }
    case Core.UNITS:
      return matchUnit(scan, at);
    case Core.SEASON:
      return matchSeason(scan, at);
    case Core.PART: {
      const to = matchClock(scan, at);
      return to < 0 ? matchPart(scan, at) : to;
    }
    case Core.DEICTIC:
      return matchDeictic(scan, at);
    case Core.VAGUE:
      return matchVague(scan, at);
    case Core.SET:
      return matchSet(scan, at);
    case Core.FISCAL:
      return matchFiscal(scan, at);
    case Core.QUARTER_SIGN:
      return matchQuarter(scan, at, at + 1, Number(scan.value(at)));
    case Core.DECADE_NAME:
      return matchDecadeName(scan, at);
    case Core.NUMBER:
      return matchDuration(scan, at);
    case Core.ORDINAL:
      return matchOrdinal(scan, at, ordinalOf(scan, at));
    case Core.PERIOD:
      return samePeriod(scan, at);
    case Core.PHRASE:
    case Core.FEAST:
      return matchPhrase(scan, at);
    default:
      return -1;
  }
}

/** "third" is 3; "second" is a unit and an ordinal. */
function ordinalOf(scan: Scan, at: number): number {
  const { numbers } = scan.k;
  const word = scan.word[at]!;
  return numberClass(numbers, word) === NumberClass.ORDINAL ? numbers.value[word]! : 0;
}

/** A weekday, month, day or "today" at a token, for a clock time before it. */
function matchDay(scan: Scan, at: number): number {
  const kind = scan.core(at);
  if (kind === Core.WEEKDAY) return matchWeekday(scan, at);
  if (kind === Core.MONTH) return matchMonth(scan, at);
  if (kind === Core.DEICTIC) return matchDeictic(scan, at);
  return matchDayMonth(scan, at);
}
