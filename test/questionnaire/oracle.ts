import { Model, type Question, type QuestionPanelDynamicModel } from 'survey-core';
import type {
  Answers,
  Given,
  QuestionDefinition,
  QuestionnaireDefinition,
  RosterLine,
} from '@enishi/questionnaire';

export function surveyJsModel(definition: QuestionnaireDefinition): Model {
  const survey = new Model(asSurveyJs(definition));
  const rules = new Map(
    definition.pages
      .flatMap((page) => page.elements)
      .flatMap((question) => [
        question,
        ...(question.type === 'paneldynamic' ? question.templateElements : []),
      ])
      .map((question) => [question.name, ruleOf(question)]),
  );
  survey.onValidateQuestion.add((_survey, options) => {
    const rule = rules.get(options.name);
    const { value } = options.question;
    if (rule && typeof value === 'string' && value !== '' && !rule(value)) options.error = 'not of its form';
  });
  return survey;
}

/** Written again in another way, so that one mistake is not made twice. */
function ruleOf(question: QuestionDefinition): ((text: string) => boolean) | undefined {
  if (question.type === 'partialdate') return isRealDate;
  if (question.type !== 'text') return undefined;
  if (question.inputType === 'doi') return (text) => /^10\.[0-9]{4,9}\/[^\s]+$/.test(text);
  return question.inputType === 'orcid' ? isRealOrcid : undefined;
}

function isRealDate(text: string): boolean {
  const [year, month = 1, day = 1, ...rest] = text.split('-').map(Number);
  const found = new Date(Date.UTC(year ?? NaN, month - 1, day));
  return (
    rest.length === 0 &&
    text.length <= 10 &&
    found.getUTCFullYear() === year &&
    found.getUTCMonth() === month - 1 &&
    found.getUTCDate() === day
  );
}

/** The weighted sum of ISO 7064 MOD 11-2 over all sixteen characters is 1. */
function isRealOrcid(text: string): boolean {
  const values = [...text.replaceAll('-', '')].map((sign) => (sign === 'X' ? 10 : Number(sign)));
  const sum = values.reduce((total, value, index) => (total + value * 2 ** (15 - index)) % 11, 0);
  return values.length === 16 && sum === 1;
}

function asElement(question: QuestionDefinition): object {
  switch (question.type) {
    case 'country':
      return { ...question, type: 'dropdown', choices: ['JP', 'CN', 'IN', 'KH'] };
    case 'matrix':
      return { ...question, rows: [...question.rows], columns: [...question.columns] };
    case 'partialdate':
      return { ...question, type: 'text' };
    case 'paneldynamic':
      return { ...question, templateElements: question.templateElements.map(asElement) };
    case 'text': {
      if (question.inputType !== 'doi' && question.inputType !== 'orcid') return { ...question };
      return { ...question, inputType: 'text' };
    }
    default:
      return { ...question };
  }
}

/** Our definition as SurveyJS reads it: only the things in which we differ are rewritten. */
export function asSurveyJs(definition: QuestionnaireDefinition): object {
  return {
    pages: definition.pages.map((page) => ({ ...page, elements: page.elements.map(asElement) })),
    checkErrorsMode: 'onComplete',
    textUpdateMode: 'onTyping',
  };
}

export interface Verdict {
  /** Questions shown; items of rosters as `<roster>[<line>] <item>`. */
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
  given: Given,
): Verdict {
  survey.clear(true, true);
  // The empty panel that a check opened stays otherwise.
  for (const question of survey.getAllQuestions())
    if (panelsOf(question).length > 0) (question as QuestionPanelDynamicModel).panelCount = 0;
  for (const name of Object.keys(definition.given ?? {}))
    if (survey.getVariable(name) !== given.values[name]) survey.setVariable(name, given.values[name]);
  for (const page of definition.pages)
    for (const { name, type } of page.elements) {
      const question = survey.getQuestionByName(name);
      if (!question?.isVisible || !question.parent?.isVisible || !Object.hasOwn(answers, name)) continue;
      if (type !== 'paneldynamic') survey.setValue(name, structuredClone(answers[name]));
      else
        answerRoster(survey, question as QuestionPanelDynamicModel, answers[name] as readonly RosterLine[]);
    }
  const counted = structuredClone(survey.data) as Record<string, unknown>;
  const top = survey.getAllQuestions(true).filter((question) => question.parent.isVisible);
  // Listed before anything is checked: checking a required roster opens an empty panel.
  const shown = top.flatMap((question) => [
    { question, name: question.name },
    ...panelsOf(question).flatMap((panel, index) =>
      panel.questions
        .filter((item) => item.isVisible)
        .map((item) => ({ question: item, name: `${question.name}[${index}] ${item.name}` })),
    ),
  ]);
  for (const question of top) question.hasErrors(true);
  return {
    shown: shown.map(({ name }) => name),
    counted,
    wrong: shown.filter(({ question }) => question.errors.length > 0).map(({ name }) => name),
  };
}

const panelsOf = (question: Question) => (question as QuestionPanelDynamicModel).panels ?? [];

/** Item after item as a person does, but set as data: fields of a panel refuse what is out of range. */
function answerRoster(
  survey: Model,
  question: QuestionPanelDynamicModel,
  lines: readonly RosterLine[],
): void {
  const entries: Record<string, unknown>[] = lines.map(() => ({}));
  const items = question.templateElements as Question[];
  // Setting is what costs; with nothing that can hide, once is the same as item after item.
  const stepwise = items.some((item) => item.visibleIf !== '');
  if (stepwise) question.panelCount = lines.length;
  for (const [at, { name }] of items.entries()) {
    for (const [index, { answers }] of lines.entries()) {
      const isVisible = !stepwise || question.panels[index]?.getQuestionByName(name)?.isVisible === true;
      if (isVisible && Object.hasOwn(answers, name))
        entries[index] = { ...entries[index], [name]: answers[name] };
    }
    if (!stepwise && at < items.length - 1) continue;
    survey.setValue(question.name, structuredClone(entries));
  }
}
