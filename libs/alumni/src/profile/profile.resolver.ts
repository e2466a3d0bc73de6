import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ownPersonId } from '../policies.js';
import { chooseAudiences } from './choose-audience.js';
import { findMemberProfile } from './find-member-profile.js';
import { hideMember, hideMyProfile } from './hide-member.js';
import { myProfile } from './my-profile.js';
import {
  AudienceChoiceInput,
  MyProfileType,
  TellProfileInput,
  TellProfileResult,
  factsOf,
  toMyProfile,
} from './my-profile.type.js';
import { ProfileFieldEnum, ViewpointEnum } from './profile-enums.type.js';
import type { ProfileField } from './profile-fields.js';
import { ProfileType, toProfile } from './profile.type.js';
import { confirmFacts } from './tell-fact.js';
import { tellMyProfile } from './tell-my-profile.js';
import { viewProfileAs } from './view-as.js';
import type { Viewpoint } from './view-as.js';

/** What a member tells of themselves, who may see it, and what others get. */
@Resolver()
export class ProfileResolver {
  @Query(() => MyProfileType, { description: 'My own profile with its sources and audiences.' })
  @Allow('MEMBER')
  async myProfile(@CurrentCtx() ctx: Ctx): Promise<MyProfileType> {
    return toMyProfile(ctx, await myProfile(ctx));
  }

  @Query(() => ProfileType, {
    nullable: true,
    description: 'What somebody else gets of my profile; empty when they get nothing.',
  })
  @Allow('MEMBER')
  async myProfileAs(
    @CurrentCtx() ctx: Ctx,
    @Args('viewpoint', { type: () => ViewpointEnum, description: 'Through whose eyes.' })
    viewpoint: Viewpoint,
  ): Promise<ProfileType | null> {
    const seen = await viewProfileAs(ctx, { personId: ownPersonId(ctx.actor), viewpoint });
    return seen ? toProfile(ctx, seen) : null;
  }

  @Query(() => ProfileType, { description: 'A member, as far as the reader may see them.' })
  @Allow('MEMBER', 'SECRETARIAT', 'OFFICER', 'ADMINISTRATOR')
  async member(
    @CurrentCtx() ctx: Ctx,
    @Args('memberKey', { type: () => ID, description: 'Which membership.' }) memberKey: string,
  ): Promise<ProfileType> {
    return toProfile(ctx, await findMemberProfile(ctx, { memberKey }));
  }

  @Mutation(() => TellProfileResult, { description: 'Writes down what I tell of myself, all or nothing.' })
  @Allow('MEMBER')
  async tellMyProfile(
    @CurrentCtx() ctx: Ctx,
    @Args('told', { type: () => TellProfileInput, description: 'What I tell.' }) told: TellProfileInput,
  ): Promise<typeof TellProfileResult> {
    const result = await tellMyProfile(ctx, factsOf(told));
    return result.__typename === 'ProfileTold'
      ? { ...result, profile: toMyProfile(ctx, result.profile) }
      : { ...result, fields: [...result.fields] };
  }

  @Mutation(() => MyProfileType, { description: 'Says that these fields still hold.' })
  @Allow('MEMBER')
  async confirmMyProfile(
    @CurrentCtx() ctx: Ctx,
    @Args('fields', { type: () => [ProfileFieldEnum], description: 'What still holds.' })
    fields: ProfileField[],
  ): Promise<MyProfileType> {
    await confirmFacts(ctx, { personId: ownPersonId(ctx.actor), fields });
    return toMyProfile(ctx, await myProfile(ctx));
  }

  @Mutation(() => MyProfileType, { description: 'Chooses who may see which field.' })
  @Allow('MEMBER')
  async chooseMyAudiences(
    @CurrentCtx() ctx: Ctx,
    @Args('choices', { type: () => [AudienceChoiceInput], description: 'Fields that are not named stay.' })
    choices: AudienceChoiceInput[],
  ): Promise<MyProfileType> {
    await chooseAudiences(ctx, { personId: ownPersonId(ctx.actor), choices });
    return toMyProfile(ctx, await myProfile(ctx));
  }

  @Mutation(() => MyProfileType, { description: 'Hides my whole profile, or shows it again.' })
  @Allow('MEMBER')
  async hideMyProfile(
    @CurrentCtx() ctx: Ctx,
    @Args('hidden', { type: () => Boolean, description: 'True hides it from all but the secretariat.' })
    isHidden: boolean,
  ): Promise<MyProfileType> {
    await hideMyProfile(ctx, { personId: ownPersonId(ctx.actor), isHidden });
    return toMyProfile(ctx, await myProfile(ctx));
  }

  @Mutation(() => Boolean, {
    description: 'Hides a member at risk altogether, or takes that back. Always true.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async hideMember(
    @CurrentCtx() ctx: Ctx,
    @Args('memberKey', { type: () => ID, description: 'Which membership.' }) memberKey: string,
    @Args('hidden', { type: () => Boolean, description: 'True hides.' }) isHidden: boolean,
    @Args('reason', { type: () => String, description: 'Why, for the record; up to 500 characters.' })
    reason: string,
  ): Promise<boolean> {
    await hideMember(ctx, { memberKey, isHidden, reason });
    return true;
  }
}
