import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const AccountPart = graphql(`
  fragment AccountPart on Account {
    id
    email
    displayName
    locale
    createdAt
    disabledAt
    grants {
      id
      capacity
      scopeId
      grantedAt
    }
  }
`);

export const AccountsDocument = graphql(
  `
    query Accounts($filter: AccountFilterInput, $page: AccountPageInput) {
      accounts(filter: $filter, page: $page) {
        nodes {
          ...AccountPart
        }
        pageInfo {
          hasNextPage
          endCursor
          totalCount
        }
      }
    }
  `,
  [AccountPart],
);

export const EnsureAccountDocument = graphql(
  `
    mutation EnsureAccount($input: EnsureAccountInput!) {
      ensureAccount(input: $input) {
        ...AccountPart
      }
    }
  `,
  [AccountPart],
);

export const DisableAccountDocument = graphql(`
  mutation DisableAccount($input: AccountIdInput!) {
    disableAccount(input: $input) {
      __typename
      ... on LastAdministrator {
        message
      }
    }
  }
`);

export const EnableAccountDocument = graphql(`
  mutation EnableAccount($input: AccountIdInput!) {
    enableAccount(input: $input) {
      id
    }
  }
`);

export const GrantCapacityDocument = graphql(`
  mutation GrantCapacity($input: StaffCapacityInput!) {
    grantCapacity(input: $input) {
      id
    }
  }
`);

export const RevokeCapacityDocument = graphql(`
  mutation RevokeCapacity($input: StaffCapacityInput!) {
    revokeCapacity(input: $input) {
      __typename
      ... on LastAdministrator {
        message
      }
    }
  }
`);

export type AccountRow = ResultOf<typeof AccountsDocument>['accounts']['nodes'][number];
