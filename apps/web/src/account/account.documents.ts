import { graphql } from '../api/graphql.js';

export const MyAccountDocument = graphql(`
  query MyAccount {
    mySessions {
      id
      device
      createdAt
      lastSeenAt
      isCurrent
    }
    myPasskeys {
      id
      label
      createdAt
      lastUsedAt
    }
  }
`);

export const SetMyLocaleDocument = graphql(`
  mutation SetMyLocale($input: SetMyLocaleInput!) {
    setMyLocale(input: $input) {
      id
      locale
    }
  }
`);

export const RevokeSessionDocument = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      sessionId
    }
  }
`);

export const SignOutEverywhereDocument = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      ended
    }
  }
`);

export const BeginPasskeyDocument = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      __typename
      ... on PasskeyBegun {
        challengeId
        options
      }
      ... on TooManyPasskeys {
        message
      }
    }
  }
`);

export const AddPasskeyDocument = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on PasskeyNotVerified {
        message
      }
      ... on TooManyPasskeys {
        message
      }
    }
  }
`);

export const RemovePasskeyDocument = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      passkeyId
    }
  }
`);
