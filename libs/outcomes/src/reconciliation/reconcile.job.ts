import { defineJob } from '@enishi/platform';
import { z } from 'zod';

/** Looks at what a writer had to leave due. */
export const reconcileJob = defineJob({
  name: 'reconciliation.run',
  queue: 'sweep',
  payload: z.strictObject({}),
});
