import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const EventsDocument = graphql(`
  query Events($filter: EventFilterInput!, $first: Int!, $after: String) {
    events(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        slug
        state
        format
        isBySecretariat
        timeZone
        startsAt
        endsAt
        knownTo
        venue
        city
        countryCode
        countedAttendance
        text {
          language
          title
        }
        pools {
          mode
          capacity
          free
          waiting
        }
        organisers {
          id
          name
        }
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MyRegistrationsDocument = graphql(`
  query MyRegistrations {
    myRegistrations {
      id
      state
      mode
      place
      offerUntil
      event {
        slug
        state
        timeZone
        startsAt
        endsAt
        knownTo
        text {
          title
          language
        }
      }
    }
  }
`);

export const EventDocument = graphql(`
  query Event($slug: String!) {
    event(slug: $slug) {
      id
      slug
      state
      format
      isBySecretariat
      timeZone
      startsAt
      endsAt
      startsThere
      endsThere
      closesThere
      closesAt
      knownTo
      venue
      address
      city
      countryCode
      mapLink
      streamLink
      guestsAllowed
      offerHours
      cancelReason
      countedAttendance
      remark
      mayOrganise
      ticketKey
      version
      text {
        language
        title
        summary
        programme
      }
      texts {
        language
        title
        summary
        programme
      }
      pools {
        mode
        capacity
        free
        waiting
      }
      organisers {
        id
        slug
        name
      }
      questions {
        name
        kind
        title
        choices
        isRequired
        from
      }
      report {
        isPublished
        textJa
        textEn
        version
      }
      myRegistration {
        id
        state
        mode
        party
        place
        offerUntil
        checkedInAt
        ticket
        streamLink
        hasFeedback
      }
    }
  }
`);

export const PrefillDocument = graphql(`
  query MyEventPrefill {
    myEventPrefill {
      from
      value
    }
  }
`);

export const RegisterDocument = graphql(`
  mutation RegisterForEvent(
    $eventId: ID!
    $mode: PoolMode!
    $guests: Int!
    $answers: [EventAnswerInput!]!
    $timeZone: String!
  ) {
    registerForEvent(
      eventId: $eventId
      mode: $mode
      guests: $guests
      answers: $answers
      timeZone: $timeZone
    ) {
      __typename
      ... on EventNotOpen {
        message
      }
      ... on RegistrationNotComplete {
        message
        problems {
          question
          message
        }
      }
    }
  }
`);

export const CancelRegistrationDocument = graphql(`
  mutation CancelRegistration($registrationId: ID!) {
    cancelRegistration(registrationId: $registrationId) {
      __typename
      ... on RegistrationNotCancellable {
        message
      }
    }
  }
`);

export const AcceptOfferDocument = graphql(`
  mutation AcceptEventOffer($registrationId: ID!) {
    acceptEventOffer(registrationId: $registrationId) {
      __typename
      ... on OfferEnded {
        message
      }
    }
  }
`);

export const SwitchDocument = graphql(`
  mutation SwitchRegistration($registrationId: ID!, $mode: PoolMode!) {
    switchRegistration(registrationId: $registrationId, mode: $mode) {
      __typename
      ... on PoolFull {
        message
      }
      ... on OfferEnded {
        message
      }
    }
  }
`);

export const RenewFeedDocument = graphql(`
  mutation RenewCalendarFeed {
    renewCalendarFeed
  }
`);

export const FeedbackDocument = graphql(`
  mutation GiveEventFeedback($eventId: ID!, $satisfaction: Int, $next: EventNextTime, $words: String) {
    giveEventFeedback(eventId: $eventId, satisfaction: $satisfaction, next: $next, words: $words) {
      __typename
      ... on FeedbackNotOpen {
        message
      }
      ... on RegistrationNotComplete {
        message
        problems {
          question
          message
        }
      }
    }
  }
`);

export type EventRow = ResultOf<typeof EventsDocument>['events']['nodes'][number];
export type EventShown = ResultOf<typeof EventDocument>['event'];
export type MyRegistration = NonNullable<EventShown['myRegistration']>;
export type PoolMode = VariablesOf<typeof RegisterDocument>['mode'];
export type EventFilter = VariablesOf<typeof EventsDocument>['filter'];
