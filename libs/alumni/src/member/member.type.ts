import { DateOnlyScalar } from '@enishi/platform';
import { Field, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { printedMemberId } from '../member-id/member-id.js';
import type { TooManyClaims } from '../errors.js';
import type { MembershipClaimTaken } from './claim-membership.js';
import { memberStatuses } from './member-states.js';
import type { MemberRow } from './member.queries.js';

const MemberStatusEnum = Object.fromEntries(memberStatuses.map((status) => [status, status]));
registerEnumType(MemberStatusEnum, {
  name: 'MemberStatus',
  description: 'Where a membership is in its life.',
  valuesMap: {
    RESERVED: { description: 'An ID is given; the person has not completed yet.' },
    ACTIVE: { description: 'The completion report came in: the person is a member.' },
    CLAIMED: { description: 'The member has an account and can sign in.' },
    OPTED_OUT: { description: 'The member has left the club.' },
    DECEASED: { description: 'The member has died.' },
    MERGED: { description: 'The record was joined with another of the same person.' },
    RELEASED: { description: 'The ID was taken back unused; it is never given again.' },
  },
});

@ObjectType('Membership', { description: 'One person’s membership of the Sakura Science Club.' })
export class MembershipType {
  @Field(() => String, { description: 'Member ID as printed, in groups; a legacy ID verbatim.' })
  memberId!: string;
  @Field(() => MemberStatusEnum, { description: 'Where the membership is in its life.' })
  status!: string;
  @Field(() => DateOnlyScalar, {
    nullable: true,
    description: 'Day on which the membership became active, in Japan’s calendar.',
  })
  since!: string | null;
}

export function toMembership(row: MemberRow): MembershipType {
  return { memberId: printedMemberId(row.memberId), status: row.status, since: row.since };
}

@ObjectType('MembershipClaimTaken', {
  description:
    'The claim was taken. The answer is the same whether ID and address belong together or not; ask for a sign-in mail next.',
})
export class MembershipClaimTakenType {
  @Field(() => Boolean, { description: 'Always true.' })
  taken!: boolean;
}

@ObjectType('TooManyClaims', { description: 'Too many tries from this place or with this ID.' })
export class TooManyClaimsType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
  @Field(() => Int, { description: 'Seconds until the next try is taken.' })
  retryAfterSeconds!: number;
}

export const ClaimMembershipResult = createUnionType({
  name: 'ClaimMembershipResult',
  description: 'What became of a claim.',
  types: () => [MembershipClaimTakenType, TooManyClaimsType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export function toClaimResult(result: MembershipClaimTaken | TooManyClaims): typeof ClaimMembershipResult {
  return result.__typename === 'MembershipClaimTaken' ? { ...result, taken: true } : result;
}

@ObjectType('MemberIdReleased', { description: 'The ID was taken back and burned.' })
export class MemberIdReleasedType {
  @Field(() => String, { description: 'The person who had it.' })
  personId!: string;
}

@ObjectType('MembershipAlreadyActive', { description: 'The person has completed: the ID stays.' })
export class MembershipAlreadyActiveType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const ReleaseMemberIdResult = createUnionType({
  name: 'ReleaseMemberIdResult',
  description: 'What became of taking back an ID.',
  types: () => [MemberIdReleasedType, MembershipAlreadyActiveType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});
