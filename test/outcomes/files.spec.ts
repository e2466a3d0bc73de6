import { Workbook } from '@cj-tech-master/excelts';
import { sql } from '@enishi/platform';
import { followUpHostsV1, keepInstrument, submitForm } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { campaignWithCases, openedLink } from '../surveys/support/campaign-with-cases.js';
import { someKey } from './support.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
await keepInstrument(testCtx(dataSource, as.system()), {
  code: 'FU-H',
  version: 1,
  definition: followUpHostsV1,
});

const quiet = {
  'H.LINK.any': 'NO',
  'H.REV.any': 'NO',
  'H.ADM.intlStudents': 'NO',
  'H.JR.state': 'NONE',
  'H.PUB.any': 'NO',
  'H.AGR.any': 'NO',
  'H.EXC.any': 'NO',
  'H.CONTACT.change': 'SAME',
};

/** A host's form in a browser that typed the code. */
async function hostBrowser() {
  const campaign = await campaignWithCases(dataSource, {
    audience: 'HOSTS',
    instrument: { code: 'FU-H', version: 1 },
  });
  const { assignmentId, planId, link } = campaign.cases[0]!;
  const { token } = await openedLink(dataSource, link);
  await sql(dataSource.manager, `update survey_session set verified_at = now()`);
  const go = (path: string, init: RequestInit = {}) =>
    server.http(`${path}?case=${assignmentId}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie: `enishi-survey=${token}; __Host-enishi-survey=${token}`, 'accept-language': 'en' },
    });
  return { assignmentId, planId: planId!, token, go };
}

const upload = (content: Buffer) => {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(content)]), 'returns.xlsx');
  return { method: 'POST', body };
};

describe('the browser of a host', () => {
  it('gets the sheet of its plan once the form is handed in, not before', async () => {
    const { token, assignmentId, planId, go } = await hostBrowser();
    expect((await go('/survey/impact.pdf')).status).toBe(404);
    const sent = await submitForm(testCtx(dataSource, as.stranger()), {
      token,
      key: someKey(),
      answers: quiet,
      language: 'en',
    });
    expect(sent.__typename).toBe('FormSubmitted');
    const got = await go('/survey/impact.pdf');
    expect(got.status).toBe(200);
    expect(
      Buffer.from(await got.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await (await go('/survey/done')).text()).toContain(`/survey/impact.pdf?case=${assignmentId}`);
    const stranger = await server.http(`/survey/impact.pdf?case=${assignmentId}`);
    expect(stranger.status).toBe(404);
    const host = await server.signIn([{ capacity: 'HOST_PI', scopeId: planId }]);
    expect((await server.http(`/plans/${planId}/impact.pdf?sheet=ja`, { as: host })).status).toBe(200);
    const other = await server.signIn([{ capacity: 'HOST_PI', scopeId: assignmentId }]);
    expect((await server.http(`/plans/${planId}/impact.pdf`, { as: other })).status).toBe(404);
  });

  it('takes the roster out, fills it in and brings it back, without JavaScript', async () => {
    const { assignmentId, go } = await hostBrowser();
    expect(await (await go('/survey/form')).text()).toContain(`/survey/roster?case=${assignmentId}`);
    expect(await (await go('/survey/roster')).text()).toContain(`/survey/roster.xlsx?case=${assignmentId}`);
    const book = new Workbook();
    await book.xlsx.load(Buffer.from(await (await go('/survey/roster.xlsx')).arrayBuffer()));
    const sheet = book.worksheets[0]!;
    sheet.getCell('D5').value = '(not named)';
    sheet.getCell('E5').value = '2';
    sheet.getCell('F5').value = 'Postdoc';
    const filled = async () => Buffer.from(await book.xlsx.writeBuffer());
    const remarks = await go('/survey/roster', upload(await filled()));
    expect(remarks.headers.get('content-disposition')).toContain('attachment');
    sheet.getCell('F5').value = 'POSTDOC';
    const taken = await go('/survey/roster', upload(await filled()));
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      `/survey/form?case=${assignmentId}&page=returns`,
    ]);
    const refused = await go('/survey/roster', upload(Buffer.from('no workbook')));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('role="alert"');
  });
});
