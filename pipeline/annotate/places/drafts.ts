import type { EntityType, NameSpan } from '../../../schemas/stages/annotations.ts';
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
  form: NameSpan['form'];
  isDropped: boolean;
}

/** In `Drafts.at`: beyond any index. */
export const HELD = 0x7fffffff;

export function isPlaceType(type: EntityType): boolean {
  return type === 'country' || type === 'region' || type === 'city' || type === 'facility';
}

export function isPlace(draft: Draft | undefined): boolean {
  return draft !== undefined && !draft.isDropped && draft.form !== 'demonym' && isPlaceType(draft.type);
}

let scratch = new Int32Array(0);

/** One at a time: the next call takes the same room. */
export function draftsOf(names: readonly NameSpan[], length: number): Drafts {
  if (scratch.length < length) scratch = new Int32Array(length * 2);
  const drafts: Drafts = { list: [], at: scratch.fill(-1, 0, length) };
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    const { firstToken: first, endToken: end, type, form } = name;
    hold(drafts, name.title === null ? first : name.title.firstToken, end, index);
    drafts.list.push({ name, first, end, type, form, isDropped: false });
  }
  return drafts;
}

/** Gives the tokens of a stretch to a draft. */
export function hold({ at }: Drafts, first: number, end: number, index: number): void {
  for (let token = first; token < end; token++) at[token] = index;
}

export function addDraft(drafts: Drafts, first: number, end: number, type: EntityType): void {
  const { list } = drafts;
  hold(drafts, first, end, list.length);
  list.push({ name: null, first, end, type, form: 'name', isDropped: false });
}

export function dropDraft({ list, at }: Drafts, index: number): void {
  const draft = list[index]!;
  draft.isDropped = true;
  for (let token = draft.first; token < draft.end; token++) if (at[token] === index) at[token] = -1;
}

/** The names again, in order. */
export function namesOf({ list }: Drafts, base: Base): NameSpan[] {
  const names: NameSpan[] = [];
  let isOrdered = true;
  for (const draft of list) {
    if (draft.isDropped) continue;
    const name = isAsBefore(draft) ? draft.name! : nameOf(draft, base);
    const last = names[names.length - 1];
    if (last !== undefined && last.firstToken > name.firstToken) isOrdered = false;
    names.push(name);
  }
  return isOrdered ? names : names.sort((a, b) => a.firstToken - b.firstToken);
}

function isAsBefore({ name, first, end, type, form }: Draft): boolean {
  return (
    name !== null &&
    name.type === type &&
    name.form === form &&
    name.firstToken === first &&
    name.endToken === end
  );
}

function nameOf({ name, first, end, type, form }: Draft, { tokens }: Base): NameSpan {
  const isPlace = name === null || isPlaceType(type);
  return {
    start: tokens.start[first]!,
    end: tokens.end[end - 1]!,
    firstToken: first,
    endToken: end,
    type,
    form: isPlace && form !== 'demonym' ? 'name' : form,
    title: isPlace ? null : name.title,
    place: isPlace ? null : name.place,
    unresolved: name?.unresolved ?? [],
  };
}
