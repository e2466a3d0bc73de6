import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const InviteeListsDocument = graphql(`
  query InviteeLists($planId: ID!) {
    inviteeLists(planId: $planId) {
      id
      fileName
      state
      version
      uploadedAt
      confirmedAt
    }
  }
`);

const PersonOnRecordPart = graphql(`
  fragment PersonOnRecordPart on PersonOnRecord {
    id
    nameLatin
    nameNative
    birthDate
    nationalities
    email
    plans {
      planId
      receptionNumber
      fiscalYear
      title
    }
  }
`);

export const InviteeListPreviewDocument = graphql(
  `
    query InviteeListPreview($id: ID!, $from: Int!, $count: Int!) {
      inviteeListPreview(id: $id, from: $from, count: $count) {
        id
        planId
        fileName
        sheet
        encoding
        state
        version
        uploadedAt
        mayConfirm
        ignoredColumns
        ignoredRows
        counts {
          people
          added
          changed
          unchanged
          missing
          blocking
          warnings
          hints
        }
        problems {
          severity
          rule
          message
          sheet
          row
          column
          value
          rows
        }
        missing {
          participationId
          name
          isLocked
        }
        rows {
          row
          number
          passportName
          nativeName
          role
          funding
          level
          institution
          nationalities
          birthDate
          entryDate
          departureDate
          change
          changes {
            field
            label
            before
            after
          }
          matches {
            strength
            explanation
            person {
              ...PersonOnRecordPart
            }
          }
        }
      }
    }
  `,
  [PersonOnRecordPart],
);

const NotChangedPart = graphql(`
  fragment NotChangedPart on InviteeListNotChanged {
    code
    message
  }
`);

export const ConfirmInviteeListDocument = graphql(
  `
    mutation ConfirmInviteeList(
      $id: ID!
      $version: Int!
      $reuse: [ReusePersonInput!]!
      $withdrawMissing: Boolean!
    ) {
      confirmInviteeList(id: $id, version: $version, reuse: $reuse, withdrawMissing: $withdrawMissing) {
        __typename
        ... on InviteeListConfirmed {
          batchId
          counts {
            added
            changed
            unchanged
            withdrawn
          }
        }
        ...NotChangedPart
      }
    }
  `,
  [NotChangedPart],
);

export const DiscardInviteeListDocument = graphql(
  `
    mutation DiscardInviteeList($id: ID!) {
      discardInviteeList(id: $id) {
        __typename
        ...NotChangedPart
      }
    }
  `,
  [NotChangedPart],
);

export const UndoInviteeListDocument = graphql(
  `
    mutation UndoInviteeList($id: ID!) {
      undoInviteeList(id: $id) {
        __typename
        ...NotChangedPart
      }
    }
  `,
  [NotChangedPart],
);

export const PersonMatchesDocument = graphql(
  `
    query PersonMatches($planId: ID!) {
      personMatches(planId: $planId) {
        person {
          ...PersonOnRecordPart
        }
        match {
          strength
          explanation
          person {
            ...PersonOnRecordPart
          }
        }
      }
      personMerges(planId: $planId) {
        id
        keptName
        mergedName
        mergedAt
      }
    }
  `,
  [PersonOnRecordPart],
);

export const MergePersonsDocument = graphql(`
  mutation MergePersons($keepId: ID!, $mergeId: ID!) {
    mergePersons(keepId: $keepId, mergeId: $mergeId) {
      __typename
      ... on PersonsMerged {
        mergeId
      }
      ... on PersonsNotMerged {
        message
      }
    }
  }
`);

export const UndoMergeDocument = graphql(`
  mutation UndoMerge($mergeId: ID!) {
    undoMerge(mergeId: $mergeId) {
      __typename
      ... on PersonsNotMerged {
        message
      }
    }
  }
`);

export type ListUpload = ResultOf<typeof InviteeListsDocument>['inviteeLists'][number];
export type ListPreview = ResultOf<typeof InviteeListPreviewDocument>['inviteeListPreview'];
export type ListProblem = ListPreview['problems'][number];
export type ListRow = ListPreview['rows'][number];
export type PersonOnRecord = ResultOf<typeof PersonOnRecordPart>;
