import type { Answers } from '@enishi/questionnaire';
import { isPersonalItem } from '../instrument/completion-report/index.js';
import type { SessionReportRow } from '../report/report.queries.js';

/**
 * The answers that this browser may see. A member ID opens the form, it proves nothing about who holds
 * it: what was given before in another browser is shown only where it says nothing about a person, and
 * to a host that fills in for an invitee not at all (hosts never see answers, guidelines 6.3).
 */
export function visibleAnswers(
  report: Pick<SessionReportRow, 'answers' | 'changedAt' | 'seenFrom' | 'via'>,
): Answers {
  return Object.fromEntries(Object.entries(report.answers).filter(([item]) => isVisibleItem(report, item)));
}

/** Was this item answered here, or may it be shown anyway? */
export function isVisibleItem(
  { changedAt, seenFrom, via }: Pick<SessionReportRow, 'changedAt' | 'seenFrom' | 'via'>,
  item: string,
): boolean {
  const isOwn = (changedAt[item] ?? 0) > seenFrom;
  return isOwn || (via === 'SELF' && !isPersonalItem(item));
}
