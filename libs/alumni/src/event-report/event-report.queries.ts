import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

export interface ReportRow {
  eventId: string;
  state: 'DRAFT' | 'PUBLISHED';
  textJa: string;
  textEn: string;
  savedAt: Date;
  publishedAt: Date | null;
  version: number;
}

/** Reports of events, with drafts only where the caller has shown the right to them. */
export async function findReports(
  ctx: BaseCtx,
  eventIds: readonly string[],
  withDrafts: boolean,
): Promise<Map<string, ReportRow>> {
  const rows = await sql<ReportRow>(
    ctx.db,
    `select event_id as "eventId", state, text_ja as "textJa", text_en as "textEn", saved_at as "savedAt",
       published_at as "publishedAt", version
     from event_report where event_id = any($1::uuid[]) and ($2 or state = 'PUBLISHED')`,
    [eventIds, withDrafts],
  );
  return new Map(rows.map((row) => [row.eventId, row]));
}

/** Keeps the texts; 0 when somebody saved another version meanwhile. A published report stays published. */
export function putReport(
  ctx: BaseCtx,
  report: { eventId: string; textJa: string; textEn: string; version: number },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into event_report (event_id, state, text_ja, text_en, saved_at) values ($1, 'DRAFT', $2, $3, $4)
     on conflict (event_id) do update set text_ja = excluded.text_ja, text_en = excluded.text_en, saved_at = excluded.saved_at,
       version = event_report.version + 1 where event_report.version = $5`,
    [report.eventId, report.textJa, report.textEn, ctx.clock.now(), report.version],
  );
}

export function publishReportRow(ctx: BaseCtx, eventId: string): Promise<number> {
  return execute(
    ctx.db,
    `update event_report set state = 'PUBLISHED', published_at = $2, version = version + 1
     where event_id = $1 and state = 'DRAFT' and text_ja <> '' and text_en <> ''`,
    [eventId, ctx.clock.now()],
  );
}
