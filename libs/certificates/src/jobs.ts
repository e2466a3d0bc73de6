import { defineJob } from '@enishi/platform';
import { z } from 'zod';

/** Draws one ordered sheet. */
export const renderCertificateJob = defineJob({
  name: 'certificate.render',
  queue: 'render',
  payload: z.object({ versionId: z.uuid() }),
});
