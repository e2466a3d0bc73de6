import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const METRIC = graphql(`
  fragment MetricEntry on Metric {
    code
    topic
    unit
    percentOf
    title
    definition
    population
    asOfRule
    comparability
    display
    item
    dimensions
    isWeighted
  }
`);

const CELL = graphql(`
  fragment FigureCellEntry on FigureCell {
    count
    n
    share
    low
    high
    mean
    weighted {
      share
      low
      high
      designEffect
      effectiveN
    }
    rate {
      asked
      answered
      share
    }
    hidden
  }
`);

export const FiguresDocument = graphql(
  `
    query DashboardFigures($requests: [FigureRequestInput!]!) {
      figures(requests: $requests) {
        metric {
          ...MetricEntry
        }
        by
        display
        asOf
        isExact
        sql
        rows {
          keys {
            dimension
            code
            label
          }
          cell {
            ...FigureCellEntry
          }
        }
        total {
          ...FigureCellEntry
        }
        notes
        breaks {
          year
          reason
        }
        weighting {
          margins
          hasConverged
          rounds
          largestDifference
          trimmed
          uncovered
          smallestWeight
          largestWeight
          designEffect
          effectiveN
        }
      }
    }
  `,
  [METRIC, CELL],
);

export const FigureFiltersDocument = graphql(`
  query FigureFilters {
    figureFilters {
      fiscalYears
      surveyYears
      regions {
        code
        label
      }
      countries {
        code
        label
        region
      }
      programmeTypes {
        code
        label
      }
      fields {
        code
        label
      }
      academicLevels {
        code
        label
      }
      hosts {
        code
        label
      }
    }
  }
`);

export const MetricsDocument = graphql(
  `
    query Metrics {
      metrics {
        ...MetricEntry
      }
    }
  `,
  [METRIC],
);

export const CurveDocument = graphql(
  `
    query ReturnCurves($filter: FigureFilterInput) {
      returnCurve(filter: $filter) {
        metric {
          ...MetricEntry
        }
        points {
          years
          share
          low
          high
          atRisk
        }
        method
        n
        asOf
        isExact
        sql
        notes
        hidden
      }
    }
  `,
  [METRIC],
);

export const AgreementDocument = graphql(`
  query Agreement($filter: FigureFilterInput) {
    agreement(filter: $filter) {
      pairs
      kappa
      low
      high
      both
      onlyHost
      onlyAlumni
      estimatedUnreported
      unreportedLow
      unreportedHigh
      isExact
      hidden
    }
  }
`);

export const PublishedDocument = graphql(
  `
    query PublishedFigures {
      publishedFigures {
        code
        title
        unit
        fiscalYear
        published {
          value
          label
          source
          asOf
        }
        computed {
          value
          label
          isSame
        }
        isSame
        verdict
        conflicts {
          value
          source
        }
        note
        display
        metric {
          ...MetricEntry
        }
      }
    }
  `,
  [METRIC],
);

export type FigureTable = ResultOf<typeof FiguresDocument>['figures'][number];
export type FigureCell = FigureTable['total'];
export type FigureRow = FigureTable['rows'][number];
export type Metric = FigureTable['metric'];
export type FigureRequest = VariablesOf<typeof FiguresDocument>['requests'][number];
export type FigureFilter = NonNullable<FigureRequest['filter']>;
export type Dimension = Metric['dimensions'][number];
export type FigureFilters = ResultOf<typeof FigureFiltersDocument>['figureFilters'];
export type ReturnCurve = ResultOf<typeof CurveDocument>['returnCurve'];
export type Comparison = ResultOf<typeof PublishedDocument>['publishedFigures'][number];
export type ShareDisplay = FigureTable['display'];
