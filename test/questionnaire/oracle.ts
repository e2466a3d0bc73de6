import { Model } from 'survey-core';
import type { Answers, QuestionDefinition, QuestionnaireDefinition } from '@enishi/questionnaire';

export const surveyJsModel = (definition: QuestionnaireDefinition): Model =>
  new Model(asSurveyJs(definition));

function asElement(question: QuestionDefinition): object {
  if (question.type === 'country')
    return { ...question, type: 'dropdown', choices: ['JP', 'CN', 'IN', 'KH'] };
  if (question.type === 'matrix')
    return { ...question, rows: [...question.rows], columns: [...question.columns] };
  return { ...question };
}

/** Our definition as SurveyJS reads it: only the two things in which we differ are rewritten. */
export function asSurveyJs(definition: QuestionnaireDefinition): object {
  return {
    pages: definition.pages.map((page) => ({ ...page, elements: page.elements.map(asElement) })),
    checkErrorsMode: 'onComplete',
    textUpdateMode: 'onTyping',
  };
}

export interface OracleVerdict {
  shown: string[];
  counted: Record<string, unknown>;
  wrong: string[];
}

/**
 * What SurveyJS says when a person answers question after question: which questions are shown, which
 * answers count, and which questions have errors at the end.
 */
export function surveyJsVerdict(
  survey: Model,
  definition: QuestionnaireDefinition,
  answers: Answers,
): OracleVerdict {
  survey.clear(true, true);
  for (const page of definition.pages)
    for (const { name } of page.elements) {
      const question = survey.getQuestionByName(name);
      if (question?.isVisible && question.parent?.isVisible && Object.hasOwn(answers, name))
        survey.setValue(name, structuredClone(answers[name]));
    }
  const shown = survey.getAllQuestions(true).filter((question) => question.parent.isVisible);
  for (const question of shown) question.hasErrors(true);
  return {
    shown: shown.map((question) => question.name),
    counted: structuredClone(survey.data) as Record<string, unknown>,
    wrong: shown.filter((question) => question.errors.length > 0).map((question) => question.name),
  };
}
