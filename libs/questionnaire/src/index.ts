/** Pure: no input or output, no dependency; the same code decides in the browser and on the server. */
export {
  type AnswerProblem,
  type AnswerProblemCode,
  type Answers,
  type AnswerValue,
  lengthOf,
} from './answer/answer.js';
export { type CheckedAnswers, checkAnswers, problemsOf } from './answer/check-answers.js';
export { type ReadAnswers, readAnswers, readForm } from './answer/read-answers.js';
export { type Condition, questionsIn } from './condition/condition.js';
export { holds } from './condition/holds.js';
export { ConditionSyntaxError, parseCondition } from './condition/parse-condition.js';
export { checkDefinition, type DefinitionFault } from './definition/check-definition.js';
export type {
  PageDefinition,
  QuestionDefinition,
  QuestionnaireDefinition,
  QuestionType,
} from './definition/definition.js';
export {
  answerOf,
  itemCodes,
  type Question,
  type Questionnaire,
  questionnaire,
  type QuestionnairePage,
} from './definition/questionnaire.js';
export {
  changesBetween,
  type Draft,
  type DraftChanges,
  emptyDraft,
  mergeDraft,
  type MergedDraft,
} from './draft/draft.js';
export { cleanText } from './kind/clean-text.js';
export type { FormFields } from './kind/kind.js';
export { pointsOf } from './kind/scale-kinds.js';
export { isEmailAddress } from './kind/written-kinds.js';
export { isRequired, type Route, routeOf, type RoutePage } from './route/route.js';
export { problemSentence, type QuestionnaireLocale } from './text/problem-sentences.js';
export { checkTexts, type QuestionnaireTexts, type QuestionTexts } from './text/texts.js';
