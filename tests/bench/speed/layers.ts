import { Session } from 'node:inspector/promises';
import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { annotateInGroups } from './groups.ts';

export interface LayerShare {
  readonly layer: string;
  /** Share of the annotate stage's time. */
  readonly share: number;
}

/**
 * Where annotate spends its time, by V8's sampling profiler: a sample belongs to the outermost frame that lies in a
 * layer's folder, so that what a layer calls counts as its own.
 */
export async function layerShares(articles: readonly Article[], knowledge: Knowledge): Promise<LayerShare[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  annotateInGroups(articles, knowledge);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const parent = new Map<number, number>();
  const url = new Map<number, string>();
  for (const node of profile.nodes) {
    url.set(node.id, node.callFrame.url);
    for (const child of node.children ?? []) parent.set(child, node.id);
  }
  const time = new Map<string, number>();
  let total = 0;
  profile.samples?.forEach((sample, index) => {
    const delta = profile.timeDeltas?.[index] ?? 0;
    let layer: string | null = null;
    let isAnnotate = false;
    for (let node: number | undefined = sample; node !== undefined; node = parent.get(node)) {
      const match = /\/pipeline\/annotate\/(?:(\w+)\/)?[\w-]+\.[jt]s$/.exec(url.get(node) ?? '');
      if (match) {
        isAnnotate = true;
        layer = match[1] ?? layer;
      }
    }
    if (!isAnnotate) return;
    total += delta;
    time.set(layer ?? 'other', (time.get(layer ?? 'other') ?? 0) + delta);
  });
  return [...time]
    .map(([layer, spent]) => ({ layer, share: spent / total }))
    .sort((a, b) => b.share - a.share);
}
