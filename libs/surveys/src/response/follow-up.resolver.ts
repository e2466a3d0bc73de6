import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Query, Resolver } from '@nestjs/graphql';
import { FollowUpType, toFollowUp } from './follow-up.type.js';
import { myFollowUps } from './my-follow-ups.js';

/** Yearly follow-up forms of whoever is signed in. They are filled in on pages, not over GraphQL. */
@Resolver(() => FollowUpType)
export class FollowUpResolver {
  @Query(() => [FollowUpType], {
    description: 'Yearly follow-up forms of the reader’s own plans and membership, due first.',
  })
  @Allow('MEMBER', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async myFollowUps(@CurrentCtx() ctx: Ctx): Promise<FollowUpType[]> {
    return (await myFollowUps(ctx)).map(toFollowUp);
  }
}
