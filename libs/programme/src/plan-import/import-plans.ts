import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit, userError, workerFile } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { z } from 'zod';
import type { PlanProblem, PlanWorkbookRefused } from '../errors.js';
import { planWorkbookRefused } from '../errors.js';
import { findOrAddInstitution } from '../institution/find-or-add-institution.js';
import { renderRefusal } from '../invitee-list/messages/render-message.js';
import { askThread } from '../invitee-list/reading-thread.js';
import { LIMITS } from '../invitee-list/reading/limits.js';
import { mustKeepPlans } from '../policies.js';
import { createPlan } from '../plan/create-plan.js';
import { selectReceptionNumbers } from '../plan/plan-write.queries.js';
import { setPlanContacts } from '../plan/set-plan-contacts.js';
import type { PlanColumn } from './plan-columns.js';
import type { PlanSheet } from './read-plan-sheet.js';
import { sheetPlans } from './sheet-plans.js';
import type { SheetPlan, SheetProblem } from './sheet-plans.js';

const input = z.object({
  fiscalYear: z.int().min(2014).max(2100),
  content: z.instanceof(Buffer),
  /** True to see what would happen; nothing is kept then. */
  preview: z.boolean().default(false),
});

/** What became, or would become, of one plan of the workbook. */
export interface ImportedPlan {
  readonly row: number;
  readonly receptionNumber: string;
  readonly titleJa: string;
  /** KNOWN plans are left as they are. */
  readonly change: 'NEW' | 'KNOWN' | 'REFUSED';
  readonly planId: string | null;
  readonly problems: readonly PlanProblem[];
  /** Institutions that were not on record under any of their names: new ones, or misspelt. */
  readonly newInstitutions: readonly string[];
}

export interface PlanImport {
  /** Imported: written. Previewed: nothing was kept. Blocked: something must be mended, nothing was kept. */
  readonly __typename: 'PlansImported' | 'PlansPreviewed' | 'PlansBlocked';
  readonly sheet: string;
  readonly columns: Partial<Record<PlanColumn, string>>;
  readonly plans: readonly ImportedPlan[];
  readonly cellProblems: readonly SheetProblem[];
}

/**
 * Takes adopted plans from a workbook (XLSX or CSV): headings in any order, below title rows, one row a plan, more
 * rows for more sending institutions. All or nothing; plans whose reception number is known in the year are left
 * alone, so the same file twice changes nothing. Institutions are found by name and country, or added.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function importPlans(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<PlanImport | PlanWorkbookRefused> {
  mustKeepPlans(ctx.actor);
  const { fiscalYear, content, preview } = input.parse(raw);
  const read = await readSheet(content);
  if ('refusal' in read) {
    const message = renderRefusal(ctx.locale, read.refusal.code, read.refusal.params);
    return planWorkbookRefused(ctx.locale, read.refusal.code, message);
  }
  const { sheet } = read;
  const { plans, problems } = sheetPlans(sheet);
  return inTransaction(ctx, async (tx) => {
    const known = await selectReceptionNumbers(tx, fiscalYear);
    const done: ImportedPlan[] = [];
    for (const plan of plans) done.push(await importOne(tx, fiscalYear, plan, known));
    const isBlocked = problems.length > 0 || done.some((plan) => plan.change === 'REFUSED');
    const result = { sheet: sheet.sheet, columns: sheet.columns, plans: done, cellProblems: problems };
    // a preview does the same work and takes it back
    if (preview) return takenBack({ __typename: 'PlansPreviewed', ...result });
    if (isBlocked) return takenBack({ __typename: 'PlansBlocked', ...result });
    await recordAudit(tx, {
      action: 'plans.imported',
      subjectType: 'fiscal_year',
      subjectId: String(fiscalYear),
      detail: { added: done.filter((plan) => plan.change === 'NEW').length, known: done.length },
    });
    return { __typename: 'PlansImported', ...result };
  });
}

async function readSheet(
  content: Buffer,
): Promise<
  | { sheet: PlanSheet }
  | { refusal: { code: Parameters<typeof renderRefusal>[1]; params: Record<string, string | number> } }
> {
  if (content.length > LIMITS.fileBytes)
    return { refusal: { code: 'TOO_LARGE', params: { megabytes: LIMITS.fileBytes / 1_048_576 } } };
  return askThread<{ sheet: PlanSheet }>(workerFile(import.meta.url, 'plan-reading.worker.js'), { content });
}

/** Ids of what is taken back lead nowhere. */
function takenBack(result: PlanImport): UserError<PlanImport> {
  return userError({ ...result, plans: result.plans.map((plan) => ({ ...plan, planId: null })) });
}

async function importOne(
  tx: Ctx,
  fiscalYear: number,
  plan: SheetPlan,
  known: ReadonlyMap<string, string>,
): Promise<ImportedPlan> {
  const { row, receptionNumber, titleJa } = plan;
  const newInstitutions: string[] = [];
  const outcome = (
    change: ImportedPlan['change'],
    planId: string | null,
    problems: readonly PlanProblem[],
  ) => ({
    row,
    receptionNumber,
    titleJa,
    newInstitutions,
    change,
    planId,
    problems,
  });
  const before = known.get(receptionNumber);
  if (before) return outcome('KNOWN', before, []);
  const host = await findOrAddInstitution(tx, {
    kind: 'UNIVERSITY',
    countryCode: 'JP',
    nameJa: plan.host.ja,
    nameEn: plan.host.en,
  });
  if (host.isNew) newInstitutions.push(plan.host.ja);
  const senders = new Map<string, string | null>();
  for (const { name, countryCode, number } of plan.senders) {
    const sender = await findOrAddInstitution(tx, { kind: 'UNIVERSITY', countryCode, nameEn: name });
    senders.set(sender.institution.id, number);
    if (sender.isNew) newInstitutions.push(name);
  }
  const { host: _host, senders: _senders, contacts, row: _row, ...fields } = plan;
  const saved = await createPlan(tx, {
    ...fields,
    fiscalYear,
    hostInstitutionId: host.institution.id,
    senders: [...senders].map(([institutionId, chinaRegistrationNumber]) => ({
      institutionId,
      chinaRegistrationNumber,
    })),
  });
  if (saved.__typename !== 'PlanSaved') return outcome('REFUSED', null, saved.problems);
  const withContacts =
    contacts.length === 0
      ? saved
      : await setPlanContacts(tx, {
          planId: saved.planId,
          contacts: contacts.map((contact) => ({ ...contact, locale: 'ja' as const })),
        });
  return outcome('NEW', saved.planId, withContacts.warnings);
}
