import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { PlanCheckFacts } from './check-plan.js';

const NAME = { ja: 'name_ja', en: 'name_en', 'zh-Hans': 'name_zh_hans' } as const;

/** Everything `checkPlan` needs about stored plans, names in the reader's language: one statement. */
export async function selectPlanCheck(
  ctx: BaseCtx,
  planIds: readonly string[],
): Promise<Map<string, PlanCheckFacts>> {
  const country = NAME[ctx.locale];
  const named = (alias: string) =>
    `coalesce(${alias}.${country}, ${alias}.name_en, ${alias}.name_ja, ${alias}.name_native)`;
  const rows = await sql<{ id: string; facts: PlanCheckFacts }>(
    ctx.db,
    `select p.id, jsonb_build_object(
       'fiscalYear', p.fiscal_year, 'callRound', p.call_round, 'programmeType', p.programme_type,
       'visitStart', p.visit_start, 'visitEnd', p.visit_end, 'postOnlineEnd', p.post_online_end,
       'farTravel', p.far_travel, 'lastEndDate', y.last_end_date, 'visitsFrom', w.visits_from,
       'maxDays', r.max_days, 'maxDaysFar', r.max_days_far,
       'host', jsonb_build_object('name', ${named('h')}, 'countryCode', h.country_code),
       'senders', (
         select coalesce(jsonb_agg(jsonb_build_object(
           'name', ${named('i')}, 'countryCode', i.country_code, 'countryName', c.${country},
           'eligible', not exists (select from eligible_country e where e.fiscal_year = p.fiscal_year)
             or exists (select from eligible_country e where e.fiscal_year = p.fiscal_year
                        and e.country_code in (i.country_code, c.part_of)),
           'onForeignUserList', i.foreign_user_list, 'chinaRegistrationNumber', s.china_registration_number,
           'registrationUsedBy', (
             select min(o.reception_number) from plan_sending_institution t join exchange_plan o on o.id = t.plan_id
             where t.china_registration_number = s.china_registration_number and t.plan_id <> p.id))
           order by i.id), '[]')
         from plan_sending_institution s join institution i on i.id = s.institution_id
         join country c on c.code = i.country_code where s.plan_id = p.id),
       'samePi', (
         select coalesce(jsonb_agg(jsonb_build_object(
           'receptionNumber', o.reception_number,
           'overlaps', o.visit_start <= p.visit_end and p.visit_start <= o.visit_end,
           'sharesSender', exists (
             select from plan_sending_institution a join plan_sending_institution b on a.institution_id = b.institution_id
             where a.plan_id = p.id and b.plan_id = o.id)) order by o.reception_number), '[]')
         from exchange_plan o
         where o.fiscal_year = p.fiscal_year and o.id <> p.id and o.state not in ('SUSPENDED', 'TERMINATED') and exists (
           select from plan_contact a join plan_contact b on lower(a.email) = lower(b.email)
           where a.plan_id = p.id and b.plan_id = o.id and a.role = 'PI' and b.role = 'PI'))) as facts
     from exchange_plan p
     join fiscal_year y on y.year = p.fiscal_year
     join institution h on h.id = p.host_institution_id
     left join call_window w on w.fiscal_year = p.fiscal_year and w.round = p.call_round
     left join course_rule r on r.fiscal_year = p.fiscal_year and r.programme_type = p.programme_type
     where p.id = any($1::uuid[])`,
    [planIds],
  );
  return new Map(rows.map((row) => [row.id, row.facts]));
}
