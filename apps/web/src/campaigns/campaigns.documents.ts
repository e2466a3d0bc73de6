import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';
import type { introspection } from '../api/schema.js';

const Counts = graphql(`
  fragment Counts on CampaignCaseCounts {
    total
    scheduled
    sent
    begun
    answered
    declined
    undeliverable
    expired
  }
`);

export const CampaignsDocument = graphql(
  `
    query Campaigns($filter: CampaignFilterInput!, $first: Int!, $after: String) {
      campaigns(filter: $filter, first: $first, after: $after) {
        nodes {
          id
          name
          fiscalYear
          audience
          state
          opensOn
          closesOn
          isAnonymous
          caseCounts {
            ...Counts
          }
        }
        pageInfo {
          totalCount
          hasNextPage
          endCursor
        }
      }
      fiscalYears {
        year
      }
    }
  `,
  [Counts],
);

export const CampaignDocument = graphql(
  `
    query Campaign($id: ID!) {
      campaign(id: $id) {
        id
        version
        name
        nameJa
        nameEn
        nameZhHans
        fiscalYear
        audience
        state
        instrumentCode
        instrumentVersion
        cohorts
        languages
        opensOn
        closesOn
        openedAt
        closedAt
        isAnonymous
        reminderDays
        perSecond
        perDay
        perDomainPerMinute
        hourFrom
        hourTo
        quietWeekdays
        quietDates
        mailTexts {
          locale
          introduction
          changes
        }
        caseCounts {
          ...Counts
        }
      }
    }
  `,
  [Counts],
);

export const CampaignPreviewDocument = graphql(`
  query CampaignPreview($campaignId: ID!) {
    campaignPreview(campaignId: $campaignId) {
      asked
      notAsked
      contacts
      reasons {
        reason
        count
      }
      strata {
        cohortYear
        countryCode
        asked
        notAsked
      }
      sending {
        mails
        days
        startsAt
        endsAt
      }
      problems {
        code
        message
      }
    }
  }
`);

export const CampaignMinutesDocument = graphql(`
  query CampaignMinutes($campaignId: ID!) {
    campaignMinutes(campaignId: $campaignId) {
      module
      promised
      measured
      forms
    }
  }
`);

export const ExclusionsDocument = graphql(`
  query Exclusions($campaignId: ID!, $reason: ExclusionReason, $first: Int!, $after: String) {
    campaignExclusions(campaignId: $campaignId, reason: $reason, first: $first, after: $after) {
      nodes {
        subjectId
        name
        memberId
        reason
        cohortYear
        countryCode
        stoppedAt
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Repeated questions are files of their own. */
export const CampaignRostersDocument = graphql(`
  query CampaignRosters($code: String!, $version: Int!) {
    instrumentPreview(code: $code, version: $version) {
      pages {
        questions {
          item
          type
          title
        }
      }
    }
  }
`);

export const CampaignMailDocument = graphql(`
  query CampaignMail($campaignId: ID!, $kind: FollowUpMailKind!, $locale: AccountLocale!) {
    campaignMail(campaignId: $campaignId, kind: $kind, locale: $locale) {
      subject
      text
    }
  }
`);

export const SendTestMailDocument = graphql(`
  mutation SendTestMail($campaignId: ID!, $kind: FollowUpMailKind!, $locale: AccountLocale!) {
    sendTestMail(campaignId: $campaignId, kind: $kind, locale: $locale) {
      to
    }
  }
`);

export const CreateCampaignDocument = graphql(`
  mutation CreateCampaign($settings: CampaignSettingsInput!) {
    createCampaign(settings: $settings) {
      __typename
      ... on CampaignSaved {
        campaign {
          id
        }
      }
      ... on CampaignNotReady {
        message
        problems {
          code
          message
        }
      }
      ... on CampaignNotInState {
        message
      }
    }
  }
`);

export const UpdateCampaignDocument = graphql(`
  mutation UpdateCampaign($campaignId: ID!, $version: Int!, $settings: CampaignSettingsInput!) {
    updateCampaign(campaignId: $campaignId, version: $version, settings: $settings) {
      __typename
      ... on CampaignSaved {
        campaign {
          id
        }
      }
      ... on CampaignNotReady {
        message
        problems {
          code
          message
        }
      }
      ... on CampaignNotInState {
        message
      }
    }
  }
`);

const Moved = graphql(`
  fragment Moved on MoveCampaignResult {
    __typename
    ... on CampaignMoved {
      campaign {
        id
        state
      }
    }
    ... on CampaignNotInState {
      message
    }
    ... on CampaignNotReady {
      message
      problems {
        code
        message
      }
    }
  }
`);

const ScheduleCampaignDocument = graphql(
  `
    mutation MoveCampaign($campaignId: ID!) {
      moved: scheduleCampaign(campaignId: $campaignId) {
        ...Moved
      }
    }
  `,
  [Moved],
);

/** A step of a campaign's life that can be taken with one click; all are asked and answered alike. */
export type MoveDocument = typeof ScheduleCampaignDocument;
type Mutations = keyof introspection['types']['Mutation']['fields'];

/** The same document for another step. */
const moveBy = (step: Extract<Mutations, `${string}Campaign`>): MoveDocument => {
  const source: string = `mutation MoveCampaign($campaignId: ID!) {
  moved: ${step}(campaignId: $campaignId) { ...Moved }
}`;
  return graphql(source, [Moved]);
};

export const MOVES = {
  schedule: ScheduleCampaignDocument,
  unschedule: moveBy('unscheduleCampaign'),
  pause: moveBy('pauseCampaign'),
  resume: moveBy('resumeCampaign'),
  close: moveBy('closeCampaign'),
  archive: moveBy('archiveCampaign'),
} as const;

export const LaunchCampaignDocument = graphql(`
  mutation LaunchCampaign($campaignId: ID!) {
    launchCampaign(campaignId: $campaignId) {
      __typename
      ... on CampaignLaunched {
        cases
        contacts
        excluded
      }
      ... on CampaignNotInState {
        message
      }
      ... on CampaignNotReady {
        message
        problems {
          code
          message
        }
      }
    }
  }
`);

export type CampaignRow = ResultOf<typeof CampaignsDocument>['campaigns']['nodes'][number];
export type CampaignFacts = ResultOf<typeof CampaignDocument>['campaign'];
export type CampaignState = CampaignRow['state'];
export type Audience = CampaignRow['audience'];
export type CampaignPreview = ResultOf<typeof CampaignPreviewDocument>['campaignPreview'];
export type ExclusionReason = CampaignPreview['reasons'][number]['reason'];
export type CampaignSettings = VariablesOf<typeof CreateCampaignDocument>['settings'];
export type MailKind = VariablesOf<typeof CampaignMailDocument>['kind'];
export type MailLocale = VariablesOf<typeof CampaignMailDocument>['locale'];
