import type { Question, Questionnaire } from '@enishi/questionnaire';
import type { ReadCase } from '../read-wave.js';
import type { Reading, Column } from '../column.js';

interface Source {
  readonly questionnaire: Questionnaire;
  readonly caseColumns: readonly Column[];
  readonly withPersonal: boolean;
  readonly read: () => AsyncIterable<readonly ReadCase[]>;
}

/** One document per set of answers, in the codes of the definition. Whom a person picker named is never in it. */
export async function* jsonLinesOf(source: Source): AsyncGenerator<Buffer> {
  for await (const batch of source.read()) {
    const lines = batch.map((one) => `${JSON.stringify(documentOf(one, source))}\n`);
    if (lines.length > 0) yield Buffer.from(lines.join(''));
  }
}

function documentOf({ main, lines }: ReadCase, { questionnaire, caseColumns, withPersonal }: Source): object {
  const questions = questionnaire.pages.flatMap((page) => page.questions);
  const about = caseColumns.map((column) => [column.name, column.read(main)]);
  const rosters = questions
    .filter(({ items }) => items)
    .map(
      ({ name, items }) =>
        [name, (lines[name] ?? []).map((line) => lineOf(line, items ?? [], withPersonal))] as const,
    )
    .filter(([, entries]) => entries.length > 0);
  return {
    ...Object.fromEntries(about),
    answers: {
      ...answersOf(
        main,
        questions.filter(({ items }) => !items),
        withPersonal,
      ),
      ...Object.fromEntries(rosters),
    },
  };
}

const lineOf = (reading: Reading, items: readonly Question[], withPersonal: boolean) => ({
  line: reading.line?.number,
  isKnown: reading.line?.isKnown,
  ...(reading.line?.verdict !== undefined && { verdict: reading.line.verdict }),
  answers: answersOf(reading, items, withPersonal),
});

function answersOf(
  reading: Reading,
  questions: readonly Question[],
  withPersonal: boolean,
): Record<string, unknown> {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = reading.answers[question.name];
      const shown = answer === undefined ? undefined : shownAnswer(question, answer, withPersonal);
      return shown === undefined ? [] : [[question.name, shown]];
    }),
  );
}

function shownAnswer({ kind, definition }: Question, answer: unknown, withPersonal: boolean): unknown {
  if (definition.type === 'person') return Array.isArray(answer) ? answer.length : 1;
  const storage = kind.storage(definition);
  if (withPersonal) return answer;
  if (storage === 'text') return undefined;
  if (storage === 'institution') {
    const { id, reason } = answer as { id?: string; reason?: string };
    return { ...(id !== undefined && { id }), ...(reason !== undefined && { reason }) };
  }
  return answer;
}
