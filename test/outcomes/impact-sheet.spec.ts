import { mkdirSync, writeFileSync } from 'node:fs';
import { impactSheet, reportOutcome, reportRevisit } from '@enishi/outcomes';
import { closePdfThreads, newId, sql } from '@enishi/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { open, textOf } from '../certificates/sheet.js';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';

const { dataSource } = await freshDatabase();
afterAll(() => closePdfThreads());
const key = () => `key-${newId()}`;

/** The text of a sheet that must be one page; the sheet itself is kept where `PICTURES` names a folder. */
async function onePage(pdf: Uint8Array, name: string): Promise<string> {
  const folder = process.env['PICTURES'];
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}.pdf`, pdf);
  }
  expect((await open(pdf)).numPages).toBe(1);
  return textOf(pdf);
}

/** A plan about which its host, alumni and the office told a lot. */
async function planWithHistory() {
  const { planId, people } = await planWithPeople(dataSource, { heads: 12, fiscalYear: 2024 });
  await sql(dataSource.manager, `update person set nationalities = '{VN}' where id = any($1::uuid[])`, [
    people.slice(0, 5).map(({ personId }) => personId),
  ]);
  await sql(
    dataSource.manager,
    `update exchange_plan set title_ja = '再生可能エネルギーと水処理を学ぶ大学院生の共同実験プログラム',
       title_en = 'Joint experiments on renewable energy and water treatment for graduate students' where id = $1`,
    [planId],
  );
  const host = testCtx(dataSource, as.hostPi(planId));
  const person = (at: number) => people[at]!.personId;
  const visit = (at: number, purpose: 'DEGREE_STUDY' | 'JOINT_RESEARCH_VISIT' | 'POSTDOC', from: string) =>
    reportRevisit(host, { submissionKey: key(), planId, personIds: [person(at)], purpose, from });
  await visit(0, 'DEGREE_STUDY', '2025-04');
  await visit(1, 'DEGREE_STUDY', '2025-10');
  await visit(1, 'JOINT_RESEARCH_VISIT', '2025-11');
  await reportRevisit(host, {
    submissionKey: key(),
    planId,
    headCount: 3,
    purpose: 'CONFERENCE',
    from: '2025',
  });
  // alumni: one shares with the host, the other does not
  const alumna = (at: number) => testCtx(dataSource, as.member(person(at)));
  await sql(
    dataSource.manager,
    `insert into consent (id, person_id, purpose, choice, text_version, language, channel, given_at)
     values ($1, $2, 'SHARE_WITH_HOST', 'YES', '1', 'en', 'MEMBER_AREA', now())`,
    [newId(), person(2)],
  );
  for (const at of [2, 3])
    await reportRevisit(alumna(at), { submissionKey: key(), planId, purpose: 'POSTDOC', from: '2025-09' });
  const tell = (input: Partial<Parameters<typeof reportOutcome>[1]>) =>
    reportOutcome(host, { submissionKey: key(), planId, type: 'OTHER', ...input });
  await tell({
    type: 'JOINT_RESEARCH_START',
    title: 'Low-pressure membranes for arsenic removal in the Mekong delta',
    institution: { name: 'Can Tho University', reason: 'NOT_LISTED' },
    from: '2025-06',
    attribution: 'CAUSED',
  });
  await tell({
    type: 'CO_PUBLICATION',
    title: 'Membrane fouling under tropical surface water: a three-year field study',
    evidence: { kind: 'DOI', value: 'https://doi.org/10.5555/EXAMPLE.2025.0417' },
  });
  await tell({ type: 'CO_PUBLICATION', evidence: { kind: 'DOI', value: '10.5555/example.2025.0992' } });
  await tell({
    type: 'AGREEMENT_NEW',
    detail: 'FACULTY',
    institution: { name: 'ベトナム国家大学ハノイ校', reason: 'NOT_LISTED' },
    from: '2025-12-01',
  });
  await tell({ type: 'CONTINUED_EXCHANGE', detail: 'ONLINE', headCount: 24, from: '2025' });
  await tell({ type: 'STUDY_IN_JAPAN', headCount: 2 });
  return { planId, people, host };
}

describe('the impact sheet of a plan', () => {
  it('is one tagged page in each language, with counts and works and nobody’s name', async () => {
    const { planId, people, host } = await planWithHistory();
    for (let peer = 0; peer < 23; peer += 1) {
      const other = await planWithPeople(dataSource, { heads: 1, fiscalYear: 2024 });
      await reportRevisit(testCtx(dataSource, as.hostPi(other.planId)), {
        submissionKey: key(),
        planId: other.planId,
        headCount: peer % 3 || 1,
        purpose: 'DEGREE_STUDY',
        from: '2025',
      });
    }
    for (const language of ['ja', 'en'] as const) {
      const { pdf } = await impactSheet(host, { planId, language });
      const text = await onePage(pdf, `impact-${language}`);
      expect(text.replace(/\s+/g, '')).toContain('10.5555/example.2025.0417');
      expect(text).not.toContain('INVITEE');
      // 23 peers are told as 25, and a share of none of them is not told
      expect(text).toMatch(language === 'en' ? /about\s+25\s+plans/ : /約\s*25\s*計画/);
      expect(text).toMatch(language === 'en' ? /too few to show/ : /少数のため非表示/);
      expect(Buffer.from(pdf).toString('latin1')).toContain('/StructTreeRoot');
      // persons: two named, three unnamed, one alumna who shares; the one who does not is in no number
      expect(text).toMatch(language === 'en' ? /Postdoc\s+1\s+1\s+alumni/ : /ポストドクター\s+1\s+1\s+本人/);
    }
    expect(people).toHaveLength(12);
  });

  it('shows no peers where few plans answered', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 2, fiscalYear: 2023 });
    const { pdf } = await impactSheet(testCtx(dataSource, as.hostAdmin(planId)), { planId, language: 'en' });
    const text = await onePage(pdf, 'impact-empty');
    expect(text).toContain('too few plans can be compared');
    expect(text).toContain('No return visit has been reported yet.');
  });

  it('stays one page however much there is to tell', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 2, fiscalYear: 2023 });
    const host = testCtx(dataSource, as.hostPi(planId));
    for (let n = 0; n < 30; n += 1)
      await reportOutcome(host, {
        submissionKey: key(),
        planId,
        type: 'CO_PUBLICATION',
        title: `A long title of a paper that says much about what two laboratories did together in year ${n}`,
        evidence: { kind: 'DOI', value: `10.5555/many.${n}` },
      });
    const { pdf } = await impactSheet(host, { planId, language: 'en' });
    const text = await onePage(pdf, 'impact-many');
    expect(text).toMatch(/and \d+ more/);
  });

  it('is not for the host of another plan, an analyst or a stranger', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 1 });
    for (const actor of [as.hostPi(newId()), as.analyst(), as.stranger(), as.member(newId())])
      await expect(impactSheet(testCtx(dataSource, actor), { planId, language: 'ja' })).rejects.toThrow(
        'plan',
      );
  });
});
