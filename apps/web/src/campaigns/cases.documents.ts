import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const CasePart = graphql(`
  fragment CasePart on CampaignCase {
    id
    name
    memberId
    state
    disposition
    dispositionName
    cohortYear
    countryCode
    sentAt
    answeredAt
    mark
  }
`);

export const CasesDocument = graphql(
  `
    query Cases($campaignId: ID!, $filter: CampaignCaseFilterInput!, $first: Int!, $after: String) {
      campaignCases(campaignId: $campaignId, filter: $filter, first: $first, after: $after) {
        nodes {
          ...CasePart
        }
        pageInfo {
          totalCount
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [CasePart],
);

export const CaseDocument = graphql(
  `
    query Case($assignmentId: ID!) {
      campaignCase(assignmentId: $assignmentId) {
        case {
          ...CasePart
        }
        events {
          kind
          at
          reason
          isOffice
        }
        mails {
          id
          kind
          rung
          state
          address
          plannedAt
          sentAt
          bouncedAt
          attempts
          replyCode
        }
      }
    }
  `,
  [CasePart],
);

export const MarkCaseDocument = graphql(`
  mutation MarkCase($assignmentId: ID!, $mark: CampaignCaseMark!) {
    markCase(assignmentId: $assignmentId, mark: $mark) {
      __typename
      ... on CaseNotChanged {
        message
      }
    }
  }
`);

export const ReopenCaseDocument = graphql(`
  mutation ReopenCase($assignmentId: ID!) {
    reopenCase(assignmentId: $assignmentId) {
      __typename
      ... on CaseNotChanged {
        message
      }
    }
  }
`);

export const SendCaseLinkDocument = graphql(`
  mutation SendCaseLink($assignmentId: ID!) {
    sendCaseLink(assignmentId: $assignmentId) {
      __typename
      ... on CaseNotChanged {
        message
      }
    }
  }
`);

export type CampaignCase = ResultOf<typeof CasesDocument>['campaignCases']['nodes'][number];
export type CaseInView = ResultOf<typeof CaseDocument>['campaignCase'];
export type CaseState = CampaignCase['state'];
export type CaseMark = VariablesOf<typeof MarkCaseDocument>['mark'];
