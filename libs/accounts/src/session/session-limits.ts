import type { Grant } from '../actor/capacity.js';
import { isStaffCapacity } from '../actor/capacity.js';

/** How somebody showed who they are. */
export type SignInMethod = 'LINK' | 'CODE' | 'PASSKEY' | 'DEMO';

export interface SessionLimits {
  /** Without any request for this long, the session is over. */
  readonly idleMs: number;
  /** So long after signing in it is over whatever happens. */
  readonly absoluteMs: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Staff see many people's records, often on shared office machines: half an hour idle, twelve hours in all. */
export const STAFF_LIMITS: SessionLimits = { idleMs: HOUR / 2, absoluteMs: 12 * HOUR };
/** Members and hosts come a few times a year and read mail on the same device. */
export const PERSONAL_LIMITS: SessionLimits = { idleMs: 14 * DAY, absoluteMs: 60 * DAY };

/** The secret in the cookie is exchanged this often, and at once when capacities change. */
export const ROTATE_EVERY_MS = DAY;
/** After the new secret has arrived, requests under way may still carry the former one for this long. */
export const PREVIOUS_GRACE_MS = 60_000;
/** `last_seen_at` is written at most this often. */
export const SEEN_EVERY_MS = 60_000;

/** Demo sessions exist in development only and are not worth signing in again for. */
export function sessionLimits(grants: readonly Grant[], method: SignInMethod): SessionLimits {
  const isStaff = method !== 'DEMO' && grants.some((grant) => isStaffCapacity(grant.capacity));
  return isStaff ? STAFF_LIMITS : PERSONAL_LIMITS;
}
