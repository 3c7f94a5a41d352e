import { TAGS } from '../../../schemas/stages/annotations.ts';

const tag = (name: (typeof TAGS)[number]): number => TAGS.indexOf(name);

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
export const RBR = tag('RBR');
export const IN = tag('IN');

export const isNoun = (value: number): boolean => value >= NN && value <= NNPS;
