import { newId } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { STRANGER, startTestServer } from '../support/index.js';
import { waveWithAnswers } from './support/wave-with-answers.js';

const server = await startTestServer();

describe('the data of a campaign over HTTP', () => {
  it('is downloaded under a name that says what it is, by those who may', async () => {
    const { campaignId } = await waveWithAnswers(server.server.runtime.dataSource);
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    const analyst = await server.signIn([{ capacity: 'ANALYST' }]);
    const member = await server.signIn([{ capacity: 'MEMBER', scopeId: newId() }]);
    const get = (file: string, as = officer) => server.http(`/data/campaigns/${campaignId}/${file}`, { as });

    const csv = await get('answers.csv');
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.headers.get('content-disposition')).toContain('filename="T-ALL-v1-FY2025-answers.csv"');
    expect(csv.headers.get('cache-control')).toBe('no-store');
    expect(await csv.text()).toContain('case_id,cohort,country');

    for (const file of [
      'answers.xlsx',
      'answers.parquet',
      'answers.sav',
      'answers.jsonl',
      'T.rev.csv',
      'rows.csv',
      'rows.parquet',
      'codebook.xml',
    ])
      expect({ file, status: (await get(file, analyst)).status }).toEqual({ file, status: 200 });
    const codebook = await get('codebook.html', analyst);
    expect(codebook.headers.get('content-disposition')).toBe('inline');
    expect((await get('codebook.html?download=1')).headers.get('content-disposition')).toContain(
      'attachment',
    );

    expect((await get('answers.csv?personal=1', officer)).status).toBe(200);
    for (const [file, as] of [
      ['answers.csv?personal=1', analyst],
      ['answers.csv', member],
      ['answers.exe', officer],
      ['rows.csv?personal=1', analyst],
      ['rows.csv', member],
      ['rows.sav', officer],
      ['nothing.csv', officer],
      ['..%2f..%2fetc%2fpasswd.csv', officer],
    ] as const)
      expect({ file, status: (await get(file, as)).status }).toEqual({ file, status: 404 });
    expect((await get('answers.csv', STRANGER)).status).toBeGreaterThanOrEqual(300);
  });
});
