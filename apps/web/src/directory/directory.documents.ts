import { graphql } from '../api/graphql.js';
import { ProfileParts } from '../profile/profile.documents.js';

export const DirectoryDocument = graphql(
  `
    query Directory($search: DirectorySearchInput!, $first: Int!, $after: String) {
      directory(search: $search, first: $first, after: $after) {
        __typename
        ... on DirectoryPage {
          isAlike
          nodes {
            ...ProfileParts
          }
          pageInfo {
            totalCount
            hasNextPage
            endCursor
          }
        }
        ... on DirectoryTooNarrow {
          message
        }
      }
    }
  `,
  [ProfileParts],
);

export const DirectoryChoicesDocument = graphql(`
  query DirectoryChoices {
    directoryChoices {
      hosts {
        id
        name
      }
      years
    }
  }
`);

export const MemberDocument = graphql(
  `
    query Member($memberKey: ID!) {
      member(memberKey: $memberKey) {
        ...ProfileParts
      }
    }
  `,
  [ProfileParts],
);
