import { AppError, sql } from '@enishi/platform';
import { listPersonMatches, loadReferenceYears, mergePersons, undoMerge } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';
import { listOf, makeAwaitingPlan, SEPTEMBER, takeIn } from '../invitee-list/make-list.js';

let db: TestDatabase;
const ctx = (actor = as.officer()) => testCtx(db.dataSource, actor, { clock: SEPTEMBER });
const query = <T extends object>(text: string, values: unknown[] = []) =>
  sql<T & Record<string, unknown>>(db.dataSource.manager, text, values);
const notFound = expect.objectContaining({ code: 'NOT_FOUND' }) as AppError;

beforeAll(async () => {
  db = await freshDatabase();
  await loadReferenceYears(ctx(as.system()));
});

const personOf = async (planId: string) =>
  (await query<{ person_id: string }>('select person_id from participation where plan_id = $1', [planId]))[0]!
    .person_id;

/** Somebody who came twice and stands on record twice. */
async function metTwice(name: string, again: string, birth: string) {
  const first = await makeAwaitingPlan(ctx());
  await takeIn(ctx(), first, listOf({ name, birth }));
  const second = await makeAwaitingPlan(ctx());
  await takeIn(
    ctx(),
    second,
    listOf({ name: again, birth, email: `${birth.replaceAll('/', '')}@example.org` }),
  );
  return { first, second, keepId: await personOf(first), mergeId: await personOf(second) };
}

/** Whole rows of the two, and whose participations are whose. */
function rowsOf(ids: string[]) {
  return query(
    `select to_jsonb(n.*) as person, (select jsonb_agg(to_jsonb(t.*) order by t.id) from participation t where t.person_id = n.id) as participations
     from person n where n.id = any($1) order by n.id`,
    [ids],
  );
}

describe('an officer', () => {
  it('is offered people who may be on record twice, with the reasons', async () => {
    const { second, keepId } = await metTwice('SHRESTHA Aarav', 'Aarav Shresta', '1991/1/1');
    const found = await listPersonMatches(ctx(), { planId: second });
    expect(found).toMatchObject([
      {
        strength: 'LIKELY',
        other: { id: keepId },
        reasons: ['SIMILAR_NAME', 'SAME_BIRTH_DATE', 'SAME_NATIONALITY'],
      },
    ]);
  });

  it('merges them: one person with both participations and both addresses', async () => {
    const { first, second, keepId, mergeId } = await metTwice(
      'GURUNG Prakriti',
      'Prakriti Gurung',
      '1992/2/2',
    );
    expect(await mergePersons(ctx(), { keepId, mergeId })).toMatchObject({
      __typename: 'PersonsMerged',
      keptPersonId: keepId,
    });
    expect(
      await query('select plan_id from participation where person_id = $1 order by plan_id', [keepId]),
    ).toHaveLength(2);
    expect(
      await query(
        'select merged_into_id, email_second from person where id = any($1) order by merged_into_id nulls last',
        [[keepId, mergeId]],
      ),
    ).toMatchObject([
      { merged_into_id: keepId },
      { merged_into_id: null, email_second: '199222@example.org' },
    ]);
    expect(await listPersonMatches(ctx(), { planId: second })).toEqual([]);
    expect(await listPersonMatches(ctx(), { planId: first })).toEqual([]);
  });

  it('merges the same two once, however often', async () => {
    const { keepId, mergeId } = await metTwice('RAI Sunita', 'Sunita Rai', '1993/3/3');
    const once = await mergePersons(ctx(), { keepId, mergeId });
    expect(await mergePersons(ctx(), { keepId, mergeId })).toEqual(once);
    expect(await query('select 1 from person_merge where kept_person_id = $1', [keepId])).toHaveLength(1);
    expect(
      await query(`select 1 from outbox where name = 'person.merged' and payload->>'keptPersonId' = $1`, [
        keepId,
      ]),
    ).toHaveLength(1);
  });

  it('merges nobody from two buttons pressed at once into a circle', async () => {
    const { keepId, mergeId } = await metTwice('LAMA Tenzin', 'Tenzin Lama', '1993/4/4');
    const results = await Promise.all([
      mergePersons(ctx(), { keepId, mergeId }),
      mergePersons(ctx(), { keepId: mergeId, mergeId: keepId }),
    ]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual([
      'PersonsMerged',
      'PersonsNotMerged',
    ]);
  });

  it('undoes a merge: every column of both is as before; twice is once', async () => {
    const { keepId, mergeId } = await metTwice('THAPA Bikash', 'Bikash Thapa', '1994/4/4');
    const before = await rowsOf([keepId, mergeId]);
    const merged = await mergePersons(ctx(), { keepId, mergeId });
    if (merged.__typename !== 'PersonsMerged') throw new Error(merged.code);
    expect(await rowsOf([keepId, mergeId])).not.toEqual(before);
    const undone = await undoMerge(ctx(), { mergeId: merged.mergeId });
    expect(undone).toMatchObject({ __typename: 'MergeUndone' });
    expect(await rowsOf([keepId, mergeId])).toEqual(before);
    expect(await undoMerge(ctx(), { mergeId: merged.mergeId })).toEqual(undone);
    expect(await rowsOf([keepId, mergeId])).toEqual(before);
  });

  it('does not undo a merge over somebody’s later work', async () => {
    const { keepId, mergeId } = await metTwice('KC Ramesh', 'Ramesh KC', '1995/5/5');
    const merged = await mergePersons(ctx(), { keepId, mergeId });
    if (merged.__typename !== 'PersonsMerged') throw new Error(merged.code);
    await query(`update person set email = 'new@example.org', version = version + 1 where id = $1`, [keepId]);
    const before = await rowsOf([keepId, mergeId]);
    expect(await undoMerge(ctx(), { mergeId: merged.mergeId })).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(await rowsOf([keepId, mergeId])).toEqual(before);
  });

  it('cannot merge two people of one plan, nor somebody merged already', async () => {
    const planId = await makeAwaitingPlan(ctx());
    await takeIn(
      ctx(),
      planId,
      listOf({ name: 'TWIN One', birth: '1996/6/6' }, { name: 'TWIN Two', birth: '1996/6/6' }),
    );
    const [a, b] = await query<{ person_id: string }>(
      'select person_id from participation where plan_id = $1',
      [planId],
    );
    expect(await mergePersons(ctx(), { keepId: a!.person_id, mergeId: b!.person_id })).toMatchObject({
      code: 'SAME_PLAN',
    });
    const { keepId, mergeId } = await metTwice('BASNET Maya', 'Maya Basnet', '1997/7/7');
    await mergePersons(ctx(), { keepId, mergeId });
    expect(await mergePersons(ctx(), { keepId: mergeId, mergeId: a!.person_id })).toMatchObject({
      code: 'ALREADY_MERGED',
    });
  });
});

describe('anybody else', () => {
  it('finds no persons to merge, not even a host of both plans', async () => {
    const { first, second, keepId, mergeId } = await metTwice('PANDEY Gita', 'Gita Pandey', '1998/8/8');
    for (const actor of [
      as.hostAdmin(first),
      as.hostPi(second),
      as.secretariat(),
      as.analyst(),
      as.member(keepId),
      as.stranger(),
    ]) {
      await expect(mergePersons(ctx(actor), { keepId, mergeId })).rejects.toEqual(notFound);
      await expect(undoMerge(ctx(actor), { mergeId })).rejects.toEqual(notFound);
      await expect(listPersonMatches(ctx(actor), { planId: first })).rejects.toEqual(notFound);
    }
  });
});
