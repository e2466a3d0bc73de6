/** Kind of the lanes in which campaigns write, and of the opt-out that holds for them. */
export const SURVEY_LANE = 'survey';

/** What a mail of a campaign is about. */
export const contactSubject = (contactId: string): string => `survey_contact:${contactId}`;

/** One mail per contact and rung, whoever plans it; rung 0 is the invitation. */
export const surveyMailKey = (contactId: string, rung: number): string => `survey:${contactId}:${rung}`;

/** The contact and the rung of a planned mail; undefined for a mail of another kind. */
export function readSurveyMailKey(dedupeKey: string): { contactId: string; rung: number } | undefined {
  const found = /^survey:([0-9a-f-]{36}):(\d+)$/.exec(dedupeKey);
  return found ? { contactId: found[1]!, rung: Number(found[2]) } : undefined;
}
