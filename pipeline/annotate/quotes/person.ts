import type { Segment } from '../../../schemas/stages/annotations.ts';
import type { Party } from './draft.ts';
import { phraseBefore } from './phrase.ts';
import { COLON, markUnit, type Scene, tagIndex } from './scene.ts';
import { subjectBefore } from './subject.ts';

const PRP = tagIndex('PRP');

/** "It surprised Ada Lund: “…”" and "She keeps to her lines: “…”": the person before the colon, or whom the sentence is about. */
export function introducer(scene: Scene, open: number): Party | null {
  if (open < 2 || markUnit(scene, open - 1) !== COLON) return null;
  const index = scene.layers.tokens.segment[open - 1]!;
  const segment = scene.layers.segments[index]!;
  const before = phraseBefore(scene, open - 1, segment.firstToken);
  if (before !== null && isPerson(scene, before) && scene.tag[before.head] !== PRP) return before;
  return personOf(scene, segment);
}

/** The person that a sentence is about: the subject of its first finite verb; null where that is none. */
export function personOf(scene: Scene, segment: Segment): Party | null {
  for (let at = segment.firstToken; at < segment.endToken; at++) {
    const group = scene.verbAt[at]!;
    if (group < 0 || scene.quotationAt[at]! >= 0) continue;
    const verb = scene.verbs[group]!;
    at = verb.endToken - 1;
    if (verb.form !== 'finite') continue;
    const subject = subjectBefore(scene, verb, segment.firstToken);
    if (subject === null) continue;
    return isPerson(scene, subject) ? subject : null;
  }
  return null;
}

function isPerson(scene: Scene, party: Party): boolean {
  if (scene.tag[party.head] === PRP) {
    const { start, end } = scene.layers.tokens;
    const word = scene.text.slice(start[party.head]!, end[party.head]!).toLowerCase();
    return word === 'he' || word === 'she';
  }
  const mention = scene.layers.mentions[scene.layers.mentionAt[party.head]!];
  return mention !== undefined && scene.layers.entities[mention.entity]?.type === 'person';
}
