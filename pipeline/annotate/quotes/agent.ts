import type { Party } from './draft.ts';
import { Word } from './knowledge.ts';
import { type Scene, wordAt } from './scene.ts';

/** Whether a subject can promise or threaten: "the union", "Lund", "they"; not "the fire", "the plan", a storm's name. */
export function isAgent(scene: Scene, { head, others }: Party): boolean {
  if (others.length > 0 || (wordAt(scene, head) & Word.AGENT) !== 0) return true;
  const { mentions, mentionAt, entities } = scene.layers;
  const mention = mentions[mentionAt[head]!];
  if (mention === undefined) return false;
  const type = entities[mention.entity]?.type;
  if (type !== undefined) return type !== 'other' && type !== 'facility';
  if (mention.form === 'nominal') return false;
  // "it" without an antecedent may be anything.
  return (wordAt(scene, head) & Word.THING) === 0;
}
