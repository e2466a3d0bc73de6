import type { BaseCtx, JobHandler } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { DataSource } from 'typeorm';

interface Row {
  id: string;
  queue: string;
  name: string;
  payload: unknown;
}

/**
 * Runs recorded work in place, oldest first, until the outbox is empty: what relay and workers do,
 * without a queue in between. Work dated for later is left.
 * @returns names of the jobs that ran.
 */
export async function drainOutbox(
  dataSource: DataSource,
  handlers: readonly JobHandler[],
  ctxOf: (job: string) => BaseCtx,
): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    const [row] = await sql<Row>(
      dataSource.manager,
      `delete from outbox where id = (select id from outbox where not_before is null or not_before <= now() order by id limit 1)
       returning id, queue, name, payload`,
    );
    if (!row) return ran;
    const found = handlers.filter(({ job }) => job.name === row.name);
    if (found.length === 0 && row.queue !== 'facts') throw new Error(`no handler for ${row.name}`);
    for (const handler of found)
      await handler.handle(ctxOf(row.name), handler.job.payload.parse(row.payload));
    ran.push(row.name);
  }
}
