import { asSystem, grantCapacity, revokeCapacity } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { defineSweep, enqueue, inTransaction, recordAudit, tokyoDate } from '@enishi/platform';
import type { BaseCtx, DateOnly } from '@enishi/platform';
import { chapterTermEnded } from '../facts.js';
import {
  findAccountOfPerson,
  findCoordinatorAccount,
  lockTerm,
  moveTerm,
  selectDueTerms,
} from './chapter-term.queries.js';
import type { TermRow } from './chapter-term.queries.js';

/** Begins and ends the terms whose day has come. Each in a transaction of its own, so that one does not hold up others. */
export async function settleTerms(ctx: BaseCtx): Promise<void> {
  const system = asSystem(ctx, 'settle-terms');
  const today = tokyoDate(ctx.clock.now());
  for (const termId of await selectDueTerms(ctx, today))
    await inTransaction(system, (tx) => settleTerm(tx, termId, today));
}

/**
 * Brings one term to where it belongs on a day: its right is given on the first day and taken after the last one. A
 * term whose person has no account any more does not begin. Twice is once.
 */
export async function settleTerm(ctx: Ctx, termId: string, today: DateOnly): Promise<void> {
  const term = await lockTerm(ctx, termId);
  if (!term) return;
  if (term.state === 'PLANNED' && term.startsOn <= today) {
    await begin(ctx, term, today);
    if (term.endsOn !== null && term.endsOn < today) await end(ctx, term, term.endsOn);
  } else if (term.state === 'RUNNING' && term.endsOn !== null && term.endsOn < today)
    await end(ctx, term, term.endsOn);
}

async function begin(ctx: Ctx, term: TermRow, today: DateOnly): Promise<void> {
  const accountId = await findCoordinatorAccount(ctx, term.personId, today);
  if (!accountId) return note(ctx, term, 'CANCELLED', await moveTerm(ctx, term.id, 'CANCELLED', 'PLANNED'));
  if ((await moveTerm(ctx, term.id, 'RUNNING', 'PLANNED')) === 0) return;
  await grantCapacity(asSystem(ctx, 'chapter-term'), {
    accountId,
    capacity: 'COORDINATOR',
    scopeId: term.chapterId,
  });
  await note(ctx, term, 'RUNNING', 1);
}

/** Ends a running term on a day and takes the right away; the fact lets others thank the person. */
export async function end(ctx: Ctx, term: TermRow, endsOn: DateOnly): Promise<void> {
  if ((await moveTerm(ctx, term.id, 'ENDED', 'RUNNING', endsOn)) === 0) return;
  const accountId = await findAccountOfPerson(ctx, term.personId);
  if (accountId)
    await revokeCapacity(asSystem(ctx, 'chapter-term'), {
      accountId,
      capacity: 'COORDINATOR',
      scopeId: term.chapterId,
    });
  await enqueue(ctx, chapterTermEnded, { termId: term.id });
  await note(ctx, term, 'ENDED', 1);
}

async function note(ctx: Ctx, term: TermRow, state: string, changed: number): Promise<void> {
  if (changed === 0) return;
  await recordAudit(ctx, {
    action: `chapter_term.${state.toLowerCase()}`,
    subjectType: 'chapter',
    subjectId: term.chapterId,
    detail: { termId: term.id, role: term.role },
  });
}

/** Terms begin and end within a quarter of an hour of midnight in Japan. */
export const termSweep = defineSweep({ name: 'chapter_term.sweep', everySeconds: 900, run: settleTerms });
