import { defineJob } from '@enishi/platform';
import { z } from 'zod';

/** Sheets in one job: the queue's own work per job costs a quarter of a sheet, so it is shared by a few. */
export const SHEETS_PER_JOB = 8;

/** Draws ordered sheets; each is recorded by itself, so a job that is run again finds what is left. */
export const renderCertificatesJob = defineJob({
  name: 'certificates.render',
  queue: 'render',
  payload: z.object({ versionIds: z.array(z.uuid()).min(1).max(SHEETS_PER_JOB) }),
});

/** Draws one certificate of appreciation. */
export const renderAppreciationJob = defineJob({
  name: 'appreciation.render',
  queue: 'render',
  payload: z.object({ appreciationId: z.uuid() }),
});

/** Orders in jobs of a few sheets. The key drops an order that still waits to be handed to the queue. */
export function renderOrders(
  versionIds: readonly string[],
): { payload: { versionIds: string[] }; key: string }[] {
  const orders: { payload: { versionIds: string[] }; key: string }[] = [];
  for (let from = 0; from < versionIds.length; from += SHEETS_PER_JOB) {
    const share = versionIds.slice(from, from + SHEETS_PER_JOB);
    orders.push({ payload: { versionIds: share }, key: share.join() });
  }
  return orders;
}
