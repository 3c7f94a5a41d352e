const MARKS = /\p{M}/gu;
const SPACES = /\s+/g;

/** Type and folded name, `person:takeshi iwaya`: groups rows over articles, claims no identity. */
export function nameKey(type: string, name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");
  return `${type}:${folded.replace(SPACES, ' ').trim()}`;
}
