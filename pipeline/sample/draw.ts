import { randomOf } from './random.ts';

/**
 * `size` items drawn at random without replacement, each equally likely, in the order in which they came
 * (algorithm R, Vitter 1985): one pass, holds only what is drawn.
 */
export async function draw<T>(items: AsyncIterable<T>, size: number, seed: number): Promise<T[]> {
  const random = randomOf(seed);
  const drawn: { item: T; order: number }[] = [];
  let seen = 0;
  for await (const item of items) {
    const order = seen++;
    if (drawn.length < size) {
      drawn.push({ item, order });
      continue;
    }
    const slot = Math.floor(random() * seen);
    if (slot < size) drawn[slot] = { item, order };
  }
  return drawn.sort((a, b) => a.order - b.order).map(({ item }) => item);
}
