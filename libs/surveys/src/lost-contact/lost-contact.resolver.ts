import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { countLostContacts, listLostContacts } from './list-lost-contacts.js';
import {
  LostContactCountType,
  LostContactFilterInput,
  LostContactHelperType,
  LostContactPageType,
  LostContactType,
  LostFellowType,
  MakeReconnectLinkResult,
  toHelper,
  toLostContactPage,
  toLostFellow,
} from './lost-contact.type.js';
import { helpersOf } from './lost-contacts.loaders.js';
import { lostFellows, makeReconnectLink } from './make-reconnect-link.js';

/** People whom we cannot reach: for the office that looks for them, and for members who may know where they are. */
@Resolver(() => LostContactType)
export class LostContactResolver {
  @Query(() => LostContactPageType, { description: 'People whom no mail reaches, by name.' })
  @Allow('OFFICER', 'SECRETARIAT')
  async lostContacts(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => LostContactFilterInput, defaultValue: {}, description: 'Which ones.' })
    filter: LostContactFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 200.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: '`endCursor` of the page before.' })
    after?: string,
  ): Promise<LostContactPageType> {
    return toLostContactPage(await listLostContacts(ctx, { filter, first, after }), ctx.locale);
  }

  @Query(() => [LostContactCountType], { description: 'How many no mail reaches, by cohort and country.' })
  @Allow('OFFICER', 'SECRETARIAT')
  lostContactCounts(
    @CurrentCtx() ctx: Ctx,
    @Args('campaignId', {
      type: () => ID,
      nullable: true,
      description: 'Only those whom this campaign could not reach.',
    })
    campaignId: string | null,
  ): Promise<LostContactCountType[]> {
    return countLostContacts(ctx, campaignId);
  }

  @ResolveField(() => [LostContactHelperType], {
    description: 'Grown-up members of the same visits, with an account, whom mail reaches.',
  })
  async helpers(@CurrentCtx() ctx: Ctx, @Parent() lost: LostContactType): Promise<LostContactHelperType[]> {
    return (await helpersOf(ctx, lost.personId)).map(toHelper);
  }

  @Query(() => [LostFellowType], { description: 'People of the own visits whom no mail reaches.' })
  @Allow('MEMBER')
  async lostFellows(@CurrentCtx() ctx: Ctx): Promise<LostFellowType[]> {
    return (await lostFellows(ctx)).map((row) => toLostFellow(row, ctx.locale));
  }

  @Mutation(() => MakeReconnectLinkResult, {
    description: 'Makes a link by which somebody of the own visits can find back; good for 30 days.',
  })
  @Allow('MEMBER')
  makeReconnectLink(
    @CurrentCtx() ctx: Ctx,
    @Args('personId', { type: () => ID, description: 'For whom, from `lostFellows`.' }) personId: string,
  ): Promise<typeof MakeReconnectLinkResult> {
    return makeReconnectLink(ctx, { personId });
  }
}
