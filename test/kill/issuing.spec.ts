import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyIssuanceLog } from '@enishi/certificates';
import { beforeAll, describe, expect, it } from 'vitest';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { as, testCtx } from '../support/index.js';
import { KillableServer, atEachOf, insist } from './killable-server.js';

const HEADS = 90;
const ISSUE = `mutation ($planId: ID!) { issueCertificates(planId: $planId) { __typename
  ... on CertificatesOrdered { runId ordered resumed } } }`;

const server = new KillableServer();
let clicks: string[];

const drawn = () => server.count(`select count(*) from certificate_version where rendered_at is not null`);

describe(`An officer issues the certificates of ${HEADS} people, and the server is killed three times meanwhile`, () => {
  beforeAll(async () => {
    await server.start();
    const cookie = await server.signIn('OFFICER');
    const planId = await server.prepare(async (dataSource) => {
      const guests = Array.from({ length: HEADS }, (_, index) => ({ name: `SAMPLE Guest${index + 1}` }));
      return (await planWithPeople(testCtx(dataSource, as.system()), guests)).planId;
    });
    type Answer = { issueCertificates: { __typename: string } };
    const click = () => insist(() => server.graphql<Answer>(ISSUE, { planId }, cookie));
    // two clicks at once, and one more in the middle of the kills: impatience must not cost a second sheet
    clicks = (await Promise.all([click(), click()])).map(
      ({ issueCertificates }) => issueCertificates.__typename,
    );
    await atEachOf([5, 25, 50], drawn, async (mark) => {
      await server.killAndRestart({ withDatabase: mark === 50 });
      if (mark === 25) clicks.push((await click()).issueCertificates.__typename);
    });
    await atEachOf([HEADS], drawn, async () => {});
  }, 400_000);

  it('whatever was clicked was understood', () => {
    expect(new Set(clicks)).toEqual(new Set(['CertificatesOrdered']));
    expect(server.kills).toBe(3);
  });

  it('everybody has one certificate with one version, the first', async () => {
    const rows = await server.ask<{ certificates: number; versions: number; latest: number }>(
      `select count(*)::int as certificates, (select count(*)::int from certificate_version) as versions,
         max(current_version)::int as latest from certificate`,
    );
    expect(rows).toEqual([{ certificates: HEADS, versions: HEADS, latest: 1 }]);
  });

  it('with a number, a code and a member ID that nobody else has', async () => {
    const [row] = await server.ask(
      `select count(distinct c.number)::int as numbers, count(distinct v.code)::int as codes, count(distinct c.member_id)::int as ids
       from certificate c join certificate_version v on v.certificate_id = c.id`,
    );
    expect(row).toEqual({ numbers: HEADS, codes: HEADS, ids: HEADS });
    expect(await server.count('select count(*) from member')).toBe(HEADS);
    expect(await server.count('select count(*) from member_id_ledger')).toBe(HEADS);
  });

  it('and the file of each is whole', async () => {
    const files = await server.ask<{ sha256: string }>(`select sha256 from certificate_version`);
    for (const { sha256 } of files) {
      const content = readFileSync(path.join(server.dataDir, 'files', sha256.slice(0, 2), sha256));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  it('the log names each once, and its chain holds', async () => {
    const verdict = await server.prepare((dataSource) =>
      verifyIssuanceLog(testCtx(dataSource, as.officer())),
    );
    expect(verdict).toMatchObject({ entries: HEADS, brokenAt: null });
  });

  it('nothing is left to do', async () => {
    expect(await server.untilWorkIsDone(120)).toEqual([]);
    expect(await server.interrupt()).toBe(0);
  }, 150_000);
});
