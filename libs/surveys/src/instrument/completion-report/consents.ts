import type { QuestionDefinition } from '@enishi/questionnaire';

/**
 * Which words a person agreed to. Counted up with every change of the consent words in any language; a
 * test holds a fingerprint of the words against it, so that nobody can change them under an old version.
 */
export const consentTextVersion = 'CR-CONS-1';

/** The purposes for which the report asks (proposal of the domain study; stems: guidelines 6.3). */
export const consentPurposes = [
  'CLUB_CONTACT',
  'SURVEY_CONTACT',
  'DIRECTORY_VISIBILITY',
  'SHARE_WITH_CHAPTER',
  'SHARE_WITH_HOST',
  'HELP_OTHERS',
  'PARTNER_INFO',
  'PUBLISH_STORY',
  'PUBLISH_PHOTO',
  'RESEARCH_REUSE',
] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];

/** Purposes with more than yes and no; the first choice is the one that gives nothing away. */
const several: Partial<Record<ConsentPurpose, readonly string[]>> = {
  DIRECTORY_VISIBILITY: ['NOBODY', 'SAME_PLAN', 'CHAPTER', 'ALL_MEMBERS'],
  PUBLISH_STORY: ['NO', 'ANONYMOUS', 'NAMED'],
};

const prefix = 'CR.CONS.';

export const consentQuestions: readonly QuestionDefinition[] = consentPurposes.map((purpose) => {
  const choices = several[purpose];
  return choices
    ? { type: 'radiogroup', name: `${prefix}${purpose}`, choices }
    : { type: 'boolean', name: `${prefix}${purpose}` };
});

export interface GivenConsent {
  purpose: ConsentPurpose;
  /** `YES`, or the choice of a purpose with several. Never a refusal: what was not given is not stored. */
  choice: string;
  textVersion: string;
}

/** What a person agreed to, out of the answers of a report. Silence and refusal give nothing. */
export function consentsIn(answers: Readonly<Record<string, unknown>>): GivenConsent[] {
  return consentPurposes.flatMap((purpose) => {
    const answer = answers[prefix + purpose];
    const choices = several[purpose];
    const given = choices ? choices.slice(1).includes(answer as string) : answer === true;
    return given
      ? [{ purpose, choice: choices ? (answer as string) : 'YES', textVersion: consentTextVersion }]
      : [];
  });
}
