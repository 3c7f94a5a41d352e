import { ploverType } from '../../pipeline/annotate/events/plover-type.ts';
import type { Annotations, Event, Participant } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import type { BenchDocument } from './documents.ts';

interface Side {
  readonly text: string;
  /** The entity's name, and whom it acts for. */
  readonly aliases: readonly string[];
}
interface Prediction {
  readonly id: number;
  readonly type: string;
  readonly sources: readonly Side[];
  readonly targets: readonly Side[];
}

/** One prediction an event, under its `plover_type`; events without one claim nothing and are left out. Those who act together are each other's targets. */
export function predictEvents(
  document: BenchDocument,
  all: Annotations,
  article: Article,
): { id: string; events: Prediction[] } {
  const events = all.events.flatMap((event, id): Prediction[] => {
    const type = ploverType(event);
    if (type === null) return [];
    const sources = sides(event, 'actor', all, article);
    const recipients = sides(event, 'recipient', all, article);
    const targets = recipients.length > 0 ? recipients : sources.length > 1 ? sources : [];
    return [{ id, type, sources, targets }];
  });
  return { id: document.id, events };
}

function sides(event: Event, role: Participant['role'], all: Annotations, article: Article): Side[] {
  return event.participants
    .filter((party) => party.role === role)
    .map((party) => {
      const { start, end } = all.mentions[party.mention]!;
      const names = [party.entity, party.represents].filter((entity) => entity >= 0);
      return {
        text: article.text.slice(start, end),
        aliases: names.map((entity) => all.entities[entity]!.name),
      };
    });
}

/** The type between each given pair of actors: of the event whose participants lie nearest to them, else of any event. */
export function predictPairs(
  document: BenchDocument,
  all: Annotations,
): { id: string; events: { type: string }[] } {
  const events = (document.events ?? []).map((gold) => {
    let best = 'NONE';
    let most = -1;
    for (const event of all.events) {
      const type = ploverType(event);
      if (type === null) continue;
      const score = touches(event, all, gold.sourceSpan) + touches(event, all, gold.targetSpan);
      if (score > most) {
        most = score;
        best = type;
      }
    }
    return { type: best };
  });
  return { id: document.id, events };
}

function touches(event: Event, all: Annotations, span: readonly [number, number] | undefined): number {
  if (!span) return 0;
  const isTouched = event.participants.some(({ mention }) => {
    const { start, end } = all.mentions[mention]!;
    return start < span[1] && span[0] < end;
  });
  return isTouched ? 1 : 0;
}
