import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import { ClaimStateEnum, VerificationEnum } from '../claim/claim-enums.type.js';

const resolveType = (value: { __typename: string }) => value.__typename;
const MESSAGE = 'What happened and what to do, in the reader’s language.';

@ObjectType('OutcomeReported', { description: 'The outcome is recorded.' })
export class OutcomeReportedType {
  @Field(() => ID, { description: 'Id of the outcome; after a correction that of the new version.' })
  id!: string;
}

@ObjectType('RevisitReported', { description: 'The return visit is recorded.' })
export class RevisitReportedType {
  @Field(() => ID, { description: 'Id of the return visit; after a correction that of the new version.' })
  id!: string;
}

@ObjectType('OutcomeWithdrawn', { description: 'The claim is taken back.' })
export class OutcomeWithdrawnType {
  @Field(() => ID, { description: 'Id of the claim.' })
  id!: string;
}

@ObjectType('OutcomeDecided', { description: 'The office’s decision is recorded.' })
export class OutcomeDecidedType {
  @Field(() => ID, { description: 'Id of the claim.' })
  id!: string;
  @Field(() => ClaimStateEnum, { description: 'Its state now.' })
  state!: string;
  @Field(() => VerificationEnum, { description: 'Its verification now.' })
  verification!: string;
}

@ObjectType('OutcomeFieldProblem', { description: 'A field to mend.' })
export class OutcomeFieldProblemType {
  @Field(() => String, { description: 'Name of the field of the input.' })
  field!: string;
  @Field(() => String, { description: 'Code of the problem.' })
  code!: string;
  @Field(() => String, { description: MESSAGE })
  message!: string;
}

@ObjectType('OutcomeNotValid', { description: 'Some fields are to be mended; nothing was recorded.' })
export class OutcomeNotValidType {
  @Field(() => String, { description: MESSAGE })
  message!: string;
  @Field(() => [OutcomeFieldProblemType], { description: 'Every field to mend.' })
  problems!: OutcomeFieldProblemType[];
}

@ObjectType('OutcomeToldInForm', { description: 'It was told in a yearly form and is changed there.' })
export class OutcomeToldInFormType {
  @Field(() => String, { description: MESSAGE })
  message!: string;
}

@ObjectType('OutcomeNotChangeable', {
  description: 'It was withdrawn or is a duplicate; nothing was changed.',
})
export class OutcomeNotChangeableType {
  @Field(() => String, { description: MESSAGE })
  message!: string;
}

@ObjectType('OutcomeChanged', { description: 'Somebody else changed it first; nothing was changed.' })
export class OutcomeChangedType {
  @Field(() => String, { description: MESSAGE })
  message!: string;
}

const REFUSALS = [
  OutcomeNotValidType,
  OutcomeChangedType,
  OutcomeNotChangeableType,
  OutcomeToldInFormType,
] as const;

export const ReportOutcomeResult = createUnionType({
  name: 'ReportOutcomeResult',
  description: 'The outcome, or what to mend.',
  types: () => [OutcomeReportedType, OutcomeNotValidType] as const,
  resolveType,
});
export const ReportRevisitResult = createUnionType({
  name: 'ReportRevisitResult',
  description: 'The return visit, or what to mend.',
  types: () => [RevisitReportedType, OutcomeNotValidType] as const,
  resolveType,
});
export const CorrectOutcomeResult = createUnionType({
  name: 'CorrectOutcomeResult',
  description: 'The new version, or why there is none.',
  types: () => [OutcomeReportedType, ...REFUSALS] as const,
  resolveType,
});
export const CorrectRevisitResult = createUnionType({
  name: 'CorrectRevisitResult',
  description: 'The new version, or why there is none.',
  types: () => [RevisitReportedType, ...REFUSALS] as const,
  resolveType,
});
export const WithdrawOutcomeResult = createUnionType({
  name: 'WithdrawOutcomeResult',
  description: 'Taken back, or why not.',
  types: () => [OutcomeWithdrawnType, OutcomeToldInFormType, OutcomeChangedType] as const,
  resolveType,
});
export const DecideOutcomeResult = createUnionType({
  name: 'DecideOutcomeResult',
  description: 'What holds now, or why nothing was decided.',
  types: () => [OutcomeDecidedType, OutcomeNotChangeableType] as const,
  resolveType,
});
