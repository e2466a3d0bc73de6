import type { Ctx } from '@enishi/accounts';
import { findFile, notFound, readStoredFile } from '@enishi/platform';
import { z } from 'zod';
import { listSchedules, findOwnCopyFile } from './schedule.queries.js';
import type { ScheduleListRow } from './schedule.queries.js';

/** One's own running schedules. */
export function listReportSchedules(ctx: Ctx): Promise<ScheduleListRow[]> {
  if (ctx.actor.kind !== 'account') throw notFound('schedule');
  return listSchedules(ctx, ctx.actor.accountId);
}

/** A copy that was made for the reader. @throws NOT_FOUND for everybody else */
export async function openReportCopy(
  ctx: Ctx,
  rawId: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const id = z.uuid().safeParse(rawId);
  if (!id.success || ctx.actor.kind !== 'account') throw notFound('report');
  const fileId = await findOwnCopyFile(ctx, id.data, ctx.actor.accountId);
  if (!fileId) throw notFound('report');
  const file = await findFile(ctx, fileId);
  return { name: file.name, mediaType: file.mediaType, content: await readStoredFile(file) };
}
