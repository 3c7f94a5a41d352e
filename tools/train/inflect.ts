/** Regular English inflection, in spellings as a dictionary gives them; a doubled consonant is offered beside the plain form. */

const DOUBLING = /^[^aeiou]*[aeiou][bdgklmnprt]$/;
const LATE_DOUBLING = /[^aeiou][aeiou][lmnprt]$/;

export function plural(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

export function thirdPerson(verb: string): string {
  if (/(s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

export function pastForms(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return doubled(verb).map((stem) => `${stem}ed`);
}

export function ingForms(verb: string): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  return doubled(verb).map((stem) => `${stem}ing`);
}

export function comparative(adjective: string): [string, string] {
  if (adjective.endsWith('e')) return [`${adjective}r`, `${adjective}st`];
  if (/[^aeiou]y$/.test(adjective)) {
    const stem = adjective.slice(0, -1);
    return [`${stem}ier`, `${stem}iest`];
  }
  const stem = DOUBLING.test(adjective) ? adjective + adjective.at(-1)! : adjective;
  return [`${stem}er`, `${stem}est`];
}

function doubled(verb: string): string[] {
  const twice = verb + verb.at(-1)!;
  if (DOUBLING.test(verb)) return [twice];
  return LATE_DOUBLING.test(verb) ? [verb, twice] : [verb];
}
