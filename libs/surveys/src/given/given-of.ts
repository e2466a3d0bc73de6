import type { Answers, Given } from '@enishi/questionnaire';
import { withLines } from './with-lines.js';

/** What a form of the follow-up starts from, out of what is known; what is not named is not known. */
export function givenOf({
  module,
  values = {},
  last,
  settled,
  lines = {},
  persons = [],
}: {
  /** `PULSE`, `FULL` or `HOST`. */
  module?: string;
  /** What else everybody is known to be: cohort and age. */
  values?: Given['values'];
  /** Answers of the last form, or what the completion report says where there was none. */
  last?: Answers | undefined;
  /** What holds without being asked for. */
  settled?: Answers | undefined;
  lines?: Given['lines'];
  persons?: Given['persons'];
}): Given {
  const own = { ...(module === undefined ? {} : { module }), ...values };
  return withLines(
    {
      values: own,
      lines: {},
      persons,
      ...(last && { last }),
      ...(settled && Object.keys(settled).length > 0 && { settled }),
    },
    lines,
  );
}
