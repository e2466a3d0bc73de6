import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { profileFields } from './profile-fields.js';
import { FREE_PARAMETER, RANK, REACH, VIEWER, sees, viewerValues } from './sight.queries.js';
import type { Viewer } from './sight.js';

export interface VisibleVisit {
  planId: string;
  titleJa: string;
  titleEn: string;
  fiscalYear: number;
  hostJa: string | null;
  hostEn: string | null;
}

export interface VisibleRow {
  personId: string;
  memberKey: string;
  rank: number;
  name: string;
  nameNative: string | null;
  nameNativeLang: string | null;
  isMinor: boolean;
  country: string | null;
  facts: Record<string, unknown>;
  visits: VisibleVisit[] | null;
}

const FACTS = profileFields.map((field) => `('${field}', ${sees(field, 's.rank', 's.reach')})`).join(', ');

/** Profiles of these people as far as the viewer may see them, in one statement; who is not to be seen is left out. */
export function selectVisible(
  ctx: BaseCtx,
  viewer: Viewer,
  personIds: readonly string[],
): Promise<VisibleRow[]> {
  return sql<VisibleRow>(
    ctx.db,
    `with ${VIEWER},
     s as (select e.*, ${RANK} as rank, ${REACH} as reach from profile_entry e
       where e.person_id = any($${FREE_PARAMETER}::uuid[]))
     select s.person_id as "personId", s.member_id as "memberKey", s.rank, s.name, s.name_native as "nameNative",
       s.name_native_lang as "nameNativeLang", coalesce(s.adult_on > $3::date, false) as "isMinor",
       case when ${sees('COUNTRY', 's.rank', 's.reach')} then s.country_code end as country,
       (select coalesce(jsonb_object_agg(told.key, told.value), '{}') from jsonb_each(s.facts) told
          join (values ${FACTS}) f(field, is_seen) on f.field = told.key and f.is_seen) as facts,
       case when ${sees('VISITS', 's.rank', 's.reach')} then (
         select coalesce(jsonb_agg(jsonb_build_object('planId', p.id, 'titleJa', p.title_ja, 'titleEn', p.title_en,
             'fiscalYear', p.fiscal_year, 'hostJa', i.name_ja, 'hostEn', i.name_en) order by p.visit_start desc, p.id), '[]')
         from exchange_plan p join institution i on i.id = p.host_institution_id where p.id = any(s.plan_ids)) end as visits
     from s where ${sees('DISPLAY_NAME', 's.rank', 's.reach')}`,
    [...viewerValues(viewer), personIds],
  );
}
