import { defineSweep, enqueueMany, handleJob } from '@enishi/platform';
import { outcomesSettings } from '../configure-outcomes.js';
import { forgetLookups } from './forget-lookups.js';
import { lookUpJob } from './look-up.job.js';
import { lookUpOutcome } from './look-up-outcome.js';
import { lookUpPerson } from './look-up-person.js';
import { deleteOldLookups, outcomesToLookUp, peopleToLookUp } from './lookup.queries.js';
import { peopleToForget } from './person-lookup.queries.js';

const OUTCOMES_AT_ONCE = 50;
const PEOPLE_AT_ONCE = 20;

export const onLookUp = handleJob(lookUpJob, (ctx, about) =>
  'outcomeId' in about ? lookUpOutcome(ctx, about.outcomeId) : lookUpPerson(ctx, about.personId),
);

/** Forgets who does not agree any more, and asks about what nobody has asked about yet. */
export const lookUpSweep = defineSweep({
  name: 'evidence.sweep',
  everySeconds: 900,
  run: async (ctx) => {
    for (const personId of await peopleToForget(ctx)) await forgetLookups(ctx, personId);
    await deleteOldLookups(ctx);
    if (!outcomesSettings().lookups) return;
    const [outcomes, people] = [
      await outcomesToLookUp(ctx, OUTCOMES_AT_ONCE),
      await peopleToLookUp(ctx, PEOPLE_AT_ONCE),
    ];
    await enqueueMany(ctx, lookUpJob, [
      ...outcomes.map((outcomeId) => ({ payload: { outcomeId }, key: `outcome:${outcomeId}` })),
      ...people.map((personId) => ({ payload: { personId }, key: `person:${personId}` })),
    ]);
  },
});
