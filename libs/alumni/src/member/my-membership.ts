import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { ownPersonId } from '../policies.js';
import { findMemberOfPerson } from './member.queries.js';
import type { MemberRow } from './member.queries.js';

/** The membership of whoever is signed in. @throws NOT_FOUND when the account has none */
export async function myMembership(ctx: Ctx): Promise<MemberRow> {
  const member = await findMemberOfPerson(ctx, ownPersonId(ctx.actor));
  if (!member) throw notFound('membership');
  return member;
}
