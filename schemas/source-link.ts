/**
 * The address of a page with a text fragment, so that a browser opens the page at the words and marks them.
 * Source: WICG, "URL Fragment Text Directives" (`#:~:text=start,end`). Words of the context (`prefix-,` and `,-suffix`)
 * never stand in it: they are not the row's.
 */

/** Words of an end, at most. */
const MOST_WORDS = 8;
/** Characters of an end as encoded, at most: a link must stay short enough for a cell that can be clicked. */
const MOST_CHARACTERS = 500;
const DIRECTIVE = ':~:';
/** White space that a page collapses; a no-break space stays what it is. */
const COLLAPSED = /[ \t\n\f\r]+/g;

/**
 * The link from a row to its words. The first place on the page where they stand is found, words of other rows are not
 * needed for it; words too long to encode leave the page alone.
 * @param address of the page; a text fragment of its own goes, any other fragment stays
 * @param text what stands on the page; null where it may not be shown
 */
export function sourceLink(address: string, text: string | null): string {
  const page = withoutWords(address);
  const ends = text === null ? [] : endsOf(text);
  if (ends.length === 0) return page;
  return `${page}${page.includes('#') ? '' : '#'}${DIRECTIVE}text=${ends.join(',')}`;
}

/** A link without its text fragment: to the page, or to the section that it names. */
export function withoutWords(link: string): string {
  const hash = link.indexOf('#');
  if (hash < 0) return link;
  const at = link.indexOf(DIRECTIVE, hash + 1);
  const page = at < 0 ? link : link.slice(0, at);
  return page.length === hash + 1 ? page.slice(0, hash) : page;
}

/** The whole of a short text; of a longer one the first and the last words, which do not overlap. */
function endsOf(text: string): string[] {
  const words =
    text
      .trim()
      .replace(COLLAPSED, ' ')
      .match(/\S+\s*/g) ?? [];
  const first = words.slice(0, MOST_WORDS);
  const start = longest(first, (count) => first.slice(0, count));
  if (!start) return [];
  const last = words.slice(Math.max(start.count, words.length - MOST_WORDS));
  const end = longest(last, (count) => last.slice(last.length - count));
  return end ? [start.encoded, end.encoded] : [start.encoded];
}

/** As many of the words as fit; null if not even one does. */
function longest(words: readonly string[], take: (count: number) => readonly string[]) {
  for (let count = words.length; count > 0; count--) {
    const text = take(count).join('').trimEnd();
    if (text.length > MOST_CHARACTERS) continue;
    const encoded = encode(text);
    if (encoded.length <= MOST_CHARACTERS) return { count, encoded };
  }
  return null;
}

/** `-`, `,` and `&` mean something in a directive; the others end a link where text is searched for links. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
