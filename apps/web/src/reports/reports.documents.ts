import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const ReportBoardDocument = graphql(`
  query ReportBoard($planId: ID!) {
    planReportBoard(planId: $planId) {
      inviteeLink
      uploadPath
      count {
        asked
        handedIn
        waived
        missing
      }
      invitees {
        id
        participationId
        name
        nameNative
        memberId
        state
        submittedAt
        submittedVia
        remindedAt
        reminderCount
        hasEmail
        fillInPath
      }
      hostReports {
        id
        kind
        state
        receiptNumber
        receivedAt
        receivedFrom
        fileName
        fileBytes
        filePath
      }
    }
  }
`);

export const RemindDocument = graphql(`
  mutation Remind($planId: ID!, $reportIds: [ID!]) {
    remindMissingReports(planId: $planId, reportIds: $reportIds) {
      reminded
      tooSoon
      withoutAddress
    }
  }
`);

export const RequestReportsDocument = graphql(`
  mutation RequestReports($planId: ID!) {
    requestCompletionReports(planId: $planId) {
      count {
        asked
      }
    }
  }
`);

export const WaiveReportDocument = graphql(`
  mutation WaiveReport($reportId: ID!, $reason: String!) {
    waiveReport(reportId: $reportId, reason: $reason) {
      __typename
      ... on ReportNotWaivable {
        message
      }
    }
  }
`);

export const HostReportFormDocument = graphql(`
  query HostReportForm($kind: HostReportKind!) {
    hostReportForm(kind: $kind) {
      code
      title
    }
  }
`);

export const HandInHostReportDocument = graphql(`
  mutation HandInHostReport($planId: ID!, $kind: HostReportKind!, $answers: [ShortFormAnswerInput!]!) {
    handInHostReport(planId: $planId, kind: $kind, answers: $answers) {
      __typename
      ... on HostReportReceived {
        report {
          receiptNumber
        }
      }
      ... on HostReportNotReadable {
        message
      }
    }
  }
`);

export const AcceptHostReportDocument = graphql(`
  mutation AcceptHostReport($id: ID!) {
    acceptHostReport(id: $id) {
      id
    }
  }
`);

export const ReturnHostReportDocument = graphql(`
  mutation ReturnHostReport($id: ID!) {
    returnHostReport(id: $id) {
      id
    }
  }
`);

export const SettleClockDocument = graphql(`
  mutation SettleClock($planId: ID!, $clock: ClockKind!, $on: Date) {
    settlePlanClock(planId: $planId, clock: $clock, on: $on) {
      id
    }
  }
`);

export const ReopenClockDocument = graphql(`
  mutation ReopenClock($planId: ID!, $clock: ClockKind!) {
    reopenPlanClock(planId: $planId, clock: $clock) {
      id
    }
  }
`);

export type ReportBoard = ResultOf<typeof ReportBoardDocument>['planReportBoard'];
export type InviteeReport = ReportBoard['invitees'][number];
export type HostReport = ReportBoard['hostReports'][number];
export type HostReportKind = HostReport['kind'];
