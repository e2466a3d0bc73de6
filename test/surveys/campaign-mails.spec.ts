import { configureSignIn } from '@enishi/accounts';
import {
  FixedClock,
  hashToken,
  isOptedOutOfMail,
  onStatement,
  optOutOfMail,
  renderMail,
  sql,
} from '@enishi/platform';
import type { ComposedMail, PlannedMail } from '@enishi/platform';
import {
  closeCampaign,
  createCampaign,
  followUpMails,
  launchCampaign,
  reconnectCodeMail,
  reconnectNoticeMail,
  remindContacts,
  surveyLane,
  surveysJobs,
} from '@enishi/surveys';
import { beforeEach, describe, expect, it } from 'vitest';
import { as, freshDatabase, TEST_NOW, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings, hostContact, hostSettings } from './support/alumni.js';
import { planWithPeople } from './support/plan-with-people.js';

configureSignIn({ publicUrl: 'https://enishi.example.org', development: true });

const { dataSource } = await freshDatabase();
const set = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<T>(dataSource.manager, text, values);

type Settings = Parameters<typeof createCampaign>[1];
let cohort = 2024;

/** An open campaign for so many alumni of a year of their own, on a clock of its own. */
async function round(heads: number, more: Partial<Settings> = {}) {
  const clock = new FixedClock(TEST_NOW);
  const fiscalYear = (cohort -= 1);
  const { people } = await planWithPeople(dataSource, { heads, fiscalYear });
  await agreeToBeAsked(
    dataSource,
    people.map(({ personId }) => personId),
  );
  return { clock, people, ...(await open(clock, { ...alumniSettings, cohorts: [fiscalYear], ...more })) };
}

async function open(clock: FixedClock, settings: Settings) {
  const saved = await createCampaign(testCtx(dataSource, as.officer(), { clock }), settings);
  if (saved.__typename !== 'CampaignSaved') throw new Error(JSON.stringify(saved));
  const { id } = saved.campaign;
  await launchCampaign(testCtx(dataSource, as.officer(), { clock }), id);
  return { id, ctx: testCtx(dataSource, as.system(), { clock }) };
}

const planned = (id: string) =>
  set<PlannedMail & Record<string, unknown>>(
    `select m.id, m.to_address as "to", m.locale, m.template, m.subject_ref as "subjectRef", m.dedupe_key as "dedupeKey"
     from outgoing_mail m join survey_campaign c on c.mail_lane_id = m.lane_id where c.id = $1 and m.state = 'PLANNED' order by m.id`,
    [id],
  );

/** What the lane does with what is planned: words, then sent or given up. */
async function send(
  ctx: ReturnType<typeof testCtx>,
  id: string,
): Promise<Map<string, ComposedMail | 'DROP'>> {
  const mails = await planned(id);
  const composed = await surveyLane.compose(ctx, mails);
  const going = mails.filter((mail) => composed.get(mail.id) !== 'DROP');
  await surveyLane.sent(ctx, going);
  await set(
    `update outgoing_mail set state = case when id = any($2) then 'SENT' else 'CANCELLED' end, sent_at = $3 where id = any($1)`,
    [mails.map((mail) => mail.id), going.map((mail) => mail.id), ctx.clock.now()],
  );
  return new Map(composed);
}

const days = (count: number) => count * 86_400_000;
const events = (id: string) =>
  set<{ kind: string; count: number }>(
    `select kind, count(*)::int as count from survey_event where campaign_id = $1 group by 1 order by 1`,
    [id],
  ).then((rows) => Object.fromEntries(rows.map(({ kind, count }) => [kind, count])));

describe('an invitation', () => {
  it('carries a link of its own, says how long, until when and what changed, and how to stop it with one click', async () => {
    const { ctx, id } = await round(2);

    const composed = [...(await send(ctx, id)).values()] as ComposedMail[];

    const [mail] = composed;
    const { subject, text } = renderMail(mail!.template!, 'en', mail!.model);
    expect(subject).toContain('about 90 seconds');
    expect(text).toContain('Sun, 15 March 2026');
    expect(text).toContain('Japan time');
    expect(text).toContain('Changes en');
    const token = /https:\/\/enishi\.example\.org\/s\/([\w-]{43})\n?/.exec(text)?.[1] ?? '';
    expect(mail!.headers).toEqual({
      'List-Unsubscribe': `<https://enishi.example.org/s/${token}/unsubscribe>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    const [link] = await set(
      `select purpose, expires_at as "expiresAt", contact_id is not null as "isOfContact" from survey_link where token_hash = $1`,
      [hashToken(token)],
    );
    expect(link).toEqual({
      purpose: 'INVITATION',
      expiresAt: new Date('2026-03-15T15:00:00Z'),
      isOfContact: true,
    });
    expect(await events(id)).toEqual({ ASKED: 2, SENT: 2 });
    expect(
      await set(`select state, sent_at is not null as sent from survey_assignment where campaign_id = $1`, [
        id,
      ]),
    ).toEqual([
      { state: 'SENT', sent: true },
      { state: 'SENT', sent: true },
    ]);
  });

  it('asks three statements of the database for two hundred mails', async () => {
    const { ctx, id } = await round(200);
    const mails = await planned(id);
    let statements = 0;
    const stop = onStatement(() => (statements += 1), dataSource);

    await surveyLane.compose(ctx, mails);
    await surveyLane.sent(ctx, mails);

    stop();
    expect(statements).toBe(3);
  });

  it('names the plans of a host, once for all of them', async () => {
    const clock = new FixedClock(TEST_NOW);
    const plans = [
      (await planWithPeople(dataSource, { heads: 1, fiscalYear: 2024 })).planId,
      (await planWithPeople(dataSource, { heads: 1, fiscalYear: 2024 })).planId,
    ];
    for (const planId of plans) await hostContact(dataSource, planId, 'ADMIN', 'office@host.example.org');
    const { ctx, id } = await open(clock, hostSettings);

    const [mail] = [...(await send(ctx, id)).values()] as ComposedMail[];

    const { text } = renderMail(mail!.template!, 'ja', mail!.model);
    expect(text.match(/桜の実験/g)).toHaveLength(2);
    expect(text).toContain('約8分');
    expect(await events(id)).toEqual({ ASKED: 2, SENT: 2 });
  });

  it('exists in every language, for both audiences, with nothing left open', () => {
    const mails = [...Object.values(followUpMails.ALUMNI), ...Object.values(followUpMails.HOSTS)];
    for (const mail of [...mails, reconnectCodeMail, reconnectNoticeMail])
      for (const locale of ['ja', 'en', 'zh-Hans'] as const) {
        const { subject, text, html } = renderMail(mail.name, locale, mail.sample(locale));
        expect(subject + text).not.toMatch(/\{\{|undefined|\[object/);
        expect(html).not.toMatch(/<img[^>]+(track|pixel)/i);
      }
  });

  it('is dropped when its case was answered or declined, its contact stopped, or the campaign closed meanwhile', async () => {
    const { ctx, id } = await round(4);
    await set(
      `with n as (select id, row_number() over (order by id) as n from survey_assignment where campaign_id = $1)
       update survey_assignment a set state = case n.n when 1 then 'ANSWERED' when 2 then 'DECLINED' else a.state end from n where n.id = a.id`,
      [id],
    );
    await set(
      `update survey_contact k set stopped_at = now(), stop_reason = 'UNSUBSCRIBED' from survey_assignment a
       where a.contact_id = k.id and a.id = (select max(id::text)::uuid from survey_assignment where campaign_id = $1)`,
      [id],
    );
    const mails = await planned(id);

    const composed = await surveyLane.compose(ctx, mails);

    expect([...composed.values()].filter((mail) => mail === 'DROP')).toHaveLength(3);
    await closeCampaign(testCtx(dataSource, as.officer()), id);
    expect([...(await surveyLane.compose(ctx, mails)).values()]).toEqual(['DROP', 'DROP', 'DROP', 'DROP']);
  });

  it('that comes back ends the contact, told once, whether at once or hours later', async () => {
    const { ctx, id } = await round(3);
    const mails = await planned(id);
    await surveyLane.sent(ctx, mails);
    const [first, second] = mails;

    await surveyLane.failed(ctx, [{ ...first!, isAddressDead: true }]);
    await surveyLane.failed(ctx, [{ ...first!, isAddressDead: true }]);
    const reaction = surveysJobs.find(({ job }) => job.name === 'mail.undeliverable');
    for (const _ of [1, 2]) await reaction?.handle(ctx, { mailId: second!.id });

    expect(await events(id)).toEqual({ ASKED: 3, SENT: 3, BOUNCED: 2 });
    const [counted] = await set(
      `select count(*) filter (where a.state = 'UNDELIVERABLE')::int as cases,
         count(*) filter (where k.stop_reason = 'UNDELIVERABLE' and k.next_contact_at is null)::int as contacts
       from survey_contact k join survey_assignment a on a.contact_id = k.id where k.campaign_id = $1`,
      [id],
    );
    expect(counted).toEqual({ cases: 2, contacts: 2 });
  });
});

describe('a reminder', () => {
  // the rounds before are over, so that counts are those of one campaign
  beforeEach(() =>
    set(`update survey_campaign set state = 'CLOSED', closed_at = now() where state = 'OPEN'`),
  );

  it('goes to everybody who has not answered when the day has come, and to nobody before', async () => {
    const { clock, ctx, id } = await round(3);
    await send(ctx, id);
    await set(
      `update survey_assignment set state = 'ANSWERED' where id = (select min(id::text)::uuid from survey_assignment where campaign_id = $1)`,
      [id],
    );
    clock.advance(days(6));
    expect(await remindContacts(ctx)).toBe(0);

    clock.advance(days(1) + 3_600_000);

    expect(await remindContacts(ctx)).toBe(2);
    expect(await remindContacts(ctx)).toBe(0);
    await send(ctx, id);
    expect(await events(id)).toEqual({ ASKED: 3, SENT: 3, REMINDED: 2 });
    expect(
      await set(
        `select stop_reason as reason from survey_contact where campaign_id = $1 and stopped_at is not null`,
        [id],
      ),
    ).toEqual([{ reason: 'ANSWERED' }]);
  });

  it('is planned once when two workers look at the same moment', async () => {
    const { clock, ctx, id } = await round(40);
    await send(ctx, id);
    clock.advance(days(8));

    const counts = await Promise.all([remindContacts(ctx), remindContacts(ctx), remindContacts(ctx)]);

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await planned(id)).toHaveLength(40);
  });

  it('comes once after an outage of ten days, however many rungs passed', async () => {
    const { clock, ctx, id } = await round(5, { reminderDays: [5, 8, 11, 30] });
    await send(ctx, id);
    clock.advance(days(4));
    expect(await remindContacts(ctx)).toBe(0);

    clock.advance(days(10));

    expect(await remindContacts(ctx)).toBe(5);
    await send(ctx, id);
    clock.advance(days(3));
    expect(await remindContacts(ctx)).toBe(0);
    expect(await events(id)).toEqual({ ASKED: 5, SENT: 5, REMINDED: 5 });
    expect(
      await set(`select distinct rung, next_contact_at as at from survey_contact where campaign_id = $1`, [
        id,
      ]),
    ).toEqual([{ rung: 3, at: new Date('2026-02-19T02:00:00Z') }]);
  });

  it('does not go out to somebody who answers between planning and sending', async () => {
    const { clock, ctx, id } = await round(2);
    await send(ctx, id);
    clock.advance(days(8));
    expect(await remindContacts(ctx)).toBe(2);
    await set(
      `update survey_assignment set state = 'ANSWERED' where id = (select min(id::text)::uuid from survey_assignment where campaign_id = $1)`,
      [id],
    );

    const composed = await send(ctx, id);

    expect([...composed.values()].filter((mail) => mail === 'DROP')).toHaveLength(1);
    expect(await events(id)).toEqual({ ASKED: 2, SENT: 2, REMINDED: 1 });
  });

  it('waits while the invitation itself still waits in a slow lane', async () => {
    const { clock, ctx, id } = await round(2);
    clock.advance(days(8));
    expect(await remindContacts(ctx)).toBe(0);
    await send(ctx, id);

    clock.advance(days(1));
    expect(await remindContacts(ctx)).toBe(0);
    clock.advance(days(1) + 60_000);
    expect(await remindContacts(ctx)).toBe(2);
  });

  it('is not planned for who asked for no more mails, nor while the campaign is paused, nor past its end', async () => {
    const { clock, ctx, id, people } = await round(3, { closesOn: '2026-01-27', reminderDays: [7] });
    await send(ctx, id);
    await optOutOfMail(ctx, people[0]!.email!, 'survey');
    expect(await isOptedOutOfMail(ctx, people[0]!.email!, 'survey')).toBe(true);
    await set(`update survey_campaign set state = 'PAUSED' where id = $1`, [id]);
    clock.set('2026-01-27T03:00:00Z');
    expect(await remindContacts(ctx)).toBe(0);
    await set(`update survey_campaign set state = 'OPEN' where id = $1`, [id]);

    // evening there: the next daytime lies after the last day
    clock.set('2026-01-27T12:00:00Z');

    expect(await remindContacts(ctx)).toBe(0);
    expect(
      await set(
        `select stop_reason as reason from survey_contact where campaign_id = $1 and stopped_at is not null`,
        [id],
      ),
    ).toEqual([{ reason: 'UNSUBSCRIBED' }]);
  });
});
