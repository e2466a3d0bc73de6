import {
  activateMember,
  allocateMemberIds,
  allocateMemberIdsForPlan,
  findMemberByTypedId,
  isMemberId,
  keepLegacyMemberId,
  memberStatuses,
  mergeMembers,
  printedMemberId,
  releaseMemberId,
  releaseUnusedMemberIds,
  undoMergeOfMembers,
} from '@enishi/alumni';
import type { Actor } from '@enishi/accounts';
import { execute, newId, sql } from '@enishi/platform';
import { DataSource } from 'typeorm';
import { afterAll, describe, expect, it } from 'vitest';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { as, freshDatabase, testCtx } from '../support/index.js';

const { dataSource, url } = await freshDatabase();
const ctxOf = (actor: Actor) => testCtx(dataSource, actor);
const system = ctxOf(as.system());
const officer = ctxOf(as.officer());

const people = async (...names: string[]) =>
  (
    await planWithPeople(
      officer,
      names.map((name) => ({ name })),
    )
  ).personIds;

async function person(name: string): Promise<string> {
  return (await people(name))[0]!;
}

describe('Giving member IDs', () => {
  it('gives every person of a confirmed list one ID of our form', async () => {
    const plan = await planWithPeople(officer, [
      { name: 'A' },
      { name: 'B', role: 'ESCORT', funding: 'SELF' },
    ]);
    const members = await allocateMemberIdsForPlan(system, plan);
    expect(members.map(({ personId }) => personId).toSorted()).toEqual(plan.personIds.toSorted());
    for (const { memberId, status } of members) {
      expect(isMemberId(memberId)).toBe(true);
      expect(status).toBe('RESERVED');
    }
  });

  it('leaves out who is withdrawn or only planned', async () => {
    const plan = await planWithPeople(officer, [
      { name: 'COMES' },
      { name: 'WITHDRAWN', state: 'WITHDRAWN' },
      { name: 'PLANNED', state: 'PLANNED' },
    ]);
    const members = await allocateMemberIdsForPlan(system, plan);
    expect(members.map(({ personId }) => personId)).toEqual([plan.personIds[0]]);
  });

  it('gives a person who comes again the ID they have (R50)', async () => {
    const personId = await person('COMES TWICE');
    const [first] = await allocateMemberIds(system, { personIds: [personId] });
    const [again] = await allocateMemberIds(system, { personIds: [personId] });
    expect(again).toEqual(first);
  });

  it('gives no doubles when several connections confirm lists with the same people at once', async () => {
    const second = await new DataSource(dataSourceOptions(url, 4)).initialize();
    afterAll(() => second.destroy());
    const personIds = await people(...Array.from({ length: 30 }, (_, place) => `PERSON ${place}`));
    const rounds = await Promise.all(
      [dataSource, second, dataSource, second].map((source, round) =>
        allocateMemberIds(testCtx(source, as.system()), {
          personIds: round % 2 ? personIds : personIds.toReversed(),
        }),
      ),
    );
    const seen = rounds.map((members) =>
      members
        .map(({ personId, memberId }) => `${personId} ${memberId}`)
        .toSorted()
        .join(),
    );
    expect(new Set(seen).size).toBe(1);
    const [row] = await sql<{ persons: number; ids: number }>(
      dataSource.manager,
      `select count(distinct person_id)::int as persons, count(*)::int as ids from member_id_ledger where person_id = any($1::uuid[])`,
      [personIds],
    );
    expect(row).toEqual({ persons: 30, ids: 30 });
  });

  it('is for officers and the system', async () => {
    const personId = await person('NOT YOURS');
    for (const actor of [as.hostAdmin(newId()), as.secretariat(), as.member(personId), as.stranger()])
      await expect(allocateMemberIds(ctxOf(actor), { personIds: [personId] })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('keeps an ID of the old system to the letter and gives it to nobody else', async () => {
    const [anna, bela] = await people('ANNA', 'BELA');
    const kept = await keepLegacyMemberId(officer, { personId: anna!, memberId: 'ssp-19/0107 b' });
    expect(kept.memberId).toBe('ssp-19/0107 b');
    expect(printedMemberId(kept.memberId)).toBe('ssp-19/0107 b');
    expect(await keepLegacyMemberId(officer, { personId: anna!, memberId: 'ssp-19/0107 b' })).toEqual(kept);
    await expect(
      keepLegacyMemberId(officer, { personId: bela!, memberId: 'SSP 19 0107 B' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await allocateMemberIds(system, { personIds: [anna!] })).toEqual([kept]);
    expect(await findMemberByTypedId(system, 'SSP-19/0107B')).toMatchObject({ found: true });
  });
});

describe('Finding a member by a typed ID', () => {
  it('forgives small letters, spaces and hyphens, and tells a slip from an ID that nobody has', async () => {
    const [member] = await allocateMemberIds(system, { personIds: [await person('TYPED')] });
    const printed = printedMemberId(member!.memberId);
    for (const typed of [printed, printed.toLowerCase(), ` ${printed.replaceAll('-', ' ')}`])
      expect(await findMemberByTypedId(system, typed)).toEqual({ found: true, member });
    const wrong = (printed.startsWith('2') ? '3' : '2') + printed.slice(1);
    expect(await findMemberByTypedId(system, wrong)).toEqual({ found: false, because: 'MISTYPED' });
    expect(await findMemberByTypedId(system, '')).toMatchObject({ found: false });
    expect(await findMemberByTypedId(system, 'x'.repeat(10_000))).toMatchObject({ found: false });
  });
});

describe('A membership', () => {
  it('becomes active at completion, on the day in Japan, and stays so when the report is sent twice', async () => {
    const personId = await person('COMPLETES');
    await allocateMemberIds(system, { personIds: [personId] });
    const active = await activateMember(system, { personId });
    expect(active).toMatchObject({ status: 'ACTIVE', since: '2026-01-20' });
    expect(await activateMember(system, { personId })).toEqual(active);
  });

  it('is not made active by a click: officers, hosts and the person cannot', async () => {
    const personId = await person('WANTS TOO EARLY');
    await allocateMemberIds(system, { personIds: [personId] });
    for (const actor of [as.officer(), as.hostAdmin(newId()), as.member(personId), as.stranger()])
      await expect(activateMember(ctxOf(actor), { personId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not made active without an ID', async () => {
    await expect(activateMember(system, { personId: await person('NO ID') })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('knows the same statuses in the code and in the database', async () => {
    const [check] = await sql<{ text: string }>(
      dataSource.manager,
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'member_status_ck'`,
    );
    expect([...check!.text.matchAll(/'([A-Z_]+)'/g)].map(([, word]) => word)).toEqual([...memberStatuses]);
  });
});

describe('Taking an ID back', () => {
  it('burns it: it opens nothing, and the person gets another when they take part later', async () => {
    const personId = await person('NO SHOW');
    const [before] = await allocateMemberIds(system, { personIds: [personId] });
    const released = await releaseMemberId(officer, { personId, reason: 'did not come' });
    expect(released).toMatchObject({ __typename: 'MemberIdReleased' });
    expect(await findMemberByTypedId(system, before!.memberId)).toEqual({ found: false, because: 'UNKNOWN' });
    const [after] = await allocateMemberIds(system, { personIds: [personId] });
    expect(after!.memberId).not.toBe(before!.memberId);
    expect(after!.status).toBe('RESERVED');
  });

  it('twice is once', async () => {
    const personId = await person('RELEASED TWICE');
    await allocateMemberIds(system, { personIds: [personId] });
    const first = await releaseMemberId(officer, { personId, reason: 'no-show' });
    expect(await releaseMemberId(officer, { personId, reason: 'no-show' })).toEqual(first);
  });

  it('is refused for somebody who has completed', async () => {
    const personId = await person('A MEMBER');
    await allocateMemberIds(system, { personIds: [personId] });
    await activateMember(system, { personId });
    expect(await releaseMemberId(officer, { personId, reason: 'x' })).toMatchObject({
      __typename: 'MembershipAlreadyActive',
    });
  });

  it('is for officers', async () => {
    const personId = await person('KEEP IT');
    await allocateMemberIds(system, { personIds: [personId] });
    for (const actor of [as.hostAdmin(newId()), as.member(personId), as.stranger()])
      await expect(releaseMemberId(ctxOf(actor), { personId, reason: 'x' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('follows a list that was undone: whoever is on no list any more loses the unused ID, others keep theirs', async () => {
    const plan = await planWithPeople(officer, [{ name: 'GOES' }, { name: 'STAYS' }]);
    const members = await allocateMemberIdsForPlan(system, plan);
    await execute(dataSource.manager, `update participation set state = 'WITHDRAWN' where id = $1`, [
      plan.participationIds[0],
    ]);
    expect(await releaseUnusedMemberIds(system, { reason: 'list undone' })).toBe(1);
    const found = async (place: number) =>
      (
        await findMemberByTypedId(
          system,
          members.find(({ personId }) => personId === plan.personIds[place])!.memberId,
        )
      ).found;
    expect([await found(0), await found(1)]).toEqual([false, true]);
  });

  it('is never undone by forgetting: the ledger takes no delete and no other change', async () => {
    const db = dataSource.manager;
    await expect(execute(db, 'delete from member_id_ledger')).rejects.toThrow(
      'member_id_ledger takes no DELETE',
    );
    await expect(execute(db, `update member_id_ledger set member_id = 'X'`)).rejects.toThrow(
      'member_id_ledger takes no UPDATE',
    );
  });

  it('stays taken when the person is erased', async () => {
    const [personId] = [newId()];
    await sql(
      dataSource.manager,
      `insert into person (id, name_latin, nationalities, created_at) values ($1, 'TO BE ERASED', '{VN}', now())`,
      [personId],
    );
    const [member] = await allocateMemberIds(system, { personIds: [personId] });
    await execute(dataSource.manager, 'delete from person where id = $1', [personId]);
    const kept = await sql(dataSource.manager, 'select 1 from member_id_ledger where id_key = $1', [
      member!.idKey,
    ]);
    expect(kept).toHaveLength(1);
  });
});

describe('Two records of one person', () => {
  it('share the kept person’s ID; what the other had earned is not lost, and can be parted again', async () => {
    const [kept, merged] = await people('KEPT', 'MERGED');
    const [keptMember] = await allocateMemberIds(system, { personIds: [kept!] });
    const [mergedMember] = await allocateMemberIds(system, { personIds: [merged!] });
    await activateMember(system, { personId: merged! });
    const pair = { keptPersonId: kept!, mergedPersonId: merged! };
    await mergeMembers(system, pair);
    await mergeMembers(system, pair);
    expect(await findMemberByTypedId(system, keptMember!.memberId)).toMatchObject({
      member: { status: 'ACTIVE' },
    });
    expect(await findMemberByTypedId(system, mergedMember!.memberId)).toMatchObject({ found: false });
    await undoMergeOfMembers(system, pair);
    expect(await findMemberByTypedId(system, mergedMember!.memberId)).toMatchObject({
      member: { personId: merged, status: 'ACTIVE' },
    });
  });

  it('keep the only ID there is', async () => {
    const [kept, merged] = await people('KEPT WITHOUT ID', 'MERGED WITH ID');
    const [member] = await allocateMemberIds(system, { personIds: [merged!] });
    await mergeMembers(system, { keptPersonId: kept!, mergedPersonId: merged! });
    expect(await findMemberByTypedId(system, member!.memberId)).toMatchObject({ member: { personId: kept } });
    await undoMergeOfMembers(system, { keptPersonId: kept!, mergedPersonId: merged! });
    expect(await findMemberByTypedId(system, member!.memberId)).toMatchObject({
      member: { personId: merged },
    });
  });
});
