import { expect, it } from 'vitest';
import { ploverType } from '../../../pipeline/annotate/events/plover-type.ts';
import { EVENT_TYPES, type Status } from '../../../schemas/stages/annotations.ts';

const of = (type: (typeof EVENT_TYPES)[number], status: Status, isProposedByActor = false) =>
  ploverType({ type, status, isProposedByActor });

it('is the act itself where it is real', () => {
  for (const type of EVENT_TYPES) {
    for (const status of ['happened', 'ongoing', 'historical'] as const) expect(of(type, status)).toBe(type);
  }
});

it('claims nothing of what is denied or only possible', () => {
  for (const type of EVENT_TYPES) {
    expect(of(type, 'denied')).toBeNull();
    expect(of(type, 'hypothetical')).toBeNull();
  }
});

it('makes plans into promises and threats', () => {
  expect(of('AID', 'planned')).toBe('AGREE');
  expect(of('CONSULT', 'planned')).toBe('AGREE');
  expect(of('RETREAT', 'planned')).toBe('CONCEDE');
  expect(of('ASSAULT', 'planned')).toBe('THREATEN');
  expect(of('REQUEST', 'planned')).toBe('REQUEST');
});

it('asks who proposes, and what was called off', () => {
  expect(of('CONSULT', 'proposed', true)).toBe('REQUEST');
  expect(of('CONSULT', 'proposed')).toBeNull();
  expect(of('CONSULT', 'cancelled')).toBe('REJECT');
  expect(of('AID', 'cancelled')).toBe('SANCTION');
  expect(of('PROTEST', 'cancelled')).toBeNull();
});
