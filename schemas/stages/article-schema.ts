import { z } from 'zod';
import { type Article, BASES, PASSAGE_ROLES, type Passage, RIGHTS } from './article.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().min(1);

/** The metadata of an Article; its text and passages are checked by `articleProblem`. */
const articleSchema = z.strictObject({
  articleId: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  sourceFile: line,
  record: z.int().positive().nullable(),
  sourceSha256: sha256,
  sourceFormat: line,
  sourceEncoding: line,
  text: z.string(),
  textSha256: sha256,
  url: line.nullable(),
  publisher: line.nullable(),
  publisherCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  publisherCountryBasis: z.enum(BASES),
  headline: line.nullable(),
  authors: z.array(z.string().regex(/^[^;]+$/)).readonly(),
  publishedOn: z.iso.date().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  publishedZone: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/)
    .nullable(),
  publishedAtText: line.nullable(),
  publishedBasis: z.enum(BASES),
  language: line,
  rights: z.enum(RIGHTS),
  rightsBasis: z.enum(BASES),
  passages: z.array(z.custom<Passage>()).readonly(),
}) satisfies z.ZodType<Article>;

/** What is wrong with an article, as `<field>: <problem>`; null where it keeps every promise of its type. */
export function articleProblem(article: Article): string | null {
  const checked = articleSchema.safeParse(article);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    return `${issue.path.join('.') || 'article'}: ${issue.message}`;
  }
  let at = 0;
  for (const [index, passage] of article.passages.entries()) {
    const problem = passageProblem(article.text, passage, at);
    if (problem !== null) return `passages.${index}: ${problem}`;
    at = passage.end;
  }
  return isBlank(article.text, at, article.text.length) ? null : 'passages: text behind the last one';
}

function passageProblem(text: string, passage: Passage, at: number): string | null {
  const { start, end, proseStart, proseEnd } = passage;
  if (!(start >= at && start < end && end <= text.length)) return 'out of order or out of bounds';
  if (!PASSAGE_ROLES.includes(passage.role)) return `unknown role ${passage.role}`;
  if (!isBlank(text, at, start)) return 'text before it that is in no passage';
  if (proseStart < start || proseEnd < proseStart || proseEnd > end) return 'running text out of bounds';
  for (const span of [passage.credit, passage.dateline]) {
    if (span !== null && (span.start < start || span.end <= span.start || span.end > end)) {
      return 'span out of bounds';
    }
  }
  return null;
}

/** White space as `trim` knows it, and nothing else, in [start, end). */
const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';
