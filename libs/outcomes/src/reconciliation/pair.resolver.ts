import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ClaimKindEnum } from '../claim/claim-enums.type.js';
import { FigureFilterInput } from '../figure/figure-inputs.type.js';
import { agreement } from './agreement.js';
import { SourceAgreementType } from './agreement.type.js';
import { decidePair } from './decide-pair.js';
import { listPairs } from './list-pairs.js';
import {
  DecidePairResult,
  PairDecisionEnum,
  PairViewEnum,
  ReportPairPageType,
  toPairPage,
} from './pair.type.js';

const kindArgument = { type: () => ClaimKindEnum, description: 'Of return visits or of outcomes.' } as const;

/** Reports that may tell of one thing: looked at side by side, joined, kept apart, undone. */
@Resolver()
export class PairResolver {
  @Query(() => ReportPairPageType, {
    description: 'Pairs of reports that may tell of one thing, for the office.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  async reportPairs(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', kindArgument) kind: keyof typeof ClaimKindEnum,
    @Args('view', { type: () => PairViewEnum, description: 'Which of them.' })
    view: keyof typeof PairViewEnum,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, at most 100.' })
    first: number,
    @Args('offset', { type: () => Int, defaultValue: 0, description: 'How many are skipped.' })
    offset: number,
  ): Promise<ReportPairPageType> {
    return toPairPage(await listPairs(ctx, { kind, view, first, offset }), ctx.locale);
  }

  @Query(() => SourceAgreementType, {
    description:
      'How far hosts and alumni agree about return visits, and an estimate of what nobody told. For readers of all figures.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  agreement(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => FigureFilterInput, nullable: true, description: 'What it is narrowed to.' })
    filter?: FigureFilterInput,
  ): Promise<SourceAgreementType> {
    return agreement(ctx, filter);
  }

  @Mutation(() => DecidePairResult, {
    description: 'Says whether two reports tell of one thing, or takes that back. Safe to repeat.',
  })
  @Allow('OFFICER', 'SECRETARIAT')
  decidePair(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', kindArgument) kind: keyof typeof ClaimKindEnum,
    @Args('pairId', { type: () => ID, description: 'The pair.' }) id: string,
    @Args('decision', { type: () => PairDecisionEnum, description: 'What is so.' })
    decision: keyof typeof PairDecisionEnum,
    @Args('version', { type: () => Int, description: 'The version that was shown.' }) version: number,
  ): Promise<typeof DecidePairResult> {
    return decidePair(ctx, { kind, id, decision, version });
  }
}
