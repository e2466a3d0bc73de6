import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalCourier, MailLaneSender, sql } from '@enishi/platform';
import type { RenderedMail } from '@enishi/platform';
import { createCampaign, launchCampaign } from '@enishi/surveys';
import { jobCtx } from '../../../apps/server/src/runtime/job-ctx.js';
import { backgroundWork } from '../../../apps/server/src/runtime/jobs.js';
import { as, testCtx } from '../../support/index.js';
import type { TestServer } from '../../support/index.js';

/** An officer's campaign, opened on the server's clock. */
export async function launched(
  { server, clock }: TestServer,
  settings: Parameters<typeof createCampaign>[1],
): Promise<string> {
  const officer = testCtx(server.runtime.dataSource, as.officer(), { clock });
  const saved = await createCampaign(officer, settings);
  if (saved.__typename !== 'CampaignSaved') throw new Error(JSON.stringify(saved));
  const { id } = saved.campaign;
  const answer = await launchCampaign(officer, id);
  if (answer.__typename !== 'CampaignLaunched') throw new Error(JSON.stringify(answer));
  return id;
}

/** Lets the lanes send what is due by the server's clock, through their own sender. @returns what went out */
export async function sendDueMails({ server: { runtime } }: TestServer): Promise<RenderedMail[]> {
  const sent: RenderedMail[] = [];
  const failures: Error[] = [];
  const journalFolder = mkdtempSync(path.join(os.tmpdir(), 'enishi-journal-'));
  const onError = (error: Error) => void failures.push(error);
  const sender = new MailLaneSender({
    lanes: backgroundWork(runtime).lanes,
    courier: new LocalCourier({
      transport: { send: (mail) => Promise.resolve(void sent.push(mail)) },
      journalFolder,
      now: () => runtime.clock.now(),
      onError,
    }),
    concurrency: 2,
    messageDomain: 'ssc.example.jp',
    journalFolder,
    makeCtx: (job) => jobCtx(runtime, job),
    onError,
  });
  const waiting = async () => {
    const rows = await sql(
      runtime.dataSource.manager,
      `select 1 from outgoing_mail m join mail_lane l on l.id = m.lane_id and l.state = 'RUNNING'
       where m.state = 'SENDING' or (m.state in ('PLANNED', 'RETRY') and m.next_attempt_at <= $1)`,
      [runtime.clock.now()],
    );
    return rows.length > 0;
  };
  await sender.start();
  for (let looks = 0; (await waiting()) && failures.length === 0 && looks < 100; looks += 1) await sleep(100);
  await sender.stop();
  if (failures[0]) throw failures[0];
  return sent;
}

/** The personal link that a mail carries, as a path. */
export function linkIn(mail: Pick<RenderedMail, 'text'> | undefined): string {
  const found = /\/s\/[\w-]{43}(?![\w-/])/.exec(mail?.text ?? '')?.[0];
  if (!found) throw new Error(`no personal link in: ${mail?.text ?? 'no mail'}`);
  return found;
}
