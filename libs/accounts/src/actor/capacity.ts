/** In which capacities somebody acts. Hosts hold theirs per plan, coordinators per chapter, members for themselves. */
export const CAPACITIES = [
  'MEMBER',
  'HOST_PI',
  'HOST_CONTACT',
  'HOST_ADMIN',
  'COORDINATOR',
  'SECRETARIAT',
  'OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** The three ways of standing for a host institution in one plan. */
export const HOST_CAPACITIES = [
  'HOST_PI',
  'HOST_CONTACT',
  'HOST_ADMIN',
] as const satisfies readonly Capacity[];

/** A capacity that an account holds. `scopeId` is a plan, a chapter or the member's own person, by capacity. */
export interface Grant {
  readonly capacity: Capacity;
  readonly scopeId: string | null;
}
