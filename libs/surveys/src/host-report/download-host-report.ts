import type { Ctx } from '@enishi/accounts';
import { findFile, isUuid, notFound, readStoredFile } from '@enishi/platform';
import { mayFollowReports } from '../policies.js';
import { findHostReport } from './host-report.queries.js';

/**
 * The file of a host's report, for the host itself and for those who keep the process.
 * @throws NOT_FOUND for everybody else, and for short forms, which have no file
 */
export async function downloadHostReport(
  ctx: Ctx,
  id: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const report = isUuid(id) ? await findHostReport(ctx, id) : undefined;
  if (!report?.fileId) throw notFound('host report');
  mayFollowReports(ctx.actor, report.planId);
  const file = await findFile(ctx, report.fileId);
  return { name: file.name, mediaType: file.mediaType, content: await readStoredFile(file) };
}
