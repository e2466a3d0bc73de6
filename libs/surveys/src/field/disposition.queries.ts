import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { DISPOSITION_CODES, INELIGIBLE_CODES, PARTIAL_FROM } from './dispositions.js';
import type { DispositionCode } from './dispositions.js';
import { readAtOnce } from './read-at-once.js';

/** Numbers are grouped quicker than words. */
export const place = (code: DispositionCode) => DISPOSITION_CODES.indexOf(code);

/** Steps of a case as bits of one number, so that one aggregate finds them all. */
export const STEPS = {
  SENT: 1,
  OPENED: 2,
  STARTED: 4,
  DECLINED: 8,
  UNSUBSCRIBED: 16,
  EXPIRED: 32,
  NOT_ELIGIBLE: 64,
} as const;

/**
 * What the events of a campaign say about each case, one row per case: its steps, and the latest moment of each kind
 * that another kind can undo. `$1` is the campaign. Reads one index and no table.
 */
const toldOf = (only: string): string => `
  select e.assignment_id,
    bit_or(case e.kind when 'SENT' then 1 when 'REMINDED' then 1 when 'OPENED' then 2 when 'HANDED_ON' then 2
      when 'STARTED' then 4 when 'DECLINED' then 8 when 'UNSUBSCRIBED' then 16 when 'EXPIRED' then 32
      when 'NOT_ELIGIBLE' then 64 else 0 end) as steps,
    max(e.at) filter (where e.kind in ('SUBMITTED', 'CORRECTED')) as handed_in_at,
    max(e.at) filter (where e.kind = 'WITHDRAWN') as withdrawn_at,
    max(e.at) filter (where e.kind = 'BOUNCED') as bounced_at,
    max(e.at) filter (where e.kind in ('SENT', 'REMINDED', 'RECONNECTED')) as written_at,
    max(e.at) filter (where e.kind = 'DECLINED') as declined_at,
    max(e.at) filter (where e.kind = 'REOPENED') as reopened_at
  from survey_event e where e.campaign_id = $1 ${only} group by e.assignment_id`;
export const TOLD = toldOf('');

/** The same for the cases of `page`. */
export const TOLD_OF_PAGE = toldOf('and e.assignment_id in (select id from page)');

/** Handed in, and not withdrawn afterwards. */
export const IS_ANSWERED = `(told.handed_in_at is not null and (told.withdrawn_at is null or told.handed_in_at > told.withdrawn_at))`;

/** Said no, and the case was not reopened since. */
const IS_DECLINED = `(told.declined_at is not null and (told.reopened_at is null or told.declined_at > told.reopened_at))`;

/** The latest mail came back. */
export const IS_BACK = `(told.bounced_at is not null and (told.written_at is null or told.bounced_at >= told.written_at))`;

const did = (step: keyof typeof STEPS) => `told.steps & ${STEPS[step]} > 0`;

/** Why cases do not belong; few, so the index by kind finds them. `$1` is the campaign. */
export const UNFIT = `
  select e.assignment_id, min(case e.detail ->> 'reason' ${Object.entries(INELIGIBLE_CODES)
    .map(([reason, code]) => `when '${reason}' then ${place(code)}`)
    .join(' ')} end) as place
  from survey_event e where e.campaign_id = $1 and e.kind = 'NOT_ELIGIBLE'
    and not exists (select from survey_event later where later.campaign_id = $1 and later.assignment_id = e.assignment_id
      and later.kind = 'REOPENED' and later.at >= e.at)
  group by e.assignment_id`;

const COMPLETENESS = `(select count(*) from unnest($3::text[]) as item(name)
      where coalesce(form.draft -> item.name, 'null') not in ('null', '""', '[]'))`;

/**
 * The same rules as `dispositionOf`, for sets, as the place of the code in `DISPOSITION_CODES`; a test compares the two
 * over random histories. Expects `told` and `unfit` (see above) and `form` (`survey_form`), each of which may be missing
 * for a case, `$2` whether the campaign is closed and `$3` the questions required of everybody. How many of them are
 * answered is looked up for unfinished forms alone.
 */
export const DISPOSITION = `case
    when unfit.assignment_id is not null then coalesce(unfit.place, ${place('4.10')})
    when ${IS_ANSWERED} then ${place('1.1')}
    when told.withdrawn_at is not null or ${IS_DECLINED} then ${place('2.111')}
    when ${did('UNSUBSCRIBED')} then ${place('2.112')}
    when told.steps & ${STEPS.STARTED | STEPS.OPENED} > 0 and not ($2::boolean or ${did('EXPIRED')}) then ${place('2.30')}
    when ${did('STARTED')} then
      case when ${COMPLETENESS} >= ${PARTIAL_FROM} * greatest(cardinality($3::text[]), 1)
        then ${place('1.2')} else ${place('2.12')} end
    when ${did('OPENED')} then ${place('2.1121')}
    when ${IS_BACK} then ${place('3.30')}
    when ${did('SENT')} then ${place('3.19')}
    else ${place('3.11')} end`;

/** The disposition of every case of a campaign, for files with a row per case. */
export async function selectDispositions(
  ctx: BaseCtx,
  scope: { campaignId: string; isClosed: boolean; essential: readonly string[] },
): Promise<Map<string, DispositionCode>> {
  const rows = await readAtOnce(ctx, ({ db }) =>
    sql<{ assignmentId: string; place: number }>(
      db,
      `with told as (${TOLD}), unfit as (${UNFIT})
     select a.id as "assignmentId", ${DISPOSITION} as place
     from survey_assignment a left join told on told.assignment_id = a.id left join unfit on unfit.assignment_id = a.id
       left join survey_form form on form.assignment_id = a.id
     where a.campaign_id = $1`,
      [scope.campaignId, scope.isClosed, scope.essential],
    ),
  );
  return new Map(rows.map((row) => [row.assignmentId, DISPOSITION_CODES[row.place] as DispositionCode]));
}
