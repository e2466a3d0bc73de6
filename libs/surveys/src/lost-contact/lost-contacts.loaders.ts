import type { Ctx } from '@enishi/accounts';
import { loader, tokyoDate } from '@enishi/platform';
import { mayReadLostContacts } from '../campaign/campaign-policies.js';
import { selectHelpers } from './lost-contact.queries.js';
import type { HelperRow } from './lost-contact.queries.js';

/** Who could find somebody; one statement for all lost people of a page. @throws NOT_FOUND unless the office asks */
export function helpersOf(ctx: Ctx, lostPersonId: string): Promise<HelperRow[]> {
  mayReadLostContacts(ctx.actor);
  return loader<Ctx, string, HelperRow[]>(ctx, 'surveys.helpers', async (tx, ids) => {
    const rows = await selectHelpers(tx, tokyoDate(tx.clock.now()), ids);
    return ids.map((id) => rows.filter((row) => row.lostPersonId === id));
  }).load(lostPersonId);
}
