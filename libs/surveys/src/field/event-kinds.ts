/** What can happen to a case. Rows of `survey_event` are added, never changed. */
export const EVENT_KINDS = [
  'ASKED',
  'SENT',
  'REMINDED',
  'DELAYED',
  'BOUNCED',
  'OPENED',
  'STARTED',
  'SUBMITTED',
  'CORRECTED',
  'WITHDRAWN',
  'DECLINED',
  'UNSUBSCRIBED',
  'HANDED_ON',
  'RECONNECTED',
  'NOT_ELIGIBLE',
  'REOPENED',
  'EXPIRED',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
