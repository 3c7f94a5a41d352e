/** Labels of the name model: outside, and begin or inside of a person, organisation or place. */
export const LABELS = 7;
/** Weights of a feature stand in a row of their own, aligned: label k of a hash at (hash & (length - ROW)) + k. */
export const ROW = 8;
export const Label = { O: 0, B_PER: 1, I_PER: 2, B_ORG: 3, I_ORG: 4, B_LOC: 5, I_LOC: 6 } as const;

/** Whether `to` may follow `from`: inside only after begin or inside of its type. */
export function canFollow(from: number, to: number): boolean {
  return to === Label.O || to % 2 === 1 || from === to || from === to - 1;
}
