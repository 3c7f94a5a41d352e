import type { Post } from '../post.ts';

const HEADS_OF_GOVERNMENT = new Set(['prime minister', 'premier']);

/** The same post, or a premier's by its other name; of "leaders" those who lead a country. */
export function isHeldBy(wanted: Post, held: Post): boolean {
  if (held.post === wanted.post) return true;
  if (HEADS_OF_GOVERNMENT.has(wanted.post) && HEADS_OF_GOVERNMENT.has(held.post)) return true;
  const leads = held.category === 'head_of_state' || held.category === 'head_of_government';
  return (
    wanted.post === 'leader' && leads && !held.post.startsWith('vice') && !held.post.startsWith('deputy')
  );
}
