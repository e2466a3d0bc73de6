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

/** Capacities held for one plan, chapter or person; the others hold everywhere. */
export const SCOPED_CAPACITIES = [
  'MEMBER',
  ...HOST_CAPACITIES,
  'COORDINATOR',
] as const satisfies readonly Capacity[];

/** Capacities of the people who run the programme; they are given by an administrator, one by one. */
export const STAFF_CAPACITIES = [
  'SECRETARIAT',
  'OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
] as const satisfies readonly Capacity[];

export function isStaffCapacity(capacity: Capacity): boolean {
  return (STAFF_CAPACITIES as readonly Capacity[]).includes(capacity);
}

/** A capacity that an account holds. `scopeId` is a plan, a chapter or the member's own person, by capacity. */
export interface Grant {
  readonly capacity: Capacity;
  readonly scopeId: string | null;
}
