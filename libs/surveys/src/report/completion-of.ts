import type { Ctx } from '@enishi/accounts';
import { consentsIn } from '../instrument/completion-report/consents.js';
import type { GivenConsent } from '../instrument/completion-report/consents.js';
import { findHandedIn } from './report.queries.js';

/** What a hand-in means for the club: who completed, and what that person agreed to in which language. */
export interface Completion {
  personId: string;
  planId: string;
  language: string;
  consents: GivenConsent[];
  /** Addresses under which the person wants to be reached. */
  emails: string[];
}

/**
 * Reads a hand-in for the reactions; undefined when it is not handed in (any more). A host that filled in
 * for somebody gives no consent in that person's name.
 */
export async function completionOf(ctx: Ctx, reportId: string): Promise<Completion | undefined> {
  const row = await findHandedIn(ctx, reportId);
  if (!row) return undefined;
  const emails = [row.answers['CR.ID.email'], row.answers['CR.ID.email2']];
  return {
    personId: row.personId,
    planId: row.planId,
    language: row.language,
    consents: row.via === 'SELF' ? consentsIn(row.answers) : [],
    emails: emails.filter((email): email is string => typeof email === 'string'),
  };
}
