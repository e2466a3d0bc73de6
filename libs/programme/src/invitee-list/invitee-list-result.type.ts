import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ParticipationWithdrawnType } from '../participation/participation-input.type.js';
import { LIST_OBSTACLES } from './list-errors.js';

const named = <N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in N]: K };

export const ListObstacleEnum = named(Object.keys(LIST_OBSTACLES) as (keyof typeof LIST_OBSTACLES)[]);
registerEnumType(ListObstacleEnum, {
  name: 'InviteeListObstacle',
  description: 'Why a list stayed as it was.',
});

@ObjectType('InviteeListDone', { description: 'What confirming a list did.' })
export class ListDoneType {
  @Field(() => Int, { description: 'People added.' })
  added!: number;
  @Field(() => Int, { description: 'People changed.' })
  changed!: number;
  @Field(() => Int, { description: 'People left as they were.' })
  unchanged!: number;
  @Field(() => Int, { description: 'People withdrawn because the list is complete without them.' })
  withdrawn!: number;
}

@ObjectType('InviteeListConfirmed', { description: 'The list counts now; member IDs are being allocated.' })
export class ListConfirmedType {
  @Field(() => ID, { description: 'Id of the import.' })
  batchId!: string;
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;
  @Field(() => ListDoneType, { description: 'What it did.' })
  counts!: ListDoneType;
}

@ObjectType('InviteeListDiscarded', { description: 'The upload was put aside.' })
export class ListDiscardedType {
  @Field(() => ID, { description: 'Id of the import.' })
  batchId!: string;
}

@ObjectType('InviteeListUndone', { description: 'The list was taken back.' })
export class ListUndoneType {
  @Field(() => ID, { description: 'Id of the import.' })
  batchId!: string;
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;
}

@ObjectType('InviteeListNotChanged', { description: 'The list stayed as it was.' })
export class ListNotChangedType {
  @Field(() => ListObstacleEnum, { description: 'Why, for programs.' })
  code!: string;
  @Field(() => String, {
    description: 'What happened, what was kept and what to do, in the reader’s language.',
  })
  message!: string;
}

const TYPES: Record<string, string> = {
  ListConfirmed: 'InviteeListConfirmed',
  ListDiscarded: 'InviteeListDiscarded',
  ListUndone: 'InviteeListUndone',
  ListNotChanged: 'InviteeListNotChanged',
};
const resolveType = ({ __typename = '' }: { __typename?: string }) => TYPES[__typename] ?? __typename;

export const ConfirmInviteeListResult = createUnionType({
  name: 'ConfirmInviteeListResult',
  description: 'What became of confirming a list.',
  types: () => [ListConfirmedType, ListNotChangedType] as const,
  resolveType,
});

export const DiscardInviteeListResult = createUnionType({
  name: 'DiscardInviteeListResult',
  description: 'What became of putting an upload aside.',
  types: () => [ListDiscardedType, ListNotChangedType] as const,
  resolveType,
});

export const UndoInviteeListResult = createUnionType({
  name: 'UndoInviteeListResult',
  description: 'What became of taking a list back.',
  types: () => [ListUndoneType, ListNotChangedType] as const,
  resolveType,
});

export const WithdrawParticipationResult = createUnionType({
  name: 'WithdrawParticipationResult',
  description: 'What became of taking somebody off a list.',
  types: () => [ParticipationWithdrawnType, ListNotChangedType] as const,
  resolveType,
});
