import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const ClaimPart = graphql(`
  fragment ClaimPart on Claim {
    id
    planId
    planTitle
    persons {
      id
      name
    }
    headCount
    institutionId
    institutionName
    institutionReason
    from
    to
    funding
    note
    source
    reportedAt
    state
    verification
    duplicateOfId
    isTold
  }
`);

export const OutcomesDocument = graphql(
  `
    query Outcomes($filter: OutcomeFilterInput!, $first: Int!, $after: String) {
      outcomes(filter: $filter, first: $first, after: $after) {
        nodes {
          ...ClaimPart
          type
          title
          detail
          doi
          evidenceUrl
          evidenceFileName
          attribution
        }
        pageInfo {
          totalCount
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ClaimPart],
);

export const RevisitsDocument = graphql(
  `
    query Revisits($filter: RevisitFilterInput!, $first: Int!, $after: String) {
      revisits(filter: $filter, first: $first, after: $after) {
        nodes {
          ...ClaimPart
          purpose
          statusOfResidence
        }
        pageInfo {
          totalCount
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [ClaimPart],
);

/** Who an outcome of a plan can be about. */
export const PlanPersonsDocument = graphql(`
  query PlanPersons($planId: ID!) {
    participations(filter: { planId: $planId }, first: 200) {
      nodes {
        id
        person {
          id
          nameLatin
        }
      }
    }
  }
`);

/** The visits about which a member can tell. */
export const MyVisitsDocument = graphql(`
  query MyVisits {
    myParticipations {
      id
      plan {
        id
        title
        fiscalYear
      }
    }
  }
`);

const Refused = graphql(`
  fragment Refused on OutcomeNotValid {
    message
    problems {
      field
      code
      message
    }
  }
`);

export const ReportOutcomeDocument = graphql(
  `
    mutation ReportOutcome($input: ReportOutcomeInput!) {
      answer: reportOutcome(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const ReportRevisitDocument = graphql(
  `
    mutation ReportRevisit($input: ReportRevisitInput!) {
      answer: reportRevisit(input: $input) {
        __typename
        ...Refused
      }
    }
  `,
  [Refused],
);

export const CorrectOutcomeDocument = graphql(
  `
    mutation CorrectOutcome($id: ID!, $input: ReportOutcomeInput!) {
      answer: correctOutcome(outcomeId: $id, input: $input) {
        __typename
        ...Refused
        ... on OutcomeChanged {
          message
        }
        ... on OutcomeNotChangeable {
          message
        }
        ... on OutcomeToldInForm {
          message
        }
      }
    }
  `,
  [Refused],
);

export const CorrectRevisitDocument = graphql(
  `
    mutation CorrectRevisit($id: ID!, $input: ReportRevisitInput!) {
      answer: correctRevisit(revisitId: $id, input: $input) {
        __typename
        ...Refused
        ... on OutcomeChanged {
          message
        }
        ... on OutcomeNotChangeable {
          message
        }
        ... on OutcomeToldInForm {
          message
        }
      }
    }
  `,
  [Refused],
);

export const WithdrawOutcomeDocument = graphql(`
  mutation WithdrawOutcome($kind: ClaimKind!, $id: ID!) {
    withdrawOutcome(kind: $kind, claimId: $id) {
      __typename
      ... on OutcomeChanged {
        message
      }
      ... on OutcomeToldInForm {
        message
      }
    }
  }
`);

export const DecideOutcomeDocument = graphql(`
  mutation DecideOutcome($kind: ClaimKind!, $id: ID!, $decision: OutcomeDecision!, $duplicateOfId: ID) {
    decideOutcome(kind: $kind, claimId: $id, decision: $decision, duplicateOfId: $duplicateOfId) {
      __typename
      ... on OutcomeNotChangeable {
        message
      }
    }
  }
`);

export type OutcomeClaim = ResultOf<typeof OutcomesDocument>['outcomes']['nodes'][number];
export type RevisitClaim = ResultOf<typeof RevisitsDocument>['revisits']['nodes'][number];
/** What one side tells: an outcome, or a return visit. */
export type Claim = OutcomeClaim | RevisitClaim;
export type ClaimKind = VariablesOf<typeof WithdrawOutcomeDocument>['kind'];
export type Decision = VariablesOf<typeof DecideOutcomeDocument>['decision'];
export type ReportOutcomeInput = VariablesOf<typeof ReportOutcomeDocument>['input'];
export type ReportRevisitInput = VariablesOf<typeof ReportRevisitDocument>['input'];
export type ClaimState = Claim['state'];
export type ClaimSource = Claim['source'];
