import type { Locale } from '@enishi/platform';
import type { Questionnaire } from '@enishi/questionnaire';
import { problemSentence, questionnaire } from '@enishi/questionnaire';
import { z } from 'zod';
import { profileFields } from '../profile/profile-fields.js';

export const QUESTION_KINDS = ['TEXT', 'LONG_TEXT', 'CHOICE', 'CHOICES', 'YES_NO'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What an event asks besides who comes. The words are the organisers', in the event's own language. */
export const eventQuestion = z
  .strictObject({
    kind: z.enum(QUESTION_KINDS),
    title: z.string().trim().min(1).max(300),
    choices: z.array(z.string().trim().min(1).max(100)).max(12).default([]),
    isRequired: z.boolean(),
    /** The profile answers it: filled in from there, so that nobody types it again. */
    from: z.enum(profileFields).nullish(),
  })
  .refine(({ kind, choices }) => choices.length >= 2 === (kind === 'CHOICE' || kind === 'CHOICES'));
export type EventQuestion = z.output<typeof eventQuestion>;

/** Name under which the answer to the n-th question is kept. */
export const questionName = (index: number): string => `EV.q${index + 1}`;
const choiceCode = (index: number): string => `c${index + 1}`;

/** The questions as the engine checks them. */
export function questionnaireOf(questions: readonly EventQuestion[]): Questionnaire {
  return questionnaire({
    code: 'EV',
    version: 1,
    // a page without questions is none
    pages: questions.slice(0, 1).map(() => ({
      name: 'questions',
      elements: questions.map(({ kind, choices, isRequired }, index) => {
        const base = { name: questionName(index), isRequired };
        const codes = choices.map((_, at) => choiceCode(at));
        switch (kind) {
          case 'TEXT':
            return { ...base, type: 'text', maxLength: 200 } as const;
          case 'LONG_TEXT':
            return { ...base, type: 'comment', maxLength: 1000 } as const;
          case 'CHOICE':
            return { ...base, type: 'radiogroup', choices: codes } as const;
          case 'CHOICES':
            return { ...base, type: 'checkbox', choices: codes } as const;
          case 'YES_NO':
            return { ...base, type: 'boolean' } as const;
        }
      }),
    })),
  });
}

/** What was typed or chosen, as the engine reads it. A question that was left open is absent. */
export function givenAnswers(
  questions: readonly EventQuestion[],
  answers: readonly { readonly name: string; readonly values: readonly string[] }[],
): Record<string, unknown> {
  const kinds = new Map(questions.map(({ kind }, index) => [questionName(index), kind]));
  const given: Record<string, unknown> = {};
  for (const { name, values } of answers) {
    const [first] = values;
    if (first === undefined || first === '') continue;
    const kind = kinds.get(name);
    given[name] = kind === 'CHOICES' ? values : kind === 'YES_NO' ? first === 'true' : first;
  }
  return given;
}

/** An answer in words, for the organisers. */
export function answerWords(question: EventQuestion, answer: unknown): string {
  const word = (code: unknown) => question.choices[Number(String(code).slice(1)) - 1] ?? '';
  if (answer === undefined || answer === null) return '';
  if (question.kind === 'CHOICE') return word(answer);
  if (question.kind === 'CHOICES') return Array.isArray(answer) ? answer.map(word).join(', ') : '';
  if (question.kind === 'YES_NO') return answer === true ? '✓' : '–';
  return typeof answer === 'string' ? answer : '';
}

/** Problems as sentences, each with its question. */
export function problemWords(
  problems: readonly Parameters<typeof problemSentence>[0][],
  locale: Locale,
): { question: string; message: string }[] {
  return problems.map((problem) => ({
    question: problem.question,
    message: problemSentence(problem, locale),
  }));
}
