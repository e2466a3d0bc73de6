import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FieldOfScienceEnum } from '../opportunity/opportunity.type.js';
import type { FieldOfScience } from '../opportunity/opportunity-words.js';
import {
  CircleLeftType,
  CircleRequestedType,
  MyCirclesType,
  RequestCircleResult,
  WriteCircleNoteResult,
  toCircle,
} from './circle.type.js';
import { leaveCircle } from './leave-circle.js';
import { myCircles } from './my-circles.js';
import { requestCircle, withdrawCircleRequest } from './request-circle.js';
import { writeCircleNote } from './write-note.js';

/** Field circles, for those who ask for one. */
@Resolver()
export class CircleResolver {
  @Query(() => MyCirclesType, { description: 'The circles of the signed-in member, and what they wait for.' })
  @Allow('MEMBER')
  async myCircles(@CurrentCtx() ctx: Ctx): Promise<MyCirclesType> {
    const { request, circles } = await myCircles(ctx);
    return { request, circles: circles.map((row) => toCircle(row, ctx.locale)) };
  }

  @Mutation(() => RequestCircleResult, { description: 'Asks for a circle; it begins once six wait.' })
  @Allow('MEMBER')
  requestCircle(
    @CurrentCtx() ctx: Ctx,
    @Args('field', { type: () => FieldOfScienceEnum, description: 'Field of science.' })
    field: FieldOfScience,
    @Args('language', { type: () => String, description: 'ja, en or zh-Hans.' }) language: Locale,
  ): Promise<typeof RequestCircleResult> {
    return requestCircle(ctx, { field, language });
  }

  @Mutation(() => CircleRequestedType, { description: 'Takes the request back. Safe to repeat.' })
  @Allow('MEMBER')
  withdrawCircleRequest(@CurrentCtx() ctx: Ctx): Promise<CircleRequestedType> {
    return withdrawCircleRequest(ctx);
  }

  @Mutation(() => CircleLeftType, { description: 'Leaves a circle; one’s notes go along. Safe to repeat.' })
  @Allow('MEMBER')
  leaveCircle(
    @CurrentCtx() ctx: Ctx,
    @Args('circleId', { type: () => ID, description: 'The circle.' }) circleId: string,
  ): Promise<CircleLeftType> {
    return leaveCircle(ctx, circleId);
  }

  @Mutation(() => WriteCircleNoteResult, {
    description:
      'Writes to the question of a week, one note per person; empty words take it away. Safe to repeat.',
  })
  @Allow('MEMBER')
  writeCircleNote(
    @CurrentCtx() ctx: Ctx,
    @Args('circleId', { type: () => ID, description: 'The circle.' }) circleId: string,
    @Args('week', { type: () => Int, description: '1 to 4; its question is out.' }) week: number,
    @Args('words', { type: () => String, description: 'Up to 1,500 characters.' }) words: string,
  ): Promise<typeof WriteCircleNoteResult> {
    return writeCircleNote(ctx, { circleId, week, words });
  }
}
