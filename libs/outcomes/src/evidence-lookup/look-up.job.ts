import { defineJob } from '@enishi/platform';
import { z } from 'zod';

/** Asks registers about the proof of one claim, or about the papers of one person who agreed. */
export const lookUpJob = defineJob({
  name: 'evidence.look_up',
  queue: 'lookup',
  payload: z.union([z.strictObject({ outcomeId: z.uuid() }), z.strictObject({ personId: z.uuid() })]),
});
