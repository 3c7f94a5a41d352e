import type { Article, Passage } from '../../../schemas/stages/article.ts';
import type { CleanKnowledge } from '../knowledge.ts';
import { stampsOf } from '../roles/timestamp.ts';
import { resolvePublication, resolveStamp } from '../times/resolve.ts';
import { type Stamp, stampsWithin } from '../times/stamp.ts';
import { parseStatedTime } from '../times/stated.ts';

export type PublicationFacts = Pick<
  Article,
  'publishedOn' | 'publishedAt' | 'publishedZone' | 'publishedAtText' | 'publishedBasis'
>;

export const UNDATED: PublicationFacts = {
  publishedOn: null,
  publishedAt: null,
  publishedZone: null,
  publishedAtText: null,
  publishedBasis: 'none',
};

/** A time in ISO 8601 that `articles.csv`, an option or the page states; null where it is not one. */
export function statedPublication(
  text: string | null,
  publishedBasis: PublicationFacts['publishedBasis'],
): PublicationFacts | null {
  const time = text === null ? null : parseStatedTime(text);
  if (time === null) return null;
  return { ...resolvePublication(time), publishedAtText: null, publishedBasis };
}

/** The printed time: the first that is not an update, on a line of its own, else within masthead or byline. */
export function printedPublication(
  text: string,
  passages: readonly Passage[],
  country: string | null,
  knowledge: CleanKnowledge,
): PublicationFacts | null {
  let found: { stamp: Stamp; start: number } | null = null;
  for (const role of ['timestamp', 'byline', 'publisher'] as const) {
    for (const passage of passages) {
      if (passage.role !== role) continue;
      const line = text.slice(passage.start, passage.end);
      const pure = role === 'timestamp' ? stampsOf(line, knowledge) : [];
      const stamps = pure.length > 0 ? pure : stampsWithin(line);
      const stamp = stamps.find(({ kind }) => kind === 'published') ?? stamps[0];
      if (stamp === undefined) continue;
      if (found === null || (found.stamp.kind === 'update' && stamp.kind === 'published')) {
        found = { stamp, start: passage.start };
      }
    }
    if (found !== null) break;
  }
  if (found === null) return null;
  const { stamp, start } = found;
  return {
    ...resolveStamp(stamp, knowledge.zones, country),
    publishedAtText: text.slice(start + stamp.start, start + stamp.end),
    publishedBasis: 'text',
  };
}
