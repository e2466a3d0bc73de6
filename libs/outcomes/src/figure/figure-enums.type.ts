import { registerEnumType } from '@nestjs/graphql';
import { CRITERIA, DIMENSIONS, TOPICS, UNITS } from '../metric/metric.js';
import { FIGURE_NOTES, HIDDEN_REASONS } from './figure.js';

/** Registers an enum with a sentence for each value. */
function declared<C extends string>(
  name: string,
  description: string,
  values: readonly C[],
  sentences: Readonly<Record<C, string>>,
) {
  const codes = Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in C]: K };
  const valuesMap = Object.fromEntries(values.map((value) => [value, { description: sentences[value] }])) as {
    [K in C]: { description: string };
  };
  registerEnumType(codes, { name, description, valuesMap });
  return codes;
}

export const MetricTopicEnum = declared('MetricTopic', 'Chapters of the dashboards.', TOPICS, {
  REACH: 'Who came, from where, to whom.',
  END_OF_PROGRAMME: 'What people answered at the end of the programme.',
  RETURN: 'Who came back to Japan.',
  COLLABORATION: 'What was done together afterwards.',
  NETWORK: 'Which institutions are tied together.',
  RESPONSE: 'Who answers the follow-up survey and who is not reached.',
  CLUB: 'The Sakura Science Club.',
});

export const MetricUnitEnum = declared('MetricUnit', 'What is counted.', UNITS, {
  PERSONS: 'Different people (実人数).',
  PERSON_TIMES: 'Person-times (延べ人数).',
  PLANS: 'Exchange plans (件).',
  INSTITUTIONS: 'Institutions.',
  COUNTRIES: 'Countries and regions.',
  ANSWERS: 'Answers.',
  OUTCOMES: 'Outcomes reported.',
  PAIRS: 'Pairs of a host and a sending institution.',
  MEMBERS: 'Members of the club.',
});

export const MetricCriterionEnum = declared(
  'MetricCriterion',
  'Evaluation criterion of the OECD Development Assistance Committee.',
  CRITERIA,
  {
    RELEVANCE: 'Does it do the right things?',
    COHERENCE: 'Does it fit with others?',
    EFFECTIVENESS: 'Does it reach its aims?',
    EFFICIENCY: 'Are resources used well?',
    IMPACT: 'What difference does it make?',
    SUSTAINABILITY: 'Will the benefits last?',
  },
);

export const FigureDimensionEnum = declared(
  'FigureDimension',
  'By what a figure is shared out.',
  DIMENSIONS,
  {
    FISCAL_YEAR: 'Fiscal year in which people came.',
    REGION: 'Region of the sending institution.',
    COUNTRY: 'Country or region of the sending institution.',
    PROGRAMME_TYPE: 'Programme line.',
    FIELD: 'Field of science of the plan.',
    HOST: 'Host institution.',
    SENDING_INSTITUTION: 'Sending institution.',
    ACADEMIC_LEVEL: 'Academic level when the person came.',
    SURVEY_YEAR: 'Fiscal year of the survey.',
    PURPOSE: 'Purpose of a return visit.',
    OUTCOME_TYPE: 'Type of outcome.',
    ANSWER: 'Answer that was given.',
    YEARS_SINCE: 'Full years since the visit.',
    GENDER: 'Gender, where it is known; a margin of weights, no figure is shared out by it.',
  },
);

export const HiddenReasonEnum = declared('FigureHidden', 'Why a cell is not shown.', HIDDEN_REASONS, {
  SMALL: 'It speaks of fewer than 10 people.',
  COMPLEMENTARY: 'It would give a small cell away by subtraction.',
  BASE_TOO_SMALL: 'A share needs at least 23 answers, a mean at least 8.',
});

export const FigureNoteEnum = declared(
  'FigureNote',
  'What is worth knowing beside the numbers.',
  FIGURE_NOTES,
  {
    ROUNDED: 'Counts are rounded to the nearest 5.',
    CELLS_HIDDEN: 'Some cells are not shown because they are small.',
    WEIGHTED: 'Weighted shares stand beside the unweighted ones.',
    NOT_CONVERGED: 'The weights do not meet the margins of the frame exactly.',
    UNCOVERED: 'From some parts of the frame nobody answered.',
    NOT_ADDITIVE: 'Different ones are counted: rows do not add up to the total.',
    FILTER_NOT_APPLIED: 'Part of the filter says nothing about this figure and was left out.',
    NO_DATA: 'There is nothing to count.',
    ONLY_OWN_PLANS: 'Only the reader’s own plans are counted.',
    SEE_IMPACT_SHEET:
      'What alumni tell of the reader’s own plans stands in the impact sheet, as far as they agreed.',
    BENCHMARK: 'All hosts together.',
  },
);
