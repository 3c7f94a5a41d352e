import type { Annotations, Quantity, TimeExpression } from '../../schemas/stages/annotations.ts';
import type { BenchDocument } from './documents.ts';

export interface QuantityPrediction {
  readonly id: string;
  readonly quantities: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly value: number | readonly [number, number] | null;
    readonly unit: string | null;
    readonly kind: string;
  }[];
}

type Predicted = QuantityPrediction['quantities'][number];

/** Amounts, and durations as measures, which some sets count among them; ordinals are in none of them. */
export function predictQuantities(document: BenchDocument, all: Annotations): QuantityPrediction {
  const text = (span: { readonly start: number; readonly end: number }): string =>
    document.text.slice(span.start, span.end);
  const amounts = all.quantities
    .filter((quantity) => quantity.kind !== 'ordinal')
    .map(
      (quantity): Predicted => ({
        start: quantity.start,
        end: quantity.end,
        text: text(quantity),
        value: amountIn(quantity),
        unit: unitOf(quantity, document),
        kind: quantity.kind,
      }),
    );
  const durations = all.times.flatMap((time): Predicted[] => {
    // "a century" and "a week" are no figures.
    const amount = /^(the |about |nearly )?an? /i.test(text(time)) ? null : amountOf(time);
    return amount === null
      ? []
      : [{ start: time.start, end: time.end, text: text(time), ...amount, kind: 'measure' }];
  });
  const parts = document.id.startsWith('mt/') ? partsAndWholes(amounts, document.text) : [];
  const joined = document.id.startsWith('newsquant/') ? joinChanges(amounts, document.text) : amounts;
  const merged = mergeDurations(durations, document.text);
  return { id: document.id, quantities: [...joined, ...merged, ...parts].sort((a, b) => a.start - b.start) };
}

/** "three or four years" is two times and, as an amount, one with two ends. */
function mergeDurations(durations: readonly Predicted[], text: string): Predicted[] {
  const merged: Predicted[] = [];
  for (const next of durations) {
    const last = merged.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, next.start);
    if (last !== undefined && /^ ?(to|or|-|\u2013) ?$/.test(between) && last.unit === next.unit) {
      const value: [number, number] = [last.value as number, next.value as number];
      merged[merged.length - 1] = { ...last, end: next.end, text: text.slice(last.start, next.end), value };
    } else merged.push(next);
  }
  return merged;
}

/** "fell from 5 to 4 percent" is two amounts to us, and one with two ends in newsquant. */
function joinChanges(amounts: readonly Predicted[], text: string): Predicted[] {
  const joined: Predicted[] = [];
  for (const next of amounts) {
    const last = joined.at(-1);
    const isChange =
      last !== undefined &&
      last.kind === next.kind &&
      last.unit === next.unit &&
      text.slice(last.end, next.start) === ' to ' &&
      text.slice(0, last.start).endsWith('from ') &&
      typeof last.value === 'number' &&
      typeof next.value === 'number';
    if (isChange) {
      const value: [number, number] = [last.value as number, next.value as number];
      joined[joined.length - 1] = { ...last, end: next.end, text: text.slice(last.start, next.end), value };
    } else joined.push(next);
  }
  return joined;
}

/** MEANTIME marks the ends of "5 to 10 percent" beside the whole, and the whole of "$5 million, or $2" beside its parts. */
function partsAndWholes(amounts: readonly Predicted[], text: string): Predicted[] {
  const more: Predicted[] = [];
  amounts.forEach((amount, i) => {
    const ends = /^(\S+)( to )\S+ \S+$/.exec(amount.text);
    if (Array.isArray(amount.value) && ends !== null && amount.kind === 'percent') {
      const cut = amount.start + ends[1]!.length;
      const next = cut + ends[2]!.length;
      more.push({
        ...amount,
        end: cut,
        text: text.slice(amount.start, cut),
        value: amount.value[0] as number,
      });
      more.push({
        ...amount,
        start: next,
        text: text.slice(next, amount.end),
        value: amount.value[1] as number,
      });
    }
    const second = amounts[i + 1];
    if (second?.kind === 'money' && amount.kind === 'money') {
      const between = text.slice(amount.end, second.start);
      if (/^( per [a-z]+)?,? or $/.test(between)) {
        more.push({ ...amount, end: second.end, text: text.slice(amount.start, second.end) });
      }
    }
  });
  return more;
}

function amountIn({ value, valueMax }: Quantity): number | readonly [number, number] | null {
  return value !== null && valueMax !== null ? [value, valueMax] : (value ?? valueMax);
}

/** Names of old currencies in rt-currency, and the currencies that it takes bare names for. */
const SET_NAMES: Readonly<Record<string, string>> = { ESP: 'peseta', NLG: 'netherlands guilder' };
const BARE: Readonly<Record<string, string>> = { francs: 'FRF', rupees: 'INR' };

/**
 * In the scorer's words: a weight is a "pound-mass"; a currency that we leave open is the one that the rt sets take for
 * its bare name, where they ask for one; they have no rates of money.
 */
function unitOf(quantity: Quantity, { id, text }: BenchDocument): string | null {
  const { kind, unit, per } = quantity;
  const isMoneySet = id.startsWith('rt-') && kind === 'money';
  if (unit === null) {
    const word = /[a-z]+$/i.exec(text.slice(quantity.start, quantity.end))?.[0] ?? '';
    return isMoneySet ? (BARE[word] ?? null) : null;
  }
  if (isMoneySet) return SET_NAMES[unit] ?? unit;
  const name = kind === 'measure' && unit === 'pound' ? 'pound-mass' : unit.replace('_', ' ');
  return per === null ? name : `${name} per ${per}`;
}

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
  Q: 'quarter',
};

/** "P2.5Y" is 2.5 years; vague durations and sets are no amounts. */
function amountOf({ type, value }: TimeExpression): { value: number; unit: string } | null {
  const match = type === 'DURATION' && value !== null ? /^P(T?)([\d.]+)([A-Z])$/.exec(value) : null;
  if (match === null) return null;
  return { value: Number(match[2]), unit: UNITS[match[1]! + match[3]!]! };
}
