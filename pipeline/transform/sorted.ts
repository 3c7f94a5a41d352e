interface Placed {
  readonly start_char: number;
  readonly end_char: number;
}

/** Rows by start, end, then id in code-point order (ids are ASCII but for what a user's article_id may not hold either). */
export function sorted<K extends string, R extends Placed & Record<K, string>>(rows: R[], id: K): R[] {
  return rows.sort(
    (a, b) =>
      a.start_char - b.start_char || a.end_char - b.end_char || (a[id] < b[id] ? -1 : a[id] > b[id] ? 1 : 0),
  );
}
