import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerRelay, blockMember, endRelay, writeToMember } from './answer-relay.js';
import { askMember } from './ask-member.js';
import { listRelays, viewRelay } from './list-relays.js';
import type { RelayKind, ReportOutcome } from './relay-states.js';
import {
  AskMemberResult,
  ChangeRelayResult,
  RelayKindEnum,
  RelayPageType,
  RelayReportListType,
  RelayReportOutcomeEnum,
  RelayWithMessagesType,
  toRelay,
  toRelayResult,
} from './relay.type.js';
import { listRelayReports, reportRelay, settleRelayReport } from './report-relay.js';

const relayArgument = { type: () => ID, description: 'The relay.' } as const;

/** Members write to each other without addresses. */
@Resolver()
export class RelayResolver {
  @Query(() => RelayPageType, { description: 'What I asked and was asked, the latest first.' })
  @Allow('MEMBER')
  async relays(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, defaultValue: 30, description: 'How many; up to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Where the page before ended.' })
    after: string | null,
  ): Promise<RelayPageType> {
    const { rows, pageInfo } = await listRelays(ctx, { first, after });
    return { nodes: rows.map(toRelay), pageInfo };
  }

  @Query(() => RelayWithMessagesType, { description: 'One relay of mine with everything that was written.' })
  @Allow('MEMBER')
  async relay(
    @CurrentCtx() ctx: Ctx,
    @Args('relayId', relayArgument) relayId: string,
  ): Promise<RelayWithMessagesType> {
    const { relay, messages } = await viewRelay(ctx, { relayId });
    return { relay: toRelay(relay), messages };
  }

  @Mutation(() => AskMemberResult, { description: 'Asks a member for an introduction or advice.' })
  @Allow('MEMBER')
  async askMember(
    @CurrentCtx() ctx: Ctx,
    @Args('memberKey', { type: () => ID, description: 'Whom.' }) memberKey: string,
    @Args('kind', { type: () => RelayKindEnum, description: 'For what.' }) kind: RelayKind,
    @Args('message', { type: () => String, description: 'The first words; up to 2,000 characters.' })
    message: string,
  ): Promise<typeof AskMemberResult> {
    return toRelayResult(await askMember(ctx, { memberKey, kind, message }));
  }

  @Mutation(() => ChangeRelayResult, { description: 'Says yes or no to a request that reached me.' })
  @Allow('MEMBER')
  async answerRelay(
    @CurrentCtx() ctx: Ctx,
    @Args('relayId', relayArgument) relayId: string,
    @Args('accept', { type: () => Boolean, description: 'True says yes.' }) isAccepted: boolean,
  ): Promise<typeof ChangeRelayResult> {
    return toRelayResult(await answerRelay(ctx, { relayId, isAccepted }));
  }

  @Mutation(() => ChangeRelayResult, { description: 'Writes to the other, after a yes.' })
  @Allow('MEMBER')
  async writeToMember(
    @CurrentCtx() ctx: Ctx,
    @Args('relayId', relayArgument) relayId: string,
    @Args('body', { type: () => String, description: 'The words; up to 2,000 characters.' }) body: string,
  ): Promise<typeof ChangeRelayResult> {
    return toRelayResult(await writeToMember(ctx, { relayId, body }));
  }

  @Mutation(() => ChangeRelayResult, { description: 'Ends a relay of mine.' })
  @Allow('MEMBER')
  async endRelay(
    @CurrentCtx() ctx: Ctx,
    @Args('relayId', relayArgument) relayId: string,
  ): Promise<typeof ChangeRelayResult> {
    return toRelayResult(await endRelay(ctx, { relayId }));
  }

  @Mutation(() => ChangeRelayResult, { description: 'Ends a relay and takes no more requests of the other.' })
  @Allow('MEMBER')
  async blockMember(
    @CurrentCtx() ctx: Ctx,
    @Args('relayId', relayArgument) relayId: string,
  ): Promise<typeof ChangeRelayResult> {
    return toRelayResult(await blockMember(ctx, { relayId }));
  }

  @Mutation(() => Boolean, { description: 'Asks the secretariat to look at a relay of mine. Always true.' })
  @Allow('MEMBER')
  async reportRelay(
    @CurrentCtx() ctx: Ctx,
    @Args('relayId', relayArgument) relayId: string,
    @Args('reason', { type: () => String, description: 'Why; up to 1,000 characters.' }) reason: string,
  ): Promise<boolean> {
    await reportRelay(ctx, { relayId, reason });
    return true;
  }

  @Query(() => RelayReportListType, { description: 'What members reported, what waits first.' })
  @Allow('SECRETARIAT', 'OFFICER')
  async relayReports(
    @CurrentCtx() ctx: Ctx,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many; up to 200.' }) first: number,
  ): Promise<RelayReportListType> {
    const { rows, all, waiting } = await listRelayReports(ctx, { first });
    return { nodes: rows, totalCount: all, waitingCount: waiting };
  }

  @Mutation(() => Boolean, { description: 'Settles a report. Always true.' })
  @Allow('SECRETARIAT', 'OFFICER')
  async settleRelayReport(
    @CurrentCtx() ctx: Ctx,
    @Args('reportId', { type: () => ID, description: 'The report.' }) reportId: string,
    @Args('outcome', { type: () => RelayReportOutcomeEnum, description: 'What follows.' })
    outcome: ReportOutcome,
  ): Promise<boolean> {
    await settleRelayReport(ctx, { reportId, outcome });
    return true;
  }
}
