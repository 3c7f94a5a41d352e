/** One build at a time into a folder: `.<name>.lock`, created exclusively, taken over only from a dead process. */
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, DatelineError, EXIT } from '../error.ts';
import { cannotWrite } from './system-error.ts';

export interface Lock {
  /** @throws DatelineError when another process has taken the lock meanwhile */
  assertHeld(): void;
  release(): void;
}

const SETTLE_MS = 50;

/** @throws DatelineError when a living process holds the lock */
export async function acquireLock(path: string): Promise<Lock> {
  const owner = `${process.pid} ${processAt(process.pid).start}\n`;
  if (!create(path, owner)) {
    if (isAlive(read(path))) throw busy(path);
    // The holder died. Of several that see this at once, the last to rename keeps the lock, the others find out.
    const own = path.replace(/lock$/, `${process.pid}.lock`);
    writeFileSync(own, owner);
    renameSync(own, path);
    await wait(SETTLE_MS);
    if (read(path) !== owner) throw busy(path);
  }
  return {
    assertHeld: () => {
      if (read(path) !== owner) throw busy(path);
    },
    release: () => {
      if (read(path) === owner) rmSync(path, { force: true });
    },
  };
}

function create(path: string, owner: string): boolean {
  try {
    const fd = openSync(path, 'wx');
    writeSync(fd, owner);
    closeSync(fd);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw cannotWrite(path, error, path, EXIT.USAGE);
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Whether the process that wrote the lock still runs. A lock without a number was left by a process killed while it wrote. */
function isAlive(owner: string | null): boolean {
  const [pid, start] = (owner ?? '').trim().split(' ');
  if (!/^[1-9]\d*$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  // The number may have gone to another process since; a zombie has ended, though nobody has asked how.
  const seen = processAt(Number(pid));
  return !/^[ZX]$/.test(seen.state) && (!start || start === '-' || start === seen.start);
}

/** The state of a process and when it began, as the system counts it; `-` where it does not say. */
function processAt(pid: number): { state: string; start: string } {
  const stat = read(`/proc/${pid}/stat`);
  // The command's name, in brackets, may hold blanks; what follows it are the fields from the third on.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return { state: fields[0] ?? '-', start: fields[19] ?? '-' };
}

const busy = (path: string) =>
  new DatelineError({
    stage: 'publish',
    what: 'another build is writing to this folder',
    value: path,
    where: `held by process ${read(path)?.trim().split(' ')[0] ?? '?'}`,
    todo: 'wait until it is done, or stop it',
    exitCode: EXIT.FAILED,
  });
