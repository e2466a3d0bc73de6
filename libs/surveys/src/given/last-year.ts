import { isUuid } from '@enishi/platform';
import type { Answers, AnswerValue, GivenLine, RosterLine } from '@enishi/questionnaire';

const isLines = (answer: AnswerValue): answer is readonly RosterLine[] =>
  Array.isArray(answer) && answer.some((line: unknown) => typeof line === 'object');

/** Last year's answers as `last.<item>`, for conditions and for piping into questions; rosters come back as lines. */
export function lastValues(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isLines(answer)));
}

/** Verdicts after which a line does not come back: it never was, or it has ended. */
const GONE: ReadonlySet<string> = new Set(['DENY', 'NEVER', 'ENDED']);

/** Lines of last year's rosters as known lines: "last year you told us about … — is it still going on?" */
export function lastLines(answers: Answers): Record<string, GivenLine[]> {
  const lines: Record<string, GivenLine[]> = {};
  for (const [roster, answer] of Object.entries(answers)) {
    if (!isLines(answer)) continue;
    const live = answer.filter(({ verdict }) => verdict === undefined || !GONE.has(verdict));
    if (live.length > 0)
      lines[roster] = live.map(({ id, answers: own }) => ({
        id,
        answers: own,
        source: 'LAST_YEAR',
        label: labelOf(own),
      }));
  }
  return lines;
}

/** A name for a line in nobody's language: the institution, what was written, and the days. */
function labelOf(answers: Answers): string {
  const words = Object.values(answers).flatMap((answer) => {
    if (typeof answer === 'object' && 'name' in answer) return [String(answer.name)];
    // a choice is a code and says nothing to a reader; days and written words do
    const isWritten = typeof answer === 'string' && !/^[A-Z][A-Z0-9_]*$/.test(answer) && !isUuid(answer);
    return isWritten ? [answer] : [];
  });
  return words.slice(0, 3).join(' · ').slice(0, 200);
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
