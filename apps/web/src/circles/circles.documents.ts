import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const MyCirclesDocument = graphql(`
  query MyCircles {
    myCircles {
      request {
        id
        field
        language
        requestedAt
      }
      circles {
        id
        field
        language
        forMinors
        state
        startsOn
        endsOn
        people {
          name
          isMe
        }
        weeks {
          week
          question
          notes {
            name
            isMine
            words
            writtenAt
          }
        }
      }
    }
  }
`);

export const RequestCircleDocument = graphql(`
  mutation RequestCircle($field: FieldOfScience!, $language: String!) {
    requestCircle(field: $field, language: $language) {
      __typename
      ... on CircleAlreadyAsked {
        message
      }
      ... on CircleAgeNotKnown {
        message
      }
      ... on CircleGuardianMissing {
        message
      }
    }
  }
`);

export const WithdrawCircleRequestDocument = graphql(`
  mutation WithdrawCircleRequest {
    withdrawCircleRequest {
      personId
    }
  }
`);

export const LeaveCircleDocument = graphql(`
  mutation LeaveCircle($circleId: ID!) {
    leaveCircle(circleId: $circleId) {
      circleId
    }
  }
`);

export const WriteCircleNoteDocument = graphql(`
  mutation WriteCircleNote($circleId: ID!, $week: Int!, $words: String!) {
    writeCircleNote(circleId: $circleId, week: $week, words: $words) {
      __typename
      ... on CircleOver {
        message
      }
    }
  }
`);

export type Circle = ResultOf<typeof MyCirclesDocument>['myCircles']['circles'][number];
export type CircleWeek = Circle['weeks'][number];
