import { graphql } from '../api/graphql.js';

export const PlanFormDocument = graphql(`
  query PlanForm {
    fiscalYears {
      year
      calls {
        round
      }
    }
  }
`);

export const InstitutionsDocument = graphql(`
  query Institutions($search: String!, $countryCode: String, $first: Int!) {
    institutions(search: $search, countryCode: $countryCode, first: $first) {
      id
      name
      countryCode
    }
  }
`);

const SaveResult = graphql(`
  fragment SaveResult on SavePlanResult {
    __typename
    ... on PlanSaved {
      planId
      warnings {
        code
        field
        message
      }
    }
    ... on PlanNotSaved {
      message
      problems {
        code
        severity
        field
        message
      }
    }
  }
`);

export const CreatePlanDocument = graphql(
  `
    mutation CreatePlan($input: CreatePlanInput!) {
      createPlan(input: $input) {
        ...SaveResult
      }
    }
  `,
  [SaveResult],
);

export const UpdatePlanDocument = graphql(
  `
    mutation UpdatePlan($input: UpdatePlanInput!) {
      updatePlan(input: $input) {
        ...SaveResult
      }
    }
  `,
  [SaveResult],
);

export const SetPlanContactsDocument = graphql(`
  mutation SetPlanContacts($planId: ID!, $contacts: [PlanContactInput!]!) {
    setPlanContacts(planId: $planId, contacts: $contacts) {
      planId
    }
  }
`);

export const ChangePlanStateDocument = graphql(`
  mutation ChangePlanState($planId: ID!, $to: PlanState!) {
    changePlanState(planId: $planId, to: $to) {
      __typename
      ... on PlanCannotMove {
        message
      }
    }
  }
`);

export const StopPlanDocument = graphql(`
  mutation StopPlan($planId: ID!, $kind: PlanStopKind!, $on: Date!, $reason: String!) {
    stopPlan(planId: $planId, kind: $kind, on: $on, reason: $reason) {
      __typename
      ... on PlanCannotMove {
        message
      }
      ... on StopDateOutside {
        message
      }
    }
  }
`);
