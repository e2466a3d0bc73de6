import { sql } from '@enishi/platform';
import { createCampaign, launchCampaign, previewCampaign } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings, hostContact, hostSettings } from './support/alumni.js';
import { planWithPeople } from './support/plan-with-people.js';

const { dataSource } = await freshDatabase();
const officer = testCtx(dataSource, as.officer());
const db = dataSource.manager;
const set = (text: string, values: unknown[] = []) => sql(db, text, values);

async function draft(settings: Parameters<typeof createCampaign>[1] = alumniSettings): Promise<string> {
  const saved = await createCampaign(officer, settings);
  if (saved.__typename !== 'CampaignSaved') throw new Error(JSON.stringify(saved));
  return saved.campaign.id;
}

async function started(settings?: Parameters<typeof createCampaign>[1]): Promise<string> {
  const id = await draft(settings);
  const launched = await launchCampaign(officer, id);
  expect(launched).toMatchObject({ __typename: 'CampaignLaunched' });
  return id;
}

describe('who is asked', () => {
  it('is told before the launch, with a reason for everybody who is not, and the launch asks just those', async () => {
    const { people } = await planWithPeople(dataSource, { heads: 12, fiscalYear: 2024 });
    const ids = people.map((person) => person.personId);
    await agreeToBeAsked(dataSource, ids.slice(1));
    const [, left, noAddress, dead, out, minor, allowedMinor, thai] = ids;
    await set(`update member set status = 'OPTED_OUT' where person_id = $1`, [left]);
    await set(`update person set email = null where id = $1`, [noAddress]);
    await set(
      `insert into mail_address (address, undeliverable_at, reason) select email, now(), 'no such user' from person where id = $1`,
      [dead],
    );
    await set(
      `insert into mail_opt_out (address, kind, opted_out_at) select email, 'survey', now() from person where id = $1`,
      [out],
    );
    await set(`update person set birth_date = '2009-05-01' where id = any($1)`, [[minor, allowedMinor]]);
    await set(`update consent set by_guardian = true where person_id = $1`, [allowedMinor]);
    // 19 years old: grown up in most countries, in Thailand not yet
    await set(`update person set birth_date = '2006-06-01', nationalities = '{TH}' where id = $1`, [thai]);
    const id = await draft();

    const preview = await previewCampaign(officer, id);

    expect(preview).toMatchObject({ asked: 5, notAsked: 7, contacts: 5, problems: [] });
    expect(Object.fromEntries(preview.reasons.map(({ reason, count }) => [reason, count]))).toEqual({
      LEFT: 1,
      NO_CONSENT: 1,
      NO_ADDRESS: 1,
      UNDELIVERABLE: 1,
      UNSUBSCRIBED: 1,
      MINOR: 2,
      ASKED_THIS_YEAR: 0,
      BURDEN: 0,
    });
    const launched = await launchCampaign(officer, id);
    expect(launched).toMatchObject({ __typename: 'CampaignLaunched', cases: 5, contacts: 5, excluded: 7 });
    const strata = await set(
      `select cohort_year as "cohortYear", country_code as "countryCode", sum(asked)::int as asked, sum(not_asked)::int as "notAsked" from (
         select cohort_year, country_code, 1 as asked, 0 as not_asked from survey_assignment where campaign_id = $1
         union all select cohort_year, country_code, 0, 1 from survey_exclusion where campaign_id = $1) x
       group by 1, 2 order by 1, 2`,
      [id],
    );
    expect(strata).toEqual(preview.strata);
    const [written] = await set(
      `select (select count(*)::int from survey_event where campaign_id = $1 and kind = 'ASKED') as events,
         (select count(*)::int from outgoing_mail where state = 'PLANNED') as mails,
         (select count(*)::int from survey_assignment where campaign_id = $1 and state = 'SCHEDULED' and module = 'FULL') as full`,
      [id],
    );
    expect(written).toEqual({ events: 5, mails: 5, full: 5 });
  });

  it('once a year: who has a case in another campaign of the year is told so, and so is who had 12 minutes', async () => {
    const { people } = await planWithPeople(dataSource, { heads: 3, fiscalYear: 2022 });
    const ids = people.map((person) => person.personId);
    await agreeToBeAsked(dataSource, ids);
    const settings = { ...alumniSettings, cohorts: [2022] };
    const [first, second] = [await draft(settings), await draft(settings)];
    await launchCampaign(officer, first);
    const reasons = async () =>
      Object.fromEntries(
        (await previewCampaign(officer, second)).reasons.flatMap(({ reason, count }) =>
          count ? [[reason, count]] : [],
        ),
      );

    expect(await reasons()).toEqual({ ASKED_THIS_YEAR: 3 });
    // as if that one had asked other people of the same year, and one of them for long
    await set(`update survey_campaign set audience = 'HOSTS' where id = $1`, [first]);
    await set(
      `update survey_assignment set minutes = case when person_id = $2 then 7.5 else 7 end where campaign_id = $1`,
      [first, ids[0]],
    );
    expect(await reasons()).toEqual({ BURDEN: 1 });
  });

  it('with the full form one, three, five and ten years after, with the short one in between', async () => {
    const cohorts = [2015, 2020, 2021];
    for (const fiscalYear of cohorts) {
      const { people } = await planWithPeople(dataSource, { heads: 1, fiscalYear });
      await agreeToBeAsked(dataSource, [people[0]!.personId]);
    }
    const id = await started({ ...alumniSettings, cohorts });

    expect(
      await set(
        `select cohort_year as year, module, minutes::float8 as minutes from survey_assignment where campaign_id = $1 order by 1`,
        [id],
      ),
    ).toEqual([
      { year: 2015, module: 'FULL', minutes: 5 },
      { year: 2020, module: 'FULL', minutes: 5 },
      { year: 2021, module: 'PULSE', minutes: 3 },
    ]);
  });

  it('and nobody by two campaigns that are launched at the same moment', async () => {
    const { people } = await planWithPeople(dataSource, { heads: 20, fiscalYear: 2016 });
    await agreeToBeAsked(
      dataSource,
      people.map((person) => person.personId),
    );
    const settings = { ...alumniSettings, cohorts: [2016] };
    const ids = [await draft(settings), await draft(settings)];

    await Promise.all(ids.map((id) => launchCampaign(officer, id)));

    const [asked] = await set(
      `select count(*)::int as count from survey_assignment where campaign_id = any($1)`,
      [ids],
    );
    expect(asked).toEqual({ count: 20 });
  });
});

describe('launching', () => {
  it('twice at the same moment is once', async () => {
    const { people } = await planWithPeople(dataSource, { heads: 30, fiscalYear: 2023 });
    await agreeToBeAsked(
      dataSource,
      people.map((person) => person.personId),
    );
    const id = await draft({ ...alumniSettings, cohorts: [2023] });

    const answers = await Promise.all([1, 2, 3].map(() => launchCampaign(officer, id)));

    for (const answer of answers)
      expect(answer).toMatchObject({ __typename: 'CampaignLaunched', cases: 30, contacts: 30, excluded: 0 });
    const [written] = await set(
      `select (select count(*)::int from survey_assignment where campaign_id = $1) as cases,
         (select count(*)::int from outgoing_mail m join survey_campaign c on c.mail_lane_id = m.lane_id where c.id = $1) as mails,
         (select count(*)::int from audit_entry where subject_id = $1::text and action = 'campaign.launched') as entries,
         (select count(*)::int from mail_lane l join survey_campaign c on c.mail_lane_id = l.id where c.id = $1) as lanes`,
      [id],
    );
    expect(written).toEqual({ cases: 30, mails: 30, entries: 1, lanes: 1 });
  });

  it('writes nothing at all when nobody can be asked', async () => {
    await planWithPeople(dataSource, { heads: 2, fiscalYear: 2014 });
    const id = await draft({ ...alumniSettings, cohorts: [2014] });

    const answer = await launchCampaign(officer, id);

    expect(answer).toMatchObject({ __typename: 'CampaignNotReady', problems: [{ code: 'NOBODY_TO_ASK' }] });
    const [left] = await set(`select count(*)::int as count from survey_exclusion where campaign_id = $1`, [
      id,
    ]);
    expect(left).toEqual({ count: 0 });
  });

  it('plans each invitation for the daytime of its country, and the first reminder a week later', async () => {
    const { people } = await planWithPeople(dataSource, { heads: 2, fiscalYear: 2018 });
    const ids = people.map((person) => person.personId);
    await agreeToBeAsked(dataSource, ids);
    await set(`update person set nationalities = '{BR}' where id = $1`, [ids[1]]);
    // 10:00 in Japan: morning in Cambodia, evening before in Brazil
    const id = await started({ ...alumniSettings, cohorts: [2018] });

    expect(
      await set(
        `select k.time_zone as zone, m.next_attempt_at as at, k.next_contact_at as next from survey_contact k
           join outgoing_mail m on m.subject_ref = 'survey_contact:' || k.id where k.campaign_id = $1 order by 1`,
        [id],
      ),
    ).toEqual([
      {
        zone: 'America/Sao_Paulo',
        at: new Date('2026-01-20T12:00:00Z'),
        next: new Date('2026-01-27T12:00:00Z'),
      },
      { zone: 'Asia/Bangkok', at: new Date('2026-01-20T02:00:00Z'), next: new Date('2026-01-27T02:00:00Z') },
    ]);
  });
});

/** Cohorts of which a plan would be asked. */
const cohortsAsked = async () => {
  const id = await draft({ ...hostSettings, cohorts: [2016, 2018, 2019] });
  const rows = await previewCampaign(officer, id);
  return rows.strata.filter((stratum) => stratum.asked > 0).map(({ cohortYear }) => cohortYear);
};

const plan = async (fiscalYear: number) =>
  (await planWithPeople(dataSource, { heads: 1, fiscalYear })).planId;

describe('hosts', () => {
  it('get one mail for all their plans, at the office before the professor, where mail arrives', async () => {
    const plans = [await plan(2024), await plan(2024), await plan(2024), await plan(2024)];
    const [first, second, dead, none] = plans as [string, string, string, string];
    await hostContact(dataSource, first, 'PI', 'professor@host.example.org');
    await hostContact(dataSource, first, 'ADMIN', 'Office@host.example.org');
    await hostContact(dataSource, second, 'ADMIN', 'office@host.example.org');
    await hostContact(dataSource, dead, 'ADMIN', 'gone@host.example.org');
    await hostContact(dataSource, dead, 'CONTACT', 'contact@host.example.org');
    await set(
      `insert into mail_address (address, undeliverable_at, reason) values ('gone@host.example.org', now(), 'x')`,
    );
    await set(`update exchange_plan set fiscal_year = 2023 where fiscal_year = 2024 and id <> all($1)`, [
      plans,
    ]);
    const id = await draft(hostSettings);
    const preview = await previewCampaign(officer, id);

    const launched = await launchCampaign(officer, id);

    expect(preview).toMatchObject({ asked: 3, notAsked: 1, contacts: 2 });
    expect(launched).toMatchObject({ __typename: 'CampaignLaunched', cases: 3, contacts: 2, excluded: 1 });
    expect(
      await set(
        `select k.address, count(*)::int as plans, min(a.module) as module from survey_contact k join survey_assignment a on a.contact_id = k.id
         where k.campaign_id = $1 group by 1 order by 1`,
        [id],
      ),
    ).toEqual([
      { address: 'contact@host.example.org', plans: 1, module: 'HOST' },
      { address: 'office@host.example.org', plans: 2, module: 'HOST' },
    ]);
    expect(await set(`select subject_id, reason from survey_exclusion where campaign_id = $1`, [id])).toEqual(
      [{ subject_id: none, reason: 'NO_ADDRESS' }],
    );
  });

  it('are asked every year for five years, then every second, until they told nothing new twice', async () => {
    const [six, seven, nine] = [await plan(2019), await plan(2018), await plan(2016)];
    for (const planId of [six, seven, nine])
      await hostContact(dataSource, planId, 'ADMIN', `${planId}@host.example.org`);

    expect(await cohortsAsked()).toEqual([2016, 2018]);
    // two answers after the fifth year that tell nothing
    for (const fiscalYear of [2022, 2024]) {
      const campaignId = await draft({ ...hostSettings, fiscalYear, cohorts: [2016] });
      await set(
        `with k as (insert into survey_contact (id, campaign_id, name, locale, time_zone) values (gen_random_uuid(), $1, 'x', 'ja', 'Asia/Tokyo') returning id),
         a as (insert into survey_assignment (id, campaign_id, contact_id, plan_id, cohort_year, host_institution_id, programme_type, module, minutes, state)
           select gen_random_uuid(), $1, k.id, p.id, p.fiscal_year, p.host_institution_id, p.programme_type, 'HOST', 8, 'ANSWERED' from k, exchange_plan p where p.id = $2 returning id)
         insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers, language, submitted_at)
         select gen_random_uuid(), $1, a.id, 'FU-H', 1, 'HOST', '{}', 'ja', now() from a`,
        [campaignId, nine],
      );
    }
    expect(await cohortsAsked()).toEqual([2018]);
    // the last of them told of a return visit that was not known
    await set(
      `insert into survey_answer (response_id, item, line, code) select r.id, 'H.REV.purpose', 1, 'DEGREE_STUDY'
       from survey_response r join survey_campaign c on c.id = r.campaign_id where c.fiscal_year = 2024`,
    );
    expect(await cohortsAsked()).toEqual([2016, 2018]);
  });
});
