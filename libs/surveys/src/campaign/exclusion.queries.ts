import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { STOPPED_REASONS } from '../contact/held-reasons.js';
import type { ExclusionReason } from './exclusion-reasons.js';
import { FREE_PARAMETER, frameOf, frameValues } from './frame.queries.js';
import type { FrameOf } from './frame.queries.js';

export interface ExcludedRow {
  subjectId: string;
  reason: ExclusionReason;
  cohortYear: number;
  countryCode: string | null;
  /** Name of the person, or the plan's title in both languages; empty when the person was erased since. */
  name: string;
  nameEn: string;
  memberId: string | null;
  /** When it became known, after the launch; null for who was never asked. */
  stoppedAt: Date | null;
  totalCount: number;
}

interface Wanted {
  readonly reason: ExclusionReason | null;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}

/** Names beside excluded subjects, by name; `source` holds subject_id, reason, cohort_year, country_code and stopped_at. */
const named = (source: string, at: number): string => `
  named as (
    select x.subject_id as "subjectId", x.reason, x.cohort_year as "cohortYear", x.country_code as "countryCode",
      coalesce(person.name_latin, plan.title_ja, '') as name, coalesce(person.name_latin, plan.title_en, '') as "nameEn",
      member.member_id as "memberId", x.stopped_at as "stoppedAt"
    from ${source} x left join person on person.id = x.subject_id left join exchange_plan plan on plan.id = x.subject_id
      left join member on member.person_id = person.id
    where x.reason is not null and ($${at}::text is null or x.reason = $${at}))
  select *, (select count(*)::int from named) as "totalCount" from named
  where $${at + 1}::text is null or (name, "subjectId") > ($${at + 1}::text, $${at + 2}::uuid)
  order by name, "subjectId" limit $${at + 3}`;

const pageValues = ({ reason, first, after }: Wanted): unknown[] => [
  reason,
  after?.[0] ?? null,
  after?.[1] ?? null,
  first + 1,
];

/** Who would not be asked if the campaign opened now. */
export function selectFrameExclusions(ctx: BaseCtx, frame: FrameOf, wanted: Wanted): Promise<ExcludedRow[]> {
  return sql<ExcludedRow>(
    ctx.db,
    `with ${frameOf(frame.campaign.audience)}, now_excluded as (select frame.*, null::timestamptz as stopped_at from frame),
     ${named('now_excluded', FREE_PARAMETER)}`,
    [...frameValues(frame), ...pageValues(wanted)],
  );
}

/**
 * Who was not asked, as it stood at the launch, and who is asked no further since: whose consent, age, record or
 * address stopped the next mail before an answer came.
 */
export function selectExclusions(ctx: BaseCtx, campaignId: string, wanted: Wanted): Promise<ExcludedRow[]> {
  return sql<ExcludedRow>(
    ctx.db,
    `with kept as (
       select subject_id, reason, cohort_year, country_code, null::timestamptz as stopped_at
       from survey_exclusion where campaign_id = $1
       union all
       select coalesce(a.person_id, a.plan_id), k.stop_reason, a.cohort_year, a.country_code, k.stopped_at
       from survey_contact k join survey_assignment a on a.contact_id = k.id and a.state <> 'ANSWERED'
       where k.campaign_id = $1 and k.stop_reason = any($6::text[])),
     ${named('kept', 2)}`,
    [campaignId, ...pageValues(wanted), STOPPED_REASONS],
  );
}
