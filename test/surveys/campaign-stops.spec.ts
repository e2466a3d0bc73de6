import { configureSignIn } from '@enishi/accounts';
import { FixedClock, optOutOfMail, sql } from '@enishi/platform';
import type { PlannedMail } from '@enishi/platform';
import {
  createCampaign,
  launchCampaign,
  listExclusions,
  remindContacts,
  selectDispositions,
  surveyLane,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, TEST_NOW, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings } from './support/alumni.js';
import { planWithPeople } from './support/plan-with-people.js';

configureSignIn({ publicUrl: 'https://enishi.example.org', development: true });

const { dataSource } = await freshDatabase();
const set = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<T>(dataSource.manager, text, values);

let cohort = 2025;

/** An open campaign for so many alumni of a year of their own; the one before is over. */
async function round(heads: number) {
  await set(`update survey_campaign set state = 'CLOSED', closed_at = now() where state = 'OPEN'`);
  const clock = new FixedClock(TEST_NOW);
  const fiscalYear = (cohort -= 1);
  const { people } = await planWithPeople(dataSource, { heads, fiscalYear });
  await agreeToBeAsked(
    dataSource,
    people.map(({ personId }) => personId),
  );
  const officer = testCtx(dataSource, as.officer(), { clock });
  const saved = await createCampaign(officer, { ...alumniSettings, cohorts: [fiscalYear] });
  if (saved.__typename !== 'CampaignSaved') throw new Error(JSON.stringify(saved));
  const { id } = saved.campaign;
  await launchCampaign(officer, id);
  return { clock, people, id, ctx: testCtx(dataSource, as.system(), { clock }) };
}

const planned = (id: string) =>
  set<PlannedMail & Record<string, unknown>>(
    `select m.id, m.to_address as "to", m.locale, m.template, m.subject_ref as "subjectRef", m.dedupe_key as "dedupeKey"
     from outgoing_mail m join survey_campaign c on c.mail_lane_id = m.lane_id where c.id = $1 and m.state = 'PLANNED' order by m.id`,
    [id],
  );

/** Lets everything that is planned go out. */
async function send(ctx: ReturnType<typeof testCtx>, id: string): Promise<void> {
  const mails = await planned(id);
  await surveyLane.compose(ctx, mails);
  await surveyLane.sent(ctx, mails);
  await set(`update outgoing_mail set state = 'SENT', sent_at = $2 where id = any($1)`, [
    mails.map((mail) => mail.id),
    ctx.clock.now(),
  ]);
}

const days = (count: number) => count * 86_400_000;
const events = (id: string) =>
  set<{ kind: string; count: number }>(
    `select kind, count(*)::int as count from survey_event where campaign_id = $1 group by 1 order by 1`,
    [id],
  ).then((rows) => Object.fromEntries(rows.map(({ kind, count }) => [kind, count])));

/** Somebody each: as they were, without consent, minor, dead, merged, left, with an address that is dead. */
async function changedMeanwhile() {
  const made = await round(7);
  const [kept, withdrawn, minor, dead, merged, left, unreachable] = made.people.map((one) => one.personId);
  await set(`update consent set withdrawn_at = now() where person_id = $1 and purpose = 'SURVEY_CONTACT'`, [
    withdrawn,
  ]);
  await set(`update person set birth_date = '2009-05-05' where id = $1`, [minor]);
  await set(`update member set status = 'DECEASED' where person_id = $1`, [dead]);
  await set(`update person set merged_into_id = $2 where id = $1`, [merged, kept]);
  await set(`update member set status = 'OPTED_OUT' where person_id = $1`, [left]);
  await set(
    `insert into mail_address (address, undeliverable_at, code, reason) select lower(address), now(), '550', 'no such user'
     from survey_contact where campaign_id = $1 and person_id = $2`,
    [made.id, unreachable],
  );
  return { ...made, kept, withdrawn, minor, dead, merged, left, unreachable };
}

const row = (
  personId: string | undefined,
  kind: string,
  reason: string,
  state: string,
  stopReason: string,
) => ({
  personId,
  kind,
  reason,
  state,
  stopReason,
  next: null,
});

describe('what becomes known after the launch', () => {
  it('stops the mail at the moment of sending, with the reason, and shows who is asked no further', async () => {
    const { ctx, id, clock, kept, withdrawn, minor, dead, merged, left } = await changedMeanwhile();
    const mails = await planned(id);

    const composed = await surveyLane.compose(ctx, mails);
    await surveyLane.compose(ctx, mails);

    // the address is looked at by the lane before it asks for words
    expect([...composed.values()].filter((mail) => mail === 'DROP')).toHaveLength(5);
    const told = await set(
      `select a.person_id as "personId", e.kind, e.detail ->> 'reason' as reason, a.state, k.stop_reason as "stopReason",
         k.next_contact_at as next
       from survey_event e join survey_assignment a on a.id = e.assignment_id join survey_contact k on k.id = a.contact_id
       where e.campaign_id = $1 and e.kind <> 'ASKED'`,
      [id],
    );
    expect(told).toHaveLength(5);
    expect(told).toEqual(
      expect.arrayContaining([
        row(withdrawn, 'UNSUBSCRIBED', 'NO_CONSENT', 'DECLINED', 'NO_CONSENT'),
        row(minor, 'NOT_ELIGIBLE', 'MINOR', 'EXPIRED', 'MINOR'),
        row(dead, 'NOT_ELIGIBLE', 'DECEASED', 'EXPIRED', 'LEFT'),
        row(merged, 'NOT_ELIGIBLE', 'DUPLICATE', 'EXPIRED', 'LEFT'),
        row(left, 'UNSUBSCRIBED', 'OPTED_OUT', 'DECLINED', 'LEFT'),
      ]),
    );
    const codes = await selectDispositions(ctx, { campaignId: id, isClosed: false, essential: [] });
    expect([...codes.values()].toSorted()).toEqual([
      '2.112',
      '2.112',
      '2.31',
      '3.11',
      '3.11',
      '4.10',
      '4.81',
    ]);
    const officer = testCtx(dataSource, as.officer(), { clock });
    const { rows } = await listExclusions(officer, { campaignId: id });
    expect(new Set(rows.map(({ subjectId }) => subjectId))).toEqual(
      new Set([withdrawn, minor, dead, merged, left]),
    );
    expect(rows.find(({ subjectId }) => subjectId === minor)).toMatchObject({
      reason: 'MINOR',
      stoppedAt: clock.now(),
    });
    expect(rows.map(({ subjectId }) => subjectId)).not.toContain(kept);
  });

  it('counts before a reminder too, a dead address and an opt-out with it, and closes links of who does not belong', async () => {
    const { ctx, id, clock, people } = await round(4);
    const [minor, unreachable] = [people[1]!.personId, people[2]!.personId];
    await send(ctx, id);
    await set(`update person set birth_date = '2009-05-05' where id = $1`, [minor]);
    await set(
      `insert into mail_address (address, undeliverable_at, code, reason) select lower(address), now(), '550', 'no such user'
       from survey_contact where campaign_id = $1 and person_id = $2`,
      [id, unreachable],
    );
    await optOutOfMail(ctx, people[3]!.email!, 'survey');
    clock.advance(days(8));

    expect(await remindContacts(ctx)).toBe(1);

    expect(await events(id)).toEqual({ ASKED: 4, SENT: 4, NOT_ELIGIBLE: 1, BOUNCED: 1, UNSUBSCRIBED: 1 });
    const [links] = await set(
      `select count(*) filter (where l.revoked_at is not null and k.person_id = $2)::int as closed,
         count(*) filter (where l.revoked_at is not null)::int as "closedInAll"
       from survey_link l join survey_contact k on k.id = l.contact_id where k.campaign_id = $1`,
      [id, minor],
    );
    expect(links).toEqual({ closed: 1, closedInAll: 1 });
  });

  it('does not stop a minor whose guardian agreed', async () => {
    const { ctx, id, people } = await round(1);
    await set(`update person set birth_date = '2009-05-05' where id = $1`, [people[0]!.personId]);
    await set(`update consent set by_guardian = true where person_id = $1`, [people[0]!.personId]);

    const composed = await surveyLane.compose(ctx, await planned(id));

    expect([...composed.values()]).not.toContain('DROP');
  });
});
