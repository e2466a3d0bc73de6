import { onStatement } from '@enishi/platform';
import { campaignField } from '@enishi/surveys';
import type { EventKind } from '@enishi/surveys';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import { exampleHost, fieldCampaign, formsOpen, happened } from './support/field-campaign.js';
import type { FieldCase } from './support/field-campaign.js';

const { dataSource } = await freshDatabase();
const officer = testCtx(dataSource, as.officer());
const at = (day: number, hour = 3) => new Date(Date.UTC(2026, 0, day, hour));

/** The life of some cases: one event after the other, a day apart. */
const live = (cases: readonly FieldCase[], day: number, ...kinds: EventKind[]) =>
  cases.flatMap(({ assignmentId }) =>
    kinds.map((kind, index) => ({ assignmentId, kind, at: at(day + index) })),
  );

/** How many statements the state of a campaign takes. */
const statementsOf = async (id: string) => {
  let statements = 0;
  const stop = onStatement(() => (statements += 1), dataSource);
  await campaignField(officer, { campaignId: id });
  stop();
  return statements;
};

const byCountry = (index: number) => ({
  cohort: 2020,
  country: index < 100 ? 'VN' : index < 200 ? 'TH' : 'BT',
});

const answers = (cases: readonly FieldCase[], daysAgo: number) =>
  cases.map(({ assignmentId }) => ({
    assignmentId,
    kind: 'SUBMITTED' as const,
    at: new Date(TEST_NOW.getTime() - daysAgo * 86_400_000),
  }));

describe('the state of the field', () => {
  // 60 asked: 20 answered, 6 begun, 4 opened only, 5 undelivered, 3 refused, 1 listed twice, 20 silent, 1 not written to
  let campaignId = '';
  let waseda = '';
  let cases: FieldCase[] = [];

  beforeAll(async () => {
    waseda = await exampleHost(dataSource, '早稲田例示大学', 'Example Waseda');
    ({ campaignId, cases } = await fieldCampaign(dataSource, {
      cases: 60,
      stratum: (index) => ({
        cohort: index % 2 ? 2023 : 2024,
        country: index < 48 ? 'KH' : 'LA',
        locale: index < 30 ? 'en' : 'ja',
        ...(index < 5 && { host: waseda }),
      }),
    }));
    const [answered, begun, opened, back, refused, twice, silent] = [
      cases.slice(0, 20),
      cases.slice(20, 26),
      cases.slice(26, 30),
      cases.slice(30, 35),
      cases.slice(35, 38),
      cases.slice(38, 39),
      cases.slice(39, 59),
    ];
    await happened(dataSource, campaignId, [
      ...live(cases, 5, 'ASKED'),
      ...live(answered, 6, 'SENT', 'OPENED', 'STARTED', 'SUBMITTED'),
      ...live(begun, 6, 'SENT', 'OPENED', 'STARTED'),
      ...live(opened, 6, 'SENT', 'OPENED', 'OPENED'),
      ...live(back, 6, 'SENT', 'BOUNCED'),
      ...live(refused, 6, 'SENT', 'DECLINED'),
      ...live(twice, 6, 'SENT'),
      {
        assignmentId: twice[0]!.assignmentId,
        kind: 'NOT_ELIGIBLE',
        at: at(9),
        detail: { reason: 'DUPLICATE' },
      },
      ...live(silent, 6, 'SENT', 'REMINDED'),
    ]);
    await formsOpen(dataSource, [
      ...answered.map(({ assignmentId }, index) => ({
        assignmentId,
        device: 'PHONE',
        seconds: 60 + index,
        submittedAt: at(9),
        isMeasured: index !== 0,
      })),
      ...begun.map(({ assignmentId }, index) => ({
        assignmentId,
        device: 'COMPUTER',
        place: index < 4 ? 'CR.SAT.overall' : 'you',
      })),
      ...opened.map(({ assignmentId }) => ({ assignmentId, device: 'TABLET' })),
    ]);
  });

  it('is exact for the officer: every case has one disposition, and rates stand beside their counts', async () => {
    const field = await campaignField(officer, { campaignId });
    expect(field.funnel).toEqual({
      asked: 60,
      sent: 59,
      delivered: 54,
      opened: 30,
      started: 26,
      answered: 20,
      declined: 3,
    });
    const counts = Object.fromEntries(
      field.dispositions.filter(({ count }) => count).map(({ code, count }) => [code, count]),
    );
    expect(counts).toEqual({
      '1.1': 20,
      '2.30': 10,
      '2.111': 3,
      '3.11': 1,
      '3.19': 20,
      '3.30': 5,
      '4.81': 1,
    });
    expect(field.dispositions.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(field.funnel.asked);
    expect(field.rates[0]).toEqual({ code: 'RR1', numerator: 20, denominator: 59, value: 20 / 59 });
    expect([field.headline, field.eligibleShare, field.frame]).toEqual(['RR1', 33 / 34, 60]);
    expect([field.isClosed, field.isRounded, field.comparedWith, field.alarms]).toEqual([
      false,
      false,
      null,
      [],
    ]);
  });

  it('is laid out by day in Japan, stratum and place, in the reader’s language', async () => {
    const field = await campaignField(testCtx(dataSource, as.secretariat(), { locale: 'ja' }), {
      campaignId,
    });
    expect(field.days.map(({ day, counts }) => [day, counts.SENT, counts.OPENED, counts.SUBMITTED])).toEqual([
      ['2026-01-06', 59, 0, 0],
      ['2026-01-07', 0, 30, 0],
      ['2026-01-08', 0, 4, 0],
      ['2026-01-09', 0, 0, 20],
    ]);
    const of = (dimension: string) =>
      field.strata
        .filter((one) => one.dimension === dimension)
        .map(({ label, funnel, rate }) => [label, funnel.asked, funnel.answered, rate]);
    expect(of('COUNTRY')).toEqual([
      ['カンボジア', 48, 20, 20 / 47],
      ['ラオス', 12, 0, 0],
    ]);
    expect(of('HOST')[1]).toEqual(['早稲田例示大学', 5, 5, 1]);
    // the one who does not want to be measured is no phone
    expect(of('DEVICE').map(([label, asked]) => [label, asked])).toEqual([
      [null, 31],
      ['PHONE', 19],
      ['COMPUTER', 6],
      ['TABLET', 4],
    ]);
    expect(field.breakOff[0]).toMatchObject({ place: 'CR.SAT.overall', forms: 4 });
    expect(field.breakOff[0]?.label).toContain('満足');
    expect([field.medianMinutes, field.measured]).toEqual([1.2, 19]);
  });

  it('narrows to a cohort, country, host, language, device or part, and to all of them at once', async () => {
    const asked = async (filter: object) =>
      (await campaignField(officer, { campaignId, filter })).funnel.asked;
    expect(await asked({ cohort: 2023 })).toBe(30);
    expect(await asked({ country: 'LA' })).toBe(12);
    expect(await asked({ hostInstitutionId: waseda })).toBe(5);
    expect(await asked({ language: 'ja' })).toBe(30);
    expect(await asked({ device: 'PHONE' })).toBe(19);
    expect(await asked({ module: 'FULL' })).toBe(0);
    expect(await asked({ programmeType: 'OPEN_A' })).toBe(60);
    expect(await asked({ cohort: 2024, country: 'KH', hostInstitutionId: waseda, device: 'PHONE' })).toBe(2);
    const nobody = await campaignField(officer, { campaignId, filter: { module: 'FULL' } });
    expect(nobody.rates.every(({ value }) => value === null)).toBe(true);
    expect([nobody.frame, nobody.excluded]).toEqual([null, null]);
    await expect(asked({ country: "KH' or true" })).rejects.toThrow();
  });

  it('shows analysts rounded counts and no group below 13', async () => {
    const field = await campaignField(testCtx(dataSource, as.analyst()), { campaignId });
    expect(field.isRounded).toBe(true);
    expect(field.funnel).toEqual({
      asked: 60,
      sent: 60,
      delivered: 55,
      opened: 30,
      started: 25,
      answered: 20,
      declined: null,
    });
    const shown = (part: unknown): number[] =>
      typeof part === 'number'
        ? [part]
        : part && typeof part === 'object' && !(part instanceof Date)
          ? Object.values(part).flatMap(shown)
          : [];
    const { rates, strata, dispositions, days, breakOff, pages, excluded } = field;
    for (const count of shown({
      dispositions,
      days,
      breakOff,
      pages,
      excluded,
      strata: strata.map(({ funnel }) => funnel),
    })) {
      expect(count).toBeGreaterThanOrEqual(15);
      expect(count % 5).toBe(0);
    }
    expect(rates[0]).toEqual({ code: 'RR1', numerator: 20, denominator: 60, value: 0.33 });
    expect(rates.find(({ code }) => code === 'REF1')).toMatchObject({ numerator: null, value: null });
    const narrow = await campaignField(testCtx(dataSource, as.analyst()), {
      campaignId,
      filter: { hostInstitutionId: waseda },
    });
    expect(Object.values(narrow.funnel).every((count) => count === null)).toBe(true);
    expect(narrow.rates.every(({ numerator, value }) => numerator === null && value === null)).toBe(true);
  });

  it('becomes final at the close: what is on its way is a partial, a break-off or a silent refusal', async () => {
    const old = await fieldCampaign(dataSource, { cases: 3, state: 'CLOSED', fiscalYear: 2022 });
    await happened(dataSource, old.campaignId, [
      ...live(old.cases.slice(0, 2), 6, 'SENT', 'OPENED', 'STARTED'),
      ...live(old.cases.slice(2), 6, 'SENT', 'OPENED'),
    ]);
    await formsOpen(dataSource, [
      {
        assignmentId: old.cases[0]!.assignmentId,
        draft: { 'CR.SAT.overall': 5, 'CR.ATT.likeJapan': 5, 'CR.RET.wish': 4, 'CR.ID.name': 'SOK Dara' },
      },
      { assignmentId: old.cases[1]!.assignmentId, draft: { 'CR.SAT.overall': 5 } },
    ]);
    const field = await campaignField(officer, { campaignId: old.campaignId });
    expect(field.isClosed).toBe(true);
    expect(field.dispositions.filter(({ count }) => count).map(({ code }) => code)).toEqual([
      '1.2',
      '2.1121',
      '2.12',
    ]);
  });

  it('is for those who run the field and for analysts; anybody else, and no campaign, is not found', async () => {
    for (const actor of [
      as.stranger(),
      as.member(cases[0]!.personId),
      as.hostAdmin(campaignId),
      as.coordinator(campaignId),
    ])
      await expect(campaignField(testCtx(dataSource, actor), { campaignId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    for (const actor of [as.officer(), as.secretariat(), as.administrator(), as.analyst()])
      await expect(campaignField(testCtx(dataSource, actor), { campaignId })).resolves.toBeDefined();
    for (const id of ['no-id', waseda])
      await expect(campaignField(officer, { campaignId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes the same few statements for ten cases and for thousands', async () => {
    const big = await fieldCampaign(dataSource, { cases: 3000, fiscalYear: 2021 });
    await happened(dataSource, big.campaignId, live(big.cases, 6, 'ASKED', 'SENT', 'OPENED'));
    expect(await statementsOf(campaignId)).toBe(7);
    expect(await statementsOf(big.campaignId)).toBe(7);
  });
});

describe('the alarm', () => {
  it('names the strata 10 points under last year’s at the same age of the campaign, and no small ones', async () => {
    const last = await fieldCampaign(dataSource, {
      cases: 220,
      fiscalYear: 2023,
      state: 'CLOSED',
      openedAt: new Date(TEST_NOW.getTime() - 375 * 86_400_000),
      stratum: byCountry,
    });
    const present = await fieldCampaign(dataSource, {
      cases: 220,
      fiscalYear: 2024,
      openedAt: new Date(TEST_NOW.getTime() - 10 * 86_400_000),
      stratum: byCountry,
    });
    await happened(dataSource, last.campaignId, [
      ...answers(last.cases.slice(0, 40), 370),
      // after the same ten days: counts later only
      ...answers(last.cases.slice(40, 90), 360),
      ...answers(last.cases.slice(100, 140), 370),
      ...answers(last.cases.slice(200, 220), 370),
    ]);
    await happened(dataSource, present.campaignId, [
      ...answers(present.cases.slice(0, 30), 5),
      ...answers(present.cases.slice(100, 131), 5),
    ]);
    const field = await campaignField(officer, { campaignId: present.campaignId });
    expect(field.comparedWith).toBe(last.campaignId);
    expect(field.alarms).toEqual([
      { dimension: 'COHORT', value: '2020', label: '2020', rate: 61 / 220, lastRate: 100 / 220 },
      { dimension: 'COUNTRY', value: 'VN', label: 'Viet Nam', rate: 0.3, lastRate: 0.4 },
    ]);
  });
});
