import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../pipeline/knowledge/lexicon.ts';
import { eventsOf } from './events-of.ts';

const cases = readLexicon(new URL('./status-cases.tsv', import.meta.url), [
  'kind',
  'status',
  'type',
  'trigger',
  'text',
]);

describe('status of events', () => {
  it('has cases of every kind', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });
  it.each(cases)('%s: %s %s "%s" in "%s"', (_kind, status, type, trigger, text) => {
    const found = eventsOf(text).filter(
      (event) => event.type === type && event.triggers.some((words) => words.includes(trigger)),
    );
    expect(found.map((event) => event.status)).toEqual([status]);
  });
});
