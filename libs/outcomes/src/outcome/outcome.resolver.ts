import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ClaimKindEnum, DecisionEnum } from '../claim/claim-enums.type.js';
import { decideOutcome } from '../claim/decide-outcome.js';
import { listOutcomes, listRevisits } from '../claim/list-claims.js';
import { withdrawOutcome } from '../claim/withdraw-outcome.js';
import { correctRevisit, reportRevisit } from '../revisit/report-revisit.js';
import {
  OutcomeFilterInput,
  ReportOutcomeInput,
  ReportRevisitInput,
  RevisitFilterInput,
} from './outcome-inputs.type.js';
import {
  CorrectOutcomeResult,
  CorrectRevisitResult,
  DecideOutcomeResult,
  ReportOutcomeResult,
  ReportRevisitResult,
  WithdrawOutcomeResult,
} from './outcome-results.type.js';
import { OutcomePageType, RevisitPageType, toOutcomePage, toRevisitPage } from './outcome.type.js';
import { correctOutcome, reportOutcome } from './report-outcome.js';

const claimArgument = { type: () => ID, description: 'Id of the outcome or return visit.' } as const;
const outcomeArgument = { type: () => ID, description: 'The outcome.' } as const;
const revisitArgument = { type: () => ID, description: 'The return visit.' } as const;
const kindArgument = { type: () => ClaimKindEnum, description: 'An outcome or a return visit.' } as const;
const firstArgument = { type: () => Int, defaultValue: 50, description: 'How many, at most 200.' } as const;
const afterArgument = {
  type: () => String,
  nullable: true,
  description: 'Cursor of the page before.',
} as const;

const filterArgument = { nullable: true, description: 'What the list is narrowed to.' } as const;

/** Who may tell what a visit led to, and correct it. */
const TELLERS = ['HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'MEMBER', 'OFFICER', 'SECRETARIAT'] as const;
/** Who may read it, as far as rows are visible to them. */
const READERS = [...TELLERS, 'ADMINISTRATOR', 'ANALYST'] as const;

/** What visits led to: told at any time, taken back, corrected, decided. */
@Resolver()
export class OutcomeResolver {
  @Query(() => OutcomePageType, {
    description:
      'Outcomes that the reader may see: hosts those of their plans (of alumni only what they share), members their own, the office all, analysts without names.',
  })
  @Allow(...READERS)
  async outcomes(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => OutcomeFilterInput, ...filterArgument })
    filter: OutcomeFilterInput | undefined,
    @Args('first', firstArgument) first: number,
    @Args('after', afterArgument) after: string | undefined,
  ): Promise<OutcomePageType> {
    return toOutcomePage(await listOutcomes(ctx, { filter: given(filter ?? {}), first, after }), ctx.locale);
  }

  @Query(() => RevisitPageType, { description: 'Return visits that the reader may see, by the same rule.' })
  @Allow(...READERS)
  async revisits(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => RevisitFilterInput, ...filterArgument })
    filter: RevisitFilterInput | undefined,
    @Args('first', firstArgument) first: number,
    @Args('after', afterArgument) after: string | undefined,
  ): Promise<RevisitPageType> {
    return toRevisitPage(await listRevisits(ctx, { filter: given(filter ?? {}), first, after }), ctx.locale);
  }

  @Mutation(() => ReportOutcomeResult, {
    description: 'Tells that something came of a visit (R38). Safe to repeat.',
  })
  @Allow(...TELLERS)
  reportOutcome(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => ReportOutcomeInput, description: 'What came of it.' })
    input: ReportOutcomeInput,
  ): Promise<typeof ReportOutcomeResult> {
    return reportOutcome(ctx, given(input));
  }

  @Mutation(() => ReportRevisitResult, {
    description: 'Tells that somebody came back to Japan. Safe to repeat.',
  })
  @Allow(...TELLERS)
  reportRevisit(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => ReportRevisitInput, description: 'Who, what for, when.' })
    input: ReportRevisitInput,
  ): Promise<typeof ReportRevisitResult> {
    return reportRevisit(ctx, given(input));
  }

  @Mutation(() => CorrectOutcomeResult, {
    description: 'Tells an outcome again: a new version by the same source.',
  })
  @Allow(...TELLERS)
  correctOutcome(
    @CurrentCtx() ctx: Ctx,
    @Args('outcomeId', outcomeArgument) id: string,
    @Args('input', { type: () => ReportOutcomeInput, description: 'What is right.' })
    input: ReportOutcomeInput,
  ): Promise<typeof CorrectOutcomeResult> {
    return correctOutcome(ctx, { ...given(input), id });
  }

  @Mutation(() => CorrectRevisitResult, {
    description: 'Tells a return visit again: a new version by the same source.',
  })
  @Allow(...TELLERS)
  correctRevisit(
    @CurrentCtx() ctx: Ctx,
    @Args('revisitId', revisitArgument) id: string,
    @Args('input', { type: () => ReportRevisitInput, description: 'What is right.' })
    input: ReportRevisitInput,
  ): Promise<typeof CorrectRevisitResult> {
    return correctRevisit(ctx, { ...given(input), id });
  }

  @Mutation(() => WithdrawOutcomeResult, { description: 'Takes back what the reader’s side told.' })
  @Allow(...TELLERS)
  withdrawOutcome(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', kindArgument) kind: keyof typeof ClaimKindEnum,
    @Args('claimId', claimArgument) id: string,
  ): Promise<typeof WithdrawOutcomeResult> {
    return withdrawOutcome(ctx, { kind, id });
  }

  @Mutation(() => DecideOutcomeResult, {
    description: 'Says that a claim is proved, wrong or told twice; can be undone.',
  })
  @Allow('OFFICER')
  decideOutcome(
    @CurrentCtx() ctx: Ctx,
    @Args('kind', kindArgument) kind: keyof typeof ClaimKindEnum,
    @Args('claimId', claimArgument) id: string,
    @Args('decision', { type: () => DecisionEnum, description: 'The decision.' })
    decision: keyof typeof DecisionEnum,
    @Args('duplicateOfId', {
      type: () => ID,
      nullable: true,
      description: 'Of which claim it is a duplicate.',
    })
    duplicateOfId: string | undefined,
  ): Promise<typeof DecideOutcomeResult> {
    return decideOutcome(ctx, { kind, id, decision, duplicateOfId });
  }
}

type Given<T> = { [K in keyof T]: NonNullable<T[K]> };

/** A field that a client sends as null is one that was not given. */
function given<T extends object>(args: T): Given<T> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value != null)) as Given<T>;
}
