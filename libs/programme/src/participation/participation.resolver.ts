import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Kind } from 'graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { correctParticipation } from './correct-participation.js';
import { listParticipations, viewParticipation } from './list-participations.js';
import { myParticipations } from './my-participations.js';
import {
  CorrectParticipationInput,
  CorrectParticipationResult,
  ParticipationFilterInput,
} from './participation-input.type.js';
import {
  MyParticipationType,
  ParticipationPageType,
  ParticipationType,
  toMyParticipation,
  toParticipation,
  toParticipationPage,
} from './participation.type.js';
import { withdrawParticipation } from './withdraw-participation.js';
import { WithdrawParticipationResult } from '../invitee-list/invitee-list-result.type.js';

@Resolver()
export class ParticipationResolver {
  @Query(() => ParticipationPageType, {
    description:
      'People who take part, with plan, host and certificate. Officers and the secretariat see all, hosts those of their plans.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async participations(
    @CurrentCtx() ctx: Ctx,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', {
      type: () => ParticipationFilterInput,
      nullable: true,
      description: 'What the list is narrowed to.',
    })
    filter?: ParticipationFilterInput,
    @Args('first', {
      type: () => Int,
      nullable: true,
      description: 'How many, at most 200; 50 when left out.',
    })
    first?: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' })
    after?: string,
  ): Promise<ParticipationPageType> {
    const wanted = Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value !== null));
    const page = await listParticipations(ctx, {
      filter: wanted,
      first: first ?? 50,
      after,
      count: asksFor(info, 'totalCount'),
    });
    return toParticipationPage(page, ctx.locale);
  }

  @Query(() => ParticipationType, { description: 'One participation, for its own page.' })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'SECRETARIAT', 'ADMINISTRATOR')
  async participation(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID, description: 'Id of the participation.' }) id: string,
  ): Promise<ParticipationType> {
    return toParticipation(await viewParticipation(ctx, id), ctx.locale);
  }

  @Query(() => [MyParticipationType], {
    description: 'Visits of the signed-in member, the latest first.',
  })
  @Allow('MEMBER')
  async myParticipations(@CurrentCtx() ctx: Ctx): Promise<MyParticipationType[]> {
    return (await myParticipations(ctx)).map((row) => toMyParticipation(row, ctx.locale));
  }

  @Mutation(() => CorrectParticipationResult, {
    description: 'Corrects a name, a date or another fact of one person on a list.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  correctParticipation(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => CorrectParticipationInput, description: 'What shall be.' })
    input: CorrectParticipationInput,
  ): Promise<typeof CorrectParticipationResult> {
    return correctParticipation(ctx, withoutEmpty(input));
  }

  @Mutation(() => WithdrawParticipationResult, {
    description: 'Takes one person off a list who will not come.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  withdrawParticipation(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID, description: 'Id of the participation.' }) id: string,
  ): Promise<typeof WithdrawParticipationResult> {
    return withdrawParticipation(ctx, { id });
  }
}

const CANNOT_BE_EMPTY = [
  'nameLatin',
  'birthDate',
  'nationalities',
  'role',
  'funding',
  'academicLevel',
  'entryDate',
  'departureDate',
] as const;

/** GraphQL sends null where a field is cleared; what cannot be empty stays as it is. */
function withoutEmpty(input: CorrectParticipationInput): CorrectParticipationInput {
  const kept = { ...input };
  for (const field of CANNOT_BE_EMPTY) if (kept[field] === null) delete kept[field];
  return kept;
}

/** True when a query asks for a field anywhere below: what nobody asks for need not be counted. */
function asksFor(info: GraphQLResolveInfo, field: string): boolean {
  const search = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === field || search(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return search(selection.selectionSet);
      return search(info.fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return info.fieldNodes.some((node) => search(node.selectionSet));
}
