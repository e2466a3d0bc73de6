import type { BaseCtx } from '@enishi/platform';
import { inTransaction, recordAudit } from '@enishi/platform';
import { institutionKey } from '@enishi/programme';
import { outcomesSettings } from '../configure-outcomes.js';
import { crossref } from './crossref.js';
import type { EvidenceSourceName, FoundWork } from './evidence-source.js';
import { findByDoi, findByOrcid } from './find-works.js';
import type { LookupSettings } from './lookup-settings.js';
import { openAlex } from './openalex.js';
import { orcidRegister } from './orcid.js';
import { holdAgreement, markLookedUp, orcidOf, toldDois, visitsOf } from './person-lookup.queries.js';
import type { VisitRow } from './person-lookup.queries.js';
import { writeSuggestions } from './suggestion.queries.js';
import type { NewSuggestion } from './suggestion.queries.js';

/** Papers that only ORCID knows are looked at one by one; so many of them, the latest. */
const MOST_SINGLE = 20;

interface Candidate {
  source: EvidenceSourceName;
  work: FoundWork;
}

/**
 * Looks for papers that a person may have written together with Japan since the visit, by the ORCID iD given for that,
 * and keeps them as suggestions that only the person sees. Without consent nothing is asked, and what was asked while
 * the consent was being withdrawn is thrown away. Twice is once.
 */
export async function lookUpPerson(ctx: BaseCtx, personId: string): Promise<void> {
  const settings = outcomesSettings().lookups;
  const agreed = settings ? await orcidOf(ctx, personId) : undefined;
  if (!settings || !agreed) return;
  const visits = await visitsOf(ctx, personId);
  const firstYear = visits.at(-1)?.year;
  const { candidates, isComplete } =
    firstYear === undefined
      ? { candidates: [], isComplete: true }
      : await candidatesOf(ctx, settings, agreed.orcid, firstYear);
  await inTransaction(ctx, async (tx) => {
    if (!(await holdAgreement(tx, personId, agreed.orcid))) return;
    const told = await toldDois(tx, personId);
    const rows = candidates
      .filter(({ work }) => !told.has(work.doi))
      .map((candidate) => suggestionOf(personId, candidate, visits));
    const added = await writeSuggestions(tx, rows);
    if (isComplete) await markLookedUp(tx, personId);
    if (added > 0)
      await recordAudit(tx, {
        action: 'evidence.suggested',
        subjectType: 'person',
        subjectId: personId,
        detail: { papers: added },
      });
  });
}

/** Papers since the first visit with an author in Japan, each once. */
async function candidatesOf(
  ctx: BaseCtx,
  settings: LookupSettings,
  orcid: string,
  firstYear: number,
): Promise<{ candidates: Candidate[]; isComplete: boolean }> {
  const since = ({ year }: FoundWork) => year !== null && year >= firstYear;
  const found = new Map<string, Candidate>();
  let isComplete = true;
  const known = await findByOrcid(ctx, openAlex(settings.openAlexKey), settings, orcid);
  if (known === 'CAP_REACHED' || known.answer === 'FAILED') isComplete = false;
  else for (const work of known.works) found.set(work.doi, { source: 'OPENALEX', work });
  const shown = await findByOrcid(ctx, orcidRegister, settings, orcid);
  if (shown === 'CAP_REACHED' || shown.answer === 'FAILED') isComplete = false;
  else {
    const alone = shown.works.filter((work) => !found.has(work.doi) && since(work)).slice(0, MOST_SINGLE);
    for (const { doi } of alone) {
      const answer = await findByDoi(ctx, crossref, settings, doi);
      if (answer === 'CAP_REACHED') {
        isComplete = false;
        break;
      }
      const [work] = answer.works;
      if (work) found.set(doi, { source: 'ORCID', work });
    }
  }
  const candidates = [...found.values()].filter(({ work }) => since(work) && work.countries.includes('JP'));
  return { candidates, isComplete };
}

/** Beside the visit whose host is among the authors' institutions, else the last one before the paper. */
function suggestionOf(
  personId: string,
  { source, work }: Candidate,
  visits: readonly VisitRow[],
): NewSuggestion {
  const institutions = work.institutions.map(institutionKey);
  const before = visits.filter(({ year }) => year <= (work.year ?? 0));
  const withHost = before.find(({ hostNames }) =>
    hostNames
      .map(institutionKey)
      .some((host) => host.length > 5 && institutions.some((key) => key.includes(host))),
  );
  return {
    outcomeId: null,
    personId,
    planId: (withHost ?? before[0])?.planId ?? null,
    source,
    doi: work.doi,
    work,
    namesHost: withHost !== undefined,
  };
}
