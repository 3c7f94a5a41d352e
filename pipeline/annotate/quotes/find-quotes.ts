import type { Quote } from '../../../schemas/stages/annotations.ts';
import type { WithEntities } from '../layers.ts';
import { findAccordingTo } from './according.ts';
import { attributeSentence } from './attribute.ts';
import { carrySpeakers } from './carry.ts';
import { Drafts } from './drafts.ts';
import { finishQuotes } from './finish.ts';
import { findInWords } from './in-words.ts';
import type { QuoteKnowledge } from './knowledge.ts';
import { makeScene } from './scene.ts';
import { findLabelled } from './transcript.ts';

/** Tokens of the longest sentence that is read: more is a list, a table or noise. */
const LONGEST = 600;

/**
 * Reported speech with its speaker: labels ("NAME: …"), then each sentence's cues and "according to", then quotations
 * that go on with the speech before them. See docs/quotes.md.
 */
export function findQuotes(layers: WithEntities, knowledge: QuoteKnowledge): Quote[] {
  const scene = makeScene(layers, knowledge);
  const { segments, tokens } = layers;
  const drafts = new Drafts(layers.quotations.length, tokens.length);
  let verb = 0;
  let words = tokens.word.indexOf(knowledge.spokenWords);
  let according = tokens.word.indexOf(knowledge.according);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.kind !== 'sentence' || segment.endToken - segment.firstToken > LONGEST) continue;
    const isFirst = segments[i - 1]?.passage !== segment.passage || segments[i - 1]!.kind !== 'sentence';
    findLabelled(scene, segment, isFirst ? passageEnd(layers, i) : -1, drafts);
    verb = attributeSentence(scene, segment, verb, drafts);
    if (according >= segment.firstToken && according < segment.endToken) {
      findAccordingTo(scene, segment, drafts);
    }
    if (according >= 0 && according < segment.endToken) {
      according = tokens.word.indexOf(knowledge.according, segment.endToken);
    }
    while (words >= 0 && words < segment.endToken) {
      if (words >= segment.firstToken) {
        findInWords(scene, words, segment.firstToken, segment.endToken, drafts);
      }
      words = tokens.word.indexOf(knowledge.spokenWords, words + 1);
    }
  }
  carrySpeakers(scene, drafts);
  return finishQuotes(scene, drafts.all);
}

/** Token behind the sentences of the passage that holds segment `index`. */
function passageEnd({ segments }: WithEntities, index: number): number {
  let last = index;
  const { passage } = segments[index]!;
  while (last + 1 < segments.length && segments[last + 1]!.passage === passage) {
    if (segments[last + 1]!.kind !== 'sentence') break;
    last++;
  }
  return segments[last]!.endToken;
}
