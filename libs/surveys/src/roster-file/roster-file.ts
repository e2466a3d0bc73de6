import type { Ctx } from '@enishi/accounts';
import { newId } from '@enishi/platform';
import { annotateWorkbook, columnLetter, readMarkedSheet, renderRefusal } from '@enishi/programme';
import type { ListNotes } from '@enishi/programme';
import type { DraftChanges } from '@enishi/questionnaire';
import { z } from 'zod';
import { formCodeNeeded, followUpClosed, formSessionEnded, rosterFileRefused } from '../errors.js';
import type {
  FollowUpClosed,
  FormHeldBack,
  FormAlreadySubmitted,
  FormCodeNeeded,
  FormSessionEnded,
  RosterFileRefused,
} from '../errors.js';
import { readForm } from '../response/read-form.js';
import type { FormInHand } from '../response/read-form.js';
import { saveFormDraft } from '../response/save-form-draft.js';
import { buildRosterFile } from './build-roster-file.js';
import { institutionNames, rosterChanges, rosterLines } from './read-roster-rows.js';
import type { RosterFinding } from './read-roster-rows.js';
import { HEADING_ROW, markOf, rosterColumns } from './roster-columns.js';
import { rosterFileWords } from './roster-file-words.js';
import { institutionsNamed } from './roster-institutions.queries.js';

const key = { token: z.string().max(200), caseId: z.uuid().optional() };
const given = z.strictObject(key);
const upload = z.strictObject({
  ...key,
  name: z.string().max(255),
  content: z.instanceof(Buffer),
});

export interface RosterFileMade {
  __typename: 'RosterFileMade';
  name: string;
  content: Buffer;
}

export interface RosterFileTaken {
  __typename: 'RosterFileTaken';
  /** Fields of the draft that changed. */
  changed: number;
  /** Cells to correct; what they say was left out. */
  findings: number;
  /** The file with remarks beside those cells. */
  annotated: { name: string; content: Buffer } | null;
}

/** Largest file that is taken. */
export const ROSTER_FILE_BYTES = 2 * 1024 * 1024;

/**
 * The roster of return visits as a workbook, to fill in away from the page. It names people and what is known, so
 * it is made only for a browser that typed the code. Writes nothing.
 */
export async function rosterFile(
  ctx: Ctx,
  raw: z.input<typeof given>,
): Promise<RosterFileMade | FormCodeNeeded | FormSessionEnded> {
  const { token, caseId } = given.parse(raw);
  const form = await readForm(ctx, token, caseId);
  const roster = form && form.state !== 'TEST' && !form.campaign.isAnonymous && rosterLines(form);
  if (!form || !roster) return formSessionEnded(ctx.locale);
  if (!form.isVerified) return formCodeNeeded(ctx.locale);
  const words = rosterFileWords[ctx.locale];
  const planTitle = form.cases.find(({ id }) => id === form.assignmentId)?.planTitle ?? '';
  const content = await buildRosterFile({
    mark: `${markOf(form.assignmentId)}:${newId()}`,
    planTitle,
    columns: rosterColumns(form.instrument, form.given, ctx.locale),
    lines: roster.lines,
    locale: ctx.locale,
    at: ctx.clock.now(),
  });
  return { __typename: 'RosterFileMade', name: `${words.sheet}.xlsx`, content };
}

/**
 * Takes a filled-in workbook into the draft, field by field; nothing is handed in. Cells that cannot be read come
 * back with remarks in the same workbook. The same file again changes nothing.
 */
export async function takeRosterFile(
  ctx: Ctx,
  raw: z.input<typeof upload>,
): Promise<
  | RosterFileTaken
  | RosterFileRefused
  | FormCodeNeeded
  | FollowUpClosed
  | FormHeldBack
  | FormAlreadySubmitted
  | FormSessionEnded
> {
  const { token, caseId, name, content } = upload.parse(raw);
  const form = await readForm(ctx, token, caseId);
  if (!form || !rosterLines(form) || form.state === 'TEST' || form.campaign.isAnonymous)
    return formSessionEnded(ctx.locale);
  if (!form.isVerified) return formCodeNeeded(ctx.locale);
  if (!form.isOpen) return followUpClosed(ctx.locale);
  const mark = markOf(form.assignmentId);
  const read = await readMarkedSheet(content, `${mark}:`);
  if ('refusal' in read) {
    const { code, params } = read.refusal;
    // a workbook without our mark is another file, or that of another plan
    return code === 'NO_HEADINGS'
      ? rosterFileRefused(ctx.locale)
      : { ...rosterFileRefused(ctx.locale), message: renderRefusal(ctx.locale, code, params) };
  }
  const { rows } = read.sheet;
  const fileId = fileIdOf(rows, mark);
  const institutions = await institutionsNamed(ctx, institutionNames(form, rows));
  const { changes, findings } = rosterChanges(form, rows, fileId, institutions, ctx.locale);
  const saved = await save(ctx, { form, token, changes });
  if (saved) return saved;
  return {
    __typename: 'RosterFileTaken',
    changed: Object.keys(changes).length,
    findings: findings.length,
    annotated:
      findings.length > 0 ? await annotated(ctx, { name, content, sheet: read.sheet.name, findings }) : null,
  };
}

const fileIdOf = (
  rows: readonly { cells: readonly ({ text: string } | undefined)[] }[],
  mark: string,
): string =>
  rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? '')).find((text) => text.startsWith(mark)) ??
  mark;

/** @returns what stood in the way, or nothing */
async function save(
  ctx: Ctx,
  { form, token, changes }: { form: FormInHand; token: string; changes: DraftChanges },
): Promise<FollowUpClosed | FormAlreadySubmitted | FormHeldBack | FormSessionEnded | undefined> {
  if (Object.keys(changes).length === 0) return undefined;
  const addsLine = Object.values(changes).includes('NEW');
  const saved = await saveFormDraft(ctx, {
    token,
    caseId: form.assignmentId,
    base: form.version,
    // who lists a return visit has said that there was one
    changes: { ...changes, ...(addsLine && { 'H.REV.any': 'YES' }) },
    place: 'returns',
    language: ctx.locale,
  });
  return saved.__typename === 'DraftSaved' ? undefined : saved;
}

async function annotated(
  ctx: Ctx,
  of: { name: string; content: Buffer; sheet: string; findings: readonly RosterFinding[] },
): Promise<RosterFileTaken['annotated']> {
  const words = rosterFileWords[ctx.locale];
  const rows = [...new Set(of.findings.map(({ row }) => row))];
  const sayings = (wanted: number) => of.findings.filter(({ row }) => row === wanted);
  const notes: ListNotes = {
    sheet: of.sheet,
    headingRow: HEADING_ROW,
    heading: words.findings,
    rows: rows.map((row) => ({
      row,
      text: sayings(row)
        .map(({ text }) => words.toCorrect + text)
        .join('\n'),
      severity: 'BLOCK',
    })),
    cells: of.findings.flatMap(({ row, column }) =>
      column === null ? [] : [{ row, column: columnLetter(column), severity: 'BLOCK' as const }],
    ),
  };
  const content = await annotateWorkbook(of.content, notes);
  return content ? { name: `${of.name.replace(/\.xlsx$/i, '')}-${words.findings}.xlsx`, content } : null;
}
