import { handleJob, inTransaction } from '@enishi/platform';
import { eventCancelled, eventChanged, eventHeld, registrationMoved } from '../event/event-facts.js';
import { eventsById } from '../event/event.queries.js';
import { recipients } from './mail-recipients.queries.js';
import { claimReminder, registrationsToRemind } from './reminder.queries.js';
import { sendEventMail } from './send-event-mail.js';
import type { BaseCtx } from '@enishi/platform';

/** Tells somebody what became of their registration, as it stands now: what moved on since is told by its own fact. */
export const mailRegistrant = handleJob(registrationMoved, async (ctx, { registrationId, to }) => {
  const [person] = await recipients(ctx, { registrationId });
  if (!person || person.state !== to) return;
  const [event] = await eventsById(ctx, [person.eventId]);
  if (!event || event.state === 'CANCELLED') return;
  await sendEventMail(ctx, to, event, person, String(person.version));
});

/** Tells everybody registered what an event looks like after a change; of two changes in a row the last one. */
export const mailChange = handleJob(eventChanged, async (ctx, { eventId, changeCount }) => {
  const [event] = await eventsById(ctx, [eventId]);
  if (!event || event.changeCount !== changeCount || event.state === 'CANCELLED') return;
  for (const person of await recipients(ctx, { eventId }))
    await sendEventMail(ctx, 'CHANGED', event, person, String(changeCount));
});

/** Tells everybody registered that an event is called off, and why. */
export const mailCancellation = handleJob(eventCancelled, async (ctx, { eventId }) => {
  const [event] = await eventsById(ctx, [eventId]);
  if (event?.state !== 'CANCELLED') return;
  for (const person of await recipients(ctx, { eventId }))
    await sendEventMail(ctx, 'CALLED_OFF', event, person, 'once');
});

/** Asks those who came three questions. */
export const mailFeedback = handleJob(eventHeld, async (ctx, { eventId }) => {
  const [event] = await eventsById(ctx, [eventId]);
  if (event?.state !== 'HELD') return;
  for (const person of await recipients(ctx, { eventId, onlyWhoCame: true }))
    await sendEventMail(ctx, 'FEEDBACK', event, person, 'once');
});

/** Reminds whom it is time to remind, each once. @returns how many */
export async function sendReminders(ctx: BaseCtx): Promise<number> {
  let sent = 0;
  for (const registrationId of await registrationsToRemind(ctx)) {
    await inTransaction(ctx, async (tx) => {
      if (!(await claimReminder(tx, registrationId))) return;
      const [person] = await recipients(tx, { registrationId });
      const [event] = person ? await eventsById(tx, [person.eventId]) : [];
      if (!person || !event) return;
      await sendEventMail(tx, 'REMINDER', event, person, event.startsAt.toISOString());
      sent++;
    });
  }
  return sent;
}
