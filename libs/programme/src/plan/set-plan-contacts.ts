import { asSystem, ensureAccount, grantCapacity, revokeCapacity } from '@enishi/accounts';
import type { Capacity, Ctx } from '@enishi/accounts';
import { LOCALES, inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mustKeepPlans } from '../policies.js';
import { findPlanProblems } from './find-plan-problems.js';
import { CONTACT_ROLES, replaceContacts, selectContacts } from './plan-contact.queries.js';
import type { ContactRole } from './plan-contact.queries.js';
import type { PlanSaved } from './plan-saved.js';
import { lockPlan } from './plan.queries.js';

const input = z.object({
  planId: z.uuid(),
  contacts: z
    .array(
      z.object({
        role: z.enum(CONTACT_ROLES),
        name: z.string().trim().min(1).max(200),
        email: z
          .string()
          .transform((text) => text.normalize('NFKC').trim().toLowerCase())
          .pipe(z.email().max(254)),
        locale: z.enum(LOCALES),
      }),
    )
    .max(30),
});

/** What each role may do for the plan; the signatory only signs the agreement. */
const CAPACITY_OF: Readonly<Record<ContactRole, Capacity | null>> = {
  PI: 'HOST_PI',
  CONTACT: 'HOST_CONTACT',
  ADMIN: 'HOST_ADMIN',
  SIGNATORY: null,
};

/**
 * Sets who stands for the host in a plan. Each gets an account and the capacity for this plan; whoever is
 * no longer named loses it with the next request. Nobody is mailed.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function setPlanContacts(ctx: Ctx, raw: z.input<typeof input>): Promise<PlanSaved> {
  mustKeepPlans(ctx.actor);
  const { planId, contacts } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    if (!(await lockPlan(tx, planId))) throw notFound('plan');
    const before = await selectContacts(tx, [planId]);
    await replaceContacts(
      tx,
      planId,
      contacts.map((contact) => ({ id: newId(), ...contact })),
    );
    const accounts = asSystem(tx, 'plan.contacts');
    const [old, now] = [held(before), held(contacts)];
    for (const contact of before) {
      if (!now.has(`${contact.role} ${contact.email}`)) await revoke(accounts, planId, contact);
    }
    for (const contact of contacts) {
      if (!old.has(`${contact.role} ${contact.email}`)) await grant(accounts, planId, contact);
    }
    await recordAudit(tx, {
      action: 'plan.contacts_set',
      subjectType: 'plan',
      subjectId: planId,
      detail: { roles: contacts.map((contact) => contact.role) },
    });
    return { __typename: 'PlanSaved', planId, warnings: await findPlanProblems(tx, planId) };
  });
}

function held(list: readonly { role: ContactRole; email: string }[]): Set<string> {
  return new Set(list.map(({ role, email }) => `${role} ${email}`));
}

type Contact = z.output<typeof input>['contacts'][number];

async function grant(ctx: Ctx, planId: string, contact: Contact): Promise<void> {
  const capacity = CAPACITY_OF[contact.role];
  if (!capacity) return;
  const { account } = await ensureAccount(ctx, {
    email: contact.email,
    displayName: contact.name,
    locale: contact.locale,
  });
  await grantCapacity(ctx, { accountId: account.id, capacity, scopeId: planId });
}

async function revoke(ctx: Ctx, planId: string, contact: Contact): Promise<void> {
  const capacity = CAPACITY_OF[contact.role];
  if (!capacity) return;
  const { account } = await ensureAccount(ctx, {
    email: contact.email,
    displayName: contact.name,
    locale: contact.locale,
  });
  await revokeCapacity(ctx, { accountId: account.id, capacity, scopeId: planId });
}
