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
    fragment PlanRowPart on ExchangePlan {
      id
      fiscalYear
      receptionNumber
      programmeType
      titleJa
      titleEn
      state
      visitStart
      visitEnd
      host {
        id
        nameJa
        nameEn
      }
      heads {
        main
        escort
        selfFunded
      }
      nextClock {
        ...ClockPart
      }
    }
  `,
  [ClockPart],
);

export const PlansDocument = graphql(
  `
    query Plans($filter: PlanFilterInput, $first: Int, $after: String) {
      plans(filter: $filter, first: $first, after: $after) {
        nodes {
          ...PlanRowPart
        }
        pageInfo {
          hasNextPage
          endCursor
          totalCount
        }
      }
      fiscalYears
    }
  `,
  [PlanRowPart],
);

export const DuePlansDocument = graphql(
  `
    query DuePlans($filter: PlanFilterInput, $clocks: [ClockKind!], $withinDays: Int) {
      duePlans(filter: $filter, clocks: $clocks, withinDays: $withinDays) {
        clock {
          ...ClockPart
        }
        plan {
          ...PlanRowPart
        }
      }
      fiscalYears
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
        postOnlineEnd
        planEnd
        stopDate
        stopKind
        farTravel
        listDueDate
        returnConfirmedOn
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
            nameJa
            nameEn
            countryCode
          }
        }
      }
    }
  `,
  [ClockPart, PlanRowPart],
);

export const PlanPeopleDocument = graphql(`
  query PlanPeople($id: ID!) {
    plan(id: $id) {
      id
      participations {
        id
        listNumber
        nameLatin
        nameNative
        role
        funding
        academicLevel
        senderName
        nationalities
        entryDate
        departureDate
        state
        memberId
      }
    }
  }
`);

export type PlanRow = ResultOf<typeof PlanRowPart>;
export type PlanFacts = ResultOf<typeof PlanDocument>['plan'];
export type Clock = ResultOf<typeof ClockPart>;
export type ClockKind = Clock['kind'];
export type ProgrammeType = PlanRow['programmeType'];
export type PlanState = PlanRow['state'];
