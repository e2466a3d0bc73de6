import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateOnlyScalar } from '@enishi/platform';
import type { FollowUpRow } from './follow-up.queries.js';
import type { FollowUp } from './my-follow-ups.js';

const STATES = ['NOT_BEGUN', 'BEGUN', 'SUBMITTED', 'WITHDRAWN', 'DECLINED'] as const;
type FollowUpState = (typeof STATES)[number];

export const FollowUpStateEnum = Object.fromEntries(STATES.map((state) => [state, state]));
registerEnumType(FollowUpStateEnum, {
  name: 'FollowUpState',
  description: 'How far a yearly follow-up form is, as its respondent sees it.',
  valuesMap: {
    NOT_BEGUN: { description: 'Not begun.' },
    BEGUN: { description: 'Begun; the draft is kept.' },
    SUBMITTED: { description: 'Handed in.' },
    WITHDRAWN: { description: 'Handed in and taken back.' },
    DECLINED: { description: 'Not wanted this year; may still be answered.' },
  },
});

@ObjectType('FollowUp', { description: 'A yearly follow-up form that the reader may fill in.' })
export class FollowUpType {
  @Field(() => ID, { description: 'Id of the case; posted as `assignmentId` to `enterPath`.' })
  assignmentId!: string;
  @Field(() => String, { description: 'Name of the survey, in the reader’s language.' })
  name!: string;
  @Field(() => Int, { description: 'Fiscal year that asks.' })
  fiscalYear!: number;
  @Field(() => ID, {
    nullable: true,
    description: 'The plan that is asked about; empty for a member’s own form.',
  })
  planId!: string | null;
  @Field(() => String, { nullable: true, description: 'Title of the plan, in the reader’s language.' })
  planTitle!: string | null;
  @Field(() => FollowUpStateEnum, { description: 'How far it is.' })
  state!: FollowUpState;
  @Field(() => Boolean, { description: 'It can be answered or corrected now.' })
  isOpen!: boolean;
  @Field(() => DateOnlyScalar, { description: 'Last day, in Japan.' })
  dueOn!: string;
  @Field(() => Float, { description: 'About how many minutes it takes.' })
  minutes!: number;
  @Field(() => String, { nullable: true, description: 'Number of the receipt, once handed in.' })
  receiptNumber!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was handed in last.' })
  submittedAt!: Date | null;
  @Field(() => String, { description: 'Where a form is posted, with `assignmentId`, to open it.' })
  enterPath!: string;
}

export function toFollowUp(row: FollowUp): FollowUpType {
  return { ...row, state: stateOf(row), enterPath: '/survey/enter' };
}

function stateOf({ state, submittedAt, withdrawnAt }: FollowUpRow): FollowUpState {
  if (submittedAt) return withdrawnAt ? 'WITHDRAWN' : 'SUBMITTED';
  if (state === 'DECLINED') return 'DECLINED';
  return state === 'PARTIAL' ? 'BEGUN' : 'NOT_BEGUN';
}
