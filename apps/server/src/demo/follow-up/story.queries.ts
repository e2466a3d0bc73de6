import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** The same person at every load: the first graduate student of FY2022 from Indonesia who agreed to be asked. */
export async function findAlumna(ctx: BaseCtx): Promise<{ personId: string; memberId: string } | undefined> {
  const [row] = await sql<{ personId: string; memberId: string }>(
    ctx.db,
    `select m.person_id as "personId", m.member_id as "memberId"
     from participation t join exchange_plan p on p.id = t.plan_id join member m on m.person_id = t.person_id
       join institution i on i.id = t.sending_institution_id
     where p.fiscal_year = 2022 and t.academic_level = 'GRADUATE' and t.role = 'MAIN' and i.country_code = 'ID'
       and m.contact_email is not null
       and exists (select from consent c where c.person_id = m.person_id and c.purpose = 'SURVEY_CONTACT')
     order by t.person_id limit 1`,
  );
  return row;
}

export async function setContactEmail(ctx: BaseCtx, personId: string, email: string): Promise<void> {
  await execute(ctx.db, `update member set contact_email = $2, version = version + 1 where person_id = $1`, [
    personId,
    email,
  ]);
}

/** Plans of which this year's campaign asks this address. */
export async function plansAskedOf(ctx: BaseCtx, address: string): Promise<string[]> {
  const rows = await sql<{ planId: string }>(
    ctx.db,
    `select a.plan_id as "planId" from survey_assignment a join survey_contact k on k.id = a.contact_id
       join survey_campaign c on c.id = a.campaign_id
     where k.address = $1 and c.state = 'OPEN' and a.plan_id is not null order by a.plan_id`,
    [address],
  );
  return rows.map(({ planId }) => planId);
}

/** Cases of closed campaigns that these addresses answered. */
export function answeredBy(
  ctx: BaseCtx,
  addresses: readonly string[],
): Promise<{ assignmentId: string; revision: number }[]> {
  return sql(
    ctx.db,
    `select a.id as "assignmentId", r.revision from survey_contact k join survey_assignment a on a.contact_id = k.id
       join survey_campaign c on c.id = a.campaign_id join survey_response r on r.assignment_id = a.id
     where k.address = any($1::text[]) and c.state = 'CLOSED' order by a.id`,
    [addresses],
  );
}

/** Cases of last year's hosts that were answered. */
export async function answeredByHosts(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select a.id from survey_assignment a join survey_campaign c on c.id = a.campaign_id
     where c.fiscal_year = 2024 and c.audience = 'HOSTS' and a.state = 'ANSWERED' order by a.id`,
  );
  return rows.map(({ id }) => id);
}

/** One in four agreements and joint projects that hosts told, the same at every load. */
export async function outcomesToProve(ctx: BaseCtx): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select id from (
       select id, row_number() over (order by source_ref) as n from outcome
       where source = 'HOST' and state = 'SUBMITTED' and type in ('AGREEMENT_NEW', 'AGREEMENT_STRENGTHENED', 'JOINT_RESEARCH_START')) o
     where n % 4 = 0`,
  );
  return rows.map(({ id }) => id);
}
