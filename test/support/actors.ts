import { ANONYMOUS } from '@enishi/accounts';
import type { Actor, Capacity } from '@enishi/accounts';
import { newId } from '@enishi/platform';

function account(capacity: Capacity, scopeId: string | null): Actor {
  return { kind: 'account', accountId: newId(), sessionId: newId(), grants: [{ capacity, scopeId }] };
}

/** Actors by their part in the programme, for verbs that are called without a server. */
export const as = {
  stranger: (): Actor => ANONYMOUS,
  officer: () => account('OFFICER', null),
  secretariat: () => account('SECRETARIAT', null),
  analyst: () => account('ANALYST', null),
  administrator: () => account('ADMINISTRATOR', null),
  hostAdmin: (planId: string) => account('HOST_ADMIN', planId),
  hostPi: (planId: string) => account('HOST_PI', planId),
  hostContact: (planId: string) => account('HOST_CONTACT', planId),
  member: (personId: string) => account('MEMBER', personId),
  coordinator: (chapterId: string) => account('COORDINATOR', chapterId),
  system: (): Actor => ({ kind: 'system', job: 'test' }),
};
