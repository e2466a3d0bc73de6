import { newId, sql } from '@enishi/platform';
import { printedShare } from '@enishi/statistics';
import { endOfProgrammeFigures, presentCompletionReport, requestReports } from '@enishi/surveys';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { planWithPeople } from './support/plan-with-people.js';

const { dataSource } = await freshDatabase();

/** Hands in reports for everybody of a plan, with the given answers in order; written as rows. */
async function handIn(planId: string, answers: readonly object[]): Promise<void> {
  await requestReports(testCtx(dataSource, as.system()), { planId });
  await sql(
    dataSource.manager,
    `update completion_report r set state = 'SUBMITTED', submitted_via = 'SELF', language = 'en', submitted_at = now(),
       receipt_number = $2 || x.position, answers = x.answers
     from jsonb_array_elements($1::jsonb) with ordinality as x(answers, position),
       (select r.id, row_number() over (order by r.id) as position from completion_report r
        join participation p on p.id = r.participation_id where p.plan_id = $3) as mine
     where mine.position = x.position and r.id = mine.id`,
    [JSON.stringify(answers), `T-${newId()}-`, planId],
  );
}

const repeat = (times: number, answers: object) => Array.from({ length: times }, () => answers);

describe('the figures of the end of the programme', () => {
  it('give the printed table of FY2022 (N30, N31) out of stored answers exactly', async () => {
    const { planId } = await planWithPeople(dataSource, {
      heads: 2324,
      fiscalYear: 2022,
      withMemberIds: false,
    });
    const answers = [
      ...repeat(2279, { 'CR.SAT.overall': 5 }),
      ...repeat(41, { 'CR.SAT.overall': 4 }),
      ...repeat(4, { 'CR.SAT.overall': 3 }),
    ].map((answer, index) => ({ ...answer, 'CR.RET.wish': index < 126 ? 4 : 5 }));
    await handIn(planId, answers);
    const officer = testCtx(dataSource, as.officer());
    const { figures } = await endOfProgrammeFigures(officer, { fiscalYear: 2022, display: 'TRUNCATE_1DP' });
    const printed = (code: string) => {
      const figure = figures.find((one) => one.code === code);
      return [
        figure?.n,
        figure?.published?.isSame,
        ...(figure?.levels.map(({ count, share }) => `${count} ${share}`) ?? []),
      ];
    };
    expect(printed('SATISFACTION')).toEqual([2324, true, '2279 98.0', '41 1.7', '4 0.1', '0 0', '0 0']);
    expect(printed('WISH_TO_RETURN')).toEqual([2324, true, '2198 94.5', '126 5.4', '0 0', '0 0', '0 0']);
    const rounded = await endOfProgrammeFigures(officer, { fiscalYear: 2022, display: 'ROUND_1DP' });
    expect(rounded.figures[0]?.levels.map(({ share }) => share)).toEqual(['98.1', '1.8', '0.2', '0', '0']);
  });

  it('do not show a group of fewer than ten to hosts and analysts, and show officers exactly, in the reader’s words', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 9, fiscalYear: 2024, withMemberIds: false });
    await handIn(planId, repeat(9, { 'CR.SAT.overall': 5 }));
    const ask = (actor: ReturnType<typeof as.analyst>) =>
      endOfProgrammeFigures(testCtx(dataSource, actor, { locale: 'ja' }), { planId });
    const level = { code: 'VERY_SATISFIED', label: 'とても満足' };
    for (const actor of [as.hostAdmin(planId), as.analyst()]) {
      const { figures, isExact } = await ask(actor);
      expect(isExact).toBe(false);
      expect(figures[0]).toMatchObject({ n: null, isSuppressed: true });
      for (const one of figures[0]?.levels ?? []) expect(one).toMatchObject({ count: null, share: null });
    }
    const { figures, isExact } = await ask(as.officer());
    expect(isExact).toBe(true);
    expect(figures[0]).toMatchObject({ n: 9, isSuppressed: false });
    expect(figures[0]?.levels[0]).toEqual({ ...level, count: 9, share: '100.0' });
  });

  it('round for a host what is large enough, and give no percentage of fewer than 23', async () => {
    const { planId } = await planWithPeople(dataSource, {
      heads: 22,
      fiscalYear: 2024,
      withMemberIds: false,
    });
    await handIn(planId, repeat(22, { 'CR.SAT.overall': 5 }));
    const { figures } = await endOfProgrammeFigures(testCtx(dataSource, as.hostPi(planId)), { planId });
    expect(figures[0]).toMatchObject({ n: 20, isSuppressed: false });
    expect(figures[0]?.levels[0]).toMatchObject({ count: 20, share: null });
  });

  it('are for staff, and for a host of its own plan', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 1, withMemberIds: false });
    const other = await planWithPeople(dataSource, { heads: 1, withMemberIds: false });
    const ask = (actor: ReturnType<typeof as.stranger>, of: object) =>
      endOfProgrammeFigures(testCtx(dataSource, actor), of);
    await expect(ask(as.hostPi(planId), { planId })).resolves.toBeDefined();
    await expect(ask(as.hostPi(planId), { planId: other.planId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(ask(as.hostPi(planId), { fiscalYear: 2025 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask(as.stranger(), { fiscalYear: 2025 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('read items that the report still asks', () => {
    for (const item of ['CR.SAT.overall', 'CR.RET.wish', 'CR.ATT.likeJapan'])
      expect(presentCompletionReport.questionnaire.byName.has(item)).toBe(true);
  });
});

describe('a printed share', () => {
  it('cut off never exceeds the true share, and misses it by less than a tenth', () => {
    const cases = fc
      .integer({ min: 1, max: 100_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(cases, ([count, n]) => {
        const exact = (count * 100) / n;
        const cut = Number(printedShare(count, n, 'TRUNCATE_1DP'));
        const rounded = Number(printedShare(count, n, 'ROUND_1DP'));
        expect(cut).toBeLessThanOrEqual(exact + 1e-9);
        expect(exact - cut).toBeLessThan(0.1 + 1e-9);
        expect(Math.abs(rounded - exact)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
      { numRuns: 2000, seed: 2022 },
    );
  });
});
