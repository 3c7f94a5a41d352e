import type { Sector } from '../../../schemas/stages/annotations.ts';
import type { Gender } from './knowledge.ts';

/** A post or occupation, as the head of a noun phrase. */
export interface Post {
  readonly post: string;
  /** Written out, so that "the senator" finds "Sen. Mori". */
  readonly full: string;
  readonly category: string;
  readonly sector: Sector | null;
  readonly gender: Gender;
  /** What the post is usually held of. */
  readonly of: 'country' | 'organization' | 'any';
  readonly isPlural: boolean;
}

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['adm.', 'admiral'],
  ['capt.', 'captain'],
  ['cmdr.', 'commander'],
  ['col.', 'colonel'],
  ['gen.', 'general'],
  ['gov.', 'governor'],
  ['lt.', 'lieutenant'],
  ['lt. gen.', 'lieutenant general'],
  ['lt. col.', 'lieutenant colonel'],
  ['maj.', 'major'],
  ['maj. gen.', 'major general'],
  ['prof.', 'professor'],
  ['rep.', 'representative'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['rev.', 'reverend'],
  ['sen.', 'senator'],
  ['sgt.', 'sergeant'],
]);

export function writtenOut(post: string): string {
  return WRITTEN_OUT.get(post) ?? post;
}
