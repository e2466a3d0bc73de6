import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const SuggestionPart = graphql(`
  fragment SuggestionPart on EvidenceSuggestion {
    id
    planTitle
    source
    doi
    isFound
    title
    year
    journal
    authors
    authorCount
    isWithJapan
    namesHost
    contradictions
    state
  }
`);

/** What registers know of the proof of a claim, for the office. */
export const ClaimEvidenceDocument = graphql(
  `
    query ClaimEvidence($outcomeId: ID!) {
      evidenceSuggestions(outcomeId: $outcomeId) {
        ...SuggestionPart
      }
    }
  `,
  [SuggestionPart],
);

/** Papers that may be the member's own, and how they are looked for. */
export const MyPapersDocument = graphql(
  `
    query MyPapers {
      myPaperLookup {
        isOn
        orcid
        lookedUpAt
        words
        textVersion
      }
      evidenceSuggestions(mine: true) {
        ...SuggestionPart
      }
    }
  `,
  [SuggestionPart],
);

export const LookForMyPapersDocument = graphql(`
  mutation LookForMyPapers($orcid: String!, $textVersion: String!) {
    lookForMyPapers(orcid: $orcid, textVersion: $textVersion) {
      __typename
      ... on OrcidNotValid {
        message
      }
    }
  }
`);

export const AcceptEvidenceDocument = graphql(`
  mutation AcceptEvidence($id: ID!) {
    answer: acceptEvidenceSuggestion(suggestionId: $id) {
      __typename
      ... on EvidenceSuggestionDecided {
        message
      }
      ... on OutcomeNotChangeable {
        message
      }
      ... on OutcomeNotValid {
        message
      }
    }
  }
`);

export const DismissEvidenceDocument = graphql(`
  mutation DismissEvidence($id: ID!) {
    answer: dismissEvidenceSuggestion(suggestionId: $id) {
      __typename
      ... on EvidenceSuggestionDecided {
        message
      }
    }
  }
`);

export type Suggestion = ResultOf<typeof MyPapersDocument>['evidenceSuggestions'][number];
