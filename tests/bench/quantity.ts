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

/** Amounts, and durations as measures, which some sets count among them; ordinals are in none of them. */
export function predictQuantities(document: BenchDocument, all: Annotations): QuantityPrediction {
  const text = (span: { readonly start: number; readonly end: number }): string =>
    document.text.slice(span.start, span.end);
  const amounts = all.quantities
    .filter((quantity) => quantity.kind !== 'ordinal')
    .map((quantity) => ({
      start: quantity.start,
      end: quantity.end,
      text: text(quantity),
      value: amountIn(quantity),
      unit: unitOf(quantity),
      kind: quantity.kind,
    }));
  const durations = all.times.flatMap((time) => {
    const amount = amountOf(time);
    return amount === null
      ? []
      : [{ start: time.start, end: time.end, text: text(time), ...amount, kind: 'measure' }];
  });
  return { id: document.id, quantities: [...amounts, ...durations].sort((a, b) => a.start - b.start) };
}

function amountIn({ value, valueMax }: Quantity): number | readonly [number, number] | null {
  return value !== null && valueMax !== null ? [value, valueMax] : (value ?? valueMax);
}

/** In the scorer's words: a weight is a "pound-mass", an unknown currency is none. */
function unitOf({ kind, unit, per }: Quantity): string | null {
  if (unit === null) return null;
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
