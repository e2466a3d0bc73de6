import { FixedClock, sql } from '@enishi/platform';
import {
  archiveCampaign,
  campaignSweep,
  closeCampaign,
  createCampaign,
  launchCampaign,
  pauseCampaign,
  resumeCampaign,
  scheduleCampaign,
  unscheduleCampaign,
  updateCampaign,
  viewCampaign,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, TEST_NOW, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings } from './support/alumni.js';
import { planWithPeople } from './support/plan-with-people.js';

const { dataSource } = await freshDatabase();
const clock = new FixedClock(TEST_NOW);
const officer = testCtx(dataSource, as.officer(), { clock });
const set = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<T>(dataSource.manager, text, values);

type Settings = Parameters<typeof createCampaign>[1];

/** Alumni of a year that nobody else asks, two of whom may be asked. */
async function alumniOf(year: number): Promise<void> {
  const { people } = await planWithPeople(dataSource, { heads: 2, fiscalYear: year });
  await agreeToBeAsked(
    dataSource,
    people.map(({ personId }) => personId),
  );
}

async function draft(more: Partial<Settings> = {}) {
  const saved = await createCampaign(officer, { ...alumniSettings, ...more });
  if (saved.__typename !== 'CampaignSaved') throw new Error(JSON.stringify(saved));
  return saved.campaign;
}

const audits = (id: string) =>
  set<{ action: string }>(`select action from audit_entry where subject_id = $1 order by at, id`, [id]).then(
    (rows) => rows.map(({ action }) => action),
  );

describe('an officer prepares a campaign', () => {
  it('as a draft, and changes it until it is scheduled', async () => {
    await alumniOf(2024);
    const campaign = await draft();

    const changed = await updateCampaign(officer, {
      campaignId: campaign.id,
      version: campaign.version,
      settings: { ...alumniSettings, nameEn: 'Another name' },
    });

    expect(changed).toMatchObject({
      __typename: 'CampaignSaved',
      campaign: { nameEn: 'Another name', version: 2 },
    });
    expect(await audits(campaign.id)).toEqual(['campaign.created', 'campaign.changed']);
    await scheduleCampaign(officer, campaign.id);
    const late = await updateCampaign(officer, {
      campaignId: campaign.id,
      version: 3,
      settings: alumniSettings,
    });
    expect(late).toMatchObject({ __typename: 'CampaignNotInState', state: 'SCHEDULED' });
  });

  it('and is not overwritten by somebody who read an older version', async () => {
    const campaign = await draft();
    const change = { campaignId: campaign.id, version: campaign.version, settings: alumniSettings };
    await updateCampaign(officer, change);

    await expect(updateCampaign(officer, change)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('with a fiscal year and an instrument that exist', async () => {
    const answer = await createCampaign(officer, {
      ...alumniSettings,
      fiscalYear: 2099,
      instrumentCode: 'NONE',
    });

    expect(answer).toMatchObject({
      __typename: 'CampaignNotReady',
      problems: [
        { code: 'FISCAL_YEAR_UNKNOWN', what: '2099' },
        { code: 'INSTRUMENT_UNKNOWN', what: 'NONE v1' },
      ],
    });
  });

  it('and cannot schedule it before everything is in place', async () => {
    const { id } = await draft({
      cohorts: [2024, 2025],
      instrumentCode: 'FU-H',
      mailTexts: { ja: { introduction: 'あ', changes: 'い' } },
      opensOn: '2026-01-19',
      closesOn: '2026-01-31',
      reminderDays: [7, 14],
      quietWeekdays: [1, 2, 3, 4, 5, 6, 7],
    });

    const answer = await scheduleCampaign(officer, id);

    expect(answer.__typename === 'CampaignNotReady' && answer.problems.map(({ code }) => code)).toEqual([
      'INSTRUMENT_NOT_FOR_AUDIENCE',
      'MAIL_TEXT_MISSING',
      'MAIL_TEXT_MISSING',
      'COHORT_NOT_OVER',
      'OPENS_IN_THE_PAST',
      'REMINDER_AFTER_END',
      'NO_SENDING_DAY',
    ]);
    expect((await viewCampaign(officer, id)).state).toBe('DRAFT');
  });

  it('and takes a scheduled one back', async () => {
    const { id } = await draft();
    await scheduleCampaign(officer, id);

    expect(await unscheduleCampaign(officer, id)).toMatchObject({ campaign: { state: 'DRAFT' } });
    expect(await unscheduleCampaign(officer, id)).toMatchObject({ campaign: { state: 'DRAFT' } });
    expect((await audits(id)).filter((action) => action === 'campaign.unscheduled')).toHaveLength(1);
  });
});

const year = (n: number) => ({ cohorts: [n] });

describe('an open campaign', () => {
  it('is paused and resumed without losing a planned mail', async () => {
    await alumniOf(2019);
    const { id } = await draft(year(2019));
    await launchCampaign(officer, id);
    const lane = () =>
      set(
        `select l.state, (select count(*)::int from outgoing_mail m where m.lane_id = l.id and m.state = 'PLANNED') as planned
         from mail_lane l join survey_campaign c on c.mail_lane_id = l.id where c.id = $1`,
        [id],
      );

    expect(await pauseCampaign(officer, id)).toMatchObject({ campaign: { state: 'PAUSED' } });
    expect(await pauseCampaign(officer, id)).toMatchObject({ campaign: { state: 'PAUSED' } });
    expect(await lane()).toEqual([{ state: 'PAUSED', planned: 2 }]);
    expect(await resumeCampaign(officer, id)).toMatchObject({ campaign: { state: 'OPEN' } });
    expect(await lane()).toEqual([{ state: 'RUNNING', planned: 2 }]);
    expect(await audits(id)).toEqual([
      'campaign.created',
      'campaign.launched',
      'campaign.paused',
      'campaign.resumed',
    ]);
  });

  it('ends with its open cases expired, nobody is written to any more, and is then put away', async () => {
    await alumniOf(2018);
    const { id } = await draft(year(2018));
    await launchCampaign(officer, id);
    await set(
      `update survey_assignment set state = 'ANSWERED' where id = (select id from survey_assignment where campaign_id = $1 limit 1)`,
      [id],
    );

    expect(await archiveCampaign(officer, id)).toMatchObject({
      __typename: 'CampaignNotInState',
      state: 'OPEN',
    });
    expect(await closeCampaign(officer, id)).toMatchObject({ campaign: { state: 'CLOSED' } });
    expect(await closeCampaign(officer, id)).toMatchObject({ campaign: { state: 'CLOSED' } });
    const [after] = await set(
      `select (select count(*)::int from survey_assignment where campaign_id = $1 and state = 'EXPIRED') as expired,
         (select count(*)::int from survey_event where campaign_id = $1 and kind = 'EXPIRED') as events,
         (select count(*)::int from survey_contact where campaign_id = $1 and stop_reason = 'CLOSED' and next_contact_at is null) as stopped,
         (select count(*)::int from outgoing_mail m join survey_campaign c on c.mail_lane_id = m.lane_id where c.id = $1 and m.state = 'PLANNED') as planned`,
      [id],
    );
    expect(after).toEqual({ expired: 1, events: 1, stopped: 2, planned: 0 });
    expect(await resumeCampaign(officer, id)).toMatchObject({ __typename: 'CampaignNotInState' });
    expect(await archiveCampaign(officer, id)).toMatchObject({ campaign: { state: 'ARCHIVED' } });
  });

  it('opens by itself on its first day in Japan and closes when its last day is over there', async () => {
    await alumniOf(2017);
    const { id } = await draft({
      ...year(2017),
      opensOn: '2026-02-01',
      closesOn: '2026-02-10',
      reminderDays: [7],
    });
    await scheduleCampaign(officer, id);
    const sweepAt = async (moment: string) => {
      clock.set(moment);
      await campaignSweep.run(testCtx(dataSource, as.system(), { clock }));
      return (await viewCampaign(officer, id)).state;
    };

    expect(await sweepAt('2026-01-31T14:59:59Z')).toBe('SCHEDULED');
    expect(await sweepAt('2026-01-31T15:00:00Z')).toBe('OPEN');
    expect(await sweepAt('2026-02-10T14:59:59Z')).toBe('OPEN');
    expect(await sweepAt('2026-02-10T15:00:00Z')).toBe('CLOSED');
    clock.set(TEST_NOW);
  });

  it('is not opened after an outage that lasted over its whole window', async () => {
    const { id } = await draft({
      ...year(2017),
      opensOn: '2026-02-01',
      closesOn: '2026-02-10',
      reminderDays: [7],
    });
    await scheduleCampaign(officer, id);
    clock.set('2026-02-12T00:00:00Z');

    await campaignSweep.run(testCtx(dataSource, as.system(), { clock }));

    expect((await viewCampaign(officer, id)).state).toBe('SCHEDULED');
    clock.set(TEST_NOW);
  });
});

describe('others', () => {
  it('do not run campaigns: analysts and administrators look on, members, hosts and strangers see none', async () => {
    const { id } = await draft();
    const verbs = [
      scheduleCampaign,
      unscheduleCampaign,
      launchCampaign,
      pauseCampaign,
      resumeCampaign,
      closeCampaign,
      archiveCampaign,
    ];
    for (const actor of [as.analyst(), as.administrator(), as.member(id), as.hostAdmin(id), as.stranger()]) {
      const ctx = testCtx(dataSource, actor, { clock });
      for (const verb of verbs) await expect(verb(ctx, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(createCampaign(ctx, alumniSettings)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(
        updateCampaign(ctx, { campaignId: id, version: 1, settings: alumniSettings }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await viewCampaign(testCtx(dataSource, as.analyst()), id)).toMatchObject({ id });
    await expect(viewCampaign(testCtx(dataSource, as.stranger()), id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
