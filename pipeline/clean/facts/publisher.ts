import type { Article, Basis } from '../../../schemas/stages/article.ts';
import type { CleanKnowledge, Publisher } from '../knowledge.ts';
import { foldName } from '../lexicon.ts';

export type PublisherFacts = Pick<Article, 'publisher' | 'publisherCountry' | 'publisherCountryBasis'>;

export interface PublisherSources {
  /** From `articles.csv`; null where nothing is stated. */
  readonly csvName: string | null;
  readonly csvCountry: string | null;
  /** What the page or container says. */
  readonly statedName: string | null;
  /** The masthead as printed. */
  readonly masthead: string | null;
  readonly url: string | null;
}

/**
 * The publisher: as `articles.csv` names it, else as our lexicon knows the printed name or the web domain, else as
 * printed. Its country only from `articles.csv` or the lexicon.
 */
export function publisherFacts(sources: PublisherSources, knowledge: CleanKnowledge): PublisherFacts {
  const printed = sources.statedName ?? sources.masthead;
  const known = [
    byName(sources.csvName, knowledge),
    byName(printed, knowledge),
    byDomain(sources.url ?? (printed?.includes('.') === true ? printed : null), knowledge),
  ].find((publisher) => publisher !== null);
  const basis: Basis = sources.csvCountry !== null ? 'articles_csv' : known?.country ? 'lexicon' : 'none';
  return {
    publisher: sources.csvName ?? known?.name ?? printed,
    publisherCountry: sources.csvCountry ?? known?.country ?? null,
    publisherCountryBasis: basis,
  };
}

function byName(name: string | null, { publishersByName }: CleanKnowledge): Publisher | null {
  return name === null ? null : (publishersByName.get(foldName(name)) ?? null);
}

/** By the host or a domain above it: `www.example.com`, `news.example.com`. */
function byDomain(url: string | null, { publishersByDomain }: CleanKnowledge): Publisher | null {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?([^/:?#\s]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
  if (host === undefined) return null;
  const labels = host.split('.');
  for (let from = 0; from + 1 < labels.length; from++) {
    const found = publishersByDomain.get(labels.slice(from).join('.'));
    if (found !== undefined) return found;
  }
  return null;
}
