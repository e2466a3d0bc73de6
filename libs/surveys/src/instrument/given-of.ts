import type { Answers, Given, GivenLine } from '@enishi/questionnaire';

/**
 * What a form of the follow-up starts from. Counts the known lines of each roster as `lines.<roster>`, which the
 * conditions of the shipped forms read; forms must be opened with what this returns.
 */
export function givenOf({
  module,
  last,
  lines = {},
  persons = [],
}: {
  /** `PULSE` or `FULL` for alumni; none for hosts. */
  module?: 'PULSE' | 'FULL';
  /** Answers of the last form, or what the completion report says where there was none. */
  last?: Answers | undefined;
  lines?: Readonly<Record<string, readonly GivenLine[]>>;
  persons?: Given['persons'];
}): Given {
  const counts = Object.entries(lines).map(([roster, known]) => [`lines.${roster}`, known.length] as const);
  return {
    values: { ...(module ? { module } : {}), ...Object.fromEntries(counts) },
    lines,
    persons,
    ...(last ? { last } : {}),
  };
}

const STUDENTS: readonly unknown[] = ['HIGH_SCHOOL', 'KOSEN', 'UNDERGRADUATE', 'MASTER', 'DOCTORAL'];
const STAFF: readonly unknown[] = ['POSTDOC', 'TEACHER', 'PUBLIC_ST_STAFF'];

/** In the first year nothing was asked before but the completion report: its answers in the items of `FU-A`. */
export function lastFromCompletionReport(report: Answers): Answers {
  const level = report['CR.ID.level'];
  const status = STUDENTS.includes(level) ? 'STUDYING' : STAFF.includes(level) ? 'WORKING' : undefined;
  const known = {
    'A.NOW.status': status,
    'A.NOW.affiliation': report['CR.ID.affiliation'],
    'A.NOW.level': level,
    'A.NOW.field': report['CR.ID.field'],
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as Answers;
}
