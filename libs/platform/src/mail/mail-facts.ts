import { z } from 'zod';
import { defineJob } from '../jobs/define-job.js';

/**
 * A mail did not reach its reader and is not tried again: refused for good, given up after three days, or come
 * back. What is known about the address stands in `mail_address`.
 */
export const mailUndeliverable = defineJob({
  name: 'mail.undeliverable',
  queue: 'facts',
  payload: z.object({ mailId: z.uuid() }),
});
