import { openFile, notFound } from '@enishi/platform';
import type { Ctx } from '@enishi/accounts';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { maySeeCertificate, mustSeeCertificatesOf } from '../policies.js';
import { certificateFileName, plainName } from './file-name.js';
import { findSheet, selectSheetsOfPlan } from './certificate-version.queries.js';

export interface CertificateFile {
  name: string;
  open(): Readable;
}

/**
 * One sheet as a file: the valid version, or an earlier one for the office's records.
 * @throws NOT_FOUND when it does not exist, is not drawn yet, or is not the reader's
 */
export async function downloadCertificate(
  ctx: Ctx,
  raw: { certificateId: string; version?: number | undefined },
): Promise<CertificateFile> {
  const { certificateId, version } = z
    .object({ certificateId: z.uuid(), version: z.int().positive().optional() })
    .parse(raw);
  const sheet = await findSheet(ctx, certificateId, version ?? null);
  if (!sheet || !maySeeCertificate(ctx.actor, sheet)) throw notFound('certificate');
  return { name: certificateFileName(sheet), open: () => openFile(sheet) };
}

export interface CertificateArchive {
  name: string;
  files: CertificateFile[];
}

/**
 * The valid sheets of a plan, in the order of its list, for one ZIP.
 * @throws NOT_FOUND when there are none, or the plan is not the reader's
 */
export async function downloadPlanCertificates(
  ctx: Ctx,
  raw: { planId: string },
): Promise<CertificateArchive> {
  const { planId } = z.object({ planId: z.uuid() }).parse(raw);
  mustSeeCertificatesOf(ctx.actor, planId);
  const sheets = await selectSheetsOfPlan(ctx, planId);
  const [first] = sheets;
  if (!first) throw notFound('certificates');
  return {
    name: `certificates_${plainName(first.receptionNumber)}.zip`,
    files: sheets.map((sheet, place) => ({
      name: `${String(place + 1).padStart(3, '0')}_${plainName(sheet.name)}_${certificateFileName(sheet).split('_')[0]}.pdf`,
      open: () => openFile(sheet),
    })),
  };
}
