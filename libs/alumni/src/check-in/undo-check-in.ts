import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { eventOfOrganiser } from '../event/view-event.js';
import { forgetArrival } from './check-in.queries.js';

const input = z.strictObject({ eventId: z.uuid(), registrationId: z.uuid() });

/** Takes an arrival back that was noted by mistake. Twice is once. @throws NOT_FOUND for who does not organise the event */
export async function undoCheckIn(ctx: Ctx, raw: z.input<typeof input>): Promise<boolean> {
  const { eventId, registrationId } = input.parse(raw);
  await eventOfOrganiser(ctx, eventId);
  return inTransaction(ctx, async (tx) => {
    if ((await forgetArrival(tx, eventId, registrationId)) > 0)
      await recordAudit(tx, {
        action: 'attendee.check_in_undone',
        subjectType: 'registration',
        subjectId: registrationId,
        detail: { eventId },
      });
    return true;
  });
}
