import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const ReportPart = graphql(`
  fragment ReportPart on PairReport {
    id
    source
    reportedAt
    personName
    headCount
    planId
    planTitle
    receptionNumber
    purpose
    type
    title
    doi
    institution
    from
    to
    funding
    note
    verification
  }
`);

export const ReportPairsDocument = graphql(
  `
    query ReportPairs($kind: ClaimKind!, $view: PairView!, $first: Int!, $offset: Int!) {
      reportPairs(kind: $kind, view: $view, first: $first, offset: $offset) {
        pairs {
          id
          kind
          weight
          parts {
            field
            level
            weight
          }
          state
          isByRule
          decidedAt
          version
          left {
            ...ReportPart
          }
          right {
            ...ReportPart
          }
        }
        counts {
          doubtful
          later
          joinedByRule
          joinedByHand
          keptApart
        }
      }
    }
  `,
  [ReportPart],
);

export const DecidePairDocument = graphql(`
  mutation DecidePair($kind: ClaimKind!, $pairId: ID!, $decision: PairDecision!, $version: Int!) {
    decidePair(kind: $kind, pairId: $pairId, decision: $decision, version: $version) {
      __typename
      ... on PairDecided {
        id
        state
        version
      }
      ... on PairChanged {
        message
      }
      ... on PairNotJoinable {
        message
      }
    }
  }
`);

export const AgreementDocument = graphql(`
  query Agreement {
    agreement {
      both
      onlyHost
      onlyAlumni
      kappa
      low
      high
      estimatedUnreported
      unreportedLow
      unreportedHigh
      hidden
    }
  }
`);

export type ReportPair = ResultOf<typeof ReportPairsDocument>['reportPairs']['pairs'][number];
export type PairReport = ResultOf<typeof ReportPart>;
export type PairDecision = VariablesOf<typeof DecidePairDocument>['decision'];
export type PairView = VariablesOf<typeof ReportPairsDocument>['view'];
export type PairKind = VariablesOf<typeof ReportPairsDocument>['kind'];
