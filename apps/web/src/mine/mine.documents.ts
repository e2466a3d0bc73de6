import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const MySakuraDocument = graphql(`
  query MySakura {
    myMembership {
      memberId
      status
      since
    }
    myParticipations {
      id
      role
      from
      to
      plan {
        title
        fiscalYear
      }
      host {
        name
      }
    }
    myCertificates {
      id
      participationId
      number
      state
      pdfPath
    }
    myReports {
      participationId
      state
      receiptNumber
      submittedAt
      path
    }
    myConsents(history: true) {
      purpose
      choice
      text
      textVersion
      language
      givenAt
      withdrawnAt
    }
  }
`);

export const WithdrawConsentDocument = graphql(`
  mutation WithdrawConsent($purpose: ConsentPurpose!) {
    withdrawConsent(purpose: $purpose) {
      purpose
    }
  }
`);

export const GiveConsentsDocument = graphql(`
  mutation GiveConsents($consents: [ConsentInput!]!) {
    giveConsents(consents: $consents) {
      __typename
      ... on ConsentNotKnown {
        message
      }
    }
  }
`);

export const ClaimMembershipDocument = graphql(`
  mutation ClaimMembership($memberId: String!, $email: String!) {
    claimMembership(memberId: $memberId, email: $email) {
      __typename
      ... on TooManyClaims {
        message
      }
    }
  }
`);

export const ClaimByCertificateDocument = graphql(`
  mutation ClaimByCertificate($code: String!, $email: String!) {
    claimMembershipByCertificate(code: $code, email: $email) {
      __typename
      ... on TooManyClaims {
        message
      }
    }
  }
`);

export type MySakura = ResultOf<typeof MySakuraDocument>;
export type Visit = MySakura['myParticipations'][number];
export type Consent = MySakura['myConsents'][number];
