#!/usr/bin/env node
/** The `dateline` command: see cli/help.ts. */
import { main } from './cli/main.ts';
import { processOutput } from './cli/output.ts';
import { EXIT } from './error.ts';

const output = processOutput();
const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // Listeners put the staged files away before this returns; the output stays as it was.
    controller.abort();
    output.say('interrupted; the output was left as it was');
    process.exit(EXIT.INTERRUPTED);
  });
}
process.exitCode = await main(process.argv.slice(2), output, controller.signal);
