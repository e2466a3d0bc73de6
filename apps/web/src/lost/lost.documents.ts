import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const LostContactCountsDocument = graphql(`
  query LostContactCounts {
    lostContactCounts {
      cohortYear
      countryCode
      reason
      count
    }
  }
`);

export const LostContactsDocument = graphql(`
  query LostContacts($filter: LostContactFilterInput!, $first: Int!, $after: String) {
    lostContacts(filter: $filter, first: $first, after: $after) {
      nodes {
        personId
        name
        memberId
        cohortYear
        countryCode
        planTitle
        reason
        reconnectLockedAt
        helpers {
          personId
          name
          memberId
        }
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
  }
`);

export const LostFellowsDocument = graphql(`
  query LostFellows {
    lostFellows {
      personId
      name
      planTitle
      fiscalYear
    }
  }
`);

export const MakeReconnectLinkDocument = graphql(`
  mutation MakeReconnectLink($personId: ID!) {
    makeReconnectLink(personId: $personId) {
      __typename
      ... on ReconnectLinkMade {
        link
        expiresAt
      }
      ... on ReconnectLinksUsedUp {
        message
      }
    }
  }
`);

export type LostContact = ResultOf<typeof LostContactsDocument>['lostContacts']['nodes'][number];
export type LostCount = ResultOf<typeof LostContactCountsDocument>['lostContactCounts'][number];
export type LostFellow = ResultOf<typeof LostFellowsDocument>['lostFellows'][number];
