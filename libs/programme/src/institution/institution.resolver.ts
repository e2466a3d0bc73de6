import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { findOrAddInstitution } from './find-or-add-institution.js';
import {
  InstitutionFoundType,
  InstitutionInput,
  InstitutionType,
  toInstitution,
} from './institution.type.js';
import { listInstitutions } from './list-institutions.js';

@Resolver()
export class InstitutionResolver {
  @Query(() => [InstitutionType], { description: 'Institutions by part of a name, for the officer’s forms.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  async institutions(
    @CurrentCtx() ctx: Ctx,
    @Args('search', { type: () => String, description: 'Part of a name in any language.' }) search: string,
    @Args('countryCode', {
      type: () => String,
      nullable: true,
      description: 'Only this country or region, ISO 3166-1 alpha-2.',
    })
    countryCode: string | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, 1 to 50.' }) first: number,
  ): Promise<InstitutionType[]> {
    const found = await listInstitutions(ctx, { search, countryCode: countryCode ?? null, first });
    return found.map((row) => toInstitution(row, ctx.locale));
  }

  @Mutation(() => InstitutionFoundType, {
    description: 'Finds the institution of a country by its names, or adds it.',
  })
  @Allow('OFFICER', 'ADMINISTRATOR')
  async findOrAddInstitution(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => InstitutionInput, description: 'Kind, country and names.' })
    input: InstitutionInput,
  ): Promise<InstitutionFoundType> {
    const { institution, isNew } = await findOrAddInstitution(ctx, input);
    return { institution: toInstitution(institution, ctx.locale), isNew };
  }
}
