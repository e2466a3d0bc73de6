import type { Sweep } from '@enishi/platform';
import { majoritySweep } from './guardian/majority.sweep.js';
import { relaySweep } from './relay/relay.sweep.js';

/** What the club looks for at regular times. */
export const alumniSweeps: Sweep[] = [majoritySweep, relaySweep];
