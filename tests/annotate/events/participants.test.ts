import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../../pipeline/knowledge/lexicon.ts';
import { eventsOf } from './events-of.ts';

const COLUMNS = ['type', 'mode', 'trigger', 'actors', 'recipients', 'text'];
const cases = readLexicon(new URL('./participant-cases.tsv', import.meta.url), COLUMNS);
const list = (cell: string): string[] => (cell === '-' ? [] : cell.split('; '));

/** Each wanted party is named in one found: by name, or within the printed words of who has none. */
function holds(found: readonly string[], wanted: readonly string[]): boolean {
  return (
    found.length === wanted.length &&
    wanted.every((name) => found.some((party) => party.includes(name) || name.includes(party)))
  );
}

describe('participants of events', () => {
  it.each(cases)('%s %s "%s": %s -> %s in "%s"', (type, mode, trigger, actors, recipients, text) => {
    const event = eventsOf(text).find(
      (one) => one.type === type && one.triggers.some((words) => words.includes(trigger)),
    );
    expect(event, 'no such event').toBeDefined();
    expect(event!.mode).toBe(mode === '-' ? null : mode);
    expect({ parties: event!.actors, fit: holds(event!.actors, list(actors)) }).toMatchObject({ fit: true });
    expect({ parties: event!.recipients, fit: holds(event!.recipients, list(recipients)) }).toMatchObject({
      fit: true,
    });
  });
});
