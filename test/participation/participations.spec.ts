import { AppError, onStatement, sql } from '@enishi/platform';
import {
  confirmList,
  correctParticipation,
  listParticipations,
  loadReferenceYears,
  PARTICIPATION_STATES,
  viewParticipation,
  withdrawParticipation,
} from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';
import { listOf, makeAwaitingPlan, SEPTEMBER, takeIn, upload } from '../invitee-list/make-list.js';

let db: TestDatabase;
let planId: string;
let other: string;
const ctx = (actor = as.officer()) => testCtx(db.dataSource, actor, { clock: SEPTEMBER });
const query = <T extends object>(text: string, values: unknown[] = []) =>
  sql<T & Record<string, unknown>>(db.dataSource.manager, text, values);
const notFound = expect.objectContaining({ code: 'NOT_FOUND' }) as AppError;
const letters = (index: number) => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));

beforeAll(async () => {
  db = await freshDatabase();
  await loadReferenceYears(ctx(as.system()));
  planId = await makeAwaitingPlan(ctx(), { programmeType: 'DIRECT_STP', callRound: null });
  const guests = Array.from({ length: 60 }, (_, index) => ({
    name: `GUEST Maria ${letters(index)}`,
    birth: `19${90 + (index % 9)}/1/1`,
  }));
  await takeIn(ctx(), planId, listOf(...guests));
  other = await makeAwaitingPlan(ctx());
  await takeIn(
    ctx(),
    other,
    listOf(
      { name: 'ACOSTA Ana' },
      { name: 'BENITEZ Luis', role: '引率者', level: '教員', funding: '自己資金' },
    ),
  );
});

/** Statements that a piece of work sends. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const stop = onStatement(() => (count += 1), db.dataSource);
  await work().finally(stop);
  return count;
}

const count = async (filter: object) => (await listParticipations(ctx(), { filter })).pageInfo.totalCount;

/** A fresh participation, as its page shows it. */
async function somebody(name: string, actor = as.officer()) {
  const plan = await makeAwaitingPlan(ctx());
  await takeIn(ctx(), plan, listOf({ name }));
  const { rows } = await listParticipations(ctx(), { filter: { planId: plan } });
  return { plan, row: rows[0]!, now: () => viewParticipation(ctx(actor), rows[0]!.id) };
}
const corrections = (id: string) =>
  query(
    `select payload from outbox where name = 'participation.corrected' and payload->>'participationId' = $1`,
    [id],
  );

describe('the list of participations', () => {
  it('takes two statements for one row and for fifty, and one when nobody asks how many', async () => {
    for (const first of [1, 50]) expect(await statements(() => listParticipations(ctx(), { first }))).toBe(2);
    expect(await statements(() => listParticipations(ctx(), { first: 50, count: false }))).toBe(1);
  });

  it('shows person, plan, host and certificate', async () => {
    const { rows, pageInfo } = await listParticipations(ctx(), { filter: { planId: other } });
    expect(pageInfo).toMatchObject({ totalCount: 2, hasNextPage: false });
    expect(rows).toMatchObject([
      {
        nameLatin: 'ACOSTA Ana',
        listNumber: 1,
        hostNameEn: 'Chiba University',
        senderCountryCode: 'PY',
        certificateState: null,
      },
      { nameLatin: 'BENITEZ Luis', listNumber: 2, role: 'ESCORT', funding: 'SELF' },
    ]);
    await query(
      `insert into certificate (id, participation_id, member_id, number, state, created_at) values (gen_random_uuid(), $1, 'ABCDE12345', 'C-1', 'SENT_TO_HOST', now())`,
      [rows[0]!.id],
    );
    expect((await listParticipations(ctx(), { filter: { search: 'abcde123' } })).rows).toMatchObject([
      { nameLatin: 'ACOSTA Ana', certificateState: 'SENT_TO_HOST', memberId: 'ABCDE12345' },
    ]);
  });

  it('is paged without gaps or repeats, in the order of the list and across plans', async () => {
    for (const filter of [{ planId }, {}]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await listParticipations(ctx(), { filter, first: 25, after });
        seen.push(...page.rows.map((row) => row.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe('planId' in filter ? 60 : 62);
    }
    const { rows } = await listParticipations(ctx(), { filter: { planId }, first: 60 });
    expect(rows.map((row) => row.listNumber)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it('is narrowed by year, role, funding, state and name; percent signs are letters', async () => {
    expect(await count({ fiscalYear: 2025 })).toBe(62);
    expect(await count({ fiscalYear: 2024 })).toBe(0);
    expect(await count({ roles: ['ESCORT'] })).toBe(1);
    expect(await count({ fundings: ['SELF'], states: ['CONFIRMED'] })).toBe(1);
    expect(await count({ search: 'acosta' })).toBe(1);
    expect(await count({ search: '%' })).toBe(0);
  });

  it('holds a host’s own plans only, and nobody for analysts and strangers', async () => {
    expect((await listParticipations(ctx(as.hostAdmin(other)), {})).pageInfo.totalCount).toBe(2);
    expect(
      (await listParticipations(ctx(as.hostAdmin(other)), { filter: { planId } })).pageInfo.totalCount,
    ).toBe(0);
    expect((await listParticipations(ctx(as.secretariat()), {})).pageInfo.totalCount).toBe(62);
    for (const actor of [as.analyst(), as.stranger(), as.coordinator(planId)])
      expect((await listParticipations(ctx(actor), {})).rows).toEqual([]);
  });

  it('refuses a cursor that was tampered with', async () => {
    await expect(listParticipations(ctx(), { after: 'x' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the states of a participation', () => {
  it('are the same words in the database', async () => {
    const [row] = await query<{ body: string }>(
      `select pg_get_constraintdef(oid) as body from pg_constraint where conname = 'participation_state_ck'`,
    );
    expect([...row!.body.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1])).toEqual([
      ...PARTICIPATION_STATES,
    ]);
  });
});

describe('correcting one person', () => {
  it('saves it, finds the person under the new name, and tells the certificates', async () => {
    const { row, now, plan } = await somebody('MISPELT Nmae');
    const wish = {
      id: row.id,
      version: row.version,
      nameLatin: 'MISSPELT Name',
      departureDate: '2025-10-17',
      email: 'New@Example.ORG',
    };
    expect(await correctParticipation(ctx(), wish)).toMatchObject({ __typename: 'ParticipationCorrected' });
    expect(await now()).toMatchObject({
      nameLatin: 'MISSPELT Name',
      departureDate: '2025-10-17',
      email: 'New@example.org',
      version: row.version + 1,
    });
    expect(await corrections(row.id)).toEqual([{ payload: { planId: plan, participationId: row.id } }]);
    const [audit] = await query<{ detail: object }>(
      `select detail from audit_entry where action = 'participation.corrected' and subject_id = $1`,
      [row.id],
    );
    expect(audit!.detail).toMatchObject({ fields: ['nameLatin', 'email', 'departureDate'] });
    expect(JSON.stringify(audit)).not.toContain('MISSPELT');
    const keys = await query<{ match_keys: string[] }>('select match_keys from person where id = $1', [
      row.personId,
    ]);
    expect(keys[0]!.match_keys).toContain('n:MISSPELT NAME');
  });

  it('is possible although the certificate has gone out, and also for the plan’s host', async () => {
    const { plan, row, now } = await somebody('LOCKED Guest');
    await query('update participation set locked_at = now() where id = $1', [row.id]);
    await correctParticipation(ctx(as.hostPi(plan)), {
      id: row.id,
      version: row.version,
      birthDate: '1999-12-31',
    });
    expect(await now()).toMatchObject({ birthDate: '1999-12-31', isLocked: true });
  });

  it('with what is there already changes nothing and tells nobody', async () => {
    const { row, now } = await somebody('SAME Guest');
    await correctParticipation(ctx(), { id: row.id, version: row.version, nameLatin: 'SAME Guest' });
    expect(await now()).toEqual(row);
    expect(await corrections(row.id)).toEqual([]);
  });

  it('is refused with a sentence for another script, bad addresses and dates that run backwards', async () => {
    const { row, now } = await somebody('REFUSED Guest');
    const wrong = (wish: object) =>
      correctParticipation(ctx(), { id: row.id, version: row.version, ...wish });
    expect(await wrong({ nameLatin: '王小明' })).toMatchObject({
      __typename: 'CorrectionRefused',
      code: 'NAME_NOT_LATIN',
      field: 'nameLatin',
    });
    expect(await wrong({ email: 'nobody' })).toMatchObject({ code: 'EMAIL_UNREADABLE' });
    expect(await wrong({ departureDate: '2025-10-01' })).toMatchObject({ code: 'DATES_REVERSED' });
    expect(await wrong({ birthDate: '2025-12-01' })).toMatchObject({ code: 'BORN_TOO_LATE' });
    await expect(wrong({ birthDate: '2003-02-29' })).rejects.toThrow();
    expect(await now()).toEqual(row);
  });

  it('that was read before somebody else’s change is a conflict', async () => {
    const { row } = await somebody('CONFLICT Guest');
    await correctParticipation(ctx(), { id: row.id, version: row.version, affiliation: 'A' });
    await expect(
      correctParticipation(ctx(), { id: row.id, version: row.version, affiliation: 'B' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is nothing for other hosts, the secretariat, analysts or strangers', async () => {
    const { row } = await somebody('PRIVATE Guest');
    for (const actor of [
      as.hostAdmin(other),
      as.secretariat(),
      as.analyst(),
      as.stranger(),
      as.member(row.personId),
    ]) {
      await expect(
        correctParticipation(ctx(actor), { id: row.id, version: row.version, nameLatin: 'X Y' }),
      ).rejects.toEqual(notFound);
      await expect(withdrawParticipation(ctx(actor), { id: row.id })).rejects.toEqual(notFound);
    }
    await expect(viewParticipation(ctx(as.analyst()), row.id)).rejects.toEqual(notFound);
    await expect(viewParticipation(ctx(as.hostAdmin(other)), row.id)).rejects.toEqual(notFound);
  });

  it('by withdrawal takes a person off once, back with the next list, and by an officer alone after the certificate', async () => {
    const { plan, row, now } = await somebody('COMING Back');
    const gone = await withdrawParticipation(ctx(), { id: row.id });
    expect(await withdrawParticipation(ctx(), { id: row.id })).toEqual(gone);
    expect(await now()).toMatchObject({ state: 'WITHDRAWN' });
    expect(
      await query(
        `select 1 from outbox where name = 'participation.withdrawn' and payload->>'participationId' = $1`,
        [row.id],
      ),
    ).toHaveLength(1);
    const id = await upload(ctx(), plan, listOf({ name: 'COMING Back' }));
    await confirmList(ctx(), { id, version: 1 });
    expect(await now()).toMatchObject({ state: 'CONFIRMED' });
    await query('update participation set locked_at = now() where id = $1', [row.id]);
    expect(await withdrawParticipation(ctx(as.hostPi(plan)), { id: row.id })).toMatchObject({
      code: 'CERTIFICATES_SENT',
    });
    expect(await withdrawParticipation(ctx(), { id: row.id })).toMatchObject({
      __typename: 'ParticipationWithdrawn',
    });
  });
});
