import {
  certificatesJobs,
  correctCertificate,
  downloadCertificate,
  issueCertificates,
  issueRunProgress,
  latestIssueRun,
  markCertificatesHandedOver,
  markCertificatesSent,
  planCertificates,
  plansDueForCertificates,
  renderCertificate,
  renderCertificates,
  verifyIssuanceLog,
  voidCertificate,
} from '@enishi/certificates';
import { asSystem } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { FixedClock, sql } from '@enishi/platform';
import { DataSource } from 'typeorm';
import { afterAll, describe, expect, it } from 'vitest';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';
import { TEST_NOW, as, drainOutbox, freshDatabase, testCtx } from '../support/index.js';
import { planWithPeople } from './plan-with-people.js';
import type { Guest } from './plan-with-people.js';
import { textOf } from './sheet.js';

const { dataSource, url } = await freshDatabase();
const clock = new FixedClock(TEST_NOW);
const ctxOf = (actor: Actor) => testCtx(dataSource, actor, { clock });
const officer = ctxOf(as.officer());
const system = ctxOf(as.system());

const PEOPLE: Guest[] = [
  { name: 'THIRI AUNG', nativeName: 'သီရိအောင်', nationality: 'MM' },
  { name: 'SOK SREYMOM', nationality: 'KH', role: 'ESCORT' },
  { name: 'WANG XIAOMING', nativeName: '王晓明', nationality: 'CN', funding: 'SELF' },
];

/** Runs what was enqueued, as relay and workers would. */
const work = () => drainOutbox(dataSource, certificatesJobs, (job) => asSystem(system, job));

async function issued(people: Guest[] = PEOPLE, over: Parameters<typeof planWithPeople>[2] = {}) {
  const plan = await planWithPeople(officer, people, over);
  const result = await issueCertificates(officer, { planId: plan.planId });
  if (result.__typename !== 'CertificatesOrdered') throw new Error(result.message);
  await work();
  return { ...plan, runId: result.runId, rows: await planCertificates(officer, plan) };
}

const rename = (personId: string, name: string) =>
  sql(dataSource.manager, 'update person set name_latin = $2 where id = $1', [personId, name]);

async function bytesOf(certificateId: string, version?: number): Promise<Buffer> {
  const file = await downloadCertificate(officer, { certificateId, version });
  return Buffer.concat((await file.open().toArray()) as Buffer[]);
}

async function count(table: 'certificate' | 'certificate_version' | 'issuance_log', where = 'true') {
  const [row] = await sql<{ n: number }>(
    dataSource.manager,
    `select count(*)::int as n from ${table} where ${where}`,
  );
  return row!.n;
}

describe('Issuing the certificates of a plan', () => {
  it('gives everyone on the list one, the escort and the self-funded person too (R17, R27)', async () => {
    const { rows } = await issued();
    expect(rows.map(({ name, state, noCertificateReason }) => [name, state, noCertificateReason])).toEqual([
      ['THIRI AUNG', 'RENDERED', null],
      ['SOK SREYMOM', 'RENDERED', null],
      ['WANG XIAOMING', 'RENDERED', null],
    ]);
    const text = await textOf(await bytesOf(rows[0]!.certificateId!));
    expect(text).toContain(rows[0]!.number!);
    expect(text).toContain('21 January 2026');
  });

  it('writes Chinese beside English for whoever comes from China, Japanese for the others', async () => {
    const { rows } = await issued();
    expect(await textOf(await bytesOf(rows[2]!.certificateId!))).toContain('结 业 证 书');
    expect(await textOf(await bytesOf(rows[1]!.certificateId!))).toContain('修 了 証');
  });

  it('bears the day of return when it is made before it, and the day of issue when it is late (R24)', async () => {
    const early = await issued([{ name: 'AN EARLY ONE' }], { from: '2026-01-12', to: '2026-01-25' });
    expect(await textOf(await bytesOf(early.rows[0]!.certificateId!))).toContain('25 January 2026');
    const late = await issued([{ name: 'A LATE ONE' }], { from: '2025-11-01', to: '2025-11-08' });
    expect(await textOf(await bytesOf(late.rows[0]!.certificateId!))).toContain('20 January 2026');
  });

  it('numbers sheets through the fiscal year without a gap or a double', async () => {
    await issued();
    const numbers = await sql<{ number: string }>(
      dataSource.manager,
      'select number from certificate order by number',
    );
    expect(numbers.map(({ number }) => number)).toEqual(
      numbers.map((_, place) => `SSP-2025-${String(place + 1).padStart(6, '0')}`),
    );
  });

  it('leaves out who did not come, who is not confirmed, and who left early unless an officer decides (R26, R40)', async () => {
    const plan = await planWithPeople(officer, [
      { name: 'CAME' },
      { name: 'STAYED HOME', state: 'WITHDRAWN' },
      { name: 'ONLY PLANNED', state: 'PLANNED' },
      { name: 'LEFT EARLY', state: 'EARLY_DEPARTURE' },
    ]);
    expect(await issueCertificates(officer, plan)).toMatchObject({ ordered: 1 });
    expect(
      (await planCertificates(officer, plan)).map(({ noCertificateReason }) => noCertificateReason),
    ).toEqual([null, 'WITHDRAWN', 'NOT_CONFIRMED', 'LEFT_EARLY']);
    const decided = {
      planId: plan.planId,
      earlyDepartureReason: 'family illness, all but the last day attended',
    };
    expect(await issueCertificates(officer, decided)).toMatchObject({ ordered: 1 });
    await work();
  });

  it('makes none for a plan that brings nobody to Japan (R26)', async () => {
    const plan = await planWithPeople(officer, [{ name: 'ONLINE PERSON' }], { type: 'OPEN_ONLINE' });
    expect(await issueCertificates(officer, plan)).toMatchObject({ __typename: 'NobodyToCertify' });
  });

  it('is for officers: a host, a member and a stranger find no such plan', async () => {
    const plan = await planWithPeople(officer, PEOPLE);
    for (const actor of [
      as.hostAdmin(plan.planId),
      as.member(plan.personIds[0]!),
      as.analyst(),
      as.stranger(),
    ])
      await expect(issueCertificates(ctxOf(actor), plan)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await planCertificates(officer, plan)).toMatchObject([
      { state: null },
      { state: null },
      { state: null },
    ]);
  });

  it('twice is once: the second click orders nothing and says so', async () => {
    const { planId, rows } = await issued();
    const before = await count('certificate_version');
    expect(await issueCertificates(officer, { planId })).toMatchObject({ __typename: 'NobodyToCertify' });
    expect(await count('certificate_version')).toBe(before);
    expect(await planCertificates(officer, { planId })).toEqual(rows);
  });

  it('clicked in two windows at the same moment gives nobody two', async () => {
    const second = await new DataSource(dataSourceOptions(url, 3)).initialize();
    afterAll(() => second.destroy());
    const plan = await planWithPeople(officer, PEOPLE);
    const clicks = await Promise.all(
      [dataSource, second, dataSource, second].map((source) =>
        issueCertificates(testCtx(source, as.officer(), { clock }), plan),
      ),
    );
    const ordered = clicks.map((click) => (click.__typename === 'CertificatesOrdered' ? click.ordered : 0));
    expect(ordered.toSorted((a, b) => b - a)).toEqual([3, 0, 0, 0]);
    await work();
    expect(
      await count(
        'certificate',
        `participation_id in (select id from participation where plan_id = '${plan.planId}')`,
      ),
    ).toBe(3);
  });

  it('draws each sheet once, however often and wherever its job runs', async () => {
    const second = await new DataSource(dataSourceOptions(url, 3)).initialize();
    afterAll(() => second.destroy());
    const plan = await planWithPeople(officer, [{ name: 'ONE PERSON' }]);
    await issueCertificates(officer, plan);
    const [version] = await sql<{ id: string }>(
      dataSource.manager,
      'select id from certificate_version where rendered_at is null',
    );
    await Promise.all(
      [dataSource, second, dataSource, second].map((source) =>
        renderCertificate(testCtx(source, as.system(), { clock }), { versionId: version!.id }),
      ),
    );
    await work();
    expect(await count('issuance_log', `certificate_version_id = '${version!.id}'`)).toBe(1);
    expect(await count('certificate_version', `id = '${version!.id}' and file_id is not null`)).toBe(1);
  });

  it('goes on after a crash: what was ordered and not drawn is asked for again', async () => {
    const plan = await planWithPeople(officer, PEOPLE);
    await issueCertificates(officer, plan);
    await sql(dataSource.manager, `delete from outbox where name = 'certificates.render'`);
    const again = await issueCertificates(officer, plan);
    expect(again).toMatchObject({ ordered: 0, resumed: 3 });
    expect(await latestIssueRun(officer, plan)).toMatchObject({ ordered: 3, waiting: 3, drawn: 0 });
    await work();
    expect((await planCertificates(officer, plan)).every(({ state }) => state === 'RENDERED')).toBe(true);
  });

  it('draws the others when one sheet fails for a reason of ours, and tries that one again', async () => {
    const plan = await planWithPeople(officer, PEOPLE);
    await issueCertificates(officer, plan);
    const orders = await sql<{ id: string; facts: object }>(
      dataSource.manager,
      'select id, facts from certificate_version where rendered_at is null order by id',
    );
    const [spoilt] = orders;
    const setFacts = (facts: object) =>
      sql(dataSource.manager, 'update certificate_version set facts = $2 where id = $1', [
        spoilt!.id,
        JSON.stringify(facts),
      ]);
    const job = { versionIds: orders.map(({ id }) => id) };
    await setFacts({});
    await expect(renderCertificates(system, job)).rejects.toThrow();
    const states = async () =>
      (await planCertificates(officer, plan)).map(({ state }) => String(state)).toSorted();
    expect(await states()).toEqual(['ID_ALLOCATED', 'RENDERED', 'RENDERED']);
    await setFacts(spoilt!.facts);
    await renderCertificates(system, job);
    expect(await states()).toEqual(['RENDERED', 'RENDERED', 'RENDERED']);
    await work();
  });

  it('can be watched: ordered, drawn, refused, waiting', async () => {
    const plan = await planWithPeople(officer, [...PEOPLE, { name: 'FATIMA 🌸', nationality: 'MV' }]);
    const run = await issueCertificates(officer, plan);
    if (run.__typename !== 'CertificatesOrdered') throw new Error(run.message);
    expect(await issueRunProgress(officer, run)).toMatchObject({
      ordered: 4,
      drawn: 0,
      refused: 0,
      waiting: 4,
    });
    await work();
    const done = await issueRunProgress(ctxOf(as.hostPi(plan.planId)), run);
    expect(done).toMatchObject({ ordered: 4, drawn: 3, refused: 1, waiting: 0 });
    expect(done.refusals).toMatchObject([
      { name: 'FATIMA 🌸', refusal: { reason: 'MISSING_GLYPH', characters: ['🌸'] } },
    ]);
    await expect(issueRunProgress(ctxOf(as.hostPi(plan.personIds[0]!)), run)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('tries a refused person again when the name was corrected, under the same number', async () => {
    const plan = await planWithPeople(officer, [{ name: 'FATIMA 🌸' }]);
    await issueCertificates(officer, plan);
    await work();
    const [before] = await planCertificates(officer, plan);
    expect(before).toMatchObject({ state: 'REFUSED' });
    await sql(dataSource.manager, `update person set name_latin = 'FATIMA' where id = $1`, [
      plan.personIds[0],
    ]);
    expect(await issueCertificates(officer, plan)).toMatchObject({ ordered: 1 });
    await work();
    const [after] = await planCertificates(officer, plan);
    expect(after).toMatchObject({
      state: 'RENDERED',
      number: before!.number,
      currentVersion: 1,
      refusal: null,
    });
  });
});

describe('Sending and handing over', () => {
  it('goes from drawn to sent to handed over, and stops the plan’s clock when all are with the host', async () => {
    const { planId, rows } = await issued();
    const due = async () =>
      (await plansDueForCertificates(officer, { withinDays: 400 })).find((plan) => plan.planId === planId);
    expect(await due()).toMatchObject({ people: 3, drawn: 3, sent: 0, dueOn: '2026-01-21', daysLeft: 1 });
    const one = { planId, certificateIds: [rows[0]!.certificateId!] };
    expect(await markCertificatesSent(officer, one)).toMatchObject({ marked: 1 });
    expect(await due()).toMatchObject({ sent: 1 });
    expect(await markCertificatesSent(officer, { planId })).toMatchObject({ marked: 2 });
    expect(await due()).toBeUndefined();
    const host = ctxOf(as.hostContact(planId));
    expect(await markCertificatesHandedOver(host, { planId })).toMatchObject({ marked: 3 });
    expect((await planCertificates(host, { planId })).map(({ state }) => state)).toEqual(
      Array(3).fill('HANDED_OVER'),
    );
  });

  it('twice is once, and the first moment is kept', async () => {
    const { planId } = await issued();
    await markCertificatesHandedOver(officer, { planId });
    const before = await planCertificates(officer, { planId });
    clock.advance(3_600_000);
    expect(await markCertificatesHandedOver(officer, { planId })).toMatchObject({ marked: 0 });
    expect(await markCertificatesSent(officer, { planId })).toMatchObject({ marked: 0 });
    expect(await planCertificates(officer, { planId })).toEqual(before);
    clock.set(TEST_NOW);
  });

  it('refuses when nothing is drawn yet', async () => {
    const plan = await planWithPeople(officer, PEOPLE);
    expect(await markCertificatesHandedOver(officer, plan)).toMatchObject({
      __typename: 'NoCertificatesYet',
    });
  });

  it('is the plan’s own host’s: another host and a member find nothing, and a host marks nothing as sent', async () => {
    const { planId, personIds } = await issued();
    const other = await planWithPeople(officer, []);
    for (const actor of [as.hostAdmin(other.planId), as.member(personIds[0]!), as.stranger()])
      await expect(markCertificatesHandedOver(ctxOf(actor), { planId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await expect(markCertificatesSent(ctxOf(as.hostAdmin(planId)), { planId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('marks only certificates of this plan, whatever ids are sent', async () => {
    const mine = await issued([{ name: 'MINE' }]);
    const theirs = await issued([{ name: 'THEIRS' }]);
    const host = ctxOf(as.hostAdmin(mine.planId));
    const wanted = { planId: mine.planId, certificateIds: [theirs.rows[0]!.certificateId!] };
    expect(await markCertificatesHandedOver(host, wanted)).toMatchObject({ __typename: 'NoCertificatesYet' });
    expect((await planCertificates(officer, theirs))[0]).toMatchObject({ state: 'RENDERED' });
  });
});

describe('Correcting', () => {
  it('makes a new version with the same ID and number, and supersedes the old', async () => {
    const { planId, personIds, rows } = await issued([{ name: 'THRI AUNG' }]);
    const certificateId = rows[0]!.certificateId!;
    await markCertificatesHandedOver(officer, { planId });
    await rename(personIds[0]!, 'THIRI AUNG');
    expect(await correctCertificate(officer, { certificateId, reason: 'name misspelt' })).toMatchObject({
      version: 2,
    });
    expect((await planCertificates(officer, { planId }))[0]).toMatchObject({
      currentVersion: 1,
      state: 'HANDED_OVER',
    });
    await work();
    const [after] = await planCertificates(officer, { planId });
    expect(after).toMatchObject({
      currentVersion: 2,
      state: 'RENDERED',
      number: rows[0]!.number,
      handedOverAt: null,
    });
    const text = await textOf(await bytesOf(certificateId));
    expect(text).toContain('THIRI AUNG');
    expect(text).toContain(`${rows[0]!.number} (2)`);
    expect(await textOf(await bytesOf(certificateId, 1))).toContain('THRI AUNG');
    expect(
      await count('certificate_version', `certificate_id = '${certificateId}' and superseded_at is not null`),
    ).toBe(1);
  });

  it('refuses when nothing has changed', async () => {
    const { rows } = await issued([{ name: 'RIGHT ALREADY' }]);
    const input = { certificateId: rows[0]!.certificateId!, reason: 'why not' };
    expect(await correctCertificate(officer, input)).toMatchObject({ __typename: 'NothingToCorrect' });
  });

  it('twice at the same time is one version more', async () => {
    const { personIds, rows } = await issued([{ name: 'WRONG' }]);
    const input = { certificateId: rows[0]!.certificateId!, reason: 'name misspelt' };
    await rename(personIds[0]!, 'RIGHT');
    const both = await Promise.all([correctCertificate(officer, input), correctCertificate(officer, input)]);
    expect(both.map((result) => result.__typename).toSorted()).toEqual([
      'CertificateBeingDrawn',
      'CertificateCorrected',
    ]);
    await work();
    expect(await correctCertificate(officer, input)).toMatchObject({ __typename: 'NothingToCorrect' });
  });

  it('keeps the old sheet valid when the new one cannot be drawn', async () => {
    const { planId, personIds, rows } = await issued([{ name: 'GOOD' }]);
    await rename(personIds[0]!, 'BAD 🌸');
    await correctCertificate(officer, { certificateId: rows[0]!.certificateId!, reason: 'flower' });
    await work();
    expect((await planCertificates(officer, { planId }))[0]).toMatchObject({
      currentVersion: 1,
      state: 'RENDERED',
      refusal: { reason: 'MISSING_GLYPH' },
    });
    await rename(personIds[0]!, 'BETTER');
    expect(
      await correctCertificate(officer, { certificateId: rows[0]!.certificateId!, reason: 'no flower' }),
    ).toMatchObject({ version: 2 });
    await work();
    expect((await planCertificates(officer, { planId }))[0]).toMatchObject({
      currentVersion: 2,
      refusal: null,
    });
  });

  it('is for officers', async () => {
    const { planId, rows } = await issued([{ name: 'SOMEBODY' }]);
    const input = { certificateId: rows[0]!.certificateId!, reason: 'x' };
    for (const actor of [as.hostAdmin(planId), as.secretariat(), as.stranger()])
      await expect(correctCertificate(ctxOf(actor), input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('Voiding', () => {
  it('ends a certificate with a reason; it is no longer downloaded with the plan, nor corrected', async () => {
    const { planId, rows } = await issued();
    const certificateId = rows[0]!.certificateId!;
    await voidCertificate(officer, { certificateId, reason: 'did not come' });
    expect((await planCertificates(officer, { planId }))[0]).toMatchObject({
      state: 'VOIDED',
      voidReason: 'did not come',
    });
    expect(await correctCertificate(officer, { certificateId, reason: 'x' })).toMatchObject({
      __typename: 'CertificateIsVoid',
    });
  });

  it('twice is once, and the first reason stays', async () => {
    const { planId, rows } = await issued();
    const certificateId = rows[0]!.certificateId!;
    await voidCertificate(officer, { certificateId, reason: 'first' });
    await voidCertificate(officer, { certificateId, reason: 'second' });
    expect((await planCertificates(officer, { planId }))[0]).toMatchObject({ voidReason: 'first' });
    expect(
      await count(
        'issuance_log',
        `event = 'VOIDED' and certificate_version_id in (select id from certificate_version where certificate_id = '${certificateId}')`,
      ),
    ).toBe(1);
  });

  it('throws away a sheet that is being drawn at that moment', async () => {
    const plan = await planWithPeople(officer, [{ name: 'NO SHOW' }]);
    await issueCertificates(officer, plan);
    const [row] = await planCertificates(officer, plan);
    await voidCertificate(officer, { certificateId: row!.certificateId!, reason: 'no-show' });
    await work();
    expect((await planCertificates(officer, plan))[0]).toMatchObject({ state: 'VOIDED', currentVersion: 0 });
    expect(await issueCertificates(officer, plan)).toMatchObject({ __typename: 'NobodyToCertify' });
  });

  it('is for officers', async () => {
    const { planId, rows } = await issued([{ name: 'SOMEBODY' }]);
    const input = { certificateId: rows[0]!.certificateId!, reason: 'x' };
    for (const actor of [as.hostAdmin(planId), as.member(rows[0]!.personId), as.stranger()])
      await expect(voidCertificate(ctxOf(actor), input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('The log of issued certificates', () => {
  it('holds from the first entry to the last', async () => {
    await issued();
    const verdict = await verifyIssuanceLog(officer);
    expect(verdict).toMatchObject({ brokenAt: null, entries: await count('issuance_log') });
    expect(verdict.entries).toBeGreaterThan(3);
  });

  it('takes no change: not by update, delete or truncate', async () => {
    for (const statement of [
      `update issuance_log set sha256 = 'x'`,
      'delete from issuance_log',
      'truncate issuance_log',
    ])
      await expect(sql(dataSource.manager, statement)).rejects.toThrow('issuance_log takes no');
  });

  it('shows where somebody with the keys to the database changed it', async () => {
    await issued();
    const db = dataSource.manager;
    await sql(db, 'alter table issuance_log disable trigger issuance_log_append_only');
    await sql(db, `update issuance_log set sha256 = repeat('0', 64) where position = 2`);
    expect(await verifyIssuanceLog(officer)).toMatchObject({ brokenAt: '2', entries: 1 });
  });
});
