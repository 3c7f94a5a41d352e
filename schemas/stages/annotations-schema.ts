/** The zod schema of `Annotations`, for `--check` and tests; tokens are checked by `pipeline/annotate/check.ts`. */
import { z } from 'zod';
import {
  type Annotations,
  ENTITY_TYPES,
  EVENT_TYPES,
  MENTION_FORMS,
  QUANTITY_KINDS,
  REASONS,
  SECTORS,
  SPEAKER_BASES,
  STATUSES,
} from './annotations.ts';

const DAY = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const offset = z.int().min(0);
const span = { start: offset, end: offset };
const spanObject = z.object(span).refine((s) => s.start < s.end, 'start must lie before end');
const tokenSpan = { ...span, firstToken: offset, endToken: offset };
const unresolved = z.array(z.string().regex(new RegExp(`^[a-z_]+:(${REASONS.join('|')})$`)));

/** Sizes that indexes must stay below. */
type Sizes = Record<'text' | 'tokens' | 'times' | 'quantities' | 'entities' | 'mentions' | 'quotes', number>;

/** The schema for one article: every index points into its layer, every offset into the text. Throws nothing; use `safeParse`. */
export function annotationsSchema(sizes: Sizes) {
  const index = (layer: keyof Sizes) => z.int().min(0).lt(sizes[layer]);
  const optional = (layer: keyof Sizes) => z.int().min(-1).lt(sizes[layer]);
  const placed = <S extends z.ZodRawShape>(shape: S) =>
    z.object(shape).refine((row) => {
      const { start, end } = row as { start: number; end: number };
      return start < end && end <= sizes.text;
    }, 'start must lie before end, and end in the text');
  return z.object({
    segments: z.array(
      placed({ ...tokenSpan, kind: z.enum(['sentence', 'dateline', 'credit', 'block']), passage: offset }),
    ),
    times: z.array(
      placed({
        ...tokenSpan,
        unresolved,
        type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
        value: z.string().min(1).nullable(),
        modifier: z.enum(['BEFORE', 'AFTER', 'START', 'END', 'APPROX']).nullable(),
        earliest: DAY.nullable(),
        latest: DAY.nullable(),
        anchor: z.union([z.literal('published_on'), index('times')]).nullable(),
      }).refine(
        (time) => time.value !== null || (time.unresolved as string[]).length > 0,
        'no value and no reason',
      ),
    ),
    quantities: z.array(
      placed({
        ...tokenSpan,
        unresolved,
        kind: z.enum(QUANTITY_KINDS),
        value: z.number().nullable(),
        valueMax: z.number().nullable(),
        unit: z.string().min(1).nullable(),
        unitBasis: z.enum(['symbol', 'code', 'word', 'publisher_country', 'dateline']).nullable(),
        per: z.string().min(1).nullable(),
        modifier: z.enum(['about', 'more_than', 'less_than', 'at_least', 'at_most']).nullable(),
        of: spanObject.nullable(),
        sameAs: optional('quantities'),
        isConversion: z.boolean(),
      }),
    ),
    entities: z.array(
      z.object({
        type: z.enum(ENTITY_TYPES),
        name: z.string().min(1),
        aliases: z.array(z.string().min(1)),
        mention: index('mentions'),
        identity: z.string().min(1).nullable(),
        identityBasis: z.enum(['authority', 'gazetteer', 'lexicon']).nullable(),
        countryCode: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .nullable(),
        admin1Code: z.string().min(4).nullable(),
        geonamesId: z.string().regex(/^\d+$/).nullable(),
        latitude: z.number().min(-90).max(90).nullable(),
        longitude: z.number().min(-180).max(180).nullable(),
      }),
    ),
    mentions: z.array(
      placed({
        ...tokenSpan,
        unresolved,
        head: index('tokens'),
        entity: optional('entities'),
        form: z.enum(MENTION_FORMS),
        members: z.array(index('entities')),
      }),
    ),
    roles: z.array(
      placed({
        ...tokenSpan,
        unresolved,
        person: index('entities'),
        title: z.string().min(1),
        of: optional('entities'),
        basis: z.enum(['stated', 'inferred']),
      }),
    ),
    quotes: z.array(
      placed({
        ...span,
        unresolved,
        group: index('quotes'),
        kind: z.enum(['direct', 'indirect', 'mixed']),
        speaker: optional('mentions'),
        speakerBasis: z.enum(SPEAKER_BASES),
        speakerSpan: spanObject.nullable(),
        cue: spanObject.nullable(),
        addresseeSpan: spanObject.nullable(),
        addressee: optional('mentions'),
        saidOn: DAY.nullable(),
        saidTime: optional('times'),
        placeMention: optional('mentions'),
        isThought: z.boolean(),
      }),
    ),
    events: z.array(
      placed({
        ...span,
        unresolved,
        type: z.enum(EVENT_TYPES),
        mode: z.string().min(1).nullable(),
        status: z.enum(STATUSES),
        isProposedByActor: z.boolean(),
        trigger: spanObject,
        earliest: DAY.nullable(),
        latest: DAY.nullable(),
        time: optional('times'),
        placeMention: optional('mentions'),
        quote: optional('quotes'),
        participants: z
          .array(
            z.object({
              unresolved,
              mention: index('mentions'),
              entity: optional('entities'),
              role: z.enum(['actor', 'recipient', 'intermediary']),
              represents: optional('entities'),
              sector: z.enum(SECTORS).nullable(),
            }),
          )
          .min(1),
        quantities: z.array(index('quantities')),
        tellings: z.array(placed({ ...span, clause: spanObject })).min(1),
      }),
    ),
    datelineMention: optional('mentions'),
  });
}

/** Sizes of an article's layers, for `annotationsSchema`. */
export function sizesOf(text: string, all: Annotations): Sizes {
  return {
    text: text.length,
    tokens: all.tokens.length,
    times: all.times.length,
    quantities: all.quantities.length,
    entities: all.entities.length,
    mentions: all.mentions.length,
    quotes: all.quotes.length,
  };
}
