import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const ClockPart = graphql(`
  fragment ClockPart on PlanClock {
    kind
    dueOn
    daysLeft
    state
    actor
    settledOn
  }
`);

export const PlanRowPart = graphql(
  `
    fragment PlanRowPart on Plan {
      id
      fiscalYear
      receptionNumber
      programmeType
      title
      state
      visitStart
      visitEnd
      host {
        id
        name
        countryCode
      }
      heads {
        total
      }
      next {
        ...ClockPart
      }
    }
  `,
  [ClockPart],
);

export const PlansDocument = graphql(
  `
    query Plans($filter: PlanFilterInput!, $first: Int!, $after: String) {
      plans(filter: $filter, first: $first, after: $after) {
        plans {
          ...PlanRowPart
        }
        pageInfo {
          hasNextPage
          endCursor
          totalCount
        }
      }
      fiscalYears {
        year
      }
    }
  `,
  [PlanRowPart],
);

export const PlansDueDocument = graphql(
  `
    query PlansDue($filter: PlanFilterInput!, $clocks: [ClockKind!], $withinDays: Int!) {
      plansDue(filter: $filter, clocks: $clocks, withinDays: $withinDays) {
        clock {
          ...ClockPart
        }
        plan {
          ...PlanRowPart
        }
      }
      fiscalYears {
        year
      }
    }
  `,
  [ClockPart, PlanRowPart],
);

export const PlanDocument = graphql(
  `
    query Plan($id: ID!) {
      plan(id: $id) {
        ...PlanRowPart
        version
        callRound
        field
        hostUnitJa
        hostUnitEn
        titleJa
        titleEn
        postOnlineEnd
        deadlines {
          planEnd
          lastDeparture
        }
        stopDate
        stopKind
        farTravel
        listDueDate
        priorityFlags
        returnConfirmedOn
        problems {
          code
          message
        }
        clocks {
          ...ClockPart
        }
        contacts {
          id
          role
          name
          email
          locale
        }
        senders {
          chinaRegistrationNumber
          institution {
            id
            name
            countryCode
          }
        }
      }
    }
  `,
  [ClockPart, PlanRowPart],
);

export const PlanPeopleDocument = graphql(`
  query PlanPeople($planId: ID!, $after: String) {
    participations(filter: { planId: $planId }, first: 200, after: $after) {
      nodes {
        id
        version
        listNumber
        role
        funding
        academicLevel
        affiliation
        entryDate
        departureDate
        state
        isLocked
        person {
          nameLatin
          nameNative
          birthDate
          nationalities
          email
        }
        sender {
          name
          countryCode
        }
        certificate {
          memberId
        }
      }
      pageInfo {
        totalCount
      }
    }
  }
`);

export const ParticipationDocument = graphql(`
  query Participation($id: ID!) {
    participation(id: $id) {
      id
      version
      entryDate
      departureDate
      isLocked
      person {
        nameLatin
        nameNative
        birthDate
        email
      }
    }
  }
`);

export const CorrectParticipationDocument = graphql(`
  mutation CorrectParticipation($input: CorrectParticipationInput!) {
    correctParticipation(input: $input) {
      __typename
      ... on CorrectionRefused {
        field
        message
      }
    }
  }
`);

export const WithdrawParticipationDocument = graphql(`
  mutation WithdrawParticipation($id: ID!) {
    withdrawParticipation(id: $id) {
      __typename
      ... on InviteeListNotChanged {
        message
      }
    }
  }
`);

export const BoardDocument = graphql(
  `
    query Board($filter: PlanFilterInput!, $first: Int!) {
      plans(filter: $filter, first: $first) {
        plans {
          ...PlanRowPart
          clocks {
            ...ClockPart
          }
          reportCount {
            asked
            handedIn
            missing
          }
        }
      }
    }
  `,
  [ClockPart, PlanRowPart],
);

export type BoardPlan = ResultOf<typeof BoardDocument>['plans']['plans'][number];
export type PlanPerson = ResultOf<typeof PlanPeopleDocument>['participations']['nodes'][number];
export type PlanRow = ResultOf<typeof PlanRowPart>;
export type PlanFacts = ResultOf<typeof PlanDocument>['plan'];
export type Clock = ResultOf<typeof ClockPart>;
export type ClockKind = Clock['kind'];
export type ProgrammeType = PlanRow['programmeType'];
export type PlanState = PlanRow['state'];
