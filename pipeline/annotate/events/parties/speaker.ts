import type { Frame } from '../clause/frame.ts';

/** Entities of who speaks at a token: the speaker of the innermost quotation around it; empty outside and where it is unknown. */
export function speakerAt(frame: Frame, token: number): readonly number[] {
  const { quotes, mentions, tokens } = frame;
  const at = tokens.start[token]!;
  let best = -1;
  for (let i = 0; i < quotes.length; i++) {
    const { start, end } = quotes[i]!;
    if (start > at) break;
    if (at < end && quotes[i]!.speaker >= 0) best = i;
  }
  if (best < 0) return [];
  const mention = mentions[quotes[best]!.speaker]!;
  if (mention.members.length > 0) return mention.members;
  return mention.entity >= 0 ? [mention.entity] : [];
}
