/** Indexes of tags in TAGS, as `Syntax.tag` holds them. */
import { TAGS, type Tag } from '../../../schemas/stages/annotations.ts';

const tag = (name: Tag): number => TAGS.indexOf(name);

/** 1 by tag for those named. */
export const tagTable = (names: readonly Tag[]): Uint8Array =>
  Uint8Array.from(TAGS, (name) => (names.includes(name) ? 1 : 0));

export const NN = tag('NN');
export const NNS = tag('NNS');
export const NNP = tag('NNP');
export const NNPS = tag('NNPS');
export const JJ = tag('JJ');
export const CD = tag('CD');
export const DT = tag('DT');
export const VBD = tag('VBD');
export const VB = tag('VB');
export const TO = tag('TO');
export const PRPS = tag('PRP$');
export const VBN = tag('VBN');
export const VBG = tag('VBG');
export const VBZ = tag('VBZ');
export const JJR = tag('JJR');
export const RB = tag('RB');
export const RBR = tag('RBR');
export const PUNCT = tag('PUNCT');
export const IN = tag('IN');

export const isNoun = (value: number): boolean => value >= NN && value <= NNPS;
