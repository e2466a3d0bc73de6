import { listOutcomes, listRevisits, reportRevisit, withdrawOutcome } from '@enishi/outcomes';
import { newId, sql } from '@enishi/platform';
import {
  configureSurveys,
  correctForm,
  followUpAlumniV1,
  followUpHostsV1,
  keepInstrument,
  submitForm,
  withdrawForm,
} from '@enishi/surveys';
import { beforeAll, describe, expect, it } from 'vitest';
import { whenFollowUpIsSubmittedRecordOutcomes } from '../../apps/server/src/reactions/when-follow-up-is-submitted-record-outcomes.js';
import { outcomesAlreadyKnown } from '../../apps/server/src/runtime/known-facts.js';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { campaignWithCases, openedLink } from '../surveys/support/campaign-with-cases.js';
import type { CaseAsked } from '../surveys/support/campaign-with-cases.js';
import { runReactions, sharesWithHost, someKey } from './support.js';

const { dataSource } = await freshDatabase();
const nobody = testCtx(dataSource, as.stranger());
const office = testCtx(dataSource, as.officer());
beforeAll(async () => {
  configureSurveys({ knownFacts: outcomesAlreadyKnown });
  for (const definition of [followUpAlumniV1, followUpHostsV1])
    await keepInstrument(office, { code: definition.code, version: definition.version, definition });
});

const quietHost = {
  'H.LINK.any': 'NO',
  'H.REV.any': 'NO',
  'H.ADM.intlStudents': 'NO',
  'H.JR.state': 'NONE',
  'H.PUB.any': 'NO',
  'H.AGR.any': 'NO',
  'H.EXC.any': 'NO',
  'H.CONTACT.change': 'SAME',
};
const quietAlumna = {
  'A.NOW.status': 'OTHER',
  'A.NOW.country': 'KH',
  'A.REV.any': 'NO',
  'A.COL.any': ['NONE'],
  'A.CONS.keep': 'SAME',
};

async function hostAsked(again?: Awaited<ReturnType<typeof campaignWithCases>>, fiscalYear = 2025) {
  const campaign = await campaignWithCases(dataSource, {
    audience: 'HOSTS',
    instrument: { code: 'FU-H', version: 1 },
    fiscalYear,
    ...(again && { again }),
  });
  return { campaign, asked: campaign.cases[0]!, planId: campaign.cases[0]!.planId! };
}

/** Opens the link, answers, hands in, and lets what follows happen. */
async function handIn(asked: CaseAsked, answers: object, token?: string): Promise<string> {
  const cookie = token ?? (await verified(asked));
  const sent = await submitForm(nobody, {
    token: cookie,
    key: someKey(),
    answers: { ...answers },
    language: 'en',
  });
  if (sent.__typename !== 'FormSubmitted') throw new Error(JSON.stringify(sent));
  await runReactions(dataSource);
  return cookie;
}

/** A browser that typed the code: it sees what is known. */
async function verified(asked: CaseAsked): Promise<string> {
  const { token } = await openedLink(dataSource, asked.link);
  await sql(dataSource.manager, `update survey_session set verified_at = now()`);
  return token;
}

const peopleOf = async (planId: string) =>
  (
    await sql<{ id: string }>(
      dataSource.manager,
      `select person_id as id from participation where plan_id = $1 order by id`,
      [planId],
    )
  ).map(({ id }) => id);

const given = async (assignmentId: string) =>
  (
    await sql<{
      given: { lines: Record<string, { id: string; source: string; label: string; answers: object }[]> };
    }>(dataSource.manager, `select given from survey_form where assignment_id = $1`, [assignmentId])
  )[0]!.given;

const revisitsOf = async (planId: string) => (await listRevisits(office, { filter: { planId } })).rows;
const live = async (planId: string) =>
  (await revisitsOf(planId)).filter(({ state }) => state === 'SUBMITTED');
const outcomesOf = async (planId: string) => (await listOutcomes(office, { filter: { planId } })).rows;

/** An alumna of the plan of a host's case. */
async function alumnaOf(planId: string, at = 0) {
  const personId = (await peopleOf(planId))[at]!;
  return { personId, ctx: testCtx(dataSource, as.member(personId)) };
}

const visitLine = (id: string, purpose: string) => ({
  id,
  answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 2, 'H.REV.purpose': purpose },
});

const visits = (...lines: object[]) => ({ ...quietHost, 'H.REV.any': 'YES', 'H.REV': lines });

describe('what a host tells in the yearly form', () => {
  it('becomes return visits and outcomes of its plan, each with the place where it was told', async () => {
    const { asked, planId } = await hostAsked();
    const [person] = await peopleOf(planId);
    await handIn(asked, {
      ...quietHost,
      'H.REV.any': 'YES',
      'H.REV': [
        {
          id: 'a1',
          answers: { 'H.REV.person': person, 'H.REV.purpose': 'DEGREE_STUDY', 'H.REV.from': '2025-04' },
        },
        { id: 'a2', answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 3, 'H.REV.purpose': 'CONFERENCE' } },
      ],
      'H.ADM.intlStudents': 'YES',
      'H.ADM.number': 2,
      'H.JR.state': 'STARTED',
      'H.JR': [{ id: 'j1', answers: { 'H.JR.title': 'Membranes', 'H.JR.from': '2025' } }],
      'H.PUB.any': 'YES',
      'H.PUB': [{ id: 'p1', answers: { 'H.PUB.doi': '10.5555/one' } }],
      'H.AGR.any': 'YES',
      'H.AGR': [{ id: 'g1', answers: { 'H.AGR.level': 'FACULTY', 'H.AGR.kind': 'RENEWED' } }],
      'H.EXC.any': 'YES',
      'H.EXC': [{ id: 'e1', answers: { 'H.EXC.direction': 'FROM_JAPAN', 'H.EXC.size': 5 } }],
      'H.ATTR': 'CAUSED',
    });
    expect(await revisitsOf(planId)).toHaveLength(2);
    expect((await outcomesOf(planId)).map(({ type }) => type).toSorted()).toEqual([
      'AGREEMENT_STRENGTHENED',
      'CO_PUBLICATION',
      'JOINT_RESEARCH_START',
      'OUTBOUND_FROM_JAPAN',
      'STUDY_IN_JAPAN',
    ]);
    const refs = await sql<{ ref: string }>(
      dataSource.manager,
      `select source_ref as ref from revisit where plan_id = $1 order by source_ref`,
      [planId],
    );
    expect(refs.map(({ ref }) => ref)).toEqual([
      `survey:${asked.assignmentId}:H.REV#a1`,
      `survey:${asked.assignmentId}:H.REV#a2`,
    ]);
    expect((await outcomesOf(planId)).every(({ attribution }) => attribution === 'CAUSED')).toBe(true);
  });

  it('is recorded once, however often and over however many workers the fact arrives', async () => {
    const { asked, planId } = await hostAsked();
    const answers = {
      ...quietHost,
      'H.REV.any': 'YES',
      'H.REV': [
        { id: 'a1', answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 1, 'H.REV.purpose': 'POSTDOC' } },
      ],
    };
    const token = await verified(asked);
    await submitForm(nobody, { token, key: someKey(), answers, language: 'en' });
    const system = testCtx(dataSource, as.system());
    const again = () =>
      whenFollowUpIsSubmittedRecordOutcomes.handle(system, { assignmentId: asked.assignmentId, revision: 1 });
    await Promise.all([again(), again(), again(), again()]);
    await runReactions(dataSource);
    expect(await revisitsOf(planId)).toMatchObject([{ version: 1 }]);
    const entries = await sql(
      dataSource.manager,
      `select 1 from audit_entry where subject_id = $1 and action = 'outcomes.told'`,
      [asked.assignmentId],
    );
    expect(entries).toHaveLength(1);
  });

  it('follows a correction: a changed line is its next version, a line that is gone is withdrawn, and comes back', async () => {
    const { asked, planId } = await hostAsked();
    const token = await handIn(asked, visits(visitLine('a1', 'POSTDOC'), visitLine('a2', 'CONFERENCE')));
    const again = async (answers: object) => {
      await correctForm(nobody, { token });
      await handIn(asked, answers, token);
      return (await revisitsOf(planId))
        .map(({ purpose, state, version }) => `${purpose} ${state} ${version}`)
        .toSorted();
    };
    expect(await again(visits(visitLine('a1', 'INTERNSHIP')))).toEqual([
      'CONFERENCE WITHDRAWN 2',
      'INTERNSHIP SUBMITTED 2',
    ]);
    expect(await again(visits(visitLine('a1', 'INTERNSHIP'), visitLine('a2', 'CONFERENCE')))).toEqual([
      'CONFERENCE SUBMITTED 3',
      'INTERNSHIP SUBMITTED 2',
    ]);
  });

  it('goes with the form when that is withdrawn, and is not taken back anywhere else', async () => {
    const { asked, planId } = await hostAsked();
    const token = await handIn(asked, {
      ...quietHost,
      'H.REV.any': 'YES',
      'H.REV': [
        { id: 'a1', answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 1, 'H.REV.purpose': 'POSTDOC' } },
      ],
    });
    const [told] = await revisitsOf(planId);
    const elsewhere = await withdrawOutcome(testCtx(dataSource, as.hostPi(planId)), {
      kind: 'REVISIT',
      id: told!.id,
    });
    expect(elsewhere.__typename).toBe('OutcomeToldInForm');
    await withdrawForm(nobody, { token });
    await runReactions(dataSource);
    expect(await live(planId)).toEqual([]);
  });
});

describe('a host who opens the form', () => {
  it('finds what alumni share with it, not what others told, and confirms, corrects or denies each', async () => {
    const { asked, planId } = await hostAsked();
    const [shares, corrected, silent] = [
      await alumnaOf(planId, 0),
      await alumnaOf(planId, 1),
      await alumnaOf(planId, 1),
    ];
    await sharesWithHost(dataSource, shares.personId);
    const tell = (ctx: typeof office, from: string) =>
      reportRevisit(ctx, { submissionKey: someKey(), planId, purpose: 'POSTDOC', from });
    await tell(shares.ctx, '2025-04');
    await tell(shares.ctx, '2025-05');
    await tell(shares.ctx, '2025-06');
    await tell(silent.ctx, '2025-07');
    expect(corrected.personId).toBe(silent.personId);
    const token = await verified(asked);
    const { lines } = await given(asked.assignmentId);
    expect(lines['H.REV']).toHaveLength(3);
    expect(lines['H.REV']!.every(({ source, id }) => source === 'ALUMNUS' && id.startsWith('revisit_'))).toBe(
      true,
    );
    const [april, may, june] = lines['H.REV']!;
    await handIn(
      asked,
      {
        ...quietHost,
        'H.REV': [
          { id: april!.id, known: true, verdict: 'CONFIRM', answers: {} },
          { id: may!.id, known: true, verdict: 'CORRECT', answers: { 'H.REV.purpose': 'RESEARCH_STUDENT' } },
          { id: june!.id, known: true, verdict: 'DENY', answers: {} },
        ],
      },
      token,
    );
    const found = (await revisitsOf(planId)).filter(({ fromOn }) => fromOn !== '2025-07');
    const by = (from: string, source: string) =>
      found.find((row) => row.fromOn === from && row.source === source);
    expect(by('2025-04', 'ALUMNUS')).toMatchObject({ verification: 'CORROBORATED' });
    expect(by('2025-05', 'ALUMNUS')).toMatchObject({ verification: 'CLAIMED', purpose: 'POSTDOC' });
    expect(by('2025-05', 'HOST')).toMatchObject({
      purpose: 'RESEARCH_STUDENT',
      correctsId: by('2025-05', 'ALUMNUS')!.id,
    });
    expect(by('2025-06', 'ALUMNUS')).toMatchObject({ verification: 'CLAIMED', state: 'SUBMITTED' });
    expect(found).toHaveLength(4);
    // taken back, nothing of it stays
    await withdrawForm(nobody, { token });
    await runReactions(dataSource);
    const after = (await live(planId)).filter(({ fromOn }) => fromOn !== '2025-07');
    expect(after.map(({ source, verification }) => [source, verification])).toEqual(
      Array.from({ length: 3 }, () => ['ALUMNUS', 'CLAIMED']),
    );
  });

  it('confirms next year what it told, and it is still one visit', async () => {
    const { campaign, asked, planId } = await hostAsked(undefined, 2024);
    await handIn(asked, {
      ...quietHost,
      'H.REV.any': 'YES',
      'H.REV': [
        { id: 'a1', answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 2, 'H.REV.purpose': 'POSTDOC' } },
      ],
    });
    const next = await hostAsked(campaign, 2025);
    const token = await verified(next.asked);
    expect((await given(next.asked.assignmentId)).lines['H.REV']).toMatchObject([
      { id: 'a1', source: 'LAST_YEAR' },
    ]);
    await handIn(
      next.asked,
      { ...quietHost, 'H.REV': [{ id: 'a1', known: true, verdict: 'CONFIRM', answers: {} }] },
      token,
    );
    // its own word twice is no second source
    expect(await revisitsOf(planId)).toMatchObject([{ verification: 'CLAIMED', version: 1 }]);
    // corrected instead, the correction stands for it
    await correctForm(nobody, { token });
    await handIn(
      next.asked,
      {
        ...quietHost,
        'H.REV': [{ id: 'a1', known: true, verdict: 'CORRECT', answers: { 'H.REV.purpose': 'INTERNSHIP' } }],
      },
      token,
    );
    expect(await revisitsOf(planId)).toMatchObject([{ purpose: 'INTERNSHIP', headCount: 2 }]);
  });

  it('cannot give a verdict on a claim of another plan by writing its id', async () => {
    const other = await hostAsked();
    const { personId, ctx } = await alumnaOf(other.planId);
    await sharesWithHost(dataSource, personId);
    await reportRevisit(ctx, {
      submissionKey: someKey(),
      planId: other.planId,
      purpose: 'POSTDOC',
      from: '2025',
    });
    const [claim] = await revisitsOf(other.planId);
    const { asked } = await hostAsked();
    const token = await verified(asked);
    await sql(
      dataSource.manager,
      `update survey_form set given = jsonb_set(given, '{lines,H.REV}', $2::jsonb) where assignment_id = $1`,
      [
        asked.assignmentId,
        JSON.stringify([{ id: `revisit_${claim!.id}`, answers: {}, source: 'ALUMNUS', label: 'x' }]),
      ],
    );
    await handIn(
      asked,
      { ...quietHost, 'H.REV': [{ id: `revisit_${claim!.id}`, known: true, verdict: 'DENY', answers: {} }] },
      token,
    );
    const verdicts = await sql(dataSource.manager, `select 1 from outcome_verdict where revisit_id = $1`, [
      claim!.id,
    ]);
    expect(verdicts).toEqual([]);
  });
});

/** An alumna who is asked, with the plan with which she came. */
async function alumnaAsked() {
  const campaign = await campaignWithCases(dataSource, { instrument: { code: 'FU-A', version: 1 } });
  const asked = campaign.cases[0]!;
  await sql(dataSource.manager, `update survey_assignment set module = 'PULSE' where id = $1`, [
    asked.assignmentId,
  ]);
  const [plan] = await sql<{ id: string }>(
    dataSource.manager,
    `select plan_id as id from participation where person_id = $1`,
    [asked.personId],
  );
  return { asked, personId: asked.personId!, planId: plan!.id };
}

describe('what an alumna tells in the yearly form', () => {
  it('becomes her return visits and outcomes, under the plan with which she came', async () => {
    const { asked, personId, planId } = await alumnaAsked();
    await handIn(asked, {
      ...quietAlumna,
      'A.REV.any': 'YES',
      'A.REV': [{ id: 'r1', answers: { 'A.REV.purpose': 'DEGREE_STUDY', 'A.REV.from': '2025-10' } }],
      'A.COL.any': ['JOINT_RESEARCH', 'PAPER', 'OTHER'],
      'A.COL.jr': [{ id: 'j1', answers: { 'A.COL.jr.title': 'Rice and salt' } }],
      'A.COL.pub': [{ id: 'p1', answers: { 'A.COL.pub.doi': '10.5555/hers' } }],
      'A.COL.other': 'We sell sensors together.',
    });
    expect(await revisitsOf(planId)).toMatchObject([{ source: 'ALUMNUS', fromOn: '2025-10' }]);
    expect((await outcomesOf(planId)).map(({ type }) => type).toSorted()).toEqual([
      'CO_PUBLICATION',
      'JOINT_RESEARCH_START',
      'OTHER',
    ]);
    const { rows } = await listOutcomes(testCtx(dataSource, as.member(personId)), { filter: { mine: true } });
    expect(rows).toHaveLength(3);
    const host = testCtx(dataSource, as.hostPi(planId));
    expect((await listOutcomes(host)).pageInfo.totalCount).toBe(0);
  });

  it('confirms what her host told of her; the host learns that only if she shares', async () => {
    const { asked, personId, planId } = await alumnaAsked();
    const host = testCtx(dataSource, as.hostPi(planId));
    await reportRevisit(host, {
      submissionKey: someKey(),
      planId,
      personIds: [personId],
      purpose: 'POSTDOC',
      from: '2025',
    });
    const token = await verified(asked);
    const [line] = (await given(asked.assignmentId)).lines['A.REV']!;
    expect(line).toMatchObject({ source: 'OUTCOME' });
    await handIn(
      asked,
      { ...quietAlumna, 'A.REV': [{ id: line!.id, known: true, verdict: 'STILL', answers: {} }] },
      token,
    );
    const seen = async (ctx: typeof office) =>
      (await listRevisits(ctx, { filter: { planId } })).rows[0]!.verification;
    expect(await seen(office)).toBe('CORROBORATED');
    expect(await seen(host)).toBe('CLAIMED');
    await sharesWithHost(dataSource, personId);
    expect(await seen(host)).toBe('CORROBORATED');
  });
});

describe('an unknown case', () => {
  it('tells nothing', async () => {
    const system = testCtx(dataSource, as.system());
    await whenFollowUpIsSubmittedRecordOutcomes.handle(system, { assignmentId: newId(), revision: 1 });
    expect(await sql(dataSource.manager, `select 1 from outbox`)).toEqual([]);
  });
});
