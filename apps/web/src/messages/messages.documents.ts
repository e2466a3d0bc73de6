import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const RelayParts = graphql(`
  fragment RelayParts on Relay {
    id
    kind
    state
    isMine
    otherName
    otherKey
    createdAt
    endsAt
    lastMessage
    lastAt
  }
`);

export const RelaysDocument = graphql(
  `
    query Relays($first: Int!, $after: String) {
      relays(first: $first, after: $after) {
        nodes {
          ...RelayParts
        }
        pageInfo {
          totalCount
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [RelayParts],
);

export const RelayDocument = graphql(
  `
    query Relay($relayId: ID!) {
      relay(relayId: $relayId) {
        relay {
          ...RelayParts
        }
        messages {
          id
          isMine
          body
          sentAt
        }
      }
    }
  `,
  [RelayParts],
);

export const AskMemberDocument = graphql(`
  mutation AskMember($memberKey: ID!, $kind: RelayKind!, $message: String!) {
    askMember(memberKey: $memberKey, kind: $kind, message: $message) {
      __typename
      ... on MemberAsked {
        relay {
          id
        }
      }
      ... on MemberNotReachable {
        message
      }
      ... on TooManyRelays {
        message
      }
    }
  }
`);

export const AnswerRelayDocument = graphql(`
  mutation AnswerRelay($relayId: ID!, $accept: Boolean!) {
    answerRelay(relayId: $relayId, accept: $accept) {
      __typename
      ... on RelayOver {
        message
      }
    }
  }
`);

export const WriteToMemberDocument = graphql(`
  mutation WriteToMember($relayId: ID!, $body: String!) {
    writeToMember(relayId: $relayId, body: $body) {
      __typename
      ... on RelayOver {
        message
      }
    }
  }
`);

export const EndRelayDocument = graphql(`
  mutation EndRelay($relayId: ID!) {
    endRelay(relayId: $relayId) {
      __typename
      ... on RelayOver {
        message
      }
    }
  }
`);

export const BlockMemberDocument = graphql(`
  mutation BlockMember($relayId: ID!) {
    blockMember(relayId: $relayId) {
      __typename
      ... on RelayOver {
        message
      }
    }
  }
`);

export const ReportRelayDocument = graphql(`
  mutation ReportRelay($relayId: ID!, $reason: String!) {
    reportRelay(relayId: $relayId, reason: $reason)
  }
`);

export const RelayReportsDocument = graphql(`
  query RelayReports($first: Int!) {
    relayReports(first: $first) {
      totalCount
      waitingCount
      nodes {
        id
        reason
        reportedAt
        outcome
        settledAt
        reporterName
        reportedName
        reportedKey
        messages {
          isReporters
          body
        }
      }
    }
  }
`);

export const SettleRelayReportDocument = graphql(`
  mutation SettleRelayReport($reportId: ID!, $outcome: RelayReportOutcome!) {
    settleRelayReport(reportId: $reportId, outcome: $outcome)
  }
`);

export type Relay = ResultOf<typeof RelayParts>;
export type RelayReport = ResultOf<typeof RelayReportsDocument>['relayReports']['nodes'][number];
