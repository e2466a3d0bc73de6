/** Pure: no input or output, no dependency; the same code decides in the browser and on the server. */
export {
  type AnswerProblem,
  type AnswerProblemCode,
  type Answers,
  type AnswerValue,
  type InstitutionAnswer,
  lengthOf,
  type RosterLine,
} from './answer/answer.js';
export { type CheckedAnswers, checkAnswers, problemsOf } from './answer/check-answers.js';
export {
  type Given,
  type GivenLine,
  type GivenPerson,
  givenValue,
  noGiven,
  UNNAMED,
} from './answer/given.js';
export { type ReadAnswers, readAnswers, readForm } from './answer/read-answers.js';
export { type Condition, questionsIn } from './condition/condition.js';
export { holds, valueOf } from './condition/holds.js';
export { ConditionSyntaxError, parseCondition } from './condition/parse-condition.js';
export { checkDefinition, type DefinitionFault } from './definition/check-definition.js';
export type {
  DependentMode,
  GivenType,
  IdentifierQuestion,
  InstitutionQuestion,
  ItemDefinition,
  PageDefinition,
  PartialDateQuestion,
  PersonQuestion,
  QuestionDefinition,
  QuestionnaireDefinition,
  QuestionType,
  RosterQuestion,
} from './definition/definition.js';
export {
  answerOf,
  everyQuestion,
  itemCodes,
  type Question,
  type Questionnaire,
  questionnaire,
  type QuestionnairePage,
} from './definition/questionnaire.js';
export {
  applyChanges,
  changesBetween,
  type DraftChanges,
  type LineKey,
  lineKey,
  valueAt,
} from './draft/changes.js';
export { type Draft, emptyDraft, mergeDraft, type MergedDraft } from './draft/draft.js';
export { type ReadChanges, readChanges } from './draft/read-changes.js';
export { cleanText } from './kind/clean-text.js';
export { isDoi, isOrcid } from './kind/identifier-kind.js';
export type { FormFields, Storage } from './kind/kind.js';
export { isPartialDate, spanOf } from './kind/partial-date-kind.js';
export { pointsOf } from './kind/scale-kinds.js';
export { isEmailAddress } from './kind/written-kinds.js';
export { linesOf, type RouteLine } from './roster/lines.js';
export { newLineId } from './roster/read-lines.js';
export { isRequired } from './condition/shown.js';
export { type Route, routeOf, type RoutePage } from './route/route.js';
export { displayFor, type DisplayOf, type OtherDisplay, pipe } from './text/pipe.js';
export { pipedNames } from './text/piped-names.js';
export { type AnswerRow, rowsOf } from './rows/rows-of.js';
export { type Variable, variablesOf } from './rows/variables-of.js';
export { type ReadDefinition, readDefinition, type SchemaLanguage } from './schema/read-definition.js';
export type { ConditionCount } from './rehearsal/condition-counter.js';
export { EVERY_WAY, type Habits } from './rehearsal/habits.js';
export { type GivenSource, MADE_UP_PERSONS, madeUpGiven } from './rehearsal/made-up-given.js';
export type { Random } from './rehearsal/random.js';
export {
  beginRehearsal,
  type Rehearsal,
  type RehearsalInSteps,
  type RehearsalOptions,
  rehearse,
  type RehearsedRoute,
  type Walk,
} from './rehearsal/rehearse.js';
export { problemSentence, type QuestionnaireLocale } from './text/problem-sentences.js';
export { checkTexts, type QuestionnaireTexts, type QuestionTexts } from './text/texts.js';
