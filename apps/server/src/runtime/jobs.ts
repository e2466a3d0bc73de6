import { accountsJobs, accountsSweeps } from '@enishi/accounts';
import { alumniJobs, alumniSweeps } from '@enishi/alumni';
import { certificatesJobs } from '@enishi/certificates';
import { outcomesJobs, outcomesSweeps } from '@enishi/outcomes';
import { handleJob, mailSweep, sendMail, sendMailJob } from '@enishi/platform';
import type { JobHandler, MailLaneKind, Sweep } from '@enishi/platform';
import { programmeSweeps } from '@enishi/programme';
import { surveysJobs, surveysLanes, surveysSweeps } from '@enishi/surveys';
import { reactions } from '../reactions/index.js';
import type { Runtime } from './runtime.js';

/** Everything that runs in the background, with the ports it needs. */
export function backgroundWork(runtime: Runtime): {
  handlers: JobHandler[];
  sweeps: Sweep[];
  lanes: MailLaneKind[];
} {
  const domain = new URL(runtime.config.publicUrl).hostname;
  return {
    handlers: [
      handleJob(sendMailJob, (ctx, { mailId }) => sendMail(ctx, mailId, runtime.mail, domain)),
      ...accountsJobs,
      ...alumniJobs,
      ...certificatesJobs,
      ...surveysJobs,
      ...outcomesJobs,
      ...reactions,
    ],
    sweeps: [mailSweep, ...accountsSweeps, ...programmeSweeps, ...alumniSweeps, ...surveysSweeps, ...outcomesSweeps],
    lanes: [...surveysLanes],
  };
}
