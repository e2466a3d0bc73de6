import type { AnswerProblem, AnswerValue } from '../answer/answer.js';
import type { MatrixQuestion, ScaleQuestion } from '../definition/definition.js';
import { type Kind, notReadable } from './kind.js';

/** Points of a scale from the most favourable down, the order in which they are printed. */
export function pointsOf({ rateMin, rateMax }: Pick<ScaleQuestion, 'rateMin' | 'rateMax'>): number[] {
  return Array.from({ length: rateMax - rateMin + 1 }, (_, index) => rateMax - index);
}

function readPoint(raw: unknown): number | undefined | typeof notReadable {
  if (raw === undefined || raw === null || raw === '') return undefined;
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : notReadable;
  return typeof raw === 'string' && /^\d{1,2}$/.test(raw) ? Number(raw) : notReadable;
}

export const scale: Kind<ScaleQuestion> = {
  faults: ({ rateMin, rateMax }) =>
    Number.isInteger(rateMin) && Number.isInteger(rateMax) && rateMin < rateMax && rateMax - rateMin <= 10
      ? []
      : ['rateMin and rateMax must be whole numbers, at most ten apart'],
  read: (_question, raw) => readPoint(raw),
  readForm: ({ name }, fields) => fields(name)[0],
  check: (question, answer) =>
    pointsOf(question).includes(answer as number) ? [] : [{ code: 'NOT_A_CHOICE' }],
  itemCodes: ({ name }) => [name],
  storage: () => 'point',
  needs: (question) => ({ labels: { name: question.labels, points: pointsOf(question) } }),
  comparable: (question) => ({
    type: 'number',
    arity: 'one',
    ordered: true,
    allows: (literal) => pointsOf(question).includes(literal as number),
  }),
};

export const matrix: Kind<MatrixQuestion> = {
  faults: ({ rows, columns, isRequired, eachRowRequired }) => [
    ...(rows.length === 0 || new Set(rows).size < rows.length ? ['needs rows, each named once'] : []),
    ...(columns.length < 2 || new Set(columns).size < columns.length
      ? ['needs two or more different columns']
      : []),
    ...(eachRowRequired && !isRequired ? ['eachRowRequired needs isRequired as well'] : []),
  ],
  read({ rows }, raw) {
    if (raw === undefined || raw === null || raw === '') return undefined;
    if (typeof raw !== 'object' || Array.isArray(raw)) return notReadable;
    const given = raw as Record<string, unknown>;
    if (Object.keys(given).some((row) => !rows.includes(row))) return notReadable;
    const read: Record<string, number> = {};
    for (const row of rows) {
      const point = Object.hasOwn(given, row) ? readPoint(given[row]) : undefined;
      if (point === notReadable) return notReadable;
      if (point !== undefined) read[row] = point;
    }
    return Object.keys(read).length === 0 ? undefined : read;
  },
  readForm: ({ name, rows }, fields) =>
    Object.fromEntries(rows.map((row) => [row, fields(`${name}.${row}`)[0]])),
  check({ rows, columns, eachRowRequired }, answer: AnswerValue) {
    const given = answer as Readonly<Record<string, number>>;
    return rows.flatMap((row): Omit<AnswerProblem, 'question'>[] => {
      const point = given[row];
      if (point === undefined) return eachRowRequired ? [{ code: 'ROW_REQUIRED', row }] : [];
      return columns.includes(point) ? [] : [{ code: 'NOT_A_CHOICE', row }];
    });
  },
  // Each row is named, so that each can be pointed at.
  whenMissing: ({ rows, eachRowRequired }) =>
    eachRowRequired ? rows.map((row) => ({ code: 'ROW_REQUIRED', row })) : [{ code: 'REQUIRED' }],
  itemCodes: ({ name, rows }) => rows.map((row) => `${name}.${row}`),
  storage: () => 'points',
  needs: ({ rows, columns, labels }) => ({ rows, labels: { name: labels, points: columns } }),
  comparable: () => undefined,
};
