/** Tokens behind the last one that hold nothing, so that looking a few ahead needs no check. */
const AHEAD = 16;

/** Look-ups by token; -1: none. */
export interface Tables {
  readonly marks: Uint8Array;
  readonly phraseAt: Int32Array;
  readonly groupAt: Int32Array;
  readonly timeAt: Int32Array;
  readonly complementsAt: Int32Array;
  /** By verb group, of which there are fewer than tokens. */
  readonly subject: Int32Array;
}

let tables = tablesFor(1 << 10);

/** Empty tables for so many tokens. The memory is that of the article before, whose tables are of no use any more: new memory would be cold. */
export function emptyTables(length: number): Tables {
  const end = length + AHEAD;
  if (end > tables.marks.length) tables = tablesFor(2 * end);
  tables.marks.fill(0, length, end);
  tables.phraseAt.fill(-1, 0, end);
  tables.groupAt.fill(-1, 0, end);
  tables.timeAt.fill(-1, 0, end);
  tables.complementsAt.fill(-1, 0, end);
  return tables;
}

function tablesFor(length: number): Tables {
  return {
    marks: new Uint8Array(length),
    phraseAt: new Int32Array(length),
    groupAt: new Int32Array(length),
    timeAt: new Int32Array(length),
    complementsAt: new Int32Array(length),
    subject: new Int32Array(length),
  };
}
