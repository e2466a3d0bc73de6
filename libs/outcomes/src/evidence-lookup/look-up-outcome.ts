import type { BaseCtx } from '@enishi/platform';
import { inTransaction, recordAudit } from '@enishi/platform';
import { outcomesSettings } from '../configure-outcomes.js';
import { crossref } from './crossref.js';
import { findByDoi } from './find-works.js';
import { openAlex } from './openalex.js';
import { doiOfOutcome, writeSuggestions } from './suggestion.queries.js';
import type { NewSuggestion } from './suggestion.queries.js';

/**
 * Asks what registers know of the DOI that proves a claim, and keeps it as suggestions for the office. The claim stays
 * as it was told. A DOI is public and names a paper, so nobody's consent is needed. Twice is once; without settings
 * nothing is asked.
 */
export async function lookUpOutcome(ctx: BaseCtx, outcomeId: string): Promise<void> {
  const settings = outcomesSettings().lookups;
  const doi = settings ? await doiOfOutcome(ctx, outcomeId) : null;
  if (!settings || doi === null) return;
  const found: NewSuggestion[] = [];
  for (const source of [crossref, openAlex(settings.openAlexKey)]) {
    const answer = await findByDoi(ctx, source, settings, doi);
    if (answer === 'CAP_REACHED' || answer.answer === 'FAILED') continue;
    const work = answer.works[0] ?? null;
    // that OpenAlex does not know a paper says little; that the registrar does not is worth a look
    if (work === null && source.name !== 'CROSSREF') continue;
    found.push({ outcomeId, personId: null, planId: null, source: source.name, doi, work, namesHost: false });
  }
  await inTransaction(ctx, async (tx) => {
    if ((await doiOfOutcome(tx, outcomeId)) !== doi) return;
    const added = await writeSuggestions(tx, found);
    if (added > 0)
      await recordAudit(tx, {
        action: 'evidence.suggested',
        subjectType: 'outcome',
        subjectId: outcomeId,
        detail: { sources: found.map(({ source }) => source) },
      });
  });
}
