import type { Ctx } from '@enishi/accounts';
import { takeAllowance } from '@enishi/accounts';
import type { DateOnly, LocalizedText } from '@enishi/platform';
import { AppError, tokyoDate } from '@enishi/platform';
import { findByCode } from '../certificate/certificate-version.queries.js';
import { codeAsStored } from './code-as-stored.js';
import { initialsOf, maskedMemberId } from './masked.js';

export type CheckStatus = 'VALID' | 'SUPERSEDED' | 'VOID';

/** What the public page says: enough to compare with the paper in one's hand, nothing that names the person. */
export interface CheckedCertificate {
  status: CheckStatus;
  number: string;
  version: number;
  initials: string;
  /** Only its last group: the paper shows the rest. */
  memberId: string;
  fiscalYear: number;
  programme: LocalizedText;
  planTitle: LocalizedText;
  host: LocalizedText;
  issuedOn: DateOnly;
  /** The version that counts instead, and its date. */
  supersededBy: { version: number; issuedOn: DateOnly } | null;
  /** Since when it is superseded or void. */
  since: DateOnly | null;
}

/** Tries per network and quarter of an hour. A class that scans thirty sheets in one room stays far below. */
const TRIES = { limit: 120, windowSeconds: 900 };

/**
 * Looks up the code on a certificate. Anybody may, and is told what the domain study allows (3.6): valid, replaced or
 * void, initials, fiscal year, programme line; plan title and host, which are public facts of an adopted plan
 * (guidelines 6.7(2)); number and date for comparison. Unknown codes, malformed ones and sheets that were
 * never drawn all give null after the same two statements.
 * @throws RATE_LIMITED
 */
export async function checkCertificate(
  ctx: Ctx,
  input: { code: string; network: string },
): Promise<CheckedCertificate | null> {
  const rule = { purpose: 'certificate.check', key: input.network, ...TRIES };
  const allowance = await takeAllowance(ctx, [rule]);
  if (!allowance.allowed) throw new AppError('RATE_LIMITED', 'certificate check');
  const row = await findByCode(ctx, codeAsStored(input.code));
  if (!row) return null;
  const { facts } = row;
  const status = row.state === 'VOIDED' ? 'VOID' : row.supersededAt ? 'SUPERSEDED' : 'VALID';
  const since = status === 'VOID' ? row.voidedAt : row.supersededAt;
  return {
    status,
    number: facts.number,
    version: row.version,
    initials: initialsOf(facts.name),
    memberId: maskedMemberId(facts.memberId),
    fiscalYear: facts.fiscalYear,
    programme: facts.programme,
    planTitle: facts.planTitle,
    host: facts.host,
    issuedOn: facts.issuedOn,
    supersededBy:
      status === 'SUPERSEDED' ? { version: row.currentVersion, issuedOn: row.currentIssuedOn! } : null,
    since: since && tokyoDate(since),
  };
}
