import type { Quantity } from '../../../schemas/stages/annotations.ts';
import type { Decimal } from '../numbers/decimal.ts';

export type Modifier = Quantity['modifier'];
export type UnitBasis = Quantity['unitBasis'];

/** An amount as read, before range, modifier and conversion are known. */
export interface Draft {
  /** Tokens [from, to). */
  from: number;
  to: number;
  start: number;
  end: number;
  kind: Quantity['kind'];
  value: Decimal | null;
  max: Decimal | null;
  unit: string | null;
  basis: UnitBasis;
  per: string | null;
  modifier: Modifier;
  of: { start: number; end: number } | null;
  unresolved: string[];
  /** A scale word or letter stood behind the figures. */
  isScaled: boolean;
  /** A sign of currency, a unit or "percent" stood beside the figures, not only a noun. */
  isMarked: boolean;
  /** "half", "two-thirds". */
  isFraction: boolean;
  /** Words without a figure: "dozens". */
  isVague: boolean;
  /** Money by a sign without letters. */
  isBare: boolean;
  form: 'figures' | 'words' | 'vague';
}

/** A draft with what every amount has; the rest is empty unless given. */
export function draftOf(
  from: number,
  to: number,
  start: number,
  end: number,
  kind: Draft['kind'],
  value: Decimal | null,
  more: Readonly<Partial<Omit<Draft, 'from' | 'to' | 'start' | 'end' | 'kind' | 'value'>>>,
): Draft {
  return {
    from,
    to,
    start,
    end,
    kind,
    value,
    max: more.max ?? null,
    unit: more.unit ?? null,
    basis: more.basis ?? null,
    per: more.per ?? null,
    modifier: more.modifier ?? null,
    of: more.of ?? null,
    unresolved: more.unresolved ?? [],
    isScaled: more.isScaled ?? false,
    isMarked: more.isMarked ?? false,
    isBare: more.isBare ?? false,
    isFraction: more.isFraction ?? false,
    isVague: more.isVague ?? more.form === 'vague',
    form: more.form ?? 'figures',
  };
}
