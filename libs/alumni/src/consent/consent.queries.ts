import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ConsentChannel, ConsentPurpose } from './consent-purposes.js';

export interface ConsentRow {
  id: string;
  personId: string;
  purpose: ConsentPurpose;
  choice: string;
  textVersion: string;
  language: string;
  channel: ConsentChannel;
  byGuardian: boolean;
  givenAt: Date;
  withdrawnAt: Date | null;
}

const COLUMNS = `id, person_id as "personId", purpose, choice, text_version as "textVersion", language, channel,
  by_guardian as "byGuardian", given_at as "givenAt", withdrawn_at as "withdrawnAt"`;

/** What the person agrees to now. */
export function currentConsents(ctx: BaseCtx, personId: string): Promise<ConsentRow[]> {
  return sql<ConsentRow>(
    ctx.db,
    `select ${COLUMNS} from consent where person_id = $1 and withdrawn_at is null order by purpose`,
    [personId],
  );
}

/** Everything the person ever agreed to, the latest first. */
export function consentHistory(ctx: BaseCtx, personId: string): Promise<ConsentRow[]> {
  return sql<ConsentRow>(
    ctx.db,
    `select ${COLUMNS} from consent where person_id = $1 order by given_at desc, id desc`,
    [personId],
  );
}

/** Holds the person's consents still until the transaction ends, so that two answers do not cross. */
export async function lockConsentsOf(ctx: BaseCtx, personId: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from person where id = $1 for no key update`, [personId]);
  return rows.length === 1;
}

export function insertConsent(
  ctx: BaseCtx,
  row: Omit<ConsentRow, 'givenAt' | 'withdrawnAt'>,
): Promise<number> {
  return execute(
    ctx.db,
    `insert into consent (id, person_id, purpose, choice, text_version, language, channel, by_guardian, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.personId,
      row.purpose,
      row.choice,
      row.textVersion,
      row.language,
      row.channel,
      row.byGuardian,
      ctx.clock.now(),
    ],
  );
}

export function endConsent(ctx: BaseCtx, personId: string, purpose: ConsentPurpose): Promise<number> {
  return execute(
    ctx.db,
    `update consent set withdrawn_at = $3 where person_id = $1 and purpose = $2 and withdrawn_at is null`,
    [personId, purpose, ctx.clock.now()],
  );
}

/** Day on which a member has come of age, when that lies behind; null for minors and where the age is not known. */
export async function grownUpOn(ctx: BaseCtx, personId: string, today: string): Promise<string | null> {
  const rows = await sql<{ adultOn: string }>(
    ctx.db,
    `select adult_on::text as "adultOn" from profile_entry where person_id = $1 and adult_on <= $2::date`,
    [personId, today],
  );
  return rows[0]?.adultOn ?? null;
}

/** Choices that count today, of living memberships: a minor's by the guardian, a grown-up's since the majority. */
export function holdingConsents(
  ctx: BaseCtx,
  purpose: ConsentPurpose,
  personIds: readonly string[],
  today: string,
): Promise<{ personId: string; choice: string }[]> {
  return sql<{ personId: string; choice: string }>(
    ctx.db,
    `select e.person_id as "personId", c.choice from profile_entry e join consent c on c.person_id = e.person_id
       and c.purpose = $1 and c.withdrawn_at is null
     where e.person_id = any($2::uuid[])
       and case when e.adult_on > $3::date then c.by_guardian
         else not c.by_guardian
           and (e.adult_on is null or (c.given_at at time zone 'Asia/Tokyo')::date >= e.adult_on) end`,
    [purpose, personIds, today],
  );
}
