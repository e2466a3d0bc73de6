import type { BaseCtx } from '@enishi/platform';
import { findReports } from './event-report.queries.js';

/** The published report of an event, for everybody; null when there is none. */
export async function publishedReport(
  ctx: BaseCtx,
  eventId: string,
): Promise<{ textJa: string; textEn: string; publishedAt: Date | null } | null> {
  return (await findReports(ctx, [eventId], false)).get(eventId) ?? null;
}
