import type { Capacity } from '../session/me.js';

/** Who is offered to hold events; for which chapters is decided by the server. */
export const ORGANISERS: readonly Capacity[] = ['COORDINATOR', 'SECRETARIAT', 'OFFICER'];
