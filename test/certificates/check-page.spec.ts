import {
  correctCertificate,
  issueCertificates,
  planCertificates,
  voidCertificate,
} from '@enishi/certificates';
import { makeCtx } from '@enishi/accounts';
import { sql } from '@enishi/platform';
import yauzl from 'yauzl';
import { describe, expect, it } from 'vitest';
import { as, startTestServer } from '../support/index.js';
import { planWithPeople } from './plan-with-people.js';
import { open, textOf } from './sheet.js';

const test = await startTestServer();
const { dataSource } = test.server.runtime;
const officer = makeCtx({ db: dataSource.manager, clock: test.clock, locale: 'en', actor: as.officer() });

const plan = await planWithPeople(officer, [
  { name: 'THIRI AUNG', nativeName: 'သီရိအောင်', nationality: 'MM' },
  { name: 'DANG VAN DUC', nationality: 'VN' },
  { name: 'SOK SREYMOM', nationality: 'KH', role: 'ESCORT' },
]);
await issueCertificates(officer, plan);
await test.drainJobs();
const rows = await planCertificates(officer, plan);

async function codesOf(place: number): Promise<string[]> {
  const found = await sql<{ code: string }>(
    dataSource.manager,
    'select code from certificate_version where certificate_id = $1 order by version',
    [rows[place]!.certificateId],
  );
  return found.map(({ code }) => code);
}

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await test.http(path, { headers });
  return { status: response.status, html: await response.text(), headers: response.headers };
};

describe('The public check page', () => {
  it('says that a certificate is valid, with the facts that may be shown and nothing that names the person', async () => {
    const [code] = await codesOf(0);
    const { status, html } = await page(`/verify/${code}`);
    expect(status).toBe(200);
    for (const words of [
      'This certificate is valid',
      rows[0]!.number!,
      'T. A.',
      'FY2025',
      'Collaborative Research Activities',
      'Green Hydrogen and Catalysis',
      'Kyushu University',
      '21 January 2026',
    ])
      expect(html).toContain(words);
    for (const secret of ['THIRI', 'AUNG', 'သီရိ', rows[0]!.memberId!, rows[0]!.personId, plan.planId])
      expect(html).not.toContain(secret);
  });

  it.each([
    ['ja', '有効な修了証です', '九州大学'],
    ['en', 'This certificate is valid', 'Kyushu University'],
    ['zh-Hans', '该结业证书有效', '合作研究活动'],
  ])('speaks %s', async (locale, words, fact) => {
    const { html } = await page(`/verify/${(await codesOf(0))[0]}?lang=${locale}`);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(words);
    expect(html).toContain(fact);
  });

  it('needs no JavaScript, loads nothing from elsewhere, and is not kept or listed', async () => {
    const { html, headers } = await page(`/verify/${(await codesOf(0))[0]}`);
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/(src|href)="https?:/);
    expect(html).toContain('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/);
  });

  it('understands a code typed with spaces, small letters and hyphens', async () => {
    const [code] = await codesOf(0);
    const typed = code!.toLowerCase().replace(/(.{4})/g, '$1-');
    const asked = await test.http(`/verify?code=${encodeURIComponent(` ${typed} `)}`);
    expect(asked.status).toBe(303);
    const { html } = await page(asked.headers.get('location')!);
    expect(html).toContain('This certificate is valid');
  });

  it('leads the short address to the same page', async () => {
    const [code] = await codesOf(0);
    const short = await test.http(`/c/${code}`);
    expect(short.headers.get('location')).toBe(`/verify/${code}`);
  });

  it('says by which version a corrected certificate is superseded, and that the new one is valid', async () => {
    await sql(dataSource.manager, `update person set name_latin = 'DANG VAN DUNG' where id = $1`, [
      rows[1]!.personId,
    ]);
    await correctCertificate(officer, { certificateId: rows[1]!.certificateId!, reason: 'name misspelt' });
    await test.drainJobs();
    const [before, after] = await codesOf(1);
    expect((await page(`/verify/${before}`)).html).toMatch(
      /There is a newer version[^]*replaced by version 2/,
    );
    expect((await page(`/verify/${after}`)).html).toContain('This certificate is valid');
  });

  it('says that a void certificate is void, but not why', async () => {
    await voidCertificate(officer, {
      certificateId: rows[2]!.certificateId!,
      reason: 'left the country early',
    });
    const { status, html } = await page(`/verify/${(await codesOf(2))[0]}`);
    expect(status).toBe(200);
    expect(html).toContain('This certificate is void');
    expect(html).not.toContain('left the country');
    expect(html).not.toContain('/report');
  });

  it('gives every guess one and the same answer', async () => {
    const guesses = [
      'AAAAAAAAAAAAAAAA',
      'x',
      '%00',
      '..%2f..',
      'K7M4QX9RCZ2WHT5N',
      'a'.repeat(90),
      "'%20or%201=1--",
    ];
    const answers = await Promise.all(guesses.map((guess) => page(`/verify/${guess}`)));
    expect(answers.map(({ status }) => status)).toEqual(guesses.map(() => 404));
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
  });

  it('stops somebody who tries codes without end, and tells when to come back', async () => {
    let last = 0;
    for (let i = 0; i < 130 && last !== 429; i++) last = (await page(`/verify/GUESS${i}`)).status;
    expect(last).toBe(429);
    const { status, headers, html } = await page(`/verify/${(await codesOf(0))[0]}`);
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('900');
    expect(html).not.toContain('T. A.');
    test.clock.advance(16 * 60_000);
    expect((await page(`/verify/${(await codesOf(0))[0]}`)).status).toBe(200);
  });
});

describe('Downloading certificates', () => {
  const pdf = `/certificates/${rows[0]!.certificateId}.pdf`;
  const zip = `/plans/${plan.planId}/certificates.zip`;

  it('gives the host one PDF with a safe name, for saving', async () => {
    const host = await test.signIn([{ capacity: 'HOST_ADMIN', scopeId: plan.planId }]);
    const response = await test.http(pdf, { as: host });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${rows[0]!.number}_THIRI-AUNG.pdf"`,
    );
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(await textOf(new Uint8Array(await response.arrayBuffer()))).toContain('THIRI AUNG');
  });

  it('gives the host one ZIP of the valid certificates in the order of the list', async () => {
    const host = await test.signIn([{ capacity: 'HOST_CONTACT', scopeId: plan.planId }]);
    const response = await test.http(zip, { as: host });
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="certificates_S2025F\d{4}\.zip"$/,
    );
    const files = await unzip(Buffer.from(await response.arrayBuffer()));
    expect([...files.keys()]).toEqual([
      `001_THIRI-AUNG_${rows[0]!.number}.pdf`,
      `002_DANG-VAN-DUNG_${rows[1]!.number}.pdf`,
    ]);
    for (const content of files.values()) expect((await open(content)).numPages).toBe(1);
  });

  it('gives the person their own, and nobody else’s', async () => {
    const member = await test.signIn([{ capacity: 'MEMBER', scopeId: plan.personIds[0]! }]);
    expect((await test.http(pdf, { as: member })).status).toBe(200);
    const other = `/certificates/${rows[1]!.certificateId}.pdf`;
    expect((await test.http(other, { as: member })).status).toBe(404);
    expect((await test.http(zip, { as: member })).status).toBe(404);
  });

  it('gives another host, an analyst and a stranger nothing', async () => {
    const elsewhere = await planWithPeople(officer, []);
    const host = await test.signIn([{ capacity: 'HOST_ADMIN', scopeId: elsewhere.planId }]);
    const analyst = await test.signIn([{ capacity: 'ANALYST' }]);
    for (const path of [pdf, zip]) {
      expect((await test.http(path, { as: host })).status).toBe(404);
      expect((await test.http(path, { as: analyst })).status).toBe(404);
      expect((await test.http(path)).status).toBe(401);
    }
  });

  it('finds nothing under addresses that are none', async () => {
    const staff = await test.signIn([{ capacity: 'OFFICER' }]);
    for (const path of [
      '/certificates/x.pdf',
      `${pdf}?version=9`,
      `${pdf}?version=-1`,
      '/plans/x/certificates.zip',
    ])
      expect((await test.http(path, { as: staff })).status).toBe(404);
  });
});

describe('Certificates over GraphQL', () => {
  const LIST = `query ($planId: ID!) { planCertificates(planId: $planId) {
    name noCertificateReason certificate { number state version memberId pdfPath refusal } } }`;
  const ISSUE = `mutation ($planId: ID!) { issueCertificates(planId: $planId) { __typename
    ... on CertificatesOrdered { runId ordered resumed } ... on NobodyToCertify { message } } }`;
  const RUN = `query ($id: ID!) { certificateRun(id: $id) { ordered drawn refused waiting finished refusals { name message } } }`;

  it('are issued, watched and listed by an officer', async () => {
    const own = await planWithPeople(officer, [{ name: 'LE THI HOA' }, { name: 'NO GLYPH 🌸' }]);
    const staff = await test.signIn([{ capacity: 'OFFICER' }]);
    const issued = await test.graphql<{ issueCertificates: { runId: string; ordered: number } }>(
      ISSUE,
      own as never,
      staff,
    );
    expect(issued.data.issueCertificates).toMatchObject({ ordered: 2, resumed: 0 });
    await test.drainJobs();
    const run = await test.graphql(RUN, { id: issued.data.issueCertificates.runId }, staff);
    expect(run.data).toMatchObject({
      certificateRun: { ordered: 2, drawn: 1, refused: 1, waiting: 0, finished: true },
    });
    expect(JSON.stringify(run.data)).toContain('🌸 (U+1F338)');
    const list = await test.graphql<{ planCertificates: { certificate: { pdfPath: string | null } }[] }>(
      LIST,
      own as never,
      staff,
    );
    expect(list.data.planCertificates).toMatchObject([
      {
        certificate: {
          state: 'RENDERED',
          version: 1,
          pdfPath: expect.stringMatching(/^\/certificates\/.*\.pdf$/) as string,
        },
      },
      { certificate: { state: 'REFUSED', pdfPath: null } },
    ]);
  });

  it('are refused to a stranger, and another host finds no such plan', async () => {
    const elsewhere = await test.signIn([{ capacity: 'HOST_PI', scopeId: plan.personIds[0]! }]);
    expect((await test.graphql(ISSUE, plan as never)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await test.graphql(ISSUE, plan as never, elsewhere)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await test.graphql(LIST, plan as never, elsewhere)).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('show a member their own', async () => {
    const member = await test.signIn([{ capacity: 'MEMBER', scopeId: plan.personIds[0]! }]);
    const mine = await test.graphql('{ myCertificates { number state pdfPath } }', {}, member);
    expect(mine.data).toMatchObject({ myCertificates: [{ number: rows[0]!.number, state: 'RENDERED' }] });
  });
});

function unzip(archive: Buffer): Promise<Map<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Uint8Array>();
    yauzl.fromBuffer(archive, { lazyEntries: true }, (failure, zipFile) => {
      if (failure) return reject(failure);
      zipFile.on('end', () => resolve(files));
      zipFile.on('error', reject);
      zipFile.on('entry', (entry: yauzl.Entry) => {
        zipFile.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts));
            zipFile.readEntry();
          });
        });
      });
      zipFile.readEntry();
    });
  });
}
