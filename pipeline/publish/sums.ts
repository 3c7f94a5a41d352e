/** `SHA256SUMS`, as `sha256sum` writes and checks it. */

/** @param files path and SHA-256 in hex */
export const sumsText = (files: readonly (readonly [path: string, sha256: string])[]): string =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sha256]) => `${sha256}  ${path}\n`)
    .join('');

const LINE = /^([0-9a-f]{64}) {2}(\S[^\n]*)$/;

/** Paths with their hashes; null for a line that is no such line, or does not end. */
export function parseSums(text: string): ({ path: string; sha256: string } | null)[] {
  const lines = text.split('\n');
  const last = lines.pop();
  if (last !== '') lines.push('');
  return lines.map((line) => {
    const match = LINE.exec(line);
    return match ? { sha256: match[1], path: match[2] } : null;
  });
}
