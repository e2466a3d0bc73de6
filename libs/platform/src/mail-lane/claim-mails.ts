import { tokyoDate } from '../clock/date-only.js';
import type { BaseCtx } from '../context/base-ctx.js';
import { inTransaction } from '../database/in-transaction.js';
import { execute, sql } from '../database/sql.js';
import { seal, unseal } from '../secrets/seal.js';
import type { Locale } from '../text/locale.js';
import type { ComposedMail, MailLaneKind, PlannedMail } from './mail-lane-kind.js';
import {
  CANCEL,
  CLAIM,
  DUE_AGAIN,
  DUE_FIRST,
  LOCK_LANE,
  TAKEN_BY_DOMAIN,
  TAKE_FROM_DOMAINS,
  TAKE_FROM_LANE,
} from './mail-lane.queries.js';

/** A mail whose turn has come, with its words. */
export interface ClaimedMail extends PlannedMail {
  readonly kind: string;
  /** Which try this is, from 1. */
  readonly attempts: number;
  readonly words: Required<Pick<ComposedMail, 'template' | 'model'>> & Pick<ComposedMail, 'headers'>;
  /** Milliseconds after the claim at which it may go out. */
  readonly waitMs: number;
  readonly perSecond: number;
}

/** Mails of one claim; more would make the lane slow to stop. */
const BATCH = 200;
/** How far ahead a claim may take turns; the next one comes in time, so that none is left unused. */
const AHEAD_SECONDS = 1.5;
/** A claim belongs to its worker so long; a living one renews it. */
export const LEASE_MS = 120_000;

interface Lane {
  kind: string;
  perSecond: number;
  perDay: number;
  perDomainPerMinute: number;
  /** Turns that may be taken: 0 at best, below it when turns were taken ahead. */
  allowance: number;
  countedAt: string;
  takenOnDay: number;
}

interface DueRow {
  id: string;
  to: string;
  locale: Locale;
  template: string;
  subjectRef: string;
  dedupeKey: string;
  domain: string;
  attempts: number;
  sealedModel: Buffer | null;
  state: string;
  isAddressDead: boolean;
  isOptedOut: boolean;
}

/**
 * Claims the next mails of a lane within its limits, with their words, in one transaction under the lane's row. Turns
 * are taken one behind the other at the lane's pace, by the database's clock, whoever takes them: in no second are
 * there more than allowed, and none is lost while a claim is being made. What has nothing to say, whose address is
 * dead or whose owner opted out, is CANCELLED and takes no turn.
 * @param heldByLiving mails that a living worker has begun and not recorded yet, by the journals
 * @returns the mails to send; none when the lane is at rest, at its limits or in the hands of another worker
 */
export function claimMails(
  ctx: BaseCtx,
  laneId: string,
  kinds: ReadonlyMap<string, MailLaneKind>,
  heldByLiving: () => ReadonlySet<string>,
): Promise<ClaimedMail[]> {
  return inTransaction(ctx, async (inner) => {
    const now = ctx.clock.now();
    const [lane] = await sql<Lane>(inner.db, LOCK_LANE, [laneId, tokyoDate(now)]);
    const kind = lane && kinds.get(lane.kind);
    if (!lane || !kind) return [];
    const room = Math.min(
      BATCH,
      Math.floor(lane.allowance + lane.perSecond * AHEAD_SECONDS),
      lane.perDay - lane.takenOnDay,
    );
    if (room < 1) return [];
    const domains = await DomainLimits.read(inner, laneId, lane.perDomainPerMinute, now);
    const picked = await pick(inner, laneId, kind.kind, room, domains, now, heldByLiving);
    await cancelUnwanted(inner, kind, picked.unwanted);
    const words = await wordsOf(inner, kind, picked.mails);
    const silent = picked.mails.filter(({ id }) => !words.has(id));
    const claimed = picked.mails.filter(({ id }) => words.has(id));
    for (const { domain } of silent) domains.giveBack(domain);
    await cancel(inner, silent, 'nothing to say any more');
    await execute(inner.db, CLAIM, [
      claimed.map(({ id }) => id),
      claimed.map(({ id }) => words.get(id)!.template),
      claimed.map(({ id, sealedModel }) => sealedModel ?? sealWords(words.get(id)!)),
      new Date(now.getTime() + LEASE_MS),
    ]);
    await execute(inner.db, TAKE_FROM_LANE, [
      laneId,
      lane.allowance - claimed.length,
      lane.countedAt,
      tokyoDate(now),
      lane.takenOnDay + claimed.length,
    ]);
    await domains.write(inner, laneId);
    return claimed.map((row, n) => ({
      ...plannedOf(row),
      kind: kind.kind,
      attempts: row.attempts + 1,
      words: words.get(row.id)!,
      perSecond: lane.perSecond,
      waitMs: ((n + 1 - lane.allowance) * 1000) / lane.perSecond,
    }));
  });
}

/** What went to each receiving domain in the present minute. */
class DomainLimits {
  private constructor(
    private readonly limit: number,
    private readonly minute: Date,
    private readonly taken: Map<string, number>,
    private readonly touched = new Set<string>(),
  ) {}

  static async read(ctx: BaseCtx, laneId: string, limit: number, now: Date): Promise<DomainLimits> {
    const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
    const rows = await sql<{ domain: string; taken: number }>(ctx.db, TAKEN_BY_DOMAIN, [laneId, minute]);
    return new DomainLimits(limit, minute, new Map(rows.map(({ domain, taken }) => [domain, taken])));
  }

  get full(): string[] {
    return [...this.taken].filter(([, taken]) => taken >= this.limit).map(([domain]) => domain);
  }

  take(domain: string): boolean {
    const taken = this.taken.get(domain) ?? 0;
    if (taken >= this.limit) return false;
    this.taken.set(domain, taken + 1);
    this.touched.add(domain);
    return true;
  }

  giveBack(domain: string): void {
    this.taken.set(domain, this.taken.get(domain)! - 1);
  }

  async write(ctx: BaseCtx, laneId: string): Promise<void> {
    const domains = [...this.touched];
    if (domains.length === 0) return;
    const taken = domains.map((domain) => this.taken.get(domain)!);
    await execute(ctx.db, TAKE_FROM_DOMAINS, [laneId, this.minute, domains, taken]);
  }
}

/** The mails whose turn it is: tries that are due again before new ones, past domains that have had their share. */
async function pick(
  ctx: BaseCtx,
  laneId: string,
  kind: string,
  room: number,
  domains: DomainLimits,
  now: Date,
  heldByLiving: () => ReadonlySet<string>,
): Promise<{ mails: DueRow[]; unwanted: DueRow[] }> {
  const mails: DueRow[] = [];
  const unwanted: DueRow[] = [];
  const seen = new Set<string>();
  let held: ReadonlySet<string> | undefined;
  for (const due of [DUE_AGAIN, DUE_FIRST]) {
    while (mails.length < room && unwanted.length < BATCH) {
      // those picked so far are locked by ourselves and would be found again
      const rows = await sql<DueRow>(ctx.db, due, [laneId, now, domains.full, room + seen.size, kind]);
      const fresh = rows.filter(({ id }) => !seen.has(id));
      if (fresh.length === 0) break;
      for (const row of fresh) {
        // a lease runs out, too, while the database is away: then the journal knows better
        if (row.state === 'SENDING' && (held ??= heldByLiving()).has(row.id)) {
          seen.add(row.id);
          continue;
        }
        if (row.isAddressDead || row.isOptedOut) unwanted.push(row);
        else if (mails.length === room || !domains.take(row.domain)) continue;
        else mails.push(row);
        seen.add(row.id);
      }
      if (rows.length < room) break;
    }
  }
  return { mails, unwanted };
}

/** A dead address is told to the lane's kind, as if the server had refused again; an opt-out is no failure. */
async function cancelUnwanted(ctx: BaseCtx, kind: MailLaneKind, rows: readonly DueRow[]): Promise<void> {
  const optedOut = rows.filter(({ isOptedOut }) => isOptedOut);
  const dead = rows.filter(({ isOptedOut }) => !isOptedOut);
  await cancel(ctx, optedOut, 'opted out');
  await cancel(ctx, dead, 'address does not take mail');
  if (dead.length > 0)
    await kind.failed(
      ctx,
      dead.map((row) => ({ ...plannedOf(row), isAddressDead: true })),
    );
}

async function cancel(ctx: BaseCtx, rows: readonly DueRow[], reason: string): Promise<void> {
  if (rows.length > 0) await execute(ctx.db, CANCEL, [rows.map(({ id }) => id), rows.map(() => reason)]);
}

/** The words of each mail that still has something to say. */
async function wordsOf(
  ctx: BaseCtx,
  kind: MailLaneKind,
  rows: readonly DueRow[],
): Promise<Map<string, ClaimedMail['words']>> {
  const words = new Map<string, ClaimedMail['words']>();
  if (rows.length === 0) return words;
  const composed = await kind.compose(ctx, rows.map(plannedOf));
  for (const row of rows) {
    const said = composed.get(row.id);
    if (!said) throw new Error(`the lane kind ${kind.kind} neither composed nor dropped a mail`);
    if (said === 'DROP') continue;
    const kept = row.sealedModel && unseal<Pick<ComposedMail, 'model' | 'headers'>>(row.sealedModel);
    words.set(row.id, kept ? { template: row.template, ...kept } : { template: row.template, ...said });
  }
  return words;
}

function sealWords({ model, headers }: ClaimedMail['words']): Buffer {
  return seal({ model, ...(headers && { headers }) });
}

function plannedOf({ id, to, locale, template, subjectRef, dedupeKey }: DueRow): PlannedMail {
  return { id, to, locale, template, subjectRef, dedupeKey };
}
