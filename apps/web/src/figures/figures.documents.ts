import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const FiguresDocument = graphql(`
  query Figures($fiscalYear: Int, $planId: ID, $display: ShareDisplay!) {
    endOfProgrammeFigures(fiscalYear: $fiscalYear, planId: $planId, display: $display) {
      asOf
      isExact
      figures {
        code
        item
        title
        definition
        n
        isSuppressed
        levels {
          code
          label
          count
          share
        }
        published {
          code
          source
          isSame
        }
      }
    }
    fiscalYears {
      year
    }
  }
`);

export const YearPlansDocument = graphql(`
  query YearPlans($filter: PlanFilterInput!, $first: Int!) {
    plans(filter: $filter, first: $first) {
      plans {
        id
        receptionNumber
        title
      }
    }
  }
`);

export type Figure = ResultOf<typeof FiguresDocument>['endOfProgrammeFigures']['figures'][number];
