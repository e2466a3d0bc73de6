import type { FigureFilter } from '../figure/figure.js';
import type { Dimension } from '../metric/metric.js';

export const NOTEBOOK_PARTS = ['visits', 'reports', 'follow_up', 'asked', 'host_answers', 'returns'] as const;
/** A view of the analyst's notebook. */
export type NotebookPart = (typeof NOTEBOOK_PARTS)[number];

/** A number of a view: how many a metric counts, or of how many it is a share. */
export interface NotebookNumber {
  metric: string;
  read: 'COUNT' | 'N';
}

/** The figures behind some rows of a view. */
export interface NotebookFigures {
  part: NotebookPart;
  filter: FigureFilter;
  by: readonly Dimension[];
  /** Codes of the columns before those of `by`. */
  before: readonly string[];
  /** And after them. */
  after: readonly string[];
  numbers: readonly NotebookNumber[];
}

const none = { filter: {}, before: [], after: [] };
const n = (metric: string): NotebookNumber => ({ metric, read: 'N' });
const count = (metric: string): NotebookNumber => ({ metric, read: 'COUNT' });

/** Every view, as the figures of the screens that it is made of. */
export function notebookFigures(years: {
  fiscalYears: readonly number[];
  surveyYears: readonly number[];
}): NotebookFigures[] {
  return [
    ...years.fiscalYears.map((year): NotebookFigures => ({
      ...none,
      part: 'visits',
      filter: { fiscalYears: [year] },
      by: ['REGION', 'PROGRAMME_TYPE'],
      before: [String(year)],
      numbers: [count('invitees')],
    })),
    {
      ...none,
      part: 'reports',
      by: ['FISCAL_YEAR', 'REGION'],
      numbers: [n('satisfaction'), count('satisfaction'), count('wish_to_return'), count('liking_of_japan')],
    },
    ...years.surveyYears.map((year): NotebookFigures => ({
      ...none,
      part: 'follow_up',
      filter: { surveyYear: year },
      by: ['FISCAL_YEAR', 'REGION'],
      before: [String(year)],
      numbers: [
        n('returned_share'),
        count('returned_share'),
        count('joint_research_share'),
        count('co_publication_share'),
      ],
    })),
    {
      ...none,
      part: 'asked',
      by: ['SURVEY_YEAR', 'REGION'],
      before: ['ALUMNI'],
      numbers: [n('response_rate'), count('response_rate')],
    },
    {
      ...none,
      part: 'asked',
      by: ['SURVEY_YEAR'],
      before: ['HOSTS'],
      after: [''],
      numbers: [n('host_response_rate'), count('host_response_rate')],
    },
    {
      ...none,
      part: 'host_answers',
      by: ['SURVEY_YEAR', 'FISCAL_YEAR'],
      numbers: [n('host_took_students'), count('host_took_students')],
    },
    {
      ...none,
      part: 'returns',
      by: ['FISCAL_YEAR', 'PURPOSE'],
      numbers: [count('return_visits_all')],
    },
  ];
}
