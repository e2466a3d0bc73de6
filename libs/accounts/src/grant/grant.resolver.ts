import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentCtx } from '../access/declare-access.js';
import type { Ctx } from '../actor/ctx.js';
import { grantCapacity } from './grant-capacity.js';
import { GrantType, RevokeCapacityResult, StaffCapacityInput, toGrant } from './grant.type.js';
import { revokeCapacity } from './revoke-capacity.js';

@Resolver()
export class GrantResolver {
  @Mutation(() => GrantType, {
    description:
      'Gives an account a staff capacity. Hosts, coordinators and members get theirs from plans, chapters and claims.',
  })
  @Allow('ADMINISTRATOR')
  async grantCapacity(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => StaffCapacityInput, description: 'Who gets what.' })
    input: StaffCapacityInput,
  ): Promise<GrantType> {
    return toGrant(await grantCapacity(ctx, input));
  }

  @Mutation(() => RevokeCapacityResult, {
    description: 'Takes a staff capacity; it is gone with the next request. The last administrator stays.',
  })
  @Allow('ADMINISTRATOR')
  revokeCapacity(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => StaffCapacityInput, description: 'Who loses what.' })
    input: StaffCapacityInput,
  ): Promise<typeof RevokeCapacityResult> {
    return revokeCapacity(ctx, input);
  }
}
