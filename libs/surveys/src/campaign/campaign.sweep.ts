import { asSystem } from '@enishi/accounts';
import { defineSweep, tokyoDate } from '@enishi/platform';
import { campaignsDue } from './campaign.queries.js';
import { closeCampaign } from './close-campaign.js';
import { launchCampaign } from './launch-campaign.js';

/**
 * Opens scheduled campaigns on their first day, 0:00 in Japan, and closes those whose last day is over. Asks the
 * rows, so that an outage delays the opening and loses none; a campaign whose whole window passed is not opened.
 */
export const campaignSweep = defineSweep({
  name: 'survey_campaign.sweep',
  everySeconds: 60,
  async run(ctx) {
    const system = asSystem(ctx, 'survey_campaign.sweep');
    for (const { id, due } of await campaignsDue(ctx, tokyoDate(ctx.clock.now()))) {
      if (due === 'LAUNCH') await launchCampaign(system, id);
      else await closeCampaign(system, id);
    }
  },
});
