import type { Ctx } from '@enishi/accounts';
import { notFound, tokyoDate } from '@enishi/platform';
import type { ReportProblem } from '../errors.js';
import { mayReportAs } from '../policies.js';
import type { Source } from './claim-states.js';
import { partialDate } from './partial-date.js';
import type { PartialDate } from './partial-date.js';
import { institutionsById, peopleOfPlan, planExists, planOfPerson } from './report-facts.queries.js';

interface SaidReport {
  planId?: string | null | undefined;
  personIds: readonly string[];
  institution?:
    | { id?: string | null | undefined; name?: string | null | undefined; reason?: string | null | undefined }
    | null
    | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** What of a report is checked the same way for outcomes and return visits. */
export interface CheckedReport {
  source: Source;
  planId: string | null;
  personIds: string[];
  institution: { id: string | null; name: string | null; reason: string | null; country: string | null };
  from: PartialDate | null;
  to: PartialDate | null;
  problems: ReportProblem[];
}

/**
 * Who tells about what, and what is wrong with it. Members tell about themselves, whoever they name.
 * @throws NOT_FOUND when the actor may not tell about this plan, or there is no such plan
 */
export async function checkReport(ctx: Ctx, said: SaidReport): Promise<CheckedReport> {
  const problems: ReportProblem[] = [];
  const own = memberOf(ctx);
  const isOffice = mayAsOffice(ctx);
  const planIsOwn = said.planId != null && isHostPlan(ctx, said.planId);
  const personIds = !planIsOwn && !isOffice && own ? [own] : [...new Set(said.personIds)];
  const planId = said.planId ?? (personIds[0] ? await planOfPerson(ctx, personIds[0]) : null);
  const source = mayReportAs(ctx.actor, { planId, personIds });
  if (planId === null || !(await planExists(ctx, planId))) throw notFound('plan');
  const members = new Set(await peopleOfPlan(ctx, planId, personIds));
  if (personIds.some((id) => !members.has(id))) {
    // a member who names somebody else's plan is told what a stranger is told
    if (source === 'ALUMNUS') throw notFound('plan');
    problems.push({ field: 'personIds', code: 'NOT_OF_THIS_PLAN' });
  }
  const from = dateOf(ctx, said.from, 'from', problems);
  const to = dateOf(ctx, said.to, 'to', problems, true);
  if (from && to && to.latest < from.earliest) problems.push({ field: 'to', code: 'ENDS_BEFORE_IT_BEGINS' });
  const institution = await institutionOf(ctx, said.institution, problems);
  return { source, planId, personIds, institution, from, to, problems };
}

const grantsOf = (ctx: Ctx) => (ctx.actor.kind === 'account' ? ctx.actor.grants : []);
const memberOf = (ctx: Ctx) => grantsOf(ctx).find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null;
const mayAsOffice = (ctx: Ctx) =>
  grantsOf(ctx).some(({ capacity }) => capacity === 'OFFICER' || capacity === 'SECRETARIAT');
const isHostPlan = (ctx: Ctx, planId: string) =>
  grantsOf(ctx).some(({ capacity, scopeId }) => capacity.startsWith('HOST_') && scopeId === planId);

function dateOf(
  ctx: Ctx,
  text: string | null | undefined,
  field: string,
  problems: ReportProblem[],
  mayBeAhead = false,
): PartialDate | null {
  if (text == null || text === '') return null;
  const date = partialDate(text);
  if (!date) problems.push({ field, code: 'NOT_A_DATE' });
  else if (!mayBeAhead && date.earliest > tokyoDate(ctx.clock.now()))
    problems.push({ field, code: 'DATE_IN_FUTURE' });
  return date ?? null;
}

async function institutionOf(
  ctx: Ctx,
  said: SaidReport['institution'],
  problems: ReportProblem[],
): Promise<CheckedReport['institution']> {
  const nothing = { id: null, name: null, reason: null, country: null };
  if (!said) return nothing;
  if (said.id) {
    const known = (await institutionsById(ctx, [said.id])).get(said.id);
    if (!known) problems.push({ field: 'institution', code: 'NO_SUCH_INSTITUTION' });
    return { ...nothing, id: said.id, country: known?.country ?? null };
  }
  const { name, reason } = said;
  if (reason !== 'NO_INSTITUTION' && !(name && reason))
    problems.push({ field: 'institution', code: 'REASON_MISSING' });
  return { ...nothing, name: name ?? null, reason: reason ?? null };
}
