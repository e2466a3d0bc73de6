import { sql } from '@enishi/platform';
import {
  type Instrument,
  keepInstrument,
  listInstruments,
  loadInstrument,
  previewInstrument,
  publishInstrument,
  uploadInstrument,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const officer = testCtx(dataSource, as.officer());

const say = (en: string) => ({ en, ja: `${en}（日本語）` });
let serial = 0;
const newCode = () => `TRY-${(serial += 1)}`;

/** A questionnaire of two questions as somebody may write it with a tool for SurveyJS. */
const survey = (more: { visibleIf?: string; ja?: boolean } = {}) =>
  JSON.stringify({
    title: say('After the lecture'),
    description: say('Two questions.'),
    pages: [
      {
        name: 'one',
        title: say('The lecture'),
        elements: [
          {
            type: 'radiogroup',
            name: 'T.liked',
            title: more.ja === false ? { en: 'Did you like it?' } : say('Did you like it?'),
            choices: [
              { value: 'YES', text: say('Yes') },
              { value: 'NO', text: say('No') },
            ],
            isRequired: true,
          },
          {
            type: 'comment',
            name: 'T.why',
            title: say('Why?'),
            maxLength: 500,
            visibleIf: more.visibleIf ?? "{T.liked} = 'NO'",
          },
        ],
      },
    ],
  });

const upload = (code: string, json = survey()) => uploadInstrument(officer, { code, json });
const publish = (code: string, version = 1, acknowledged: string[] = []) =>
  publishInstrument(officer, { code, version, acknowledged });

describe('an officer uploads a questionnaire', () => {
  it('it becomes a draft with a version; the same upload again is the same draft; another is the next', async () => {
    const code = newCode();
    expect(await upload(code)).toEqual({ __typename: 'InstrumentUploaded', code, version: 1 });
    expect(await upload(code)).toMatchObject({ version: 1 });
    expect(await upload(code, survey({ visibleIf: "{T.liked} = 'YES'" }))).toMatchObject({ version: 2 });
    const audits = await sql(
      dataSource.manager,
      `select 1 from audit_entry where subject_id like $1 || ' v%'`,
      [code],
    );
    expect(audits).toHaveLength(2);
  });

  it('two officers at the same moment get one draft', async () => {
    const code = newCode();
    const both = await Promise.all([upload(code), upload(code)]);
    expect(both).toMatchObject([{ version: 1 }, { version: 1 }]);
  });

  it('a version after a shipped one is counted from it', async () => {
    expect(await upload('FU-A')).toMatchObject({ __typename: 'InstrumentUploaded', version: 2 });
  });

  it('what is outside of the subset is refused with place and reason, and nothing is kept', async () => {
    const code = newCode();
    for (const json of ['{', '[]', '{"pages":[{"name":"p","elements":[{"type":"html","name":"x"}]}]}']) {
      const answer = await upload(code, json);
      expect(answer).toMatchObject({
        __typename: 'InstrumentNotReadable',
        faults: [{ place: expect.any(String), reason: expect.any(String) }],
      });
    }
    expect(await upload(code, survey({ visibleIf: '{T.unknown} = 1' }))).toMatchObject({
      __typename: 'InstrumentNotReadable',
    });
    await expect(loadInstrument(officer, code, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('nobody else may', async () => {
    for (const actor of [as.stranger(), as.secretariat(), as.analyst()]) {
      const ctx = testCtx(dataSource, actor);
      await expect(uploadInstrument(ctx, { code: newCode(), json: survey() })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(publishInstrument(ctx, { code: 'FU-A', version: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await expect(listInstruments(testCtx(dataSource, as.stranger()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('an officer publishes a draft', () => {
  it('once; doing it again changes nothing', async () => {
    const code = newCode();
    await upload(code);
    const done = { __typename: 'InstrumentPublished', code, version: 1 };
    expect(await Promise.all([publish(code), publish(code)])).toEqual([done, done]);
    expect(await publish(code)).toEqual(done);
    const audits = await sql(
      dataSource.manager,
      `select 1 from audit_entry where action = 'instrument.published' and subject_id = $1`,
      [`${code} v1`],
    );
    expect(audits).toHaveLength(1);
  });

  it('from then on no verb changes it: an upload is the next version, and keeping it does nothing', async () => {
    const code = newCode();
    await upload(code);
    await publish(code);
    const row = () =>
      sql(dataSource.manager, `select * from survey_instrument where code = $1 and version = 1`, [code]);
    const before = await row();
    expect(await upload(code)).toMatchObject({ version: 2 });
    await keepInstrument(officer, { code, version: 1, definition: { other: true } });
    await publish(code);
    expect(await row()).toEqual(before);
  });

  it('not while a language that it offers lacks words', async () => {
    const code = newCode();
    await upload(code, survey({ ja: false }));
    expect(await publish(code)).toMatchObject({
      __typename: 'InstrumentNotComplete',
      missing: expect.arrayContaining([expect.stringMatching(/^ja: .*T\.liked/)]),
    });
  });

  it('not while the rehearsal finds a dead branch, unless it is acknowledged by name', async () => {
    const code = newCode();
    await upload(code, survey({ visibleIf: "{T.liked} = 'YES' and {T.liked} = 'NO'" }));
    expect(await publish(code)).toMatchObject({
      __typename: 'InstrumentNotSound',
      rehearsal: { deadBranches: [{ place: 'one T.why visibleIf' }], unreachableItems: ['T.why'] },
    });
    expect(await publish(code, 1, ['one T.why visibleIf'])).toMatchObject({
      __typename: 'InstrumentNotSound',
    });
    expect(await publish(code, 1, ['one T.why visibleIf', 'T.why'])).toMatchObject({
      __typename: 'InstrumentPublished',
    });
  });

  it('is read once and speaks the languages that it offers', async () => {
    const code = newCode();
    await upload(code);
    await publish(code);
    const loaded: Instrument = await loadInstrument(officer, code, 1);
    expect(await loadInstrument(officer, code, 1)).toBe(loaded);
    expect(loaded.languages).toEqual(['ja', 'en']);
    const preview = await previewInstrument(officer, { code, version: 1, language: 'en' });
    expect(preview.pages[0]?.questions.map(({ title }) => title)).toEqual(['Did you like it?', 'Why?']);
  });
});

describe('the office looks at questionnaires', () => {
  it('sees versions with states, languages, items and minutes', async () => {
    const visitor = await server.signIn([{ capacity: 'OFFICER' }]);
    const { data } = await server.graphql<{
      instruments: { code: string; state: string; items: string[]; burden: { module: string }[] }[];
    }>(
      `{ instruments { code version state origin languages items burden { module medianMinutes } } }`,
      {},
      visitor,
    );
    expect(data.instruments.map(({ code }) => code)).toEqual(expect.arrayContaining(['CR', 'FU-A', 'FU-H']));
    const alumni = data.instruments.find(({ code, state }) => code === 'FU-A' && state === 'PUBLISHED');
    expect(alumni?.items).toContain('A.REV.purpose');
    expect(alumni?.burden.map(({ module }) => module)).toEqual(['FULL', 'PULSE']);
  });
});
