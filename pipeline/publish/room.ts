/** Rows that a column has room for at first. */
export const FIRST_ROWS = 512;

/** The array, or a longer copy of it, with room for so many values. */
export function withRoom(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= values.length) return values;
  const longer = new Int32Array(Math.max(values.length * 2, length));
  longer.set(values);
  return longer;
}
