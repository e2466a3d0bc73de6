import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ClockKind } from '../fiscal-year/plan-clocks.js';
import type { PlanState, StopKind } from './plan-states.js';
import type { PlanFields } from './plan-fields.js';

/** Adds a plan. @returns false when the reception number is taken in its fiscal year. */
export async function insertPlan(
  ctx: BaseCtx,
  plan: PlanFields & { id: string; state: PlanState },
): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into exchange_plan (id, state, created_at, fiscal_year, call_round, reception_number, programme_type, title_ja,
       title_en, field, host_institution_id, host_unit_ja, host_unit_en, visit_start, visit_end, post_online_end,
       far_travel, priority_flags, list_due_date)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (fiscal_year, reception_number) do nothing`,
    [plan.id, plan.state, ctx.clock.now(), ...fieldValues(plan)],
  );
  return added === 1;
}

/** Values in the order of the table's columns, without id, state, creation and version. */
function fieldValues(plan: PlanFields): unknown[] {
  return [
    plan.fiscalYear,
    plan.callRound,
    plan.receptionNumber,
    plan.programmeType,
    plan.titleJa,
    plan.titleEn,
    plan.field,
    plan.hostInstitutionId,
    plan.hostUnitJa,
    plan.hostUnitEn,
    plan.visitStart,
    plan.visitEnd,
    plan.postOnlineEnd,
    plan.farTravel,
    plan.priorityFlags,
    plan.listDueDate,
  ];
}

/** Rewrites a plan's facts if nobody changed it since `version`. @returns how many rows changed. */
export function updatePlanFields(
  ctx: BaseCtx,
  id: string,
  version: number,
  plan: PlanFields,
): Promise<number> {
  return execute(
    ctx.db,
    `update exchange_plan set fiscal_year = $3, call_round = $4, reception_number = $5, programme_type = $6, title_ja = $7,
       title_en = $8, field = $9, host_institution_id = $10, host_unit_ja = $11, host_unit_en = $12, visit_start = $13,
       visit_end = $14, post_online_end = $15, far_travel = $16, priority_flags = $17, list_due_date = $18,
       version = version + 1
     where id = $1 and version = $2`,
    [id, version, ...fieldValues(plan)],
  );
}

/** True when another plan of the year carries the reception number. */
export async function receptionNumberTaken(
  ctx: BaseCtx,
  fiscalYear: number,
  receptionNumber: string,
  exceptId: string,
): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from exchange_plan where fiscal_year = $1 and reception_number = $2 and id <> $3`,
    [fiscalYear, receptionNumber, exceptId],
  );
  return rows.length > 0;
}

/** Ids of a year's plans by reception number. */
export async function selectReceptionNumbers(ctx: BaseCtx, fiscalYear: number): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; number: string }>(
    ctx.db,
    `select id, reception_number as number from exchange_plan where fiscal_year = $1`,
    [fiscalYear],
  );
  return new Map(rows.map((row) => [row.number, row.id]));
}

/** Moves a plan on if it still stands in `from`. @returns how many rows changed. */
export function updatePlanState(ctx: BaseCtx, id: string, from: PlanState, to: PlanState): Promise<number> {
  return execute(
    ctx.db,
    `update exchange_plan set state = $3, version = version + 1 where id = $1 and state = $2`,
    [id, from, to],
  );
}

/** Records a stop if the plan still stands in `from`. @returns how many rows changed. */
export function updatePlanStopped(
  ctx: BaseCtx,
  id: string,
  from: PlanState,
  stop: { kind: StopKind; on: DateOnly; reason: string },
): Promise<number> {
  return execute(
    ctx.db,
    `update exchange_plan set state = $3, stop_kind = $3, stop_date = $4, stop_reason = $5, version = version + 1
     where id = $1 and state = $2`,
    [id, from, stop.kind, stop.on, stop.reason],
  );
}

/** Replaces the sending institutions of a plan. */
export async function replaceSenders(
  ctx: BaseCtx,
  planId: string,
  senders: readonly { institutionId: string; chinaRegistrationNumber: string | null }[],
): Promise<void> {
  const ids = senders.map((sender) => sender.institutionId);
  await execute(
    ctx.db,
    `delete from plan_sending_institution where plan_id = $1 and institution_id <> all($2::uuid[])`,
    [planId, ids],
  );
  await execute(
    ctx.db,
    `insert into plan_sending_institution (plan_id, institution_id, china_registration_number)
     select $1, institution_id, number from unnest($2::uuid[], $3::text[]) as s(institution_id, number)
     on conflict (plan_id, institution_id) do update set china_registration_number = excluded.china_registration_number`,
    [planId, ids, senders.map((sender) => sender.chinaRegistrationNumber)],
  );
}

/** Records that a clock has been met; a later word on the same clock keeps the first day. */
export function insertSettlement(
  ctx: BaseCtx,
  planId: string,
  clock: ClockKind,
  settledOn: DateOnly,
): Promise<number> {
  return execute(
    ctx.db,
    `insert into plan_settlement (plan_id, clock, settled_on) values ($1, $2, $3) on conflict (plan_id, clock) do nothing`,
    [planId, clock, settledOn],
  );
}

/** Starts a clock again. @returns how many rows changed. */
export function deleteSettlement(ctx: BaseCtx, planId: string, clock: ClockKind): Promise<number> {
  return execute(ctx.db, `delete from plan_settlement where plan_id = $1 and clock = $2`, [planId, clock]);
}

/** Writes the day on which everybody was reported home. */
export function updateReturnConfirmed(ctx: BaseCtx, planId: string, on: DateOnly | null): Promise<number> {
  return execute(
    ctx.db,
    `update exchange_plan set return_confirmed_on = $2, version = version + 1 where id = $1`,
    [planId, on],
  );
}
