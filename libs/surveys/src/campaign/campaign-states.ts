export const CAMPAIGN_STATES = ['DRAFT', 'SCHEDULED', 'OPEN', 'PAUSED', 'CLOSED', 'ARCHIVED'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const AUDIENCES = ['ALUMNI', 'HOSTS'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Which state may follow which. Whoever was asked stays asked, so an open campaign never becomes a draft again. */
export const CAMPAIGN_TRANSITIONS: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  DRAFT: ['SCHEDULED', 'OPEN'],
  SCHEDULED: ['DRAFT', 'OPEN'],
  OPEN: ['PAUSED', 'CLOSED'],
  PAUSED: ['OPEN', 'CLOSED'],
  CLOSED: ['ARCHIVED'],
  ARCHIVED: [],
};

/** Forms are taken while the campaign is open, also while its mails are held back. */
export const ANSWERABLE_STATES = ['OPEN', 'PAUSED'] as const satisfies readonly CampaignState[];
