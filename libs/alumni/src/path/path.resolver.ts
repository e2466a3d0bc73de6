import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FieldOfScienceEnum, LevelEnum } from '../opportunity/opportunity.type.js';
import type { FieldOfScience, Level } from '../opportunity/opportunity-words.js';
import { findPath } from './find-path.js';
import { closeLaboratory, myLaboratories, openLaboratory } from './open-laboratory.js';
import {
  LaboratoryInput,
  LaboratoryOpenedType,
  OpenLaboratoryResult,
  PathHostType,
  PathType,
  toPath,
  toPathHost,
} from './path.type.js';

/** The path to Japan of a member, and the hosts who want to be found on it. */
@Resolver()
export class PathResolver {
  @Query(() => PathType, {
    description:
      'The way to Japan for a level, a field and a country; without them, for the signed-in member.',
  })
  @Allow('MEMBER')
  async pathToJapan(
    @CurrentCtx() ctx: Ctx,
    @Args('field', { type: () => FieldOfScienceEnum, nullable: true, description: 'Field of science.' })
    field?: FieldOfScience,
    @Args('level', { type: () => LevelEnum, nullable: true, description: 'Where somebody stands now.' })
    level?: Level,
    @Args('country', { type: () => String, nullable: true, description: 'ISO 3166-1 alpha-2.' })
    country?: string,
  ): Promise<PathType> {
    return toPath(await findPath(ctx, { field, level, country }), ctx.locale);
  }

  @Query(() => [PathHostType], {
    description: 'The plans of a host with whether alumni find them, the latest first.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async myLaboratories(@CurrentCtx() ctx: Ctx): Promise<PathHostType[]> {
    return (await myLaboratories(ctx)).map((row) => toPathHost(row, ctx.locale));
  }

  @Mutation(() => OpenLaboratoryResult, {
    description: 'A host lets alumni of its fields find it. Safe to repeat.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  openLaboratory(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => LaboratoryInput, description: 'What is shown.' }) input: LaboratoryInput,
  ): Promise<typeof OpenLaboratoryResult> {
    return openLaboratory(ctx, { ...input });
  }

  @Mutation(() => LaboratoryOpenedType, { description: 'Takes that back. Safe to repeat.' })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  closeLaboratory(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', { type: () => ID, description: 'The plan.' }) planId: string,
  ): Promise<LaboratoryOpenedType> {
    return closeLaboratory(ctx, planId);
  }
}
