import type { Locale } from '@enishi/platform';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { CampaignStateEnum } from './campaign-enums.type.js';
import type { CampaignNotInState, CampaignNotReady } from './campaign-errors.js';
import { CampaignProblemType, toCampaignProblem } from './campaign-preview.type.js';
import type { CampaignRow } from './campaign.queries.js';
import { CampaignType, toCampaign } from './campaign.type.js';

@ObjectType('CampaignSaved', { description: 'The draft was saved.' })
export class CampaignSavedType {
  @Field(() => CampaignType, { description: 'The campaign as it is now.' })
  campaign!: CampaignType;
}

@ObjectType('CampaignMoved', { description: 'The campaign is in the state that was asked for.' })
export class CampaignMovedType {
  @Field(() => CampaignType, { description: 'The campaign as it is now.' })
  campaign!: CampaignType;
}

@ObjectType('CampaignLaunched', { description: 'The campaign is open; invitations are on their way.' })
export class CampaignLaunchedType {
  @Field(() => CampaignType, { description: 'The campaign as it is now.' })
  campaign!: CampaignType;
  @Field(() => Int, { description: 'People, or plans, that are asked.' })
  cases!: number;
  @Field(() => Int, { description: 'Invitations on their way.' })
  contacts!: number;
  @Field(() => Int, { description: 'People, or plans, that are not asked.' })
  excluded!: number;
}

@ObjectType('CampaignNotReady', { description: 'Something is missing; nothing was changed.' })
export class CampaignNotReadyType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
  @Field(() => [CampaignProblemType], { description: 'What to mend.' })
  problems!: CampaignProblemType[];
}

@ObjectType('CampaignNotInState', { description: 'The campaign is in another state; nothing was changed.' })
export class CampaignNotInStateType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
  @Field(() => CampaignStateEnum, { description: 'The state in which it is.' })
  state!: string;
}

@ObjectType('TestMailSent', { description: 'The mail is on its way to whoever asked.' })
export class TestMailSentType {
  @Field(() => String, { description: 'Own address to which it goes.' })
  to!: string;
}

@ObjectType('CampaignMail', { description: 'A mail of a campaign as it would arrive at an invented person.' })
export class CampaignMailType {
  @Field(() => String, { description: 'Subject.' })
  subject!: string;
  @Field(() => String, { description: 'The mail as HTML; show it in a sandboxed frame.' })
  html!: string;
  @Field(() => String, { description: 'Its text part.' })
  text!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;

export const SaveCampaignResult = createUnionType({
  name: 'SaveCampaignResult',
  description: 'The saved draft, or why nothing was saved.',
  types: () => [CampaignSavedType, CampaignNotReadyType, CampaignNotInStateType] as const,
  resolveType,
});

export const MoveCampaignResult = createUnionType({
  name: 'MoveCampaignResult',
  description: 'The campaign in its new state, or why it stays as it is.',
  types: () => [CampaignMovedType, CampaignNotReadyType, CampaignNotInStateType] as const,
  resolveType,
});

export const LaunchCampaignResult = createUnionType({
  name: 'LaunchCampaignResult',
  description: 'What the launch wrote, or why the campaign stays closed.',
  types: () => [CampaignLaunchedType, CampaignNotReadyType, CampaignNotInStateType] as const,
  resolveType,
});

type Answer =
  { readonly __typename: string; readonly campaign: CampaignRow } | CampaignNotReady | CampaignNotInState;

/** Any answer of a verb with its campaign and problems as the reader sees them. */
export function toCampaignAnswer<T>(answer: Answer, locale: Locale): T {
  if ('campaign' in answer) return { ...answer, campaign: toCampaign(answer.campaign, locale) } as T;
  if ('problems' in answer)
    return { ...answer, problems: answer.problems.map((one) => toCampaignProblem(one, locale)) } as T;
  return answer as T;
}
