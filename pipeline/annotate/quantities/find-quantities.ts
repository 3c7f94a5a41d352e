import { type Quantity, Shape } from '../../../schemas/stages/annotations.ts';
import type { WithTimes } from '../layers.ts';
import { numberOf, shifted } from '../numbers/decimal.ts';
import { gateOf } from '../numbers/gate.ts';
import { NumberClass, numberClass } from '../numbers/knowledge.ts';
import { DT } from '../syntax/tag-names.ts';
import { readFigured } from './amount.ts';
import { readBareAge } from './bare-age.ts';
import { linkConversions } from './conversion.ts';
import { addCounted } from './count.ts';
import type { Draft } from './draft.ts';
import { inherit, likeLast } from './inherit.ts';
import { type QuantityKnowledge, Trigger } from './knowledge.ts';
import { addModifier } from './modifier.ts';
import { readOpened } from './money-opened.ts';
import { addWhole } from './of.ts';
import { readOrdinal } from './ordinal.ts';
import { readRange } from './range.ts';
import { addRate } from './rate.ts';
import { isNoAmount } from './reject.ts';
import { Scan } from './scan.ts';

type Writable = { -readonly [K in keyof Quantity]: Quantity[K] };

/**
 * Amounts in the order of the text, none over another; none begins in a time expression. The search stops only at figures, number
 * words and signs of currency; each reader looks at a bounded number of tokens.
 */
export function findQuantities(layers: WithTimes, knowledge: QuantityKnowledge): Quantity[] {
  const scan = new Scan(layers, knowledge);
  const { word } = layers.tokens;
  const { trigger, gate } = knowledge;
  const { times } = layers;
  const found: Writable[] = [];
  const isBare: boolean[] = [];
  let time = 0;
  for (const segment of layers.segments) {
    const end = segment.endToken;
    scan.first = segment.firstToken;
    scan.limit = end;
    scan.floor = segment.firstToken;
    let last: Draft | null = null;
    let at = nextCandidate(layers, trigger, gate, segment.firstToken, end);
    while (at < end) {
      while (time < times.length && times[time]!.endToken <= at) time++;
      if (time < times.length && times[time]!.firstToken <= at) {
        scan.floor = times[time]!.endToken;
        at = nextCandidate(layers, trigger, gate, scan.floor, end);
        continue;
      }
      const id = word[at]!;
      const draft = readAt(scan, at, id < trigger.length ? trigger[id]! : 0, last);
      if (draft !== null) {
        found.push(quantityOf(draft));
        isBare.push(draft.isBare);
        last = draft;
        scan.floor = Math.max(at + 1, draft.to);
      }
      at = nextCandidate(layers, trigger, gate, draft === null ? at + 1 : scan.floor, end);
    }
  }
  linkConversions(scan, found, isBare);
  return found;
}

/** The next token from `from` at which an amount may begin; `end` without one. */
function nextCandidate(
  layers: WithTimes,
  trigger: Uint8Array,
  gate: Uint8Array,
  from: number,
  end: number,
): number {
  const { word, shape } = layers.tokens;
  const size = trigger.length;
  for (let at = from; at < end; at++) {
    const id = word[at]!;
    if ((shape[at]! & Shape.DIGIT) !== 0) return at;
    if (gate[gateOf(id)] !== 0 && id < size && trigger[id] !== 0) return at;
  }
  return end;
}

function readAt(scan: Scan, at: number, why: number, last: Draft | null): Draft | null {
  const isOpened = (why & (Trigger.SYMBOL | Trigger.LETTERS)) !== 0 || isMixed(scan, at);
  let draft = isOpened ? readOpened(scan, at) : null;
  if (draft === null) {
    if (why === Trigger.SYMBOL || why === Trigger.LETTERS) return null;
    draft = readBareAge(scan, at) ?? readOrdinal(scan, at) ?? readFigured(scan, numberStart(scan, at));
  }
  if (draft === null || isStretch(scan, draft)) return null;
  if (draft.kind === 'ordinal') return draft;
  const range = readRange(scan, draft);
  if (range !== null) draft = range;
  takePlus(scan, draft);
  likeLast(scan, draft, last);
  if (!draft.isMarked) {
    if (isNoAmount(scan, at, draft.to) || isNoAmount(scan, draft.from, draft.to)) return null;
    if (
      !addShare(scan, draft) &&
      !addAges(scan, draft) &&
      !addMagnitude(scan, draft) &&
      !addCounted(scan, draft)
    )
      return null;
    addNamed(scan, draft);
    inherit(scan, draft, last);
  }
  addRate(scan, draft);
  addModifier(scan, draft);
  if (draft.kind === 'percent' || draft.kind === 'money') addWhole(scan, draft);
  return draft;
}

/** "half of the troops", "half the flats", "a quarter of all votes": a share, in percent. */
function addShare(scan: Scan, draft: Draft): boolean {
  const isPlain = scan.tagOf(draft.to) === DT;
  if (!draft.isFraction || (!isPlain && !scan.at(draft.to, scan.w.of))) return false;
  if (isPlain) {
    const phrase = scan.phraseAt(draft.to);
    // "at half the price" is an idiom, "half the flats" a share.
    if (phrase === null || phrase.head <= draft.to || !phrase.isPlural) return false;
    draft.of = { start: Math.max(phrase.start, scan.tokens.start[draft.to]!), end: phrase.end };
  }
  draft.kind = 'percent';
  draft.unit = 'percent';
  draft.value = draft.value && shifted(draft.value, 2);
  return true;
}

/** "rupee 40", "dollar 22.5 million": the currency's name before a number that counts nothing. */
function addNamed(scan: Scan, draft: Draft): void {
  const before = draft.from - 1;
  if (draft.kind !== 'count' || draft.unit !== null || before < scan.floor || draft.form !== 'figures')
    return;
  if (isCedi(scan, before)) {
    draft.kind = 'money';
    draft.unit = 'GHS';
    draft.basis = 'symbol';
    draft.from = before - 1;
    draft.start = scan.tokens.start[before - 1]!;
    return;
  }
  if (scan.k.currencyWords.match(scan.word, before, draft.from) !== draft.from) return;
  const form = scan.k.currencyWords.matched!;
  if (form.kind !== 'word') return;
  const { unit, basis } = scan.currency.resolve(form.currency, null, 'word');
  draft.kind = 'money';
  draft.unit = unit;
  draft.basis = basis;
  if (unit === null) draft.unresolved.push('unit:ambiguous');
  draft.from = before;
  draft.start = scan.tokens.start[before]!;
}

/** "GH\u00a2" is a cedi, though its sign is that of cents. */
const isCedi = (scan: Scan, at: number): boolean =>
  scan.printed(at) === '\u00a2' && scan.printed(at - 1) === 'GH' && scan.isGlued(at) && scan.isGlued(at + 1);

/** "aged between 15 and 59": years. */
function addAges(scan: Scan, draft: Draft): boolean {
  const before = scan.at(draft.from - 1, scan.w.between) || scan.at(draft.from - 1, scan.w.from) ? 2 : 1;
  if (!scan.at(draft.from - before, scan.w.aged) && !scan.at(draft.from - before, scan.w.ages)) {
    return false;
  }
  draft.kind = 'measure';
  draft.unit = 'year';
  return true;
}

/** "magnitude 6.4", "a magnitude 6.4 quake": no number of quakes. */
function addMagnitude(scan: Scan, draft: Draft): boolean {
  const before = scan.at(draft.from - 1, scan.w.hyphen) ? draft.from - 2 : draft.from - 1;
  if (draft.form !== 'figures' || !/^magnitude$/i.test(scan.printed(before))) return false;
  draft.kind = 'measure';
  draft.unit = 'magnitude';
  return true;
}

/** "two quarters of growth", "the first half of the game": stretches of a year or a game, no shares. */
function isStretch(scan: Scan, draft: Draft): boolean {
  if (!draft.isFraction) return false;
  if (/^two$/i.test(scan.printed(draft.from))) return /^quarters$/i.test(scan.printed(draft.from + 1));
  return (
    /^half$/i.test(scan.printed(draft.from)) && /^(first|second|latter)$/i.test(scan.printed(draft.from - 1))
  );
}

/** "90+ seats" */
function takePlus(scan: Scan, draft: Draft): void {
  if (!scan.at(draft.to, scan.w.plus) || !scan.isGlued(draft.to)) return;
  if (scan.isGlued(draft.to + 1) && scan.hasDigit(draft.to + 1)) return;
  draft.modifier = 'at_least';
  draft.to++;
  draft.end = scan.tokens.end[draft.to - 1]!;
}

/** Letters and figures in one token, as "EUR50m". */
function isMixed(scan: Scan, at: number): boolean {
  const mixed = Shape.ALPHA | Shape.DIGIT | Shape.CAPITAL;
  return (scan.shape[at]! & mixed) === mixed;
}

/** "a" of "a million", "several" of "several hundred": the search stopped at the word behind. */
function numberStart(scan: Scan, at: number): number {
  const kind = numberClass(scan.k.numbers, scan.word[at]!);
  if (kind !== NumberClass.HUNDRED && kind !== NumberClass.SCALE && kind !== NumberClass.DOZEN) return at;
  let from = at;
  for (let steps = 0; steps < 4 && from - 1 >= scan.floor; steps++) {
    const before = numberClass(scan.k.numbers, scan.word[from - 1]!);
    const isOf = scan.at(from - 1, scan.w.of) && isQuarter(scan, from - 2);
    if (!isOf && before !== NumberClass.ARTICLE && before !== NumberClass.SOME && !isQuarter(scan, from - 1))
      break;
    from--;
  }
  return from;
}

const isQuarter = (scan: Scan, at: number): boolean =>
  at >= scan.floor && numberClass(scan.k.numbers, scan.word[at]!) === NumberClass.FRACTION;

function quantityOf(draft: Draft): Writable {
  const value = draft.value === null ? null : numberOf(draft.value);
  const valueMax = draft.max === null ? null : numberOf(draft.max);
  const isLost =
    (draft.value !== null && value === null) ||
    (draft.max !== null && valueMax === null) ||
    (draft.value === null && draft.max === null);
  return {
    start: draft.start,
    end: draft.end,
    firstToken: draft.from,
    endToken: draft.to,
    kind: draft.kind,
    value: isLost ? null : value,
    valueMax: isLost ? null : valueMax,
    unit: draft.unit,
    unitBasis: draft.kind === 'money' ? draft.basis : null,
    per: draft.per,
    modifier: draft.modifier,
    of: draft.of,
    sameAs: -1,
    isConversion: false,
    unresolved: isLost ? [...draft.unresolved, 'value:unsupported'] : draft.unresolved,
  };
}
