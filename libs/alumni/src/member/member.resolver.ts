import { Allow, CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ownPersonId } from '../policies.js';
import {
  ConsentInput,
  ConsentPurposeEnum,
  ConsentQuestionType,
  ConsentType,
  GiveConsentsResult,
} from '../consent/consent.type.js';
import { toConsent, toGiveConsentsResult } from '../consent/consent.type.js';
import type { ConsentPurpose } from '../consent/consent-purposes.js';
import { giveConsents } from '../consent/give-consents.js';
import { listConsents } from '../consent/list-consents.js';
import { consentQuestions } from '../consent/member-area-words.js';
import { withdrawConsent } from '../consent/withdraw-consent.js';
import { claimMembership } from './claim-membership.js';
import {
  ClaimMembershipResult,
  MembershipType,
  ReleaseMemberIdResult,
  toClaimResult,
  toMembership,
} from './member.type.js';
import { myMembership } from './my-membership.js';
import { releaseMemberId } from './release-member-id.js';

/** The club's side of a person: membership, consents, the claim. */
@Resolver()
export class MemberResolver {
  @Query(() => MembershipType, { description: 'The membership of whoever is signed in.' })
  @Allow('MEMBER')
  async myMembership(@CurrentCtx() ctx: Ctx): Promise<MembershipType> {
    return toMembership(await myMembership(ctx));
  }

  @Query(() => [ConsentType], { description: 'What the signed-in member agrees to now.' })
  @Allow('MEMBER')
  async myConsents(
    @CurrentCtx() ctx: Ctx,
    @Args('history', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Also what was withdrawn, the latest first.',
    })
    history: boolean,
  ): Promise<ConsentType[]> {
    return (await listConsents(ctx, { personId: ownPersonId(ctx.actor), history })).map(toConsent);
  }

  @Query(() => [ConsentQuestionType], { description: 'What the member area asks members to agree to.' })
  @Allow('MEMBER')
  consentQuestions(@CurrentCtx() ctx: Ctx): ConsentQuestionType[] {
    return consentQuestions(ctx.locale).map((question) => ({ ...question, choices: [...question.choices] }));
  }

  @Mutation(() => GiveConsentsResult, { description: 'Gives consents; purposes not named stay as they are.' })
  @Allow('MEMBER')
  async giveConsents(
    @CurrentCtx() ctx: Ctx,
    @Args('consents', { type: () => [ConsentInput], description: 'What the person agrees to.' })
    consents: ConsentInput[],
  ): Promise<typeof GiveConsentsResult> {
    const personId = ownPersonId(ctx.actor);
    const how = { language: ctx.locale, channel: 'MEMBER_AREA' } as const;
    return toGiveConsentsResult(await giveConsents(ctx, { personId, consents, ...how }));
  }

  @Mutation(() => [ConsentType], {
    description: 'Withdraws a consent; returns what the person still agrees to.',
  })
  @Allow('MEMBER')
  async withdrawConsent(
    @CurrentCtx() ctx: Ctx,
    @Args('purpose', { type: () => ConsentPurposeEnum, description: 'Which consent ends.' })
    purpose: ConsentPurpose,
  ): Promise<ConsentType[]> {
    return (await withdrawConsent(ctx, { personId: ownPersonId(ctx.actor), purpose })).map(toConsent);
  }

  @Mutation(() => ClaimMembershipResult, {
    description:
      'Links a membership to an account when member ID and e-mail address belong together; then ask for a sign-in mail.',
  })
  @Public(
    'members have no account before they claim; limited per address and per ID, the answer tells nothing',
  )
  async claimMembership(
    @CurrentCtx() ctx: Ctx,
    @Context('ip') ip: string | undefined,
    @Args('memberId', {
      type: () => String,
      description: 'As on the certificate; spaces and hyphens do not matter.',
    })
    memberId: string,
    @Args('email', { type: () => String, description: 'The address given in the completion report.' })
    email: string,
  ): Promise<typeof ClaimMembershipResult> {
    return toClaimResult(await claimMembership(ctx, { memberId, email, ip: ip ?? 'unknown' }));
  }

  @Mutation(() => ReleaseMemberIdResult, {
    description: 'Takes back the ID of a person who does not complete. The ID is never given again.',
  })
  @Allow('OFFICER')
  releaseMemberId(
    @CurrentCtx() ctx: Ctx,
    @Args('personId', { type: () => ID, description: 'Whose ID.' }) personId: string,
    @Args('reason', { type: () => String, description: 'Why, for the record; up to 500 characters.' })
    reason: string,
  ): Promise<typeof ReleaseMemberIdResult> {
    return releaseMemberId(ctx, { personId, reason });
  }
}
