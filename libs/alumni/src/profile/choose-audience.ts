import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { lockPersons } from '../member/member.queries.js';
import { mayReadOwnProfile } from '../policies.js';
import { audiences, visibleFields } from './profile-fields.js';
import { chosenAudiences, putAudience } from './profile.queries.js';

const input = z.object({
  personId: z.uuid(),
  choices: z
    .array(z.object({ field: z.enum(visibleFields), audience: z.enum(audiences) }))
    .max(visibleFields.length),
});

/**
 * Keeps who may see which field. The consent DIRECTORY_VISIBILITY stays the ceiling: a wider choice waits below it.
 * The same choice again changes nothing, except that a grown-up has now chosen what the minor did.
 * @throws NOT_FOUND unless the person chooses
 */
export async function chooseAudiences(ctx: Ctx, raw: z.input<typeof input>): Promise<void> {
  const { personId, choices } = input.parse(raw);
  mayReadOwnProfile(ctx.actor, personId);
  await inTransaction(ctx, async (tx) => {
    if ((await lockPersons(tx, [personId])).length === 0) throw notFound('person');
    const before = new Map((await chosenAudiences(tx, personId)).map((row) => [row.field, row.audience]));
    for (const { field, audience } of choices) await putAudience(tx, personId, field, audience);
    const changed = choices.filter(({ field, audience }) => before.get(field) !== audience);
    if (changed.length === 0) return;
    await recordAudit(tx, {
      action: 'profile_audience.chosen',
      subjectType: 'person',
      subjectId: personId,
      detail: { choices: changed },
    });
  });
}
