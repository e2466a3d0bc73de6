import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LocalCourier, MailLaneSender, sql } from '@enishi/platform';
import type { RenderedMail } from '@enishi/platform';
import { createCampaign, launchCampaign, openLink, surveysLanes } from '@enishi/surveys';
import { expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings } from './support/alumni.js';
import { planWithPeople } from './support/plan-with-people.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

it('A launched campaign reaches every mailbox once, and the link in the mail opens the form of its person', async () => {
  const { people } = await planWithPeople(dataSource, { heads: 25, fiscalYear: 2024 });
  await agreeToBeAsked(
    dataSource,
    people.map(({ personId }) => personId),
  );
  // midday in Cambodia
  server.clock.set('2026-01-20T05:00:00Z');
  const ctx = testCtx(dataSource, as.officer(), { clock: server.clock });
  const saved = await createCampaign(ctx, { ...alumniSettings, perSecond: 500 });
  if (saved.__typename !== 'CampaignSaved') throw new Error(saved.message);
  await launchCampaign(ctx, saved.campaign.id);
  const mails: RenderedMail[] = [];
  const system = testCtx(dataSource, as.system(), { clock: server.clock });
  const errors: Error[] = [];
  const journalFolder = mkdtempSync(path.join(tmpdir(), 'enishi-round-'));
  const onError = (error: Error) => void errors.push(error);
  const sender = new MailLaneSender({
    lanes: surveysLanes,
    courier: new LocalCourier({
      transport: {
        async send(mail) {
          mails.push(mail);
        },
      },
      journalFolder,
      now: () => server.clock.now(),
      onError,
    }),
    concurrency: 5,
    messageDomain: 'enishi.example.org',
    journalFolder,
    makeCtx: () => system,
    onError,
  });

  await sender.start();
  await expect.poll(() => mails.length, { timeout: 15_000 }).toBe(25);
  await sender.stop();

  expect(errors).toEqual([]);
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(people.map(({ email }) => email)));
  expect(
    mails.every(({ headers }) => headers?.['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click'),
  ).toBe(true);
  const states = await sql(
    dataSource.manager,
    `select a.state, count(*)::int as count, (select count(*)::int from survey_event e where e.kind = 'SENT') as events,
       (select count(*)::int from outgoing_mail m where m.state = 'SENT' and m.sealed_model is null) as mails
     from survey_assignment a group by a.state`,
  );
  expect(states).toEqual([{ state: 'SENT', count: 25, events: 25, mails: 25 }]);
  const [mail] = mails;
  const token = /\/s\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
  const opened = await openLink(testCtx(dataSource, as.stranger(), { clock: server.clock }), {
    token,
    ip: '192.0.2.9',
  });
  if (opened.__typename !== 'LinkOpened') throw new Error(opened.message);
  const [theirs] = await sql(
    dataSource.manager,
    `select p.email from survey_assignment a join person p on p.id = a.person_id where a.id = $1`,
    [opened.caseIds[0]],
  );
  expect(theirs).toEqual({ email: mail?.to });
});
