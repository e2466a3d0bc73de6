import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const RunPart = graphql(`
  fragment RunPart on CertificateRun {
    id
    startedAt
    ordered
    drawn
    refused
    waiting
    finished
    refusals {
      participationId
      name
      message
    }
  }
`);

export const PlanCertificatesDocument = graphql(
  `
    query PlanCertificates($planId: ID!) {
      planCertificates(planId: $planId) {
        participationId
        personId
        name
        nativeName
        role
        funding
        noCertificateReason
        certificate {
          id
          number
          memberId
          state
          version
          beingDrawn
          sentToHostAt
          handedOverAt
          voidReason
          refusal
          pdfPath
        }
      }
      latestCertificateRun(planId: $planId) {
        ...RunPart
      }
    }
  `,
  [RunPart],
);

export const PlansToIssueDocument = graphql(`
  query PlansToIssue($withinDays: Int!) {
    plansDueForCertificates(withinDays: $withinDays) {
      planId
      receptionNumber
      titleJa
      titleEn
      dueOn
      daysLeft
      people
      drawn
      refused
      sent
    }
  }
`);

export const IssueCertificatesDocument = graphql(`
  mutation IssueCertificates($planId: ID!, $earlyDepartureReason: String) {
    issueCertificates(planId: $planId, earlyDepartureReason: $earlyDepartureReason) {
      __typename
      ... on CertificatesOrdered {
        runId
        ordered
        resumed
      }
      ... on NobodyToCertify {
        message
      }
    }
  }
`);

export const MarkSentDocument = graphql(`
  mutation MarkSent($planId: ID!, $certificateIds: [ID!]) {
    markCertificatesSent(planId: $planId, certificateIds: $certificateIds) {
      __typename
      ... on CertificatesMarked {
        marked
      }
      ... on NoCertificatesYet {
        message
      }
    }
  }
`);

export const MarkHandedOverDocument = graphql(`
  mutation MarkHandedOver($planId: ID!, $certificateIds: [ID!]) {
    markCertificatesHandedOver(planId: $planId, certificateIds: $certificateIds) {
      __typename
      ... on CertificatesMarked {
        marked
      }
      ... on NoCertificatesYet {
        message
      }
    }
  }
`);

export const CorrectCertificateDocument = graphql(`
  mutation CorrectCertificate(
    $certificateId: ID!
    $reason: String!
    $languages: CertificateLanguages
    $issuedOn: String
  ) {
    correctCertificate(
      certificateId: $certificateId
      reason: $reason
      languages: $languages
      issuedOn: $issuedOn
    ) {
      __typename
      ... on NothingToCorrect {
        message
      }
      ... on CertificateBeingDrawn {
        message
      }
      ... on CertificateIsVoid {
        message
      }
    }
  }
`);

export const VoidCertificateDocument = graphql(`
  mutation VoidCertificate($certificateId: ID!, $reason: String!) {
    voidCertificate(certificateId: $certificateId, reason: $reason) {
      certificateId
    }
  }
`);

export type CertificateRun = ResultOf<typeof RunPart>;
export type PlanCertificate = ResultOf<typeof PlanCertificatesDocument>['planCertificates'][number];
export type Certificate = NonNullable<PlanCertificate['certificate']>;
