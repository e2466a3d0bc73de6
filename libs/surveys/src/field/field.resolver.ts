import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { campaignField } from './campaign-field.js';
import type { FieldFilter } from './field-filter.js';
import { CampaignFieldFilterInput, CampaignFieldType } from './field.type.js';
import { toCampaignField } from './to-campaign-field.js';

/** The state of the field of a follow-up campaign. */
@Resolver()
export class FieldResolver {
  @Query(() => CampaignFieldType, {
    description:
      'Dispositions, outcome rates and progress of a campaign, for all its cases or some. Counted anew with every call.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'ANALYST')
  async campaignField(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', { type: () => ID, description: 'Id of the campaign.' }) campaignId: string,
    @Args('filter', {
      type: () => CampaignFieldFilterInput,
      defaultValue: {},
      description: 'Which cases; all when left out.',
    })
    filter: CampaignFieldFilterInput,
  ): Promise<CampaignFieldType> {
    return toCampaignField(await campaignField(ctx, { campaignId, filter: { ...filter } as FieldFilter }));
  }
}
