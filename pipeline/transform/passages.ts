import type { PassageRow } from '../../schemas/tables/passages.ts';
import type { Frame } from './frame.ts';

export function passageRows(frame: Frame): PassageRow[] {
  const { text, passages } = frame.article;
  return passages.map((passage, index) => ({
    passage_id: frame.id('b', passage),
    ...frame.common(passage),
    position: index + 1,
    role: passage.role,
    credit_text: passage.credit ? text.slice(passage.credit.start, passage.credit.end) : null,
  }));
}
