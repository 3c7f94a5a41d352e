/** Milliseconds of one call. */
export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Least milliseconds of `times` calls: what the machine can do when nothing else disturbs it. */
export function best(times: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) least = Math.min(least, timed(run));
  return least;
}

/** Articles of 3,000 characters a second. */
export const rate = (characters: number, milliseconds: number): number => characters / 3 / milliseconds;
