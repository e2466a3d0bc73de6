import { createContext, use } from 'react';
import type { ResultOf } from 'gql.tada';
import type { SessionDocument } from './session.documents.js';

export type Me = NonNullable<ResultOf<typeof SessionDocument>['me']>;
export type Capacity = Me['grants'][number]['capacity'];

export const MeContext = createContext<Me | null>(null);

/** Who is signed in; the shell shows no screen before that is known. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside MeContext');
  return me;
}

export const HOST: readonly Capacity[] = ['HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN'];
export const OFFICE: readonly Capacity[] = ['OFFICER', 'SECRETARIAT'];

/** What is offered; what is allowed is decided by the server. */
export function holds(me: Me, capacities: readonly Capacity[]): boolean {
  return me.grants.some((grant) => capacities.includes(grant.capacity));
}

/** True for those who keep plans: they create, edit, issue and undo. */
export function keepsPlans(me: Me): boolean {
  return holds(me, ['OFFICER', 'ADMINISTRATOR']);
}

/** True for the host of this plan. */
export function isHostOf(me: Me, planId: string): boolean {
  return me.grants.some((grant) => HOST.includes(grant.capacity) && grant.scopeId === planId);
}
