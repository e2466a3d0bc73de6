import { claimMembership, findMemberByTypedId, listConsents, printedMemberId } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import type { Actor } from '@enishi/accounts';
import { issueCertificates, markCertificatesHandedOver, planCertificates } from '@enishi/certificates';
import { enqueue, sql } from '@enishi/platform';
import { inviteeListConfirmed, participationWithdrawn } from '@enishi/programme';
import { openReport, requestReports, submitReport } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { as, startTestServer } from '../support/index.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const ctxOf = (actor: Actor) => makeCtx({ db, clock: test.clock, locale: 'en', actor });
const [officer, system, stranger] = [ctxOf(as.officer()), ctxOf(as.system()), ctxOf(as.stranger())];

const plan = await planWithPeople(officer, [
  { name: 'SOK DARA', nationality: 'KH' },
  { name: 'LE THI HOA', nationality: 'VN' },
]);
const [dara, hoa] = plan.personIds as [string, string];
const codeOf = async (participationId: string) => {
  const [row] = await sql<{ code: string }>(
    db,
    `select v.code from certificate_version v join certificate c on c.id = v.certificate_id
     where c.participation_id = $1 order by v.version desc limit 1`,
    [participationId],
  );
  return row!.code;
};

describe('From the confirmed list to the membership', () => {
  it('the list is confirmed, and everybody has an ID before anything is printed', async () => {
    await enqueue(system, inviteeListConfirmed, { planId: plan.planId, batchId: plan.planId });
    await test.drainJobs();
    expect((await planCertificates(officer, plan)).every(({ memberId }) => memberId !== null)).toBe(true);
  });

  it('certificates are issued, handed over, and can be checked by anybody', async () => {
    await issueCertificates(officer, plan);
    await test.drainJobs();
    await markCertificatesHandedOver(ctxOf(as.hostAdmin(plan.planId)), plan);
    const page = await test.http(`/verify/${await codeOf(plan.participationIds[0]!)}`);
    expect(await page.text()).toContain('This certificate is valid');
  });

  it('the ID on the certificate opens the completion report, and handing it in makes a member', async () => {
    await requestReports(system, { planId: plan.planId });
    const [row] = await planCertificates(officer, plan);
    const typed = printedMemberId(row!.memberId!).toLowerCase().replaceAll('-', ' ');
    const opened = await openReport(stranger, { with: { memberId: typed }, ip: '10.1.2.3' });
    if (opened.__typename !== 'ReportOpened') throw new Error(opened.message);
    const submitted = await submitReport(stranger, {
      token: opened.token,
      key: 'story-hand-in-0001',
      language: 'zh-Hans',
      answers: {
        'CR.SAT.overall': 5,
        'CR.ATT.likeJapan': 5,
        'CR.RET.wish': 4,
        'CR.ID.name': 'SOK Dara',
        'CR.ID.email': 'dara@students.example.org',
        'CR.ID.affiliation': 'Example Institute of Technology',
        'CR.CONS.CLUB_CONTACT': true,
        'CR.CONS.DIRECTORY_VISIBILITY': 'CHAPTER',
        'CR.CONS.PARTNER_INFO': false,
      },
    });
    expect(submitted).toMatchObject({ __typename: 'ReportSubmitted' });
    await test.drainJobs();
    expect(await findMemberByTypedId(system, typed)).toMatchObject({
      member: { personId: dara, status: 'ACTIVE' },
    });
    expect(await listConsents(system, { personId: dara })).toMatchObject([
      { purpose: 'CLUB_CONTACT', choice: 'YES', language: 'zh-Hans', channel: 'COMPLETION_REPORT' },
      { purpose: 'DIRECTORY_VISIBILITY', choice: 'CHAPTER', textVersion: 'CR-CONS-1' },
    ]);
  });

  it('the member claims the membership with the address of the report, and only then', async () => {
    const [row] = await planCertificates(officer, plan);
    const claim = { memberId: row!.memberId!, ip: '10.1.2.4' };
    await claimMembership(stranger, { ...claim, email: 'somebody@else.example.org' });
    expect(await findMemberByTypedId(system, row!.memberId!)).toMatchObject({ member: { status: 'ACTIVE' } });
    await claimMembership(stranger, { ...claim, email: 'dara@students.example.org' });
    expect(await findMemberByTypedId(system, row!.memberId!)).toMatchObject({
      member: { status: 'CLAIMED' },
    });
  });

  it('whoever turns out not to have come loses certificate and ID; the member keeps both', async () => {
    const [, participationId] = plan.participationIds as [string, string];
    await sql(db, `update participation set state = 'WITHDRAWN' where id = $1`, [participationId]);
    await enqueue(system, participationWithdrawn, { planId: plan.planId, participationId });
    await test.drainJobs();
    const rows = await planCertificates(officer, plan);
    expect(rows.map(({ personId, state }) => [personId, state])).toEqual([
      [dara, 'HANDED_OVER'],
      [hoa, 'VOIDED'],
    ]);
    const page = await test.http(`/verify/${await codeOf(participationId)}`);
    expect(await page.text()).toContain('This certificate is void');
  });
});
