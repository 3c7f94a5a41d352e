import { type AuthorityEntry, authorityKey } from '../../../knowledge/authority.ts';
import { addEntity, type Clusters, isOpen, tie } from './cluster.ts';

/** Names and aliases of one entry of the user's authority are one entity, however little they look alike. */
export function clusterTrusted(clusters: Clusters): void {
  const { authority } = clusters.knowledge;
  if (!authority) return;
  const { article } = clusters.layers;
  const byEntry = new Map<AuthorityEntry, number>();
  for (const form of clusters.forms) {
    const { start, end } = clusters.names[form.first]!;
    const entry = authority.byName.get(authorityKey(article.text.slice(start, end)));
    if (!entry || !isOpen(clusters, form)) continue;
    let entity = byEntry.get(entry);
    if (entity === undefined) {
      entity = addEntity(clusters, form.first, entry.type ?? form.type);
      byEntry.set(entry, entity);
    }
    tie(clusters, form, entity);
  }
}
