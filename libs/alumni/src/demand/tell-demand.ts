import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { isMemberOf } from '../chapter/chapter-member.queries.js';
import { ownPersonId } from '../policies.js';
import { demandMonths } from './demand-months.js';
import { deleteDemand, findCity, insertDemand, selectOwnDemand } from './demand.queries.js';

const input = z.object({ cityId: z.uuid(), month: z.iso.date(), wouldCome: z.boolean() });

export interface OwnDemand {
  readonly cityId: string;
  readonly month: string;
}

export interface DemandTold {
  readonly __typename: 'DemandTold';
  /** Everything that the member said for this chapter. */
  readonly told: readonly OwnDemand[];
}

/**
 * "I would come": one tap for a city and a month, and one to take it back. Counted with others, never shown with a
 * name. Twice is once.
 * @throws NOT_FOUND for a city of a chapter to which the member does not belong, or a month that is not asked about
 */
export async function tellDemand(ctx: Ctx, raw: z.input<typeof input>): Promise<DemandTold> {
  const personId = ownPersonId(ctx.actor);
  const { cityId, month, wouldCome } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const city = await findCity(tx, cityId);
    if (!city || (wouldCome && !city.isOpen) || !(await isMemberOf(tx, city.chapterId, personId)))
      throw notFound('city');
    const months = demandMonths(tx.clock.now());
    if (wouldCome && !months.includes(month)) throw notFound('month');
    const changed = await (wouldCome ? insertDemand : deleteDemand)(tx, cityId, personId, month);
    if (changed > 0)
      await recordAudit(tx, {
        action: wouldCome ? 'demand.told' : 'demand.taken_back',
        subjectType: 'chapter',
        subjectId: city.chapterId,
      });
    const told = await selectOwnDemand(tx, personId, [city.chapterId], months[0]!);
    return { __typename: 'DemandTold', told } as const;
  });
}
