import type { Ctx } from '@enishi/accounts';
import {
  inTransaction,
  matchLocale,
  notFound,
  openMailLane,
  planMails,
  recordAudit,
  tokyoDate,
} from '@enishi/platform';
import { levelOf } from '../opportunity/opportunity-words.js';
import { chooseItems } from './digest-items.js';
import type { DigestCandidate, DigestReader } from './digest-items.js';
import { DIGEST_LANE, digestKey } from './digest-lane.js';
import { isDigestTime, monthOf } from './digest-month.js';
import { digestMail } from './digest.mail.js';
import {
  candidatesSince,
  findLane,
  holdDigests,
  insertIssues,
  insertRun,
  lockRun,
  moveRun,
  nextReaders,
} from './digest.queries.js';
import type { DigestReaderRow } from './digest.queries.js';

const PACE = { perSecond: 20, perDay: 60_000, perDomainPerMinute: 300 };
const READERS_AT_ONCE = 500;
/** What came out so many days ago is still told: the month before and some days over. */
const DAYS_BACK = 40;

export interface DigestsPlanned {
  /** Mails that were planned now. */
  readonly planned: number;
  /** Readers to whom there was nothing to tell. */
  readonly nothing: number;
}

/**
 * Plans the digests of this month, some hundred readers a transaction; where it was cut short it goes on. One mail per
 * person and month, by the key of the issue and again by the key of the mail; nothing to tell is no mail.
 * @throws NOT_FOUND unless the system plans
 */
export async function planDigests(ctx: Ctx): Promise<DigestsPlanned> {
  if (ctx.actor.kind !== 'system') throw notFound('digest');
  const now = ctx.clock.now();
  const total = { planned: 0, nothing: 0 };
  if (!isDigestTime(now)) return total;
  const month = monthOf(now);
  for (;;) {
    const part = await inTransaction(ctx, (tx) => planPart(tx, month));
    total.planned += part.planned;
    total.nothing += part.nothing;
    if (part.isDone) return total;
  }
}

async function planPart(tx: Ctx, month: string): Promise<DigestsPlanned & { isDone: boolean }> {
  await holdDigests(tx);
  let run = await lockRun(tx, month);
  if (!run) {
    await insertRun(tx, month);
    run = await lockRun(tx, month);
  }
  if (!run || run.plannedAt) return { planned: 0, nothing: 0, isDone: true };
  // one lane for all months, so that the office has one thing to pause
  const laneId =
    (await findLane(tx, DIGEST_LANE)) ?? (await openMailLane(tx, { kind: DIGEST_LANE, ...PACE }));
  const now = tx.clock.now();
  const today = tokyoDate(now);
  const readers = await nextReaders(tx, today, run.afterPersonId, READERS_AT_ONCE);
  const candidates = await candidatesSince(tx, today, new Date(now.getTime() - DAYS_BACK * 86_400_000));
  const issues = readers.map((reader) => ({ reader, items: itemsFor(reader, candidates) }));
  await insertIssues(
    tx,
    month,
    issues.map(({ reader: { personId }, items }) => ({ personId, items })),
  );
  const told = issues.filter(({ items }) => items.length > 0);
  const planned = await planMails(
    tx,
    laneId,
    told.map(({ reader: { personId, email, locale } }) => ({
      to: email,
      locale: matchLocale(locale ?? undefined),
      template: digestMail.name,
      subjectRef: `person:${personId}`,
      dedupeKey: digestKey(personId, month),
      at: now,
    })),
  );
  const isDone = readers.length < READERS_AT_ONCE;
  await moveRun(tx, month, readers.at(-1)?.personId ?? null, isDone);
  if (isDone)
    await recordAudit(tx, { action: 'digest.planned', subjectType: 'digest', subjectId: month, detail: {} });
  return { planned, nothing: issues.length - told.length, isDone };
}

function itemsFor(row: DigestReaderRow, candidates: readonly DigestCandidate[]) {
  const { fields, country, chapterIds, partnerInfo, told } = row;
  const reader: DigestReader = {
    fields,
    level: row.level ?? levelOf(row.academicLevel),
    country,
    chapterIds,
    partnerInfo,
    told,
  };
  return chooseItems(reader, candidates);
}
