import { FixedClock, onStatement, sql } from '@enishi/platform';
import { createCampaign, launchCampaign, previewCampaign, surveyLane } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, TEST_NOW, testCtx } from '../support/index.js';
import {
  agreeToBeAsked,
  alumniSettings,
  hostContact,
  hostSettings,
  keepInstruments,
} from './support/alumni.js';
import { planWithPeople } from './support/plan-with-people.js';

const { dataSource } = await freshDatabase();
const officer = testCtx(dataSource, as.officer());
const db = dataSource.manager;
const set = (text: string, values: unknown[] = []) => sql(db, text, values);

async function draft(settings: Parameters<typeof createCampaign>[1] = alumniSettings): Promise<string> {
  await keepInstruments(dataSource);
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
});
void FixedClock;
void onStatement;
void TEST_NOW;
void surveyLane;
void hostContact;
void hostSettings;
void started;
