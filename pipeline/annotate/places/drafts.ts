import type { EntityType, NameSpan, TokenSpan } from '../../../schemas/stages/annotations.ts';
import type { Base } from '../layers.ts';

/** Names while places among them are added, widened, retyped or dropped. */
export interface Drafts {
  readonly list: Draft[];
  /** Index of the draft that holds a token, its title included; -1 without, `HELD` where no name may be. */
  readonly at: Int32Array;
}

export interface Draft {
  /** The name it was, null for one added here. */
  readonly name: NameSpan | null;
  first: number;
  end: number;
  type: EntityType;
  isDropped: boolean;
}

/** In `Drafts.at`: beyond any index. */
export const HELD = 0x7fffffff;

export const PLACE_TYPES: ReadonlySet<EntityType> = new Set(['country', 'region', 'city', 'facility']);

export function isPlace(draft: Draft | undefined): boolean {
  return (
    draft !== undefined && !draft.isDropped && draft.name?.form !== 'demonym' && PLACE_TYPES.has(draft.type)
  );
}

export function draftsOf(names: readonly NameSpan[], length: number): Drafts {
  const at = new Int32Array(length).fill(-1);
  const list = names.map((name, index): Draft => {
    at.fill(index, name.title?.firstToken ?? name.firstToken, name.endToken);
    return { name, first: name.firstToken, end: name.endToken, type: name.type, isDropped: false };
  });
  return { list, at };
}

export function addDraft({ list, at }: Drafts, first: number, end: number, type: EntityType): void {
  at.fill(list.length, first, end);
  list.push({ name: null, first, end, type, isDropped: false });
}

export function dropDraft({ list, at }: Drafts, index: number): void {
  const draft = list[index]!;
  draft.isDropped = true;
  for (let token = draft.first; token < draft.end; token++) if (at[token] === index) at[token] = -1;
}

/** The names again, in order. */
export function namesOf({ list }: Drafts, { tokens }: Base): NameSpan[] {
  const names: NameSpan[] = [];
  for (const { name, first, end, type, isDropped } of list) {
    if (isDropped) continue;
    const span: TokenSpan = {
      firstToken: first,
      endToken: end,
      start: tokens.start[first]!,
      end: tokens.end[end - 1]!,
    };
    if (name === null) names.push({ ...span, type, form: 'name', title: null, place: null, unresolved: [] });
    else if (name.type === type && name.firstToken === first && name.endToken === end) names.push(name);
    else
      names.push({
        ...name,
        ...span,
        type,
        form: PLACE_TYPES.has(type) ? 'name' : name.form,
        title: PLACE_TYPES.has(type) ? null : name.title,
      });
  }
  return names.sort((a, b) => a.firstToken - b.firstToken);
}
