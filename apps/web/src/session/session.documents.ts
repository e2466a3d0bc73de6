import { graphql } from '../api/graphql.js';

export const SessionDocument = graphql(`
  query Session {
    site {
      demo
      today
    }
    me {
      id
      email
      displayName
      locale
      grants {
        id
        capacity
        scopeId
        grantedAt
      }
    }
  }
`);
