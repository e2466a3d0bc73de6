import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const ChaptersDocument = graphql(`
  query Chapters($filter: ChapterFilterInput!, $first: Int!, $after: String) {
    chapters(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        slug
        kind
        name
        acronym
        ownName
        countries
        state
        isMine
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ChapterDocument = graphql(`
  query Chapter($slug: String!) {
    chapter(slug: $slug) {
      id
      slug
      kind
      parentId
      acronym
      name
      nameJa
      nameEn
      nameZhHans
      ownName
      countries
      place
      fields
      languages
      timeZone
      foundedOn
      registeredOn
      registeredWith
      state
      isMine
      mayCoordinate
      version
      branches {
        id
        slug
        name
      }
      terms {
        id
        name
        role
        duty
        startsOn
        endsOn
        state
        isNamed
        isMine
        handoverNote
        budgetNote
        version
      }
      reports {
        id
        fiscalYear
        quarter
        state
        activities {
          language
          text
        }
        participants
        results {
          language
          text
        }
        plans {
          language
          text
        }
        needs
        returnNote
        version
      }
    }
  }
`);

export const MyChapterSettingsDocument = graphql(`
  query MyChapterSettings {
    myClubMailStops
    myConsents {
      purpose
    }
  }
`);

export const JoinChapterDocument = graphql(`
  mutation JoinChapter($chapterId: ID!) {
    joinChapter(chapterId: $chapterId) {
      chapter {
        id
        isMine
      }
    }
  }
`);
export const LeaveChapterDocument = graphql(`
  mutation LeaveChapter($chapterId: ID!) {
    leaveChapter(chapterId: $chapterId) {
      chapter {
        id
        isMine
      }
    }
  }
`);
export const ChooseClubMailsDocument = graphql(`
  mutation ChooseClubMails($kind: ClubMailKind!, $wanted: Boolean!) {
    chooseClubMails(kind: $kind, wanted: $wanted)
  }
`);

export const DemandAskedDocument = graphql(`
  query DemandAsked($chapterId: ID!) {
    demandAsked(chapterId: $chapterId) {
      cities {
        id
        name
      }
      months
      told {
        cityId
        month
      }
    }
  }
`);
export const TellDemandDocument = graphql(`
  mutation TellDemand($cityId: ID!, $month: Date!, $wouldCome: Boolean!) {
    tellDemand(cityId: $cityId, month: $month, wouldCome: $wouldCome) {
      told {
        cityId
        month
      }
    }
  }
`);

export const ChapterDeskDocument = graphql(`
  query ChapterDesk($chapterId: ID!) {
    chapterMemberCounts(chapterId: $chapterId) {
      isExact
      rowTotals {
        key
        people
      }
      columnTotals {
        key
        people
      }
      total {
        people
      }
    }
    demandMeter(chapterId: $chapterId) {
      cities {
        id
        name
        isOpen
      }
      months
      counts {
        cells {
          key
          people
        }
        rowTotals {
          key
          people
        }
      }
    }
  }
`);
export const AddChapterCityDocument = graphql(`
  mutation AddChapterCity($chapterId: ID!, $name: String!) {
    addChapterCity(chapterId: $chapterId, name: $name) {
      __typename
      ... on CityListed {
        message
      }
    }
  }
`);
export const RemoveChapterCityDocument = graphql(`
  mutation RemoveChapterCity($cityId: ID!) {
    removeChapterCity(cityId: $cityId) {
      cities {
        id
      }
    }
  }
`);

export const ChapterMessagesDocument = graphql(`
  query ChapterMessages($chapterId: ID!, $first: Int!, $after: String) {
    chapterMessages(chapterId: $chapterId, first: $first, after: $after) {
      nodes {
        id
        purpose
        texts {
          language
          subject
        }
        sentAt
        leavesAt
        stoppedAt
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
    chapterMessageOutlook(chapterId: $chapterId) {
      recipients {
        people
      }
      isExact
      left
    }
  }
`);
export const SendChapterMessageDocument = graphql(`
  mutation SendChapterMessage($input: ChapterMessageInput!) {
    sendChapterMessage(input: $input) {
      __typename
      ... on MessageNotComplete {
        message
      }
      ... on MessagesUsedUp {
        message
      }
    }
  }
`);
export const StopChapterMessageDocument = graphql(`
  mutation StopChapterMessage($messageId: ID!) {
    stopChapterMessage(messageId: $messageId) {
      sent {
        id
        stoppedAt
      }
    }
  }
`);

export const SaveChapterReportDocument = graphql(`
  mutation SaveChapterReport($input: ChapterReportInput!) {
    saveChapterReport(input: $input) {
      __typename
      ... on ChapterReportSaved {
        report {
          id
          version
        }
      }
      ... on QuarterNotOver {
        message
      }
      ... on ChapterChanged {
        message
      }
    }
  }
`);
export const SubmitChapterReportDocument = graphql(`
  mutation SubmitChapterReport($chapterReportId: ID!) {
    submitChapterReport(chapterReportId: $chapterReportId) {
      __typename
      ... on ReportNotComplete {
        message
      }
      ... on ChapterStateNotAllowed {
        message
      }
    }
  }
`);
export const DecideChapterReportDocument = graphql(`
  mutation DecideChapterReport($chapterReportId: ID!, $returnNote: String) {
    decideChapterReport(chapterReportId: $chapterReportId, returnNote: $returnNote) {
      __typename
      ... on ChapterStateNotAllowed {
        message
      }
    }
  }
`);

export const NominationCallsDocument = graphql(`
  query NominationCalls($chapterId: ID!) {
    nominationCalls(chapterId: $chapterId) {
      id
      state
      title
      texts {
        language
        title
        about
      }
      places
      appliesUntil
      rankedUntil
      nominations {
        id
        name
        state
        statement
        host
        place
      }
      mine {
        id
        state
        statement
        host
      }
    }
  }
`);
export const OpenNominationCallDocument = graphql(`
  mutation OpenNominationCall($input: NominationCallInput!) {
    openNominationCall(input: $input) {
      __typename
      ... on CallNotValid {
        message
      }
    }
  }
`);
export const CancelNominationCallDocument = graphql(`
  mutation CancelNominationCall($callId: ID!) {
    cancelNominationCall(callId: $callId) {
      __typename
      ... on ChapterStateNotAllowed {
        message
      }
    }
  }
`);
export const ApplyForNominationDocument = graphql(`
  mutation ApplyForNomination($callId: ID!, $statement: String!, $host: String!) {
    applyForNomination(callId: $callId, statement: $statement, host: $host) {
      __typename
      ... on NominationClosed {
        message
      }
      ... on NominationTooSoon {
        message
      }
    }
  }
`);
export const WithdrawNominationDocument = graphql(`
  mutation WithdrawNomination($callId: ID!) {
    withdrawNomination(callId: $callId) {
      __typename
      ... on NominationClosed {
        message
      }
    }
  }
`);
export const HandInNominationRankingDocument = graphql(`
  mutation HandInNominationRanking($callId: ID!, $nominationIds: [ID!]!) {
    handInNominationRanking(callId: $callId, nominationIds: $nominationIds) {
      __typename
      ... on RankingNotComplete {
        message
      }
      ... on RankerApplied {
        message
      }
      ... on ChapterStateNotAllowed {
        message
      }
    }
  }
`);
export const DecideNominationCallDocument = graphql(`
  mutation DecideNominationCall($callId: ID!, $nominationIds: [ID!]!) {
    decideNominationCall(callId: $callId, nominationIds: $nominationIds) {
      __typename
      ... on ChapterStateNotAllowed {
        message
      }
      ... on RankingNotComplete {
        message
      }
      ... on TooManyChosen {
        message
      }
    }
  }
`);

export const AppointCoordinatorDocument = graphql(`
  mutation AppointCoordinator($input: AppointCoordinatorInput!) {
    appointCoordinator(input: $input) {
      __typename
      ... on CoordinatorNotFound {
        message
      }
      ... on TermOverlaps {
        message
      }
    }
  }
`);
export const EndChapterTermDocument = graphql(`
  mutation EndChapterTerm($termId: ID!) {
    endChapterTerm(termId: $termId) {
      __typename
      ... on ChapterStateNotAllowed {
        message
      }
    }
  }
`);
export const WriteHandoverDocument = graphql(`
  mutation WriteHandover($termId: ID!, $version: Int!, $handoverNote: String, $budgetNote: String) {
    writeHandover(termId: $termId, version: $version, handoverNote: $handoverNote, budgetNote: $budgetNote) {
      __typename
      ... on ChapterChanged {
        message
      }
    }
  }
`);
export const NameMeDocument = graphql(`
  mutation NameMeInChapter($termId: ID!, $isNamed: Boolean!) {
    nameMeInChapter(termId: $termId, isNamed: $isNamed) {
      term {
        id
        isNamed
      }
    }
  }
`);

export const OpenChapterDocument = graphql(`
  mutation OpenChapter($input: ChapterInput!) {
    openChapter(input: $input) {
      __typename
      ... on ChapterSaved {
        chapter {
          slug
        }
      }
      ... on ChapterNotValid {
        message
      }
      ... on ChapterAddressTaken {
        message
      }
    }
  }
`);
export const EditChapterDocument = graphql(`
  mutation EditChapter($chapterId: ID!, $version: Int!, $input: ChapterInput!) {
    editChapter(chapterId: $chapterId, version: $version, input: $input) {
      __typename
      ... on ChapterSaved {
        chapter {
          slug
        }
      }
      ... on ChapterNotValid {
        message
      }
      ... on ChapterAddressTaken {
        message
      }
      ... on ChapterChanged {
        message
      }
    }
  }
`);
export const MoveChapterDocument = graphql(`
  mutation MoveChapter($chapterId: ID!, $state: ChapterState!) {
    moveChapter(chapterId: $chapterId, state: $state) {
      __typename
      ... on ChapterStateNotAllowed {
        message
      }
    }
  }
`);
export const ToDecideDocument = graphql(`
  query ChaptersToDecide {
    chapterReportsToDecide {
      id
      chapterId
      fiscalYear
      quarter
    }
    nominationCallsToDecide {
      id
      chapterId
      title
    }
    chapters(first: 100) {
      nodes {
        id
        slug
        name
      }
    }
  }
`);
export const MyAppreciationsDocument = graphql(`
  query MyAppreciations {
    myAppreciations {
      id
      number
      chapterNameEn
      chapterNameJa
      from
      to
      pdfPath
    }
  }
`);

export type Chapter = ResultOf<typeof ChapterDocument>['chapter'];
export type ListedChapter = ResultOf<typeof ChaptersDocument>['chapters']['nodes'][number];
export type ChapterTerm = Chapter['terms'][number];
export type ChapterReport = Chapter['reports'][number];
export type Call = ResultOf<typeof NominationCallsDocument>['nominationCalls'][number];
