import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const ReportSchedulesDocument = graphql(`
  query ReportSchedules {
    reportSchedules {
      id
      kind
      about
      language
      format
      cadence
      nextOn
      lastCopyId
      lastMadeAt
    }
  }
`);

export const ScheduleReportDocument = graphql(`
  mutation ScheduleReport($input: ScheduleReportInput!) {
    scheduleReport(input: $input) {
      __typename
      ... on ReportScheduled {
        id
        nextOn
      }
      ... on TooManySchedules {
        message
      }
    }
  }
`);

export const StopReportScheduleDocument = graphql(`
  mutation StopReportSchedule($id: ID!) {
    stopReportSchedule(id: $id) {
      __typename
    }
  }
`);

export type ReportSchedule = ResultOf<typeof ReportSchedulesDocument>['reportSchedules'][number];
