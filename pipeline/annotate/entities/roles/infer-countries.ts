import type { Draft, RoleDraft } from '../draft.ts';
import { Flag, flagsAt } from '../knowledge.ts';

const OF_COUNTRY = new Set(['head_of_state', 'head_of_government', 'minister']);

/**
 * A bare title of a minister or head of state is of the publisher's country, inferred, where that country is named in the
 * article, no other stands in the title's clause, and the country has such an office.
 */
export function inferCountries(draft: Draft): void {
  const code = draft.layers.article.publisherCountry;
  if (!code) return;
  const { officesAbsent } = draft.knowledge;
  const country = draft.entities.findIndex(
    (entity) => entity.type === 'country' && entity.place?.countryCode === code,
  );
  if (country < 0) return;
  const stated = new Set<string>();
  for (const role of draft.roles) {
    if (role.of >= 0 || role.holder >= 0) stated.add(`${role.person} ${role.post.post}`);
  }
  for (const role of draft.roles) {
    if (role.of >= 0 || role.holder >= 0 || !OF_COUNTRY.has(role.post.category)) continue;
    if (stated.has(`${role.person} ${role.post.post}`) || hasOtherCountry(draft, role, code)) continue;
    if (officesAbsent.has(`${code} ${officeOf(role.post)}`)) continue;
    role.of = country;
    role.basis = 'inferred';
  }
}

/** The office as offices-absent.tsv names it. */
function officeOf({ post, category }: RoleDraft['post']): string {
  if (category === 'minister') return 'minister';
  return post.endsWith('minister') || post === 'premier' ? 'prime_minister' : post;
}

function hasOtherCountry(draft: Draft, role: RoleDraft, code: string): boolean {
  const { layers, mentionAt, mentions, entities } = draft;
  const { tokens, segments } = layers;
  const segment = segments[tokens.segment[role.firstToken]!]!;
  for (
    let token = clauseStart(draft, role.firstToken, segment.firstToken);
    token < segment.endToken;
    token++
  ) {
    const mention = mentionAt[token]!;
    if (mention < 0 || mentions[mention]!.name < 0 || mentions[mention]!.entity < 0) continue;
    const entity = entities[mentions[mention]!.entity]!;
    const other = entity.place?.countryCode ?? entity.countryCode;
    if (other && other !== code) return true;
  }
  return false;
}

/** First token of the clause: behind the last comma that a participle follows, or at a subordinating word. */
function clauseStart(draft: Draft, token: number, floor: number): number {
  const { tokens, syntax } = draft.layers;
  const { words, flags } = draft.knowledge;
  const { verbAt } = draft.grammar;
  for (let i = token - 1; i > floor; i--) {
    const verb = tokens.word[i] === words[','] ? verbAt[i + 1]! : -1;
    const form = verb >= 0 ? syntax.verbGroups[verb]!.form : 'finite';
    if (form === 'gerund' || form === 'participle') return i + 1;
    if (i < token - 1 && flagsAt(flags, tokens.word[i]!) & Flag.SUBORDINATOR && tokens.word[i] !== words.that)
      return i;
  }
  return floor;
}
