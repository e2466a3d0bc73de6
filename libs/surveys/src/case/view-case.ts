import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { z } from 'zod';
import { readSurveyMailKey } from '../contact/survey-mail-keys.js';
import { newLinkMail } from '../link/new-link.mail.js';
import { mayReadCases, seesCaseNames } from './case-policies.js';
import {
  findCampaignOfCase,
  selectCampaignCases,
  selectCaseEvents,
  selectCaseMails,
} from './case.queries.js';
import type { CaseEventRow, CaseMailRow } from './case.queries.js';
import { scopeOf, seenBy } from './list-cases.js';
import type { CaseSeen } from './list-cases.js';

export const CASE_MAIL_KINDS = ['INVITATION', 'REMINDER', 'NEW_LINK', 'OTHER'] as const;
export type CaseMailKind = (typeof CASE_MAIL_KINDS)[number];

export interface CaseMail extends Omit<CaseMailRow, 'template' | 'dedupeKey' | 'plannedAt'> {
  readonly kind: CaseMailKind;
  /** Which reminder; 0 for every other mail. */
  readonly rung: number;
  /** When it is due; null once it has left or was given up. */
  readonly plannedAt: Date | null;
}

export interface CaseInView {
  readonly row: CaseSeen;
  readonly events: readonly CaseEventRow[];
  readonly mails: readonly CaseMail[];
}

const WAITS: ReadonlySet<string> = new Set(['PLANNED', 'QUEUED', 'RETRY']);

/**
 * One case with what happened to it and the mails to its contact, which of a host are those of all its plans. Addresses
 * are written out for officers alone.
 * @throws NOT_FOUND unless an officer or the secretariat asks, or when there is no such case
 */
export async function viewCase(ctx: Ctx, id: string): Promise<CaseInView> {
  mayReadCases(ctx.actor);
  const caseId = z.uuid().parse(id);
  const campaignId = await findCampaignOfCase(ctx, caseId);
  if (!campaignId) throw notFound('case');
  const [row] = await selectCampaignCases(ctx, {
    ...(await scopeOf(ctx, campaignId)),
    state: null,
    disposition: null,
    cohortYear: null,
    countryCode: null,
    words: null,
    byName: false,
    caseId,
    first: 1,
    after: null,
  });
  if (!row) throw notFound('case');
  const events = await selectCaseEvents(ctx, caseId);
  const mails = await selectCaseMails(ctx, row.contactId);
  return { row: seenBy(ctx, row), events, mails: mails.map((mail) => mailSeen(ctx, mail)) };
}

function mailSeen(ctx: Ctx, { template, dedupeKey, plannedAt, ...mail }: CaseMailRow): CaseMail {
  const rung = readSurveyMailKey(dedupeKey)?.rung;
  return {
    ...mail,
    kind:
      rung === 0 ? 'INVITATION' : rung ? 'REMINDER' : template === newLinkMail.name ? 'NEW_LINK' : 'OTHER',
    rung: rung ?? 0,
    plannedAt: WAITS.has(mail.state) ? plannedAt : null,
    address: seesCaseNames(ctx.actor) ? mail.address : masked(mail.address),
  };
}

/** Enough to tell two addresses apart, too little to write to one. */
const masked = (address: string): string => `${address.slice(0, 1)}…@${address.split('@').at(-1) ?? ''}`;
