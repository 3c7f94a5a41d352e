/** Pronouns that get a mention, with what agreement asks of their antecedent. */
export interface Pronoun {
  readonly word: string;
  readonly kind: 'male' | 'female' | 'thing' | 'plural' | 'speaker' | 'speakers' | 'addressee' | 'relative';
  readonly isPossessive: boolean;
  /** Never the subject of a finite verb. */
  readonly isObject: boolean;
  readonly isReflexive: boolean;
}

const of = (kind: Pronoun['kind'], subject: string, object: string, possessive: string, reflexive: string) =>
  [
    ...subject.split(' ').map((word) => entry(kind, word, false, false, false)),
    ...object.split(' ').map((word) => entry(kind, word, false, true, false)),
    ...possessive.split(' ').map((word) => entry(kind, word, true, false, false)),
    ...reflexive.split(' ').map((word) => entry(kind, word, false, true, true)),
  ].filter((pronoun) => pronoun.word !== '');

function entry(
  kind: Pronoun['kind'],
  word: string,
  isPossessive: boolean,
  isObject: boolean,
  isReflexive: boolean,
): Pronoun {
  return { word, kind, isPossessive, isObject, isReflexive };
}

/** "her" is object or possessive, "it" subject or object: the place in the sentence decides. */
export const PRONOUNS: readonly Pronoun[] = [
  ...of('male', 'he', 'him', 'his', 'himself'),
  ...of('female', 'she', '', 'her hers', 'herself'),
  ...of('thing', 'it', '', 'its', 'itself'),
  ...of('plural', 'they', 'them', 'their theirs', 'themselves'),
  ...of('speaker', 'i', 'me', 'my mine', 'myself'),
  ...of('speakers', 'we', 'us', 'our ours', 'ourselves'),
  ...of('addressee', 'you', '', 'your yours', 'yourself yourselves'),
  ...of('relative', 'who which', 'whom', 'whose', ''),
];
