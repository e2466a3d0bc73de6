import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { INELIGIBLE_CODES, PARTIAL_FROM } from './dispositions.js';
import type { DispositionCode } from './dispositions.js';

/**
 * What the events of a campaign say about each case, one row per case: the latest moment of each kind of event that
 * a disposition hangs on. `$1` is the campaign.
 */
export const TOLD = `
  select e.assignment_id,
    max(e.at) filter (where e.kind in ('SUBMITTED', 'CORRECTED')) as handed_in_at,
    max(e.at) filter (where e.kind = 'WITHDRAWN') as withdrawn_at,
    max(e.at) filter (where e.kind = 'BOUNCED') as bounced_at,
    max(e.at) filter (where e.kind in ('SENT', 'REMINDED', 'RECONNECTED')) as written_at,
    bool_or(e.kind in ('SENT', 'REMINDED')) as is_sent,
    bool_or(e.kind in ('OPENED', 'HANDED_ON')) as is_opened,
    bool_or(e.kind = 'STARTED') as is_started,
    bool_or(e.kind = 'DECLINED') as is_declined,
    bool_or(e.kind = 'UNSUBSCRIBED') as is_unsubscribed,
    bool_or(e.kind = 'EXPIRED') as is_expired,
    bool_or(e.kind = 'NOT_ELIGIBLE') as is_unfit,
    ${Object.keys(INELIGIBLE_CODES)
      .map(
        (reason) =>
          `bool_or(e.kind = 'NOT_ELIGIBLE' and e.detail ->> 'reason' = '${reason}') as is_${reason.toLowerCase()}`,
      )
      .join(',\n    ')}
  from survey_event e where e.campaign_id = $1 group by e.assignment_id`;

const INELIGIBLE = Object.entries(INELIGIBLE_CODES)
  .map(([reason, code]) => `when told.is_${reason.toLowerCase()} then '${code}'`)
  .join(' ');

/**
 * The same rules as `dispositionOf`, for sets; a test compares the two over random histories. Expects `told` (see
 * above), `form` (`survey_form`, may be missing), `$2` whether the campaign is closed and `$3` the questions required
 * of everybody. The share of them that is answered is looked up for unfinished forms alone.
 */
export const DISPOSITION = `case
    ${INELIGIBLE} when told.is_unfit then '4.10'
    when told.handed_in_at is not null and (told.withdrawn_at is null or told.handed_in_at > told.withdrawn_at) then '1.1'
    when told.withdrawn_at is not null or told.is_declined then '2.111'
    when told.is_unsubscribed then '2.112'
    when told.is_started then case
      when not ($2::boolean or told.is_expired) then '2.30'
      when (select count(*) from unnest($3::text[]) as item(name)
            where coalesce(form.draft -> item.name, 'null') not in ('null', '""', '[]'))
           >= ${PARTIAL_FROM} * greatest(cardinality($3::text[]), 1) then '1.2'
      else '2.12' end
    when told.is_opened then case when $2::boolean or told.is_expired then '2.1121' else '2.30' end
    when told.bounced_at is not null and (told.written_at is null or told.bounced_at >= told.written_at) then '3.30'
    when told.is_sent then '3.19'
    else '3.11' end`;

/** The disposition of every case of a campaign, for files with a row per case. */
export function selectDispositions(
  ctx: BaseCtx,
  scope: { campaignId: string; isClosed: boolean; essential: readonly string[] },
): Promise<{ assignmentId: string; code: DispositionCode }[]> {
  return sql<{ assignmentId: string; code: DispositionCode }>(
    ctx.db,
    `with told as (${TOLD})
     select a.id as "assignmentId", ${DISPOSITION} as code
     from survey_assignment a left join told on told.assignment_id = a.id
       left join survey_form form on form.assignment_id = a.id
     where a.campaign_id = $1`,
    [scope.campaignId, scope.isClosed, scope.essential],
  );
}
