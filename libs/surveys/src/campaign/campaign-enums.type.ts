import { registerEnumType } from '@nestjs/graphql';
import { FOLLOW_UP_MAIL_KINDS } from '../contact/follow-up.mail.js';
import { CAMPAIGN_PROBLEM_CODES } from './campaign-errors.js';
import { AUDIENCES, CAMPAIGN_STATES } from './campaign-states.js';
import { EXCLUSION_REASONS } from './exclusion-reasons.js';

const asEnum = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>;

export const CampaignStateEnum = asEnum(CAMPAIGN_STATES);
registerEnumType(CampaignStateEnum, {
  name: 'CampaignState',
  description: 'How far a campaign of the follow-up survey is.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; may be changed.' },
    SCHEDULED: { description: 'Complete; opens by itself on its first day, 0:00 in Japan.' },
    OPEN: { description: 'People are asked and answer.' },
    PAUSED: { description: 'Mails are held back; forms are still taken.' },
    CLOSED: { description: 'Over; cases without an answer have expired.' },
    ARCHIVED: { description: 'Put away.' },
  },
});

export const CampaignAudienceEnum = asEnum(AUDIENCES);
registerEnumType(CampaignAudienceEnum, {
  name: 'CampaignAudience',
  description: 'Whom a campaign asks.',
  valuesMap: {
    ALUMNI: { description: 'People who came to Japan.' },
    HOSTS: { description: 'Host institutions, per plan.' },
  },
});

export const ExclusionReasonEnum = asEnum(EXCLUSION_REASONS);
registerEnumType(ExclusionReasonEnum, {
  name: 'ExclusionReason',
  description: 'Why somebody of the cohorts is not asked; each counts once, under the first that holds.',
  valuesMap: {
    LEFT: { description: 'Left the club, died, or was merged with another record.' },
    ASKED_THIS_YEAR: { description: 'Already has a case in another campaign of the same year and audience.' },
    NO_CONSENT: { description: 'Has not agreed to be asked.' },
    MINOR: { description: 'Under the guardian age of the country, and no guardian has agreed.' },
    NO_ADDRESS: { description: 'No e-mail address is known.' },
    UNDELIVERABLE: { description: 'Mails to every known address come back.' },
    UNSUBSCRIBED: { description: 'Asked for no more mails of the survey.' },
    BURDEN: { description: 'Would be asked for more than 12 minutes in the year.' },
  },
});

export const FollowUpMailKindEnum = asEnum(FOLLOW_UP_MAIL_KINDS);
registerEnumType(FollowUpMailKindEnum, {
  name: 'FollowUpMailKind',
  description: 'Which mail of a campaign.',
  valuesMap: {
    INVITATION: { description: 'The first mail.' },
    REMINDER: { description: 'A later mail to who has not answered.' },
  },
});

export const CampaignProblemCodeEnum = asEnum(CAMPAIGN_PROBLEM_CODES);
registerEnumType(CampaignProblemCodeEnum, {
  name: 'CampaignProblemCode',
  description: 'What keeps a campaign from being scheduled or launched.',
});
