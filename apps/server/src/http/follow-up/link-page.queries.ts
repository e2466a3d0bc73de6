import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** What the start page of a personal link says: who is asked about which visit; nothing about a person. */
export interface LinkFacts {
  purpose: 'INVITATION' | 'REMINDER' | 'COLLEAGUE' | 'TEST';
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  audience: 'ALUMNI' | 'HOSTS';
  state: string;
  isAnonymous: boolean;
  fiscalYear: number;
  /** `YYYY-MM-DD`, the last day in Japan. */
  closesOn: string;
  /** Earliest year of the visits. */
  cohortYear: number | null;
  instrumentCode: string;
  instrumentVersion: number;
  /** Of the cases that the link opens. */
  modules: string[];
  cases: number;
  /** Something of this link was handed in and can still be looked at. */
  hasHandedIn: boolean;
  plansJa: string[];
  plansEn: string[];
}

/** Looks at a link without changing anything. Unknown, ended and revoked links are the same: undefined. */
export async function findLinkFacts(ctx: BaseCtx, tokenHash: Buffer): Promise<LinkFacts | undefined> {
  const [row] = await sql<LinkFacts>(
    ctx.db,
    `select l.purpose, c.name_ja as "nameJa", c.name_en as "nameEn", c.name_zh_hans as "nameZhHans", c.audience, c.state,
       c.is_anonymous as "isAnonymous", c.fiscal_year as "fiscalYear", c.closes_on::text as "closesOn",
       c.instrument_code as "instrumentCode", c.instrument_version as "instrumentVersion",
       asked."cohortYear", asked.modules, asked.cases, asked."hasHandedIn",
       asked."plansJa", asked."plansEn"
     from survey_link l
       left join survey_assignment own on own.id = l.assignment_id
       left join survey_contact contact on contact.id = coalesce(l.contact_id, own.contact_id)
       join survey_campaign c on c.id = coalesce(l.campaign_id, contact.campaign_id)
       cross join lateral (
         select min(a.cohort_year) as "cohortYear", coalesce(array_agg(distinct a.module), '{}') as modules, count(*)::int as cases,
           coalesce(bool_or(f.submitted_at is not null), false) as "hasHandedIn",
           coalesce(array_agg(p.title_ja order by p.fiscal_year desc, p.reception_number) filter (where p.id is not null), '{}') as "plansJa",
           coalesce(array_agg(p.title_en order by p.fiscal_year desc, p.reception_number) filter (where p.id is not null), '{}') as "plansEn"
         from survey_assignment a left join exchange_plan p on p.id = a.plan_id
           left join survey_form f on f.assignment_id = a.id
         where a.id = l.assignment_id or a.contact_id = l.contact_id) asked
     where l.token_hash = $1 and l.expires_at > $2 and l.revoked_at is null`,
    [tokenHash, ctx.clock.now()],
  );
  return row;
}
