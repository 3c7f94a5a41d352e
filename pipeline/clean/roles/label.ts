import type { PassageRole } from '../../../schemas/stages/article.ts';
import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';
import { openPage, settleProse } from '../lines/page.ts';
import { labelBylines } from './byline.ts';
import { labelCaptions } from './caption.ts';
import { labelCorrections } from './correction.ts';
import { labelCredits } from './credit.ts';
import { labelEndMatter } from './end-matter.ts';
import { labelFurniture } from './furniture.ts';
import { labelHeadline } from './headline.ts';
import { labelPromotion } from './promotion.ts';
import { labelPublisher } from './publisher.ts';
import { labelSections } from './section.ts';
import { labelSubheadings } from './subheading.ts';
import { labelTimestamps } from './timestamp.ts';

/** One role a line. Each rule claims what it is sure of; what no rule claims is body. */
export function labelLines(lines: readonly Line[], knowledge: CleanKnowledge): PassageRole[] {
  if (lines.length === 1) return ['body'];
  const page = openPage(lines);
  labelFurniture(page, knowledge);
  labelTimestamps(page, knowledge);
  labelCorrections(page, knowledge);
  labelCaptions(page, knowledge);
  settleProse(page);
  labelPublisher(page, knowledge);
  labelSections(page, knowledge);
  labelCredits(page, knowledge);
  labelPromotion(page, knowledge);
  labelBylines(page, knowledge);
  labelHeadline(page, knowledge);
  labelEndMatter(page, knowledge);
  labelSubheadings(page);
  return page.roles.map((role) => role ?? 'body');
}
