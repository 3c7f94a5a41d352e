import { readFileSync } from 'node:fs';
import { DatelineError } from '../../error.ts';
import { decode } from './format.ts';
import { Gazetteer } from './gazetteer.ts';
import { gazetteerPath } from './path.ts';

let loaded: Gazetteer | undefined;

/** The gazetteer that set-up built, read once a process. A missing or outdated file says how to make it. */
export function loadGazetteer(path = gazetteerPath()): Gazetteer {
  loaded ??= readGazetteer(path);
  return loaded;
}

export function readGazetteer(path: string): Gazetteer {
  const bytes = readBytes(path);
  const sections = decode(bytes);
  if (sections === null) throw missing('unreadable gazetteer', path);
  return new Gazetteer(sections);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw missing('missing gazetteer', path);
  }
}

function missing(what: string, path: string): DatelineError {
  return new DatelineError({
    stage: 'annotate',
    what,
    where: path,
    todo: 'In a checkout run make, which builds it; a package that lacks it has to be installed again.',
  });
}
