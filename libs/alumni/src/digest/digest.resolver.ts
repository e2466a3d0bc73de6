import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, Field, GraphQLISODateTime, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { chooseDigest, myDigest } from './choose-digest.js';
import type { MyDigest } from './choose-digest.js';

@ObjectType('DigestIssue', { description: 'The digest of one month, as it went to the member.' })
export class DigestIssueType {
  @Field(() => String, { description: 'Month of Japan’s calendar: `2026-02`.' })
  month!: string;
  @Field(() => Int, { description: 'How many items it has.' })
  items!: number;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it left; empty while it waits.' })
  sentAt!: Date | null;
}

@ObjectType('MyDigest', { description: 'Whether the member wants the monthly digest, and the last twelve.' })
export class MyDigestType {
  @Field(() => Boolean, { description: 'False when the member wants none, at whatever address.' })
  wanted!: boolean;
  @Field(() => [DigestIssueType], {
    description: 'The last twelve months in which there was something to tell.',
  })
  issues!: DigestIssueType[];
}
const toMyDigest = ({ wanted, issues }: MyDigest): MyDigestType => ({ wanted, issues: [...issues] });

/** The monthly digest, as its reader decides on it. */
@Resolver()
export class DigestResolver {
  @Query(() => MyDigestType, {
    description: 'Whether the signed-in member wants the digest, and the last twelve.',
  })
  @Allow('MEMBER')
  async myDigest(@CurrentCtx() ctx: Ctx): Promise<MyDigestType> {
    return toMyDigest(await myDigest(ctx));
  }

  @Mutation(() => MyDigestType, { description: 'Says whether one wants the digest. Safe to repeat.' })
  @Allow('MEMBER')
  async chooseDigest(
    @CurrentCtx() ctx: Ctx,
    @Args('wanted', { type: () => Boolean, description: 'True to get it.' }) wanted: boolean,
  ): Promise<MyDigestType> {
    return toMyDigest(await chooseDigest(ctx, wanted));
  }
}
