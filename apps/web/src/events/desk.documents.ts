import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const OrganiserChoicesDocument = graphql(`
  query EventOrganisers {
    eventOrganisers {
      id
      slug
      name
      timeZone
    }
  }
`);

export const CreateEventDocument = graphql(`
  mutation CreateEvent($event: EventInput!) {
    createEvent(event: $event) {
      __typename
      ... on EventSaved {
        event {
          slug
        }
      }
      ... on EventNotValid {
        message
        problems {
          field
          message
        }
      }
      ... on EventNotChangeable {
        message
      }
    }
  }
`);

export const ChangeEventDocument = graphql(`
  mutation ChangeEvent($eventId: ID!, $version: Int!, $event: EventInput!) {
    changeEvent(eventId: $eventId, version: $version, event: $event) {
      __typename
      ... on EventSaved {
        event {
          slug
        }
      }
      ... on EventNotValid {
        message
        problems {
          field
          message
        }
      }
      ... on EventNotChangeable {
        message
      }
    }
  }
`);

export const PublishEventDocument = graphql(`
  mutation PublishEvent($eventId: ID!) {
    publishEvent(eventId: $eventId) {
      __typename
      ... on EventNotValid {
        message
        problems {
          field
          message
        }
      }
      ... on EventNotChangeable {
        message
      }
    }
  }
`);

export const CloseEventDocument = graphql(`
  mutation CloseEvent($eventId: ID!) {
    closeEvent(eventId: $eventId) {
      __typename
      ... on EventNotChangeable {
        message
      }
    }
  }
`);

export const CancelEventDocument = graphql(`
  mutation CancelEvent($eventId: ID!, $reason: String!) {
    cancelEvent(eventId: $eventId, reason: $reason) {
      __typename
      ... on EventNotChangeable {
        message
      }
    }
  }
`);

export const AttendanceDocument = graphql(`
  query EventAttendance($eventId: ID!) {
    eventAttendance(eventId: $eventId) {
      mode
      confirmed
      people
      waiting
      offered
      cancelled
      came
      cameWithGuests
    }
  }
`);

export const AttendeesDocument = graphql(`
  query EventAttendees($eventId: ID!, $filter: AttendeeFilterInput!, $first: Int!, $after: String) {
    eventAttendees(eventId: $eventId, filter: $filter, first: $first, after: $after) {
      nodes {
        registrationId
        name
        isMinor
        mode
        state
        party
        place
        registeredAt
        offerUntil
        checkedInAt
        answers
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CheckInDocument = graphql(`
  mutation CheckInAttendees($eventId: ID!, $entries: [DoorEntryInput!]!) {
    checkInAttendees(eventId: $eventId, entries: $entries) {
      __typename
      ... on AttendeesCheckedIn {
        results {
          registrationId
          answer
        }
      }
      ... on EventNotChangeable {
        message
      }
    }
  }
`);

export const UndoCheckInDocument = graphql(`
  mutation UndoCheckIn($eventId: ID!, $registrationId: ID!) {
    undoCheckIn(eventId: $eventId, registrationId: $registrationId)
  }
`);

export const FeedbackSummaryDocument = graphql(`
  query EventFeedback($eventId: ID!) {
    eventFeedback(eventId: $eventId) {
      asked
      answered
      satisfaction {
        points
        count
      }
      next {
        choice
        count
      }
      words
    }
  }
`);

export const SaveReportDocument = graphql(`
  mutation SaveEventReport($eventId: ID!, $version: Int!, $textJa: String!, $textEn: String!) {
    saveEventReport(eventId: $eventId, version: $version, textJa: $textJa, textEn: $textEn) {
      __typename
      ... on EventNotChangeable {
        message
      }
    }
  }
`);

export const PublishReportDocument = graphql(`
  mutation PublishEventReport($eventId: ID!) {
    publishEventReport(eventId: $eventId) {
      __typename
      ... on EventNotChangeable {
        message
      }
      ... on EventReportNotComplete {
        message
      }
    }
  }
`);

export type EventInput = VariablesOf<typeof CreateEventDocument>['event'];
export type Attendee = ResultOf<typeof AttendeesDocument>['eventAttendees']['nodes'][number];
