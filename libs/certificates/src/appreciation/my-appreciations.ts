import { ownPersonId } from '@enishi/alumni';
import { hasAnyCapacity, hasCapacity } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notFound, openFile } from '@enishi/platform';
import { z } from 'zod';
import type { CertificateFile } from '../certificate/download-certificates.js';
import { codeAsStored } from '../check/code-as-stored.js';
import { initialsOf } from '../check/masked.js';
import { findAppreciation, findAppreciationByCode, selectAppreciations } from './appreciation.queries.js';
import type { AppreciationRow } from './appreciation.queries.js';
import { appreciationFileName } from './render-appreciation.job.js';

/** The signed-in member's certificates of appreciation, the latest first. */
export function myAppreciations(ctx: Ctx): Promise<AppreciationRow[]> {
  return selectAppreciations(ctx, ownPersonId(ctx.actor));
}

/**
 * One certificate of appreciation as a file, for the person it is made out to and the office.
 * @throws NOT_FOUND when it does not exist, is not drawn yet, or is not the reader's
 */
export async function downloadAppreciation(
  ctx: Ctx,
  raw: { appreciationId: string },
): Promise<CertificateFile> {
  const row = await findAppreciation(ctx, z.uuid().parse(raw.appreciationId));
  const sha256 = row?.sha256;
  const isReader =
    row &&
    (hasCapacity(ctx.actor, 'MEMBER', row.personId) ||
      hasAnyCapacity(ctx.actor, ['OFFICER', 'SECRETARIAT', 'ADMINISTRATOR']));
  if (!isReader || !sha256) throw notFound('appreciation');
  return { name: appreciationFileName(row), open: () => openFile({ sha256 }) };
}

/** What the public check page says of a certificate of appreciation: nothing that names the person. */
export interface CheckedAppreciation {
  number: string;
  initials: string;
  chapter: { ja: string; en: string };
  from: string;
  to: string;
  issuedOn: string;
}

/**
 * Looks up the code on a certificate of appreciation, after `checkCertificate` found none; that one counts the tries.
 * Unknown codes give null.
 */
export async function checkAppreciation(ctx: Ctx, code: string): Promise<CheckedAppreciation | null> {
  const row = await findAppreciationByCode(ctx, codeAsStored(code));
  if (!row) return null;
  const { number, name, chapter, from, to, issuedOn } = row.facts;
  return { number, initials: initialsOf(name), chapter, from, to, issuedOn };
}
