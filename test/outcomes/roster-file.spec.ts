import { Workbook } from '@cj-tech-master/excelts';
import { newId, sql } from '@enishi/platform';
import {
  beginForm,
  followUpHostsV1,
  keepInstrument,
  readForm,
  rosterFile,
  saveFormDraft,
  takeRosterFile,
} from '@enishi/surveys';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { campaignWithCases, openedLink } from '../surveys/support/campaign-with-cases.js';

const { dataSource } = await freshDatabase();
const nobody = testCtx(dataSource, as.stranger());
beforeAll(() =>
  keepInstrument(testCtx(dataSource, as.system()), { code: 'FU-H', version: 1, definition: followUpHostsV1 }),
);

async function hostForm({ isVerified = true } = {}) {
  const campaign = await campaignWithCases(dataSource, {
    audience: 'HOSTS',
    instrument: { code: 'FU-H', version: 1 },
  });
  const asked = campaign.cases[0]!;
  const { token } = await openedLink(dataSource, asked.link);
  if (isVerified) await sql(dataSource.manager, `update survey_session set verified_at = now()`);
  return { token, caseId: asked.assignmentId };
}

async function made(form: { token: string; caseId: string }, ctx = nobody): Promise<Buffer> {
  const file = await rosterFile(ctx, form);
  if (file.__typename !== 'RosterFileMade') throw new Error(file.message);
  return file.content;
}

/** Columns: A id, B what is known, C verdict, D person, E number, F purpose, G institution, H from, I to, J status, K funding. */
async function edited(content: Buffer, cells: Record<string, string | object>): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(content);
  const sheet = book.worksheets[0]!;
  for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value as string;
  return Buffer.from(await book.xlsx.writeBuffer());
}

const take = (form: { token: string; caseId: string }, content: Buffer, ctx = nobody) =>
  takeRosterFile(ctx, { ...form, name: 'returns.xlsx', content });

const draft = async ({ token, caseId }: { token: string; caseId: string }) =>
  (await readForm(nobody, token, caseId))!.answers;

const linesOf = async (form: { token: string; caseId: string }) =>
  ((await draft(form))['H.REV'] ?? []) as {
    id: string;
    answers: Record<string, unknown>;
    verdict?: string;
  }[];

/** A line that was known before, as `survey_form.given` keeps it. */
const knownLine = (id: string, purpose: string) => ({
  id,
  source: 'ALUMNUS',
  label: `${id} in Japan`,
  answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 1, 'H.REV.purpose': purpose },
});

describe('the roster of return visits as a workbook', () => {
  it('offers the people of the plan and every choice, in cells that are text', async () => {
    const form = await hostForm();
    await sql(
      dataSource.manager,
      `update person set name_latin = '=HYPERLINK("http://x")' where name_latin like '%Number1'`,
    );
    await sql(dataSource.manager, `delete from survey_form where assignment_id = $1`, [form.caseId]);
    await beginForm(nobody, form);
    const book = new Workbook();
    await book.xlsx.load(await made(form));
    const [sheet, choices, notes] = book.worksheets;
    expect(sheet!.getCell('A1').value).toContain(`enishi-roster:H.REV:${form.caseId}`);
    expect(sheet!.getColumn(1).hidden).toBe(true);
    expect(sheet!.getCell('D5').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet!.getCell('F4').text).toContain('目的');
    expect(notes!.getCell('A1').value).toContain('1行に1件');
    const people = [1, 2].map((row) => choices!.getCell(row, 2).text);
    expect(typeof choices!.getCell(1, 2).value).toBe('string');
    expect(people.join(' ')).toContain('=HYPERLINK');
    await sql(
      dataSource.manager,
      `update person set name_latin = 'INVITEE Number1' where name_latin like '=%'`,
    );
  });

  it('goes back into the draft, in any language, and the same file again changes nothing', async () => {
    const form = await hostForm();
    const content = await edited(await made(form), {
      D5: '1. INVITEE Number1',
      F5: 'ポストドクター',
      G5: 'Example University of Nowhere',
      H5: '2025-04',
      D6: '(not named)',
      E6: '3',
      F6: 'CONFERENCE',
    });
    const taken = await take(form, content);
    expect(taken).toMatchObject({ __typename: 'RosterFileTaken', findings: 0, annotated: null });
    const lines = await linesOf(form);
    expect(lines.map(({ answers }) => answers)).toEqual([
      {
        'H.REV.person': expect.any(String),
        'H.REV.purpose': 'POSTDOC',
        'H.REV.institution': { name: 'Example University of Nowhere', reason: 'NOT_LISTED' },
        'H.REV.from': '2025-04',
      },
      { 'H.REV.person': 'UNNAMED', 'H.REV.count': 3, 'H.REV.purpose': 'CONFERENCE' },
    ]);
    expect((await draft(form))['H.REV.any']).toBe('YES');
    expect(await take(form, content)).toMatchObject({ changed: 0 });
    expect(await linesOf(form)).toEqual(lines);
    const [handedIn] = await sql(
      dataSource.manager,
      `select 1 from survey_response where assignment_id = $1`,
      [form.caseId],
    );
    expect(handedIn).toBeUndefined();
  });

  it('merges field by field: what a colleague typed meanwhile and empty cells stay', async () => {
    const form = await hostForm();
    await take(form, await edited(await made(form), { D5: '(not named)', E5: '2', F5: 'POSTDOC' }));
    const content = await made(form);
    const [line] = await linesOf(form);
    await saveFormDraft(nobody, {
      ...form,
      base: 99,
      changes: { [`H.REV#${line!.id}.H.REV.from`]: '2024', 'H.LINK.any': 'YES' },
      language: 'en',
    });
    const form2 = (await readForm(nobody, form.token, form.caseId))!;
    expect(form2.answers['H.LINK.any']).toBe('YES');
    await take(form, await edited(content, { F5: 'INTERNSHIP' }));
    expect((await linesOf(form))[0]!.answers).toEqual({
      'H.REV.person': 'UNNAMED',
      'H.REV.count': 2,
      'H.REV.purpose': 'INTERNSHIP',
      'H.REV.from': '2024',
    });
  });

  it('comes back with a remark at each cell that cannot be read, and takes the rest', async () => {
    const form = await hostForm();
    const ja = testCtx(dataSource, as.stranger(), { locale: 'ja' });
    const content = await edited(await made(form), {
      D5: 'Somebody Else',
      F5: 'POSTDOC',
      H5: 'last spring',
      E6: 'many',
      F6: 'CONFERENCE',
    });
    const taken = await take(form, content, ja);
    expect(taken).toMatchObject({ __typename: 'RosterFileTaken', findings: 3 });
    if (taken.__typename !== 'RosterFileTaken' || !taken.annotated) throw new Error('no file came back');
    expect((await linesOf(form)).map(({ answers }) => answers)).toEqual([
      { 'H.REV.purpose': 'POSTDOC' },
      { 'H.REV.purpose': 'CONFERENCE' },
    ]);
    const book = new Workbook();
    await book.xlsx.load(taken.annotated.content);
    const text = JSON.stringify(book.worksheets[0]!.getRow(5).values);
    expect(text).toContain('【要修正】');
    expect(text).toContain('選択肢から選んでください');
    expect(taken.annotated.name).toBe('returns-確認事項.xlsx');
  });

  it('of what is known takes a verdict, and a change as a correction', async () => {
    const form = await hostForm();
    await sql(
      dataSource.manager,
      `update survey_form set given = jsonb_set(given, '{lines}', $2::jsonb) where assignment_id = $1`,
      [
        form.caseId,
        JSON.stringify({
          'H.REV': [knownLine('k1', 'POSTDOC'), knownLine('k2', 'POSTDOC'), knownLine('k3', 'POSTDOC')],
        }),
      ],
    );
    const taken = await take(
      form,
      await edited(await made(form), { C5: 'CONFIRM', F6: 'INTERNSHIP', C7: 'DENY', F7: 'CONFERENCE' }),
    );
    expect(taken).toMatchObject({ findings: 1 });
    expect(await linesOf(form)).toMatchObject([
      { id: 'k1', known: true, verdict: 'CONFIRM' },
      { id: 'k2', known: true, verdict: 'CORRECT', answers: { 'H.REV.purpose': 'INTERNSHIP' } },
    ]);
  });

  it('is refused when it comes from another plan, is no workbook, or is too large', async () => {
    const [form, other] = [await hostForm(), await hostForm()];
    expect(await take(form, await made(other))).toMatchObject({ __typename: 'RosterFileRefused' });
    expect(await take(form, Buffer.from('%PDF-1.7'))).toMatchObject({ __typename: 'RosterFileRefused' });
    expect(await take(form, Buffer.alloc(11 * 1024 * 1024))).toMatchObject({
      __typename: 'RosterFileRefused',
    });
    expect(await linesOf(form)).toEqual([]);
  });

  it('is not for a browser that did not type the code, nor for one without the form', async () => {
    const form = await hostForm({ isVerified: false });
    expect((await rosterFile(nobody, form)).__typename).toBe('FormCodeNeeded');
    expect((await take(form, Buffer.alloc(1))).__typename).toBe('FormCodeNeeded');
    const stranger = { token: 'x'.repeat(43), caseId: form.caseId };
    expect((await rosterFile(nobody, stranger)).__typename).toBe('FormSessionEnded');
    const another = await hostForm();
    expect((await rosterFile(nobody, { token: another.token, caseId: form.caseId })).__typename).toBe(
      'FormSessionEnded',
    );
    expect((await rosterFile(nobody, { token: another.token, caseId: newId() })).__typename).toBe(
      'FormSessionEnded',
    );
  });
});
