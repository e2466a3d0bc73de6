import type { Ctx } from '@enishi/accounts';
import { hashToken } from '@enishi/platform';
import type { Answers } from '@enishi/questionnaire';
import { instrumentOf } from '../instrument/instruments.js';
import type { Instrument } from '../instrument/instruments.js';
import { visibleAnswers } from '../session/visible-answers.js';
import { findSessionReport } from './report.queries.js';
import type { ReportState, SubmittedVia } from './report-states.js';

/** A report as the browser that holds its cookie may see it. */
export interface ReportInHand {
  reportId: string;
  instrument: Instrument;
  state: ReportState;
  via: SubmittedVia;
  answers: Answers;
  version: number;
  place: string | null;
  language: string | null;
  /** Once it is handed in. */
  receiptNumber: string | null;
}

/** Reads the report that a cookie opens; undefined when the cookie is unknown or has run out. */
export async function readReport(ctx: Ctx, token: string): Promise<ReportInHand | undefined> {
  const row = await findSessionReport(ctx, hashToken(token));
  if (!row) return undefined;
  return {
    reportId: row.reportId,
    instrument: instrumentOf(row.instrumentCode, row.instrumentVersion),
    state: row.state,
    via: row.via,
    answers: visibleAnswers(row),
    version: row.draftVersion,
    place: row.place,
    language: row.language,
    receiptNumber: row.receiptNumber,
  };
}
