/** Regular English inflection, in spellings as a dictionary gives them; where a consonant may be doubled both are given. */

const DOUBLING = /^[^aeiou]*[aeiou][bdgklmnprt]$/;
const LATE_DOUBLING = /[^aeiou][aeiou][lmnprt]$/;

export function pluralOf(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

/** Every form of a verb, base first; `irregular` gives past and participle where they are not made with "-ed". */
export function verbForms(base: string, irregular?: readonly string[]): string[] {
  return [base, thirdPerson(base), ...(irregular ?? pastForms(base)), ...ingForms(base)];
}

function thirdPerson(verb: string): string {
  if (/(s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

function pastForms(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return doubled(verb).map((stem) => `${stem}ed`);
}

function ingForms(verb: string): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb)) return [`${verb.slice(0, -1)}ing`];
  return doubled(verb).map((stem) => `${stem}ing`);
}

function doubled(verb: string): string[] {
  const twice = verb + verb.at(-1)!;
  if (DOUBLING.test(verb)) return [twice];
  return LATE_DOUBLING.test(verb) ? [verb, twice] : [verb];
}
