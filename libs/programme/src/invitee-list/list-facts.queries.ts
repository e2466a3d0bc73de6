import type { BaseCtx } from '@enishi/platform';
import { notFound, sql, tokyoDate } from '@enishi/platform';
import type { PlanState } from '../plan/plan-states.js';
import type { CourseFacts, ListFacts } from '../rules/facts.js';

interface Row {
  plan: ListFacts['plan'];
  year: Omit<ListFacts['year'], 'course'>;
  course: CourseFacts | null;
  state: PlanState;
}

const NO_LIMITS: CourseFacts = {
  maxDays: null,
  maxDaysFar: null,
  maxHeads: null,
  maxHeadsSeveral: null,
  maxHeadsPerSender: null,
  maxEscortsPerSender: null,
  maxEscorts: null,
  firstVisitApplies: false,
};

const NAMES = (alias: string) =>
  `to_jsonb(array_remove(array[${alias}.name_en, ${alias}.name_ja, ${alias}.name_native, ${alias}.name_zh_hans], null) || ${alias}.aliases)`;

/**
 * What the rules need to know of a plan and its year, as it stands now: one statement.
 * @throws NOT_FOUND when there is no such plan.
 */
export async function selectListFacts(
  ctx: BaseCtx,
  planId: string,
): Promise<ListFacts & { state: PlanState }> {
  const [row] = await sql<Row>(
    ctx.db,
    `select p.state,
       jsonb_build_object(
         'id', p.id, 'receptionNumber', p.reception_number, 'fiscalYear', p.fiscal_year,
         'programmeType', p.programme_type, 'callRound', p.call_round, 'visitStart', p.visit_start,
         'visitEnd', p.visit_end, 'postOnlineEnd', p.post_online_end, 'farTravel', p.far_travel,
         'listDueDate', coalesce(p.list_due_date, w.list_due_date), 'hostNames', ${NAMES('h')},
         'senders', (
           select coalesce(jsonb_agg(jsonb_build_object(
             'id', i.id, 'names', ${NAMES('i')}, 'country', i.country_code,
             'chinaRegistrationNumber', s.china_registration_number,
             'registrationUsedBy', (
               select min(o.reception_number) from plan_sending_institution t join exchange_plan o on o.id = t.plan_id
               where t.china_registration_number = s.china_registration_number and t.plan_id <> p.id),
             'onForeignUserList', i.foreign_user_list) order by i.name_en, i.id), '[]')
           from plan_sending_institution s join institution i on i.id = s.institution_id where s.plan_id = p.id)
       ) as plan,
       jsonb_build_object(
         'ageLimit', y.age_limit, 'shortStayDays', y.short_stay_days, 'childhoodAge', y.childhood_age,
         'lastEndDate', y.last_end_date, 'visitsFrom', w.visits_from,
         'eligible', (select coalesce(jsonb_agg(country_code), '[]') from eligible_country where fiscal_year = y.year),
         'priority', (select coalesce(jsonb_agg(country_code), '[]') from eligible_country where fiscal_year = y.year and priority),
         'partOf', (select coalesce(jsonb_object_agg(code, part_of), '{}') from country where part_of is not null)
       ) as year,
       case when r.programme_type is not null then jsonb_build_object(
         'maxDays', r.max_days, 'maxDaysFar', r.max_days_far, 'maxHeads', r.max_heads,
         'maxHeadsSeveral', r.max_heads_several, 'maxHeadsPerSender', r.max_heads_per_sender,
         'maxEscortsPerSender', r.max_escorts_per_sender, 'maxEscorts', r.max_escorts,
         'firstVisitApplies', r.first_visit_applies) end as course
     from exchange_plan p
     join fiscal_year y on y.year = p.fiscal_year
     join institution h on h.id = p.host_institution_id
     left join call_window w on w.fiscal_year = p.fiscal_year and w.round = p.call_round
     left join course_rule r on r.fiscal_year = p.fiscal_year and r.programme_type = p.programme_type
     where p.id = $1`,
    [planId],
  );
  if (!row) throw notFound('plan');
  return {
    plan: row.plan,
    year: { ...row.year, course: row.course ?? NO_LIMITS },
    today: tokyoDate(ctx.clock.now()),
    state: row.state,
  };
}
