import { asSystem, signInSettings } from '@enishi/accounts';
import { defineSweep, inTransaction, queueMail, recordAudit, tokyoDate } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { contactsOf } from '../member/contact.queries.js';
import { majorityMail } from './majority.mail.js';
import { takeGrownUp } from './majority.queries.js';

/**
 * Reviews members at their majority (domain 8.2): what they or a guardian agreed to before counts no more from that
 * day on, by the rows themselves; here they are told once and asked to choose again.
 * @returns how many came of age
 */
export function reviewMajorities(ctx: BaseCtx): Promise<number> {
  return inTransaction(asSystem(ctx, 'majority'), async (tx) => {
    const persons = await takeGrownUp(tx, tokyoDate(tx.clock.now()));
    for (const { personId, name, locale, address } of await contactsOf(tx, persons))
      await queueMail(tx, {
        mail: majorityMail,
        to: address,
        locale,
        model: { name, link: `${signInSettings().publicUrl}/app/profile/privacy` },
        dedupeKey: `majority:${personId}`,
        subjectRef: `person:${personId}`,
      });
    for (const personId of persons)
      await recordAudit(tx, { action: 'member.came_of_age', subjectType: 'person', subjectId: personId });
    return persons.length;
  });
}

/** Looks every hour who has come of age. */
export const majoritySweep = defineSweep({
  name: 'majority.sweep',
  everySeconds: 3600,
  async run(ctx) {
    await reviewMajorities(ctx);
  },
});
