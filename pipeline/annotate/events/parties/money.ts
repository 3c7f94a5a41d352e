import type { Frame } from '../clause/frame.ts';

/** Whether a token is part of a sum: "US$" of "US$78 million", whatever was made of it. */
export function isMoney(frame: Frame, token: number): boolean {
  return frame.quantities.some(
    ({ kind, firstToken, endToken }) => kind === 'money' && firstToken <= token && token < endToken,
  );
}
