import type { Ctx } from '@enishi/accounts';
import {
  CLAIM_STATES,
  CLAIM_TRANSITIONS,
  correctOutcome,
  correctRevisit,
  decideOutcome,
  downloadEvidence,
  keepEvidence,
  listOutcomes,
  listRevisits,
  OUTCOME_TYPES,
  REVISIT_PURPOSES,
  reportOutcome,
  reportRevisit,
  SOURCES,
  VERDICTS,
  VERIFICATIONS,
  withdrawOutcome,
} from '@enishi/outcomes';
import { newId, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';
import { sharesWithHost, someKey } from './support.js';

const { dataSource } = await freshDatabase();
const office = testCtx(dataSource, as.officer());

async function plan(heads = 2) {
  const { planId, people } = await planWithPeople(dataSource, {
    heads,
    fiscalYear: 2024,
    withMemberIds: false,
  });
  const persons = people.map(({ personId }) => personId);
  return {
    planId,
    persons,
    host: testCtx(dataSource, as.hostPi(planId)),
    member: (at: number) => testCtx(dataSource, as.member(persons[at]!)),
  };
}

async function reported(ctx: Ctx, planId: string, more: object = {}): Promise<string> {
  const answer = await reportOutcome(ctx, { submissionKey: someKey(), planId, type: 'PATENT', ...more });
  if (answer.__typename !== 'OutcomeReported') throw new Error(JSON.stringify(answer));
  return answer.id;
}

async function returned(ctx: Ctx, planId: string, more: object = {}): Promise<string> {
  const answer = await reportRevisit(ctx, {
    submissionKey: someKey(),
    planId,
    purpose: 'POSTDOC',
    from: '2025-04',
    ...more,
  });
  if (answer.__typename !== 'RevisitReported') throw new Error(JSON.stringify(answer));
  return answer.id;
}

const problemsOf = async (ctx: Ctx, planId: string, more: object) => {
  const answer = await reportOutcome(ctx, { submissionKey: someKey(), planId, type: 'OTHER', ...more });
  return answer.__typename === 'OutcomeNotValid' ? answer.problems.map(({ code }) => code) : [];
};

const rows = async (table: 'outcome' | 'revisit', planId: string) =>
  (
    await sql<{ n: number }>(
      dataSource.manager,
      `select count(*)::int as n from ${table} where plan_id = $1`,
      [planId],
    )
  )[0]!.n;

const audits = async (id: string) =>
  (
    await sql<{ action: string }>(
      dataSource.manager,
      `select action from audit_entry where subject_id = $1 order by at, id`,
      [id],
    )
  ).map(({ action }) => action);

describe('the words of outcomes', () => {
  it.each([
    ['outcome_state_ck', CLAIM_STATES],
    ['revisit_state_ck', CLAIM_STATES],
    ['outcome_verification_ck', VERIFICATIONS],
    ['revisit_verification_ck', VERIFICATIONS],
    ['outcome_source_ck', SOURCES],
    ['revisit_source_ck', SOURCES],
    ['outcome_type_ck', OUTCOME_TYPES],
    ['revisit_purpose_ck', REVISIT_PURPOSES],
    ['outcome_verdict_verdict_ck', VERDICTS],
  ] as const)('are the same in the database: %s', async (constraint, words) => {
    const [row] = await sql<{ check: string }>(
      dataSource.manager,
      `select pg_get_constraintdef(oid) as check from pg_constraint where conname = $1`,
      [constraint],
    );
    const kept = [...(row?.check.matchAll(/'([A-Z_]+)'/g) ?? [])].map((match) => match[1]);
    expect(new Set(kept)).toEqual(new Set<string>(words));
  });

  it('lead only to states that exist', () => {
    for (const state of CLAIM_STATES)
      for (const next of CLAIM_TRANSITIONS[state]) expect(CLAIM_STATES).toContain(next);
  });
});

describe('a host', () => {
  it('tells what came of its plan, with a DOI in any spelling and a date as precise as it knows', async () => {
    const { planId, host, persons } = await plan();
    const id = await reported(host, planId, {
      type: 'CO_PUBLICATION',
      personIds: [persons[0]],
      evidence: { kind: 'DOI', value: 'https://doi.org/10.5555/ABC.1' },
      from: '2025-02',
    });
    const { rows: found } = await listOutcomes(host, { filter: { planId } });
    expect(found).toMatchObject([
      {
        id,
        evidence: '10.5555/abc.1',
        arisenOn: '2025-02',
        source: 'HOST',
        state: 'SUBMITTED',
        verification: 'CLAIMED',
      },
    ]);
    expect(found[0]!.persons.map((person) => person.id)).toEqual([persons[0]]);
    const [span] = await sql<{ from: string; to: string }>(
      dataSource.manager,
      `select arisen_from::text as "from", arisen_to::text as "to" from outcome where id = $1`,
      [id],
    );
    expect(span).toEqual({ from: '2025-02-01', to: '2025-02-28' });
    expect(await audits(id)).toEqual(['outcome.reported']);
  });

  it('is told field by field what to mend, and nothing is kept', async () => {
    const { planId, host } = await plan();
    const { persons: strangers } = await plan();
    expect(
      await problemsOf(host, planId, {
        personIds: [strangers[0]],
        from: '2025-02-30',
        evidence: { kind: 'DOI', value: 'paper of last year' },
        institution: { name: 'Somewhere' },
      }),
    ).toEqual(expect.arrayContaining(['NOT_OF_THIS_PLAN', 'NOT_A_DATE', 'NOT_A_DOI', 'REASON_MISSING']));
    expect(
      await problemsOf(host, planId, { evidence: { kind: 'URL', value: 'http://example.org/a' } }),
    ).toEqual(['NOT_A_SAFE_ADDRESS']);
    expect(
      await problemsOf(host, planId, { evidence: { kind: 'URL', value: 'https://a:b@example.org/' } }),
    ).toEqual(['NOT_A_SAFE_ADDRESS']);
    expect(await problemsOf(host, planId, { from: '2027' })).toEqual(['DATE_IN_FUTURE']);
    expect(await problemsOf(host, planId, { from: '2025-05', to: '2024' })).toEqual([
      'ENDS_BEFORE_IT_BEGINS',
    ]);
    expect(await problemsOf(host, planId, { evidence: { kind: 'FILE', value: newId() } })).toEqual([
      'NO_SUCH_FILE',
    ]);
    expect(await rows('outcome', planId)).toBe(0);
  });

  it('may leave people unnamed with a number, but not without', async () => {
    const { planId, host } = await plan();
    await returned(host, planId, { headCount: 4 });
    const answer = await reportRevisit(host, { submissionKey: someKey(), planId, purpose: 'CONFERENCE' });
    expect(answer).toMatchObject({ __typename: 'OutcomeNotValid', problems: [{ code: 'WHO_IS_MISSING' }] });
  });

  it('keeps a draft that nobody else sees', async () => {
    const { planId, host } = await plan();
    const id = await reported(host, planId, { submit: false });
    expect((await listOutcomes(host, { filter: { planId } })).rows[0]).toMatchObject({ id, state: 'DRAFT' });
    expect((await listOutcomes(office, { filter: { planId } })).rows).toEqual([]);
    const colleague = testCtx(dataSource, as.hostAdmin(planId));
    expect((await listOutcomes(colleague, { filter: { planId } })).pageInfo.totalCount).toBe(0);
  });

  it('tells once, however often and over however many connections the same report arrives', async () => {
    const { planId, host } = await plan();
    const submissionKey = someKey();
    const send = () => reportOutcome(host, { submissionKey, planId, type: 'OTHER' });
    const answers = await Promise.all([send(), send(), send(), send()]);
    const ids = answers.map((answer) => answer.__typename === 'OutcomeReported' && answer.id);
    expect(new Set(ids).size).toBe(1);
    expect(await rows('outcome', planId)).toBe(1);
    expect(await audits(ids[0] as string)).toEqual(['outcome.reported']);
  });

  it('corrects what it told: the new version is shown, the earlier one kept', async () => {
    const { planId, host } = await plan();
    const first = await reported(host, planId, { title: 'Draft of a patent' });
    const answer = await correctOutcome(host, {
      submissionKey: someKey(),
      id: first,
      type: 'PATENT',
      title: 'A patent',
    });
    expect(answer.__typename).toBe('OutcomeReported');
    const { rows: shown, pageInfo } = await listOutcomes(office, { filter: { planId } });
    expect(shown).toMatchObject([{ title: 'A patent', version: 2, correctsId: first }]);
    expect(pageInfo.totalCount).toBe(1);
    expect(await rows('outcome', planId)).toBe(2);
    const late = await correctOutcome(host, { submissionKey: someKey(), id: first, type: 'OTHER' });
    expect(late.__typename).toBe('OutcomeChanged');
  });

  it('corrects once when two colleagues correct at the same moment', async () => {
    const { planId, host, persons } = await plan();
    const id = await returned(host, planId, { personIds: [persons[0]] });
    const colleague = testCtx(dataSource, as.hostAdmin(planId));
    const correct = (ctx: Ctx, from: string) =>
      correctRevisit(ctx, {
        submissionKey: someKey(),
        id,
        purpose: 'POSTDOC',
        personIds: [persons[0]!],
        from,
      });
    const answers = await Promise.all([correct(host, '2025-05'), correct(colleague, '2025-06')]);
    expect(answers.map((answer) => answer.__typename).toSorted()).toEqual([
      'OutcomeChanged',
      'RevisitReported',
    ]);
    expect((await listRevisits(office, { filter: { planId } })).rows).toHaveLength(1);
  });

  it('takes back what it told, with its earlier versions, once', async () => {
    const { planId, host } = await plan();
    const first = await reported(host, planId);
    const next = await correctOutcome(host, { submissionKey: someKey(), id: first, type: 'OTHER' });
    const id = next.__typename === 'OutcomeReported' ? next.id : '';
    for (const _ of [1, 2])
      expect((await withdrawOutcome(host, { kind: 'OUTCOME', id })).__typename).toBe('OutcomeWithdrawn');
    const states = await sql<{ state: string }>(
      dataSource.manager,
      `select distinct state from outcome where plan_id = $1`,
      [planId],
    );
    expect(states).toEqual([{ state: 'WITHDRAWN' }]);
    expect(await audits(id)).toEqual(['outcome.corrected', 'outcome.withdrawn']);
    const late = await correctOutcome(host, { submissionKey: someKey(), id, type: 'OTHER' });
    expect(late.__typename).toBe('OutcomeNotChangeable');
  });

  it('proves an outcome with a file that only those who may see the outcome can read', async () => {
    const { planId, host } = await plan();
    const kept = await keepEvidence(host, { name: 'agreement.pdf', content: Buffer.from('%PDF-1.7 signed') });
    const value = kept.__typename === 'EvidenceKept' ? kept.fileId : '';
    const id = await reported(host, planId, { type: 'AGREEMENT_NEW', evidence: { kind: 'FILE', value } });
    expect((await downloadEvidence(office, id)).content.toString()).toBe('%PDF-1.7 signed');
    const { host: other, planId: elsewhere } = await plan();
    await expect(downloadEvidence(other, id)).rejects.toThrow('evidence');
    await expect(downloadEvidence(testCtx(dataSource, as.analyst()), id)).rejects.toThrow('evidence');
    expect(await problemsOf(other, elsewhere, { evidence: { kind: 'FILE', value } })).toEqual([
      'NO_SUCH_FILE',
    ]);
    const refused = await keepEvidence(host, { name: 'agreement.pdf', content: Buffer.from('MZ not a PDF') });
    expect(refused.__typename).toBe('EvidenceNotReadable');
  });

  it('takes the file along when the report is corrected, whoever of the office corrects, until another proof replaces it', async () => {
    const { planId, host } = await plan();
    const kept = await keepEvidence(host, { name: 'agreement', content: Buffer.from('%PDF-1.7 signed') });
    const value = kept.__typename === 'EvidenceKept' ? kept.fileId : '';
    const id = await reported(host, planId, { type: 'AGREEMENT_NEW', evidence: { kind: 'FILE', value } });
    const correct = async (of: string, more: object) => {
      const answer = await correctOutcome(testCtx(dataSource, as.hostAdmin(planId)), {
        id: of,
        submissionKey: someKey(),
        type: 'AGREEMENT_NEW',
        ...more,
      });
      if (answer.__typename !== 'OutcomeReported') throw new Error(JSON.stringify(answer));
      return answer.id;
    };

    const second = await correct(id, { title: 'Agreement of two faculties' });

    expect(await downloadEvidence(office, second)).toMatchObject({
      name: 'agreement.pdf',
      mediaType: 'application/pdf',
      content: Buffer.from('%PDF-1.7 signed'),
    });
    const analyst = await listOutcomes(testCtx(dataSource, as.analyst()), { filter: { planId } });
    expect(analyst.rows[0]).toMatchObject({ id: second, fileName: null });
    const third = await correct(second, {
      evidence: { kind: 'URL', value: 'https://example.org/agreement' },
    });
    await expect(downloadEvidence(office, third)).rejects.toThrow('evidence');
  });

  it('keeps a picture without place, time and device, the right way up', async () => {
    const { planId, host } = await plan();
    const proof = async (name: string, content: Buffer) => {
      const kept = await keepEvidence(host, { name, content });
      if (kept.__typename !== 'EvidenceKept') return kept.__typename;
      const id = await reported(host, planId, { evidence: { kind: 'FILE', value: kept.fileId } });
      return downloadEvidence(office, id);
    };
    const photo = photograph();

    const got = await proof('IMG_0001.HEIC', photo);

    if (typeof got === 'string') throw new Error(got);
    expect(got).toMatchObject({ name: 'IMG_0001.HEIC.jpg', mediaType: 'image/jpeg' });
    for (const secret of ['Camera of Dara', 'GPS', 'a comment', 'after the end'])
      expect(got.content.includes(secret)).toBe(false);
    // the picture itself is there byte for byte, and an Exif that says nothing but the way up
    expect(got.content.includes(SCAN)).toBe(true);
    expect(got.content.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    const drawn = await proof('diagram.png', drawing());
    if (typeof drawn === 'string') throw new Error(drawn);
    expect(drawn.content.equals(drawing(false))).toBe(true);
    for (const broken of [photo.subarray(0, 40), drawing().subarray(0, 30), Buffer.from('GIF89a')])
      expect(await proof('broken.jpg', broken)).toBe('EvidenceNotReadable');
    expect(await proof('large.pdf', Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'))).toBe('EvidenceNotReadable');
  });
});

/** Coded data with a stuffed byte and a restart marker, as cameras write it. */
const SCAN = Buffer.from([0xff, 0xda, 0, 4, 0x01, 0x02, 0x11, 0xff, 0x00, 0x22, 0xff, 0xd0, 0x33]);

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const chunk = (name: string, body: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)]);
};

/** A JPEG as phones make it: little-endian Exif (turned by 90°, device, GPS), a comment, data after its end. */
function photograph(): Buffer {
  const tiff = Buffer.concat([
    Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from('Camera of Dara GPS 11.55N'),
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])),
    segment(0xfe, Buffer.from('a comment')),
    segment(0xdb, Buffer.alloc(65, 1)),
    SCAN,
    Buffer.from([0xff, 0xd9]),
    Buffer.from('after the end'),
  ]);
}

/** A PNG, with a text and a time or without. */
function drawing(withNotes = true): Buffer {
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.alloc(13, 1)),
    ...(withNotes ? [chunk('tEXt', Buffer.from('Author\0Dara')), chunk('tIME', Buffer.alloc(7))] : []),
    chunk('IDAT', Buffer.from('pixels')),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('an alumna', () => {
  it('tells about herself, without naming the plan, whoever else she names', async () => {
    const { planId, persons, member } = await plan();
    const id = await reported(member(0), planId, { planId: null, personIds: [persons[1]] });
    const { rows: own } = await listOutcomes(member(0), { filter: { mine: true } });
    expect(own).toMatchObject([{ id, planId, source: 'ALUMNUS' }]);
    expect(own[0]!.persons.map((person) => person.id)).toEqual([persons[0]]);
    expect((await listOutcomes(member(1))).rows).toEqual([]);
  });

  it('cannot tell about a plan she did not take part in', async () => {
    const { member } = await plan();
    const { planId } = await plan();
    await expect(reported(member(0), planId)).rejects.toThrow('plan');
  });

  it('is seen by her host only once she shares it; before, no list, count or filter shows anything', async () => {
    const { planId, persons, host, member } = await plan();
    await returned(member(0), planId);
    await reported(member(0), planId);
    for (const filter of [
      {},
      { planId },
      { sources: ['ALUMNUS' as const] },
      { states: ['SUBMITTED' as const] },
    ]) {
      expect(await listRevisits(host, { filter })).toMatchObject({ rows: [], pageInfo: { totalCount: 0 } });
      expect(await listOutcomes(host, { filter })).toMatchObject({ rows: [], pageInfo: { totalCount: 0 } });
    }
    await sharesWithHost(dataSource, persons[0]!);
    expect((await listRevisits(host, { filter: { planId } })).rows).toHaveLength(1);
    expect((await listOutcomes(host, { filter: { planId } })).pageInfo.totalCount).toBe(1);
    await sql(dataSource.manager, `update consent set withdrawn_at = now() where person_id = $1`, [
      persons[0],
    ]);
    expect((await listRevisits(host, { filter: { planId } })).rows).toEqual([]);
  });

  it('is not shown the status of residence to her host, only to herself and the office', async () => {
    const { planId, persons, host, member } = await plan();
    await sharesWithHost(dataSource, persons[0]!);
    await returned(member(0), planId, { statusOfResidence: 'RESEARCHER' });
    const seen = async (ctx: Ctx) =>
      (await listRevisits(ctx, { filter: { planId } })).rows[0]?.statusOfResidence;
    expect(await seen(host)).toBeNull();
    expect(await seen(member(0))).toBe('RESEARCHER');
    expect(await seen(office)).toBe('RESEARCHER');
  });
});

describe('people without a part in it', () => {
  it('see nothing of another plan in list, count, filter or error', async () => {
    const { planId, host, persons } = await plan();
    const id = await reported(host, planId, { personIds: [persons[0]] });
    const { host: other, planId: elsewhere, member } = await plan();
    for (const ctx of [other, member(0)]) {
      expect(await listOutcomes(ctx, { filter: { planId } })).toMatchObject({
        rows: [],
        pageInfo: { totalCount: 0 },
      });
      await expect(withdrawOutcome(ctx, { kind: 'OUTCOME', id })).rejects.toThrow('outcome');
      await expect(withdrawOutcome(ctx, { kind: 'OUTCOME', id: newId() })).rejects.toThrow('outcome');
      await expect(
        correctOutcome(ctx, { submissionKey: someKey(), id, type: 'OTHER', planId: elsewhere }),
      ).rejects.toThrow('outcome');
    }
    await expect(reported(other, planId)).rejects.toThrow('plan');
    await expect(reported(testCtx(dataSource, as.analyst()), planId)).rejects.toThrow('plan');
    await expect(reported(testCtx(dataSource, as.stranger()), planId)).rejects.toThrow('plan');
  });

  it('who analyse see outcomes without names, notes and writers', async () => {
    const { planId, host, persons } = await plan();
    await reported(host, planId, { personIds: [persons[0]], note: 'SOK Dara is now a postdoc' });
    const { rows: seen } = await listOutcomes(testCtx(dataSource, as.analyst()), { filter: { planId } });
    expect(seen).toMatchObject([{ persons: [], note: null }]);
    await returned(host, planId, { personIds: [persons[1]] });
    const visits = await listRevisits(testCtx(dataSource, as.analyst()), { filter: { planId } });
    expect(visits.rows).toMatchObject([{ persons: [] }]);
  });
});

describe('an officer', () => {
  it('says that a claim is proved, wrong or told twice, and undoes it', async () => {
    const { planId, host } = await plan();
    const [first, second] = [await reported(host, planId), await reported(host, planId)];
    const decide = (decision: 'VERIFIED' | 'REJECTED' | 'DUPLICATE' | 'UNDECIDED', duplicateOfId?: string) =>
      decideOutcome(office, { kind: 'OUTCOME', id: second, decision, duplicateOfId });
    expect(await decide('VERIFIED')).toMatchObject({ state: 'VERIFIED', verification: 'VERIFIED' });
    expect(await decide('REJECTED')).toMatchObject({ state: 'SUBMITTED', verification: 'REJECTED' });
    expect(await decide('DUPLICATE', first)).toMatchObject({ state: 'DUPLICATE', verification: 'CLAIMED' });
    expect(await decide('DUPLICATE', second)).toMatchObject({ __typename: 'OutcomeNotChangeable' });
    expect(await decide('UNDECIDED')).toMatchObject({ state: 'SUBMITTED', verification: 'CLAIMED' });
  });

  it('never makes two claims duplicates of each other, whoever is first', async () => {
    const { planId, host } = await plan();
    const [a, b] = [await reported(host, planId), await reported(host, planId)];
    const answers = await Promise.all([
      decideOutcome(office, { kind: 'OUTCOME', id: a, decision: 'DUPLICATE', duplicateOfId: b }),
      decideOutcome(office, { kind: 'OUTCOME', id: b, decision: 'DUPLICATE', duplicateOfId: a }),
    ]);
    expect(answers.map((answer) => answer.__typename).toSorted()).toEqual([
      'OutcomeDecided',
      'OutcomeNotChangeable',
    ]);
  });

  it('is the only one who decides', async () => {
    const { planId, host } = await plan();
    const id = await reported(host, planId);
    for (const ctx of [host, testCtx(dataSource, as.secretariat()), testCtx(dataSource, as.analyst())])
      await expect(decideOutcome(ctx, { kind: 'OUTCOME', id, decision: 'VERIFIED' })).rejects.toThrow(
        'outcome',
      );
  });
});

describe('a list of outcomes', () => {
  it('comes in pages without gaps or doubles', async () => {
    const { planId, host } = await plan();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push(await reported(host, planId));
    const first = await listOutcomes(host, { filter: { planId }, first: 2 });
    const second = await listOutcomes(host, {
      filter: { planId },
      first: 3,
      after: first.pageInfo.endCursor,
    });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, totalCount: 5 });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.rows, ...second.rows].map((row) => row.id).toSorted()).toEqual(ids.toSorted());
  });
});
