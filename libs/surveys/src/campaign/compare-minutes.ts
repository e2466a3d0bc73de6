import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { z } from 'zod';
import type { SurveyModule } from '../assignment/assignment-states.js';
import { mayReadCampaigns } from './campaign-policies.js';
import { findCampaign } from './campaign.queries.js';
import { measureMinutes } from './minutes.queries.js';
import { promisedMinutes } from './module-minutes.js';

/** A median of fewer forms says little, and too much about each. */
const FEWEST_FORMS = 10;

export interface MinutesOfModule {
  readonly module: SurveyModule;
  /** What mails and start pages said, in the reader's language: a model with assumed shares. */
  readonly promised: number;
  /** Median of the forms handed in, to a tenth; null while the campaign runs, and of fewer than ten forms. */
  readonly measured: number | null;
  /** How many forms the median is of; null with it. */
  readonly forms: number | null;
}

/**
 * What people were promised and what it took them, of each module that a campaign asked. Measured is how long pages were
 * open in front of those who let it be measured, and only after the close, because the quick ones answer first.
 * @throws NOT_FOUND for everybody who does not work for the programme
 */
export async function compareMinutes(ctx: Ctx, id: string): Promise<MinutesOfModule[]> {
  mayReadCampaigns(ctx.actor);
  const campaign = await findCampaign(ctx, z.uuid().parse(id));
  if (!campaign) throw notFound('campaign');
  const isOver = campaign.state === 'CLOSED' || campaign.state === 'ARCHIVED';
  const rows = await measureMinutes(ctx, campaign.id);
  return Promise.all(
    rows.map(async ({ module, forms, medianSeconds }) => {
      const isTold = isOver && forms >= FEWEST_FORMS && medianSeconds !== null;
      return {
        module,
        promised: await promisedMinutes(ctx, campaign, module, ctx.locale),
        measured: isTold ? Math.round(medianSeconds / 6) / 10 : null,
        forms: isTold ? forms : null,
      };
    }),
  );
}
