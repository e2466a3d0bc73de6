import type { BaseCtx, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** Roles of the host's people in a plan (guidelines, glossary). The signatory only signs: no capacity. */
export const CONTACT_ROLES = ['PI', 'CONTACT', 'ADMIN', 'SIGNATORY'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

export interface PlanContactRow {
  id: string;
  planId: string;
  role: ContactRole;
  name: string;
  email: string;
  locale: Locale;
}

/** Contacts of several plans, in the order PI, contact, admin, signatory. */
export function selectContacts(ctx: BaseCtx, planIds: readonly string[]): Promise<PlanContactRow[]> {
  return sql<PlanContactRow>(
    ctx.db,
    `select id, plan_id as "planId", role, name, email, locale from plan_contact where plan_id = any($1::uuid[])
     order by array_position(array['PI', 'CONTACT', 'ADMIN', 'SIGNATORY'], role), name, id`,
    [planIds],
  );
}

/** Replaces the contacts of a plan. */
export async function replaceContacts(
  ctx: BaseCtx,
  planId: string,
  contacts: readonly Omit<PlanContactRow, 'planId'>[],
): Promise<void> {
  await execute(ctx.db, `delete from plan_contact where plan_id = $1`, [planId]);
  await execute(
    ctx.db,
    `insert into plan_contact (id, plan_id, role, name, email, locale)
     select id, $1, role, name, email, locale
     from jsonb_to_recordset($2::jsonb) as c(id uuid, role text, name text, email text, locale text)`,
    [planId, JSON.stringify(contacts)],
  );
}
