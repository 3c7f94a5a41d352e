import { Shape, TAGS } from '../../../schemas/stages/annotations.ts';
import type { WithSyntax } from '../layers.ts';
import { type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';
import { ByteRoom, IntRoom } from './scratch.ts';

/** What the passes look for among all tokens and phrases, found in one walk; valid until the next article. */
export interface Landmarks {
  /** Flags of each noun phrase's head. */
  readonly headFlags: Int32Array;
  /** Tokens that may be a company's legal form; behind the last, NEVER. */
  readonly legalForms: Int32Array;
  /** Tokens that may be a mention by themselves: pronouns, "here", "there" and "both"; behind the last, NEVER. */
  readonly loneWords: Int32Array;
  /** 1 for tokens in round brackets. */
  readonly isBracketed: Uint8Array;
}

/** Behind the last token of a list. */
export const NEVER = 0x7fffffff;

/** By tag: whether it is a pronoun's. */
export const IS_PRONOUN = Uint8Array.from(TAGS, (tag) =>
  tag.startsWith('PRP') || tag.startsWith('W') ? 1 : 0,
);

const rooms = {
  headFlags: new IntRoom(),
  legalForms: new IntRoom(),
  loneWords: new IntRoom(),
  isBracketed: new ByteRoom(),
};

export function readLandmarks({ tokens, syntax }: WithSyntax, knowledge: EntityKnowledge): Landmarks {
  const { word, shape, segment, length } = tokens;
  const { tag } = syntax;
  const { flags, words } = knowledge;
  const { here, there, both, plc } = words;
  const open = words['('];
  const close = words[')'];
  const legalForms = rooms.legalForms.unwritten(length + 1);
  const loneWords = rooms.loneWords.unwritten(length + 1);
  const isBracketed = rooms.isBracketed.take(length);
  let forms = 0;
  let lone = 0;
  let bracket = -1;
  for (let token = 0; token < length; token++) {
    const id = word[token]!;
    if (IS_PRONOUN[tag[token]!] === 1 || id === here || id === there || id === both)
      loneWords[lone++] = token;
    if ((shape[token]! & Shape.CAPITAL || id === plc) && flagsAt(flags, id) & Flag.LEGAL_FORM)
      legalForms[forms++] = token;
    if (id === open && segment[token]! >= 0) bracket = token;
    else if (id === close && bracket >= 0 && segment[bracket] === segment[token]) {
      isBracketed.fill(1, bracket, token + 1);
      bracket = -1;
    }
  }
  legalForms[forms] = NEVER;
  loneWords[lone] = NEVER;
  return { headFlags: readHeadFlags(syntax, word, flags), legalForms, loneWords, isBracketed };
}

function readHeadFlags(
  { nounPhrases }: WithSyntax['syntax'],
  word: Int32Array,
  flags: EntityKnowledge['flags'],
): Int32Array {
  const headFlags = rooms.headFlags.unwritten(nounPhrases.length);
  for (let i = 0; i < nounPhrases.length; i++) headFlags[i] = flagsAt(flags, word[nounPhrases[i]!.head]!);
  return headFlags;
}
