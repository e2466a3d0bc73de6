import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { OpportunityStateEnum } from './opportunity.type.js';

@ObjectType('OpportunitySaved', { description: 'The entry was written.' })
export class OpportunitySavedType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}
@ObjectType('OpportunityProblem', { description: 'Something to mend in an entry.' })
export class OpportunityProblemType {
  @Field(() => String, { description: 'Name of the input field.' })
  field!: string;
  @Field(() => String, { description: 'Code.' })
  code!: string;
  @Field(() => String, { description: 'What to do, in the reader’s language.' })
  message!: string;
}
@ObjectType('OpportunityNotValid', { description: 'Something is to be mended; nothing was stored.' })
export class OpportunityNotValidType {
  @Field(() => String, { description: 'What happened, in the reader’s language.' })
  message!: string;
  @Field(() => [OpportunityProblemType], { description: 'What to mend.' })
  problems!: OpportunityProblemType[];
}
@ObjectType('OpportunityChanged', { description: 'Somebody else was faster; nothing was stored.' })
export class OpportunityChangedType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}
@ObjectType('OpportunityMoved', { description: 'It stands where it was moved to.' })
export class OpportunityMovedType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => OpportunityStateEnum, { description: 'Where it stands.' })
  state!: string;
  @Field(() => Int, { description: 'The version in which it stands there.' })
  version!: number;
}
@ObjectType('OpportunityNotMovable', {
  description: 'Not possible from where it stands; nothing was changed.',
})
export class OpportunityNotMovableType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}
@ObjectType('OpportunityStepTold', { description: 'What the member told stands, or is taken back.' })
export class OpportunityStepToldType {
  @Field(() => ID, { description: 'The entry it is about.' })
  opportunityId!: string;
}
@ObjectType('OpportunityNotOpen', { description: 'The entry has left the board; nothing was noted.' })
export class OpportunityNotOpenType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const SaveOpportunityResult = createUnionType({
  name: 'SaveOpportunityResult',
  description: 'Written, or why not.',
  types: () => [OpportunitySavedType, OpportunityNotValidType, OpportunityChangedType] as const,
  resolveType,
});
export const MoveOpportunityResult = createUnionType({
  name: 'MoveOpportunityResult',
  description: 'Moved, or why not.',
  types: () => [OpportunityMovedType, OpportunityNotMovableType, OpportunityChangedType] as const,
  resolveType,
});
export const TellOpportunityStepResult = createUnionType({
  name: 'TellOpportunityStepResult',
  description: 'Noted, or why not.',
  types: () => [OpportunityStepToldType, OpportunityNotOpenType] as const,
  resolveType,
});
