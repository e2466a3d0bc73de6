import type { Locale } from '@enishi/platform';
import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import type { PlanNotSaved, PlanProblem } from '../errors.js';
import { planProblemSentence } from '../errors.js';
import type { PlanSaved } from './plan-saved.js';
import { PlanStateEnum, ProblemSeverityEnum } from './plan-enums.type.js';

const MESSAGE = { description: 'What happened, what was kept and what to do, in the reader’s language.' };

@ObjectType('PlanProblem', { description: 'Something found on a plan as a whole.' })
export class PlanProblemType {
  @Field(() => String, { description: 'What was found, for programs: a fixed word.' })
  code!: string;
  @Field(() => ProblemSeverityEnum, { description: 'How much it weighs.' })
  severity!: string;
  @Field(() => String, { description: 'Field of the form that it is about.' })
  field!: string;
  @Field(() => String, { description: 'What was found and what to do, in the reader’s language.' })
  message!: string;
}

export function toPlanProblem(problem: PlanProblem, locale: Locale): PlanProblemType {
  const { code, severity, field } = problem;
  return { code, severity, field, message: planProblemSentence(problem, locale) };
}

@ObjectType('PlanSaved', { description: 'The plan was saved.' })
export class PlanSavedType {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;
  @Field(() => [PlanProblemType], { description: 'What an officer should weigh.' })
  warnings!: PlanProblemType[];
}

@ObjectType('PlanNotSaved', { description: 'The plan was not saved.' })
export class PlanNotSavedType {
  @Field(() => String, MESSAGE)
  message!: string;
  @Field(() => [PlanProblemType], { description: 'What to mend, and what else to weigh.' })
  problems!: PlanProblemType[];
}

export const SavePlanResult = createUnionType({
  name: 'SavePlanResult',
  description: 'Saved, or what to mend.',
  types: () => [PlanSavedType, PlanNotSavedType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export function toPlanSaved(result: PlanSaved, locale: Locale): PlanSavedType & { __typename: 'PlanSaved' } {
  return { ...result, warnings: result.warnings.map((problem) => toPlanProblem(problem, locale)) };
}

export function toSavePlanResult(result: PlanSaved | PlanNotSaved, locale: Locale): typeof SavePlanResult {
  if (result.__typename === 'PlanSaved') return toPlanSaved(result, locale);
  return { ...result, problems: result.problems.map((problem) => toPlanProblem(problem, locale)) };
}

@ObjectType('PlanMoved', { description: 'The plan stands in the state now.' })
export class PlanMovedType {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;
  @Field(() => PlanStateEnum, { description: 'State before.' })
  from!: string;
  @Field(() => PlanStateEnum, { description: 'State now.' })
  to!: string;
}

@ObjectType('PlanCannotMove', { description: 'The plan cannot go to that state from the one it is in.' })
export class PlanCannotMoveType {
  @Field(() => String, MESSAGE)
  message!: string;
  @Field(() => PlanStateEnum, { description: 'State it is in.' })
  state!: string;
}

@ObjectType('StopDateOutside', {
  description: 'The day of the stop lies outside the fiscal year or after today.',
})
export class StopDateOutsideType {
  @Field(() => String, MESSAGE)
  message!: string;
}

export const ChangePlanStateResult = createUnionType({
  name: 'ChangePlanStateResult',
  description: 'Moved, or why not.',
  types: () => [PlanMovedType, PlanCannotMoveType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export const StopPlanResult = createUnionType({
  name: 'StopPlanResult',
  description: 'Stopped, or why not.',
  types: () => [PlanMovedType, PlanCannotMoveType, StopDateOutsideType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});
