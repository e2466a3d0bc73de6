import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const InstrumentsDocument = graphql(`
  query Instruments {
    instruments {
      code
      version
      title
      origin
      state
      lockedAt
      languages
      items
      burden {
        module
        medianQuestions
        medianMinutes
        longestMinutes
      }
    }
  }
`);

export const InstrumentPreviewDocument = graphql(`
  query InstrumentPreview($code: String!, $version: Int!, $language: String!) {
    instrumentPreview(code: $code, version: $version, language: $language) {
      title
      introduction
      pages {
        name
        title
        lead
        questions {
          item
          type
          title
          hint
          choices {
            code
            text
          }
          rows {
            code
            text
          }
          visibleIf
          isRequired
          roster
        }
      }
    }
  }
`);

const RehearsalPart = graphql(`
  fragment RehearsalPart on InstrumentRehearsal {
    respondents
    routes
    deadBranches
    unreachableItems
    stuckItems
    burden {
      module
      medianQuestions
      medianMinutes
      longestMinutes
    }
  }
`);

export const InstrumentRehearsalDocument = graphql(
  `
    query InstrumentRehearsal($code: String!, $version: Int!) {
      instrumentRehearsal(code: $code, version: $version) {
        ...RehearsalPart
      }
    }
  `,
  [RehearsalPart],
);

export const UploadInstrumentDocument = graphql(`
  mutation UploadInstrument($code: String!, $json: String!) {
    uploadInstrument(code: $code, json: $json) {
      __typename
      ... on InstrumentUploaded {
        code
        version
      }
      ... on InstrumentNotReadable {
        message
        faults {
          place
          reason
        }
      }
    }
  }
`);

export const PublishInstrumentDocument = graphql(
  `
    mutation PublishInstrument($code: String!, $version: Int!, $acknowledged: [String!]!) {
      publishInstrument(code: $code, version: $version, acknowledged: $acknowledged) {
        __typename
        ... on InstrumentNotComplete {
          message
          missing
        }
        ... on InstrumentNotSound {
          message
          rehearsal {
            ...RehearsalPart
          }
        }
      }
    }
  `,
  [RehearsalPart],
);

export type InstrumentRow = ResultOf<typeof InstrumentsDocument>['instruments'][number];
export type Rehearsal = ResultOf<typeof RehearsalPart>;
export type PreviewedPage = ResultOf<typeof InstrumentPreviewDocument>['instrumentPreview']['pages'][number];
