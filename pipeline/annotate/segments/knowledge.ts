import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { loadTokenKnowledge } from '../tokens/knowledge.ts';

export interface SegmentKnowledge {
  /** Ids of abbreviations, with their stop, that stand before a name. */
  readonly beforeName: ReadonlySet<number>;
  /** Ids of words that begin a sentence far more often than they follow an abbreviation as part of a name. */
  readonly openers: ReadonlySet<number>;
}

const OPENERS =
  'the a an he she it they we i you this that these those but and in on at for from to by as if when while after before ' +
  'his her its their our my there here however meanwhile although though since because with without under over during ' +
  'according also not no what who why how where last asked both some many most one two all each another';

export function loadSegmentKnowledge(vocabulary: Vocabulary): SegmentKnowledge {
  return {
    beforeName: loadTokenKnowledge(vocabulary).beforeName,
    openers: new Set(OPENERS.split(' ').map((word) => vocabulary.add(word))),
  };
}
