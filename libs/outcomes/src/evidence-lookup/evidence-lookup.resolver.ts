import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { acceptSuggestion, dismissSuggestion } from './decide-suggestion.js';
import {
  AcceptEvidenceResult,
  DismissEvidenceResult,
  EvidenceSuggestionType,
  LookForMyPapersResult,
  MyPaperLookupType,
  toSuggestion,
} from './evidence-lookup.type.js';
import { listSuggestions } from './list-suggestions.js';
import { lookForMyPapers, myPaperLookup } from './look-for-my-papers.js';

const suggestionArgument = { type: () => ID, description: 'The suggestion.' } as const;

/** What public registers of papers know: shown, accepted, dismissed. */
@Resolver()
export class EvidenceLookupResolver {
  @Query(() => [EvidenceSuggestionType], {
    description:
      'What registers suggest: about a claim, for the office; or papers that may be the reader’s own.',
  })
  @Allow('MEMBER', 'OFFICER', 'SECRETARIAT')
  async evidenceSuggestions(
    @CurrentCtx() ctx: Ctx,
    @Args('outcomeId', { type: () => ID, nullable: true, description: 'The claim.' })
    outcomeId: string | undefined,
    @Args('mine', { type: () => Boolean, nullable: true, description: 'Those for the reader instead.' })
    mine: boolean | undefined,
  ): Promise<EvidenceSuggestionType[]> {
    return (await listSuggestions(ctx, { outcomeId, mine })).map((row) => toSuggestion(row, ctx.locale));
  }

  @Query(() => MyPaperLookupType, {
    description: 'Whether and how papers of the signed-in member are looked for.',
  })
  @Allow('MEMBER')
  myPaperLookup(@CurrentCtx() ctx: Ctx): Promise<MyPaperLookupType> {
    return myPaperLookup(ctx);
  }

  @Mutation(() => LookForMyPapersResult, {
    description: 'Gives an ORCID iD and the consent PAPER_LOOKUP; ended by withdrawing the consent.',
  })
  @Allow('MEMBER')
  lookForMyPapers(
    @CurrentCtx() ctx: Ctx,
    @Args('orcid', { type: () => String, description: 'The ORCID iD, in any spelling.' }) orcid: string,
    @Args('textVersion', { type: () => String, description: 'Version of the words that the person read.' })
    textVersion: string,
  ): Promise<typeof LookForMyPapersResult> {
    return lookForMyPapers(ctx, { orcid, textVersion: textVersion as 'PAPER-LOOKUP-1' });
  }

  @Mutation(() => AcceptEvidenceResult, {
    description: 'Makes a claim of a paper, or lets a register confirm a claim. Safe to repeat.',
  })
  @Allow('MEMBER', 'OFFICER')
  acceptEvidenceSuggestion(
    @CurrentCtx() ctx: Ctx,
    @Args('suggestionId', suggestionArgument) id: string,
  ): Promise<typeof AcceptEvidenceResult> {
    return acceptSuggestion(ctx, { id });
  }

  @Mutation(() => DismissEvidenceResult, { description: 'Says that it is not right. Safe to repeat.' })
  @Allow('MEMBER', 'OFFICER')
  dismissEvidenceSuggestion(
    @CurrentCtx() ctx: Ctx,
    @Args('suggestionId', suggestionArgument) id: string,
  ): Promise<typeof DismissEvidenceResult> {
    return dismissSuggestion(ctx, { id });
  }
}
