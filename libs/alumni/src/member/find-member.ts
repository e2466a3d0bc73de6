import type { BaseCtx } from '@enishi/platform';
import { looksMistyped, memberIdKey } from '../member-id/member-id.js';
import { findMemberByKey } from './member.queries.js';
import type { MemberRow } from './member.queries.js';

/** What a typed member ID leads to. MISTYPED can be said to the person; UNKNOWN is answered like everything else. */
export type TypedMemberId =
  { found: true; member: MemberRow } | { found: false; because: 'MISTYPED' | 'UNKNOWN' };

/**
 * Finds the member whose ID somebody typed: small letters, spaces and hyphens do not matter, legacy IDs are found too,
 * burned IDs are not. For server code that has already limited how often may be asked; asks for no right of its own.
 */
export async function findMemberByTypedId(ctx: BaseCtx, typed: string): Promise<TypedMemberId> {
  const key = memberIdKey(typed.slice(0, 100));
  const member = key === '' ? undefined : await findMemberByKey(ctx, key);
  if (member) return { found: true, member };
  return { found: false, because: looksMistyped(key) ? 'MISTYPED' : 'UNKNOWN' };
}
