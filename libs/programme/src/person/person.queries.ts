import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** A person on record that may be somebody met before, with what tells an officer who it is. */
export interface Candidate {
  id: string;
  nameLatin: string;
  nameNative: string | null;
  birthDate: string | null;
  nationalities: string[];
  email: string | null;
  matchKeys: string[];
  version: number;
  /** Plans the person took part in, newest first. */
  plans: { planId: string; receptionNumber: string; fiscalYear: number; titleJa: string; titleEn: string }[];
}

const CANDIDATE = `
  select n.id, n.name_latin as "nameLatin", n.name_native as "nameNative", n.birth_date::text as "birthDate",
    n.nationalities, n.email, n.match_keys as "matchKeys", n.version,
    (select coalesce(jsonb_agg(jsonb_build_object('planId', p.id, 'receptionNumber', p.reception_number,
        'fiscalYear', p.fiscal_year, 'titleJa', p.title_ja, 'titleEn', p.title_en) order by p.visit_start desc), '[]')
     from participation t join exchange_plan p on p.id = t.plan_id where t.person_id = n.id) as plans
  from person n`;

/** Above this many keys, all keys on record are matched by hash; below, the index finds each. */
const MANY_KEYS = 500;

/** Persons that share a key, those of the plan itself left out. Merged ones live on in another. */
export function selectCandidates(
  ctx: BaseCtx,
  keys: readonly string[],
  except: readonly string[],
): Promise<Candidate[]> {
  if (keys.length === 0) return Promise.resolve([]);
  const shares =
    keys.length <= MANY_KEYS
      ? 'n.match_keys && $1::text[]'
      : `n.id in (
          select k.id from (select id, unnest(match_keys) as own from person offset 0) k
          join unnest($1::text[]) as wanted on wanted = k.own)`;
  return sql<Candidate>(
    ctx.db,
    `${CANDIDATE} where ${shares} and n.merged_into_id is null and n.id <> all($2::uuid[]) limit 5000`,
    [keys, except],
  );
}

/** Persons who take part in a plan, as candidates to compare. */
export function selectPersonsOfPlan(ctx: BaseCtx, planId: string): Promise<Candidate[]> {
  return sql<Candidate>(
    ctx.db,
    `${CANDIDATE} where n.merged_into_id is null and n.id in (
       select person_id from participation where plan_id = $1 and state not in ('WITHDRAWN', 'REPLACED'))`,
    [planId],
  );
}

export function selectCandidatesById(ctx: BaseCtx, ids: readonly string[]): Promise<Candidate[]> {
  return sql<Candidate>(ctx.db, `${CANDIDATE} where n.id = any($1::uuid[])`, [ids]);
}
