import { verbForms } from '../../../knowledge/inflect.ts';
import { readLexicon } from '../../../knowledge/lexicon.ts';

/** Forms of verbs, irregular ones from the syntax layer's list. */
export class Verbs {
  private readonly irregular = new Map<string, string[]>();

  constructor(url: URL) {
    for (const [base, past, participle] of readLexicon(url, ['base', 'past', 'participle'])) {
      this.irregular.set(base!, [...past!.split('/'), ...participle!.split('/')]);
    }
  }

  formsOf(base: string): string[] {
    const forms = verbForms(base, this.irregular.get(base));
    return [...new Set(base === 'be' ? ['be', 'is', 'are', 'am', 'was', 'were', 'been', 'being'] : forms)];
  }
}
