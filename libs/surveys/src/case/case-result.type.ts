import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';

@ObjectType('CaseMarked', { description: 'What the office was told is noted.' })
export class CaseMarkedType {
  @Field(() => ID, { description: 'Id of the case.' })
  assignmentId!: string;
}

@ObjectType('CaseReopened', { description: 'What the office had noted is taken back.' })
export class CaseReopenedType {
  @Field(() => ID, { description: 'Id of the case.' })
  assignmentId!: string;
}

@ObjectType('CaseLinkSent', {
  description: 'The personal link is on its way; it is sent once a day at most.',
})
export class CaseLinkSentType {
  @Field(() => ID, { description: 'Id of the case.' })
  assignmentId!: string;
}

@ObjectType('CaseNotChanged', { description: 'The case stays as it is.' })
export class CaseNotChangedType {
  @Field(() => String, { description: 'Why, and what to do, in the reader’s language.' })
  message!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;

export const MarkCaseResult = createUnionType({
  name: 'MarkCaseResult',
  description: 'The note, or why there is none.',
  types: () => [CaseMarkedType, CaseNotChangedType] as const,
  resolveType,
});

export const ReopenCaseResult = createUnionType({
  name: 'ReopenCaseResult',
  description: 'The reopened case, or why it stays as it is.',
  types: () => [CaseReopenedType, CaseNotChangedType] as const,
  resolveType,
});

export const SendCaseLinkResult = createUnionType({
  name: 'SendCaseLinkResult',
  description: 'The mail, or why none was sent.',
  types: () => [CaseLinkSentType, CaseNotChangedType] as const,
  resolveType,
});
