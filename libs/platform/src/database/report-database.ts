import type { EntityManager } from 'typeorm';
import type { BaseCtx } from '../context/base-ctx.js';

/** Where reports are read: a second, read-only database that follows the first, opened when it is first needed. */
export interface ReportDatabase {
  /** The manager of the second database, or undefined while it cannot be reached. */
  manager(): Promise<EntityManager | undefined>;
  /** Told that the second database failed while it was read; the next reads go to the first for a while. */
  failed(error: unknown): void;
}

let reportDatabase: ReportDatabase | undefined;

/** Sets where reports are read. Without it, and after undefined, they are read from the first database. */
export function configureReportDatabase(database: ReportDatabase | undefined): void {
  reportDatabase = database;
}

/** Errors that say that a database is not there: classes 08, 57P0x of PostgreSQL, and those of the network. */
const NOT_THERE =
  /^(08...|57P0[123]|53300|E(CONN\w+|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|AI_AGAIN)|ENOTFOUND)$/;

function isNotThere(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return NOT_THERE.test(code ?? '') || /connection (terminated|timeout)|timeout exceeded/i.test(message);
}

/**
 * Runs a read for a report: on the second database when there is one, on the first when it is not there or the
 * reader is inside a transaction, whose own writes it must see. `read` may run twice, so it only reads.
 */
export async function readForReports<T>(ctx: BaseCtx, read: (db: EntityManager) => Promise<T>): Promise<T> {
  if (ctx.reportsDb) return read(ctx.reportsDb);
  if (!reportDatabase || isInTransaction(ctx)) return read(ctx.db);
  const second = await reportDatabase.manager();
  if (!second) return read(ctx.db);
  try {
    return await read(second);
  } catch (error) {
    if (!isNotThere(error)) throw error;
    reportDatabase.failed(error);
    return read(ctx.db);
  }
}

/**
 * Runs several reads for a report on one and the same of the two databases, so that they fit together: they are a moment
 * apart. As `readForReports` otherwise: `work` may run twice.
 */
export function fromOneDatabase<C extends BaseCtx, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  return readForReports(ctx, (db) => work({ ...ctx, reportsDb: db }));
}

/** True while a transaction is open, whose own writes nobody else sees. */
export function isInTransaction({ db }: BaseCtx): boolean {
  return db.queryRunner?.isTransactionActive === true;
}
