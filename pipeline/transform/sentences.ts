import type { SentenceRow } from '../../schemas/tables/sentences.ts';
import type { Frame } from './frame.ts';

export function sentenceRows(frame: Frame): SentenceRow[] {
  const sentences = frame.annotations.segments.filter((segment) => segment.kind === 'sentence');
  return sentences.map((sentence, index) => ({
    sentence_id: frame.id('s', sentence),
    ...frame.common(sentence),
    passage_id: frame.id('b', frame.article.passages[sentence.passage]!),
    position: index + 1,
  }));
}
