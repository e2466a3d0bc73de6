import { AppError, sql } from '@enishi/platform';
import {
  confirmList,
  discardList,
  loadReferenceYears,
  previewList,
  undoList,
  uploadList,
  viewPlan,
} from '@enishi/programme';
import { DataSource } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';
import { listOf, makeAwaitingPlan, SEPTEMBER, takeIn, upload } from './make-list.js';

let db: TestDatabase;
const ctx = (actor = as.officer()) => testCtx(db.dataSource, actor, { clock: SEPTEMBER });

beforeAll(async () => {
  db = await freshDatabase();
  await loadReferenceYears(ctx(as.system()));
});

const query = <T extends object>(text: string, values: unknown[] = []) =>
  sql<T & Record<string, unknown>>(db.dataSource.manager, text, values);

/** Everything a list writes, for comparing before and after. */
function everything(planId: string) {
  return query(
    `select t.id, t.role, t.funding, t.state, t.entry_date::text, t.departure_date::text, t.list_number, t.academic_level, t.sending_institution_id,
       n.id as person, n.name_latin, n.birth_date::text, n.nationalities, n.email, n.gender
     from participation t join person n on n.id = t.person_id where t.plan_id = $1 order by t.list_number, n.name_latin`,
    [planId],
  );
}

const facts = (planId: string) =>
  query<{ name: string; payload: object }>(
    `select name, payload from outbox where payload->>'planId' = $1 order by id`,
    [planId],
  );
const notFound = expect.objectContaining({ code: 'NOT_FOUND' }) as AppError;
const ANA = { name: 'ACOSTA Ana' };
const LUIS = { name: 'BENITEZ Luis', role: '引率者', level: '教員' };

describe('an officer uploads a list', () => {
  it('and sees who would be added before anything is written', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA, LUIS));
    const preview = await previewList(ctx(), { id });
    expect(preview.comparison.rows.map(({ kind, person }) => [kind, person.passportName])).toEqual([
      ['ADDED', 'ACOSTA Ana'],
      ['ADDED', 'BENITEZ Luis'],
    ]);
    expect(preview.problems.filter(({ severity }) => severity === 'BLOCK')).toEqual([]);
    expect(await everything(planId)).toEqual([]);
  });

  it('twice before confirming: it is one import', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const first = await upload(ctx(), planId, listOf(ANA));
    expect(await upload(ctx(), planId, listOf(ANA))).toBe(first);
  });

  it('that cannot be read: nothing is kept, and a sentence says what to do', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const result = await uploadList(ctx(), { planId, name: 'x.csv', content: Buffer.from('a,b\n1,2') });
    expect(result).toMatchObject({
      __typename: 'ListRefused',
      code: 'NO_HEADINGS',
      message: expect.stringContaining('template') as string,
    });
    expect(await query('select 1 from import_batch where plan_id = $1', [planId])).toEqual([]);
  });

  it('for a stopped plan: it is refused', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await query(
      `update exchange_plan set state = 'SUSPENDED', stop_date = '2025-08-01', stop_kind = 'SUSPENDED' where id = $1`,
      [planId],
    );
    expect(await uploadList(ctx(), { planId, name: 'x.csv', content: listOf(ANA) })).toMatchObject({
      code: 'PLAN_CLOSED',
    });
  });
});

describe('the host of the plan', () => {
  it('uploads and confirms its own list, whoever of the host it is', async () => {
    for (const part of ['hostAdmin', 'hostPi', 'hostContact'] as const) {
      const planId = await makeAwaitingPlan(ctx());
      await takeIn(ctx(as[part](planId)), planId, listOf(ANA));
      expect(await everything(planId)).toHaveLength(1);
    }
  });

  it('touches no other plan, and learns nothing of persons on record elsewhere', async () => {
    const [mine, other] = [await makeAwaitingPlan(ctx()), await makeAwaitingPlan(ctx())];
    const id = await upload(ctx(), other, listOf({ name: 'SECRET Guest', birth: '1999/9/9' }));
    const host = ctx(as.hostAdmin(mine));
    await expect(uploadList(host, { planId: other, name: 'x.csv', content: listOf(ANA) })).rejects.toEqual(
      notFound,
    );
    await expect(previewList(host, { id })).rejects.toEqual(notFound);
    await expect(confirmList(host, { id, version: 1 })).rejects.toEqual(notFound);
    await expect(discardList(host, { id })).rejects.toEqual(notFound);
    await expect(undoList(host, { id })).rejects.toEqual(notFound);
    await confirmList(ctx(), { id, version: 1 });
    const again = await upload(host, mine, listOf({ name: 'SECRET Guest', birth: '1999/9/9' }));
    expect((await previewList(host, { id: again })).matches.size).toBe(0);
    expect((await previewList(ctx(), { id: again })).matches.size).toBe(1);
  });
});

describe('a stranger, an analyst or a coordinator', () => {
  it('finds no list', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA));
    for (const actor of [
      as.stranger(),
      as.analyst(),
      as.coordinator(planId),
      as.member(planId),
      as.secretariat(),
    ]) {
      await expect(confirmList(ctx(actor), { id, version: 1 })).rejects.toEqual(notFound);
      await expect(previewList(ctx(actor), { id })).rejects.toEqual(notFound);
    }
  });
});

describe('confirming', () => {
  it('adds people, moves the plan, stops its clock and tells the others once', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA, LUIS));
    expect(await confirmList(ctx(), { id, version: 1 })).toMatchObject({
      counts: { added: 2, changed: 0, unchanged: 0, withdrawn: 0 },
    });
    expect(await everything(planId)).toMatchObject([
      {
        name_latin: 'ACOSTA Ana',
        role: 'MAIN',
        funding: 'JST',
        state: 'CONFIRMED',
        birth_date: '2000-01-01',
        nationalities: ['PY'],
        entry_date: '2025-10-14',
      },
      { name_latin: 'BENITEZ Luis', role: 'ESCORT', academic_level: 'TEACHER' },
    ]);
    const plan = await viewPlan(ctx(), planId);
    expect(plan.state).toBe('INVITEE_LIST_CONFIRMED');
    expect(plan.settled.INVITEE_LIST).toBe('2025-09-01');
    expect((await facts(planId)).filter(({ name }) => name === 'invitee_list.confirmed')).toEqual([
      { name: 'invitee_list.confirmed', payload: { planId, batchId: id } },
    ]);
    const [audit] = await query(
      `select action, detail from audit_entry where action = 'invitee_list.confirmed' and subject_id = $1`,
      [planId],
    );
    expect(audit).toMatchObject({ detail: { added: 2 } });
    expect(JSON.stringify(audit)).not.toContain('ACOSTA');
  });

  it('the same version twice is once', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA));
    const first = await confirmList(ctx(), { id, version: 1 });
    expect(await confirmList(ctx(), { id, version: 1 })).toEqual(first);
    expect(await everything(planId)).toHaveLength(1);
    expect((await facts(planId)).filter(({ name }) => name === 'invitee_list.confirmed')).toHaveLength(1);
  });

  it('from two connections at once adds everybody once', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA, LUIS));
    const second = await new DataSource({ ...db.dataSource.options, name: 'second' } as never).initialize();
    try {
      const results = await Promise.all([
        confirmList(ctx(), { id, version: 1 }),
        confirmList(testCtx(second, as.officer(), { clock: SEPTEMBER }), { id, version: 1 }),
      ]);
      expect(results.map(({ __typename }) => __typename)).toEqual(['ListConfirmed', 'ListConfirmed']);
      expect(await everything(planId)).toHaveLength(2);
      expect((await facts(planId)).filter(({ name }) => name === 'invitee_list.confirmed')).toHaveLength(1);
    } finally {
      await second.destroy();
    }
  });

  it('of two different lists of one plan at once leaves both whole', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const [a, b] = [
      await upload(ctx(), planId, listOf(ANA, LUIS)),
      await upload(ctx(), planId, listOf(ANA, { name: 'CACERES Eva', birth: '2001/1/1' })),
    ];
    await Promise.all([confirmList(ctx(), { id: a, version: 1 }), confirmList(ctx(), { id: b, version: 1 })]);
    expect((await everything(planId)).map((row) => String(row['name_latin'])).toSorted()).toEqual([
      'ACOSTA Ana',
      'BENITEZ Luis',
      'CACERES Eva',
    ]);
  });

  it('is refused while something blocks, and nothing is written', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA, { name: 'TOO Old', birth: '1970/1/1' }));
    expect(await confirmList(ctx(), { id, version: 1 })).toMatchObject({
      __typename: 'ListNotChanged',
      code: 'BLOCKED',
    });
    expect(await everything(planId)).toEqual([]);
  });

  it('works without a new upload once the plan was mended', async () => {
    const planId = await makeAwaitingPlan(ctx(), { programmeType: 'OPEN_A' });
    const id = await upload(ctx(), planId, listOf({ ...ANA, departure: '2025/10/21' }));
    expect(await confirmList(ctx(), { id, version: 1 })).toMatchObject({ code: 'BLOCKED' });
    await query('update exchange_plan set far_travel = true where id = $1', [planId]);
    expect(await confirmList(ctx(), { id, version: 1 })).toMatchObject({ __typename: 'ListConfirmed' });
  });

  it('waits for the agreement, and is over for a discarded upload', async () => {
    const planId = await makeAwaitingPlan(ctx(), { state: 'ADOPTED' });
    const id = await upload(ctx(), planId, listOf(ANA));
    expect(await confirmList(ctx(), { id, version: 1 })).toMatchObject({ code: 'PLAN_NOT_READY' });
    await discardList(ctx(), { id });
    expect(await confirmList(ctx(), { id, version: 2 })).toMatchObject({ code: 'ALREADY_DISCARDED' });
  });

  it('of an import that was read in another version is a conflict', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA));
    await expect(confirmList(ctx(), { id, version: 7 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('the list once more', () => {
  it('the same file changes nothing', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), planId, listOf(ANA, LUIS));
    const before = await everything(planId);
    const id = await upload(ctx(), planId, listOf(ANA, LUIS));
    expect(await confirmList(ctx(), { id, version: 1 })).toMatchObject({
      counts: { added: 0, changed: 0, unchanged: 2 },
    });
    expect(await everything(planId)).toEqual(before);
  });

  it('corrected, changes those who changed: same people, same participations', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), planId, listOf(ANA, LUIS));
    const before = await everything(planId);
    const id = await upload(
      ctx(),
      planId,
      listOf({ ...ANA, name: 'Ana ACOSTA', departure: '2025/10/20' }, LUIS),
    );
    const { comparison } = await previewList(ctx(), { id });
    expect(comparison.rows[0]!.changes).toEqual([
      { field: 'nameLatin', before: 'ACOSTA Ana', after: 'Ana ACOSTA' },
      { field: 'email', before: 'acosta.ana@example.org', after: 'ana.acosta@example.org' },
      { field: 'departureDate', before: '2025-10-18', after: '2025-10-20' },
    ]);
    await confirmList(ctx(), { id, version: 1 });
    const after = await everything(planId);
    expect(after.map((row) => [row['id'], row['person']])).toEqual(
      before.map((row) => [row['id'], row['person']]),
    );
    expect(after[0]).toMatchObject({ name_latin: 'Ana ACOSTA', departure_date: '2025-10-20' });
  });

  it('leaves people alone who are not in it, unless it is said to be complete', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), planId, listOf(ANA, LUIS));
    const second = await upload(ctx(), planId, listOf(ANA));
    expect(
      (await previewList(ctx(), { id: second })).comparison.missing.map(({ person }) => person.nameLatin),
    ).toEqual(['BENITEZ Luis']);
    await confirmList(ctx(), { id: second, version: 1 });
    expect((await everything(planId)).map((row) => row['state'])).toEqual(['CONFIRMED', 'CONFIRMED']);
    const third = await upload(ctx(), planId, listOf(ANA));
    expect(await confirmList(ctx(), { id: third, version: 1, withdrawMissing: true })).toMatchObject({
      counts: { withdrawn: 1 },
    });
    expect((await everything(planId)).map((row) => row['state'])).toEqual(['CONFIRMED', 'WITHDRAWN']);
  });

  it('does not change people whose certificate has gone out', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), planId, listOf(ANA, LUIS));
    await query('update participation set locked_at = now() where plan_id = $1', [planId]);
    const before = await everything(planId);
    const id = await upload(ctx(), planId, listOf({ ...ANA, departure: '2025/10/19' }));
    expect((await previewList(ctx(), { id })).comparison.rows[0]!.kind).toBe('LOCKED');
    await confirmList(ctx(), { id, version: 1, withdrawMissing: true });
    expect(await everything(planId)).toEqual(before);
  });
});

describe('a person met before', () => {
  it('is offered to the officer with the reason, and used only when chosen', async () => {
    const first = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), first, listOf({ name: 'GIMENEZ Lucía', birth: '1998/8/8' }));
    const [known] = await everything(first);
    const second = await makeAwaitingPlan(ctx(), { visitStart: '2025-11-10', visitEnd: '2025-11-20' });
    const again = {
      name: 'Lucia Gimenez',
      birth: '1998/8/8',
      entry: '2025/11/10',
      departure: '2025/11/14',
      email: 'lg@example.org',
    };
    const id = await upload(ctx(), second, listOf(again));
    const [match] = (await previewList(ctx(), { id })).matches.get(2)!;
    expect(match).toMatchObject({
      strength: 'LIKELY',
      reasons: ['SAME_NAME', 'SAME_BIRTH_DATE', 'SAME_NATIONALITY'],
      candidate: { id: known!['person'] },
    });
    await expect(
      confirmList(ctx(as.hostAdmin(second)), {
        id,
        version: 1,
        reuse: [{ row: 2, personId: match!.candidate.id }],
      }),
    ).rejects.toEqual(notFound);
    await confirmList(ctx(), { id, version: 1, reuse: [{ row: 2, personId: match!.candidate.id }] });
    expect(await everything(second)).toMatchObject([
      { person: known!['person'], name_latin: 'Lucia Gimenez' },
    ]);
    await undoList(ctx(), { id });
    expect(await everything(first)).toEqual([known]);
  });

  it('is found in a list of two hundred too', async () => {
    const first = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), first, listOf({ name: 'VILLALBA José', birth: '1997/7/7', email: 'v@example.org' }));
    const many = Array.from({ length: 200 }, (_, index) => ({
      name: `MANY Guest ${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`,
      birth: '1999/1/1',
    }));
    const crowd = await makeAwaitingPlan(ctx(), { programmeType: 'DIRECT_STP', callRound: null });
    const id = await upload(ctx(), crowd, listOf(...many, { name: 'Jose Villalba', birth: '1997/7/7' }));
    expect([...(await previewList(ctx(), { id })).matches.keys()]).toEqual([202]);
  });

  it('cannot be chosen twice, nor somebody who is in the plan already', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), planId, listOf(ANA));
    const [ana] = await everything(planId);
    const id = await upload(ctx(), planId, listOf(ANA, { name: 'DUARTE Rosa', birth: '1999/3/3' }));
    const reuse = [{ row: 3, personId: ana!['person'] as string }];
    expect(await confirmList(ctx(), { id, version: 1, reuse })).toMatchObject({ code: 'PERSON_NOT_FREE' });
    expect(await everything(planId)).toHaveLength(1);
  });
});

describe('undoing', () => {
  it('takes the people off, the plan back and the clock on again; twice is once', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await takeIn(ctx(), planId, listOf(ANA, LUIS));
    const undone = await undoList(ctx(), { id });
    expect(undone).toEqual({ __typename: 'ListUndone', batchId: id, planId });
    expect(await undoList(ctx(), { id })).toEqual(undone);
    expect((await everything(planId)).map((row) => row['state'])).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    const plan = await viewPlan(ctx(), planId);
    expect(plan).toMatchObject({ state: 'AGREEMENT_SIGNED', heads: { main: 0, escort: 0 } });
    expect(plan.settled.INVITEE_LIST).toBeUndefined();
    expect((await facts(planId)).filter(({ name }) => name === 'invitee_list.undone')).toHaveLength(1);
  });

  it('and confirming the file anew brings the same people back', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await takeIn(ctx(), planId, listOf(ANA, LUIS));
    const before = await everything(planId);
    await undoList(ctx(), { id });
    await takeIn(ctx(), planId, listOf(ANA, LUIS));
    expect(await everything(planId)).toEqual(before);
  });

  it('of a correction puts everything back as it was', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), planId, listOf(ANA, LUIS));
    const before = await everything(planId);
    const id = await upload(
      ctx(),
      planId,
      listOf({ ...ANA, departure: '2025/10/20', nationality: 'Brazil' }),
    );
    await confirmList(ctx(), { id, version: 1, withdrawMissing: true });
    expect(await everything(planId)).not.toEqual(before);
    await undoList(ctx(), { id });
    expect(await everything(planId)).toEqual(before);
  });

  it('is refused once a certificate has gone out, when a later list stands, or when nothing was confirmed', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const first = await takeIn(ctx(), planId, listOf(ANA));
    const second = await takeIn(ctx(), planId, listOf(ANA, LUIS));
    expect(await undoList(ctx(), { id: first })).toMatchObject({ code: 'LATER_LIST' });
    await query('update participation set locked_at = now() where plan_id = $1', [planId]);
    expect(await undoList(ctx(), { id: second })).toMatchObject({ code: 'CERTIFICATES_SENT' });
    const open = await upload(ctx(), planId, listOf(LUIS));
    expect(await undoList(ctx(), { id: open })).toMatchObject({ code: 'NOT_CONFIRMED' });
  });

  it('is refused when somebody was changed since, and nothing moves', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(ctx(), planId, listOf(ANA));
    const id = await takeIn(ctx(), planId, listOf({ ...ANA, departure: '2025/10/20' }));
    await query('update participation set version = version + 1 where plan_id = $1', [planId]);
    const before = await everything(planId);
    expect(await undoList(ctx(), { id })).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(await everything(planId)).toEqual(before);
  });
});

describe('discarding', () => {
  it('puts an upload aside; twice is once; a confirmed list is undone instead', async () => {
    const planId = await makeAwaitingPlan(ctx());
    const id = await upload(ctx(), planId, listOf(ANA));
    expect(await discardList(ctx(), { id })).toMatchObject({ __typename: 'ListDiscarded' });
    expect(await discardList(ctx(), { id })).toMatchObject({ __typename: 'ListDiscarded' });
    const confirmed = await takeIn(ctx(), planId, listOf(ANA));
    expect(await discardList(ctx(), { id: confirmed })).toMatchObject({ code: 'ALREADY_CONFIRMED' });
  });
});
