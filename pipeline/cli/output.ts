/** Where a command writes: data on stdout, words for a person on stderr. Tests pass their own. */
export interface Output {
  /** Waits where a pipe is full. */
  data(text: string): Promise<void>;
  /** A line for a person. */
  say(line: string): void;
  /** Replaced by the next one or by `say`; nothing where nobody watches. */
  progress(line: string): void;
}

/** The process's own streams. A closed pipe (`| head`) ends the process quietly. */
export function processOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { stderr } = process;
  let isLineOpen = false;
  const clear = (): void => {
    if (isLineOpen) stderr.write('\r\u001b[K');
    isLineOpen = false;
  };
  return {
    data: (text) =>
      new Promise((done) => {
        if (process.stdout.write(text)) done();
        else process.stdout.once('drain', done);
      }),
    say: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(line.slice(0, (stderr.columns || 80) - 1));
      isLineOpen = true;
    },
  };
}
