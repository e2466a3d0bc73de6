import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { refuse } from '../../errors.js';
import type { ViewNameTaken } from '../../errors.js';
import { readerOf } from './reader.js';
import { VIEW_SCREENS, insertView } from './saved-view.queries.js';
import type { SavedViewRow } from './saved-view.queries.js';

const input = z.strictObject({
  name: z.string().trim().min(1).max(100),
  screen: z.enum(VIEW_SCREENS),
  /** What stands in the address; it is read by the rules of an address, never trusted. */
  search: z
    .record(z.string().regex(/^[a-z]{1,20}$/), z.string().max(500))
    .refine((search) => Object.keys(search).length <= 20, 'at most 20'),
  isShared: z.boolean(),
});

export interface ViewSaved {
  __typename: 'ViewSaved';
  view: SavedViewRow;
}

/**
 * Keeps a view under a name. It holds the question, not the answer: whoever opens it computes it with the own rights.
 * @throws NOT_FOUND for readers who do not work with all figures
 */
export function saveView(ctx: Ctx, raw: z.input<typeof input>): Promise<ViewSaved | ViewNameTaken> {
  const accountId = readerOf(ctx.actor);
  const asked = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const view = { id: newId(), ...asked, savedAt: tx.clock.now() };
    if (!(await insertView(tx, { ...view, accountId }))) return refuse('ViewNameTaken', tx.locale);
    await recordAudit(tx, {
      action: 'saved_view.saved',
      subjectType: 'saved_view',
      subjectId: view.id,
      detail: { screen: view.screen, isShared: view.isShared },
    });
    return { __typename: 'ViewSaved', view: { ...view, isMine: true } };
  });
}
