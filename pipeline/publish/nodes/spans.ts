import type { Row } from '../../../schemas/table.ts';
import { textId } from './articles.ts';
import { type Node, row } from './node.ts';

/** The stretches of one article that its rows rest on, each once, with its words if any row shows them. */
export class Spans {
  readonly #articleId: string;
  readonly #texts = new Map<string, { start: number; end: number; text: string | null }>();

  constructor(articleId: string) {
    this.#articleId = articleId;
  }

  /** The id of the span of a row. */
  add({ start_char, end_char, text }: Row): string {
    const id = row(`${this.#articleId}/span/${start_char}-${end_char}`);
    const span = this.#texts.get(id);
    if (!span)
      this.#texts.set(id, {
        start: start_char as number,
        end: end_char as number,
        text: text as string | null,
      });
    else span.text ??= text as string | null;
    return id;
  }

  nodes(): Node[] {
    return [...this.#texts].map(([id, { start, end, text }]) => {
      const position = { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end };
      const quote = { '@type': 'oa:TextQuoteSelector', 'oa:exact': text };
      return {
        '@id': id,
        '@type': 'oa:SpecificResource',
        'oa:hasSource': textId(this.#articleId),
        'oa:hasSelector': text === null ? position : [position, quote],
      };
    });
  }
}
