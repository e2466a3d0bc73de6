import { AppError } from '@enishi/platform';
import { z } from 'zod';
import type { FigureFilter, FigureRequest } from '../figure/figure.js';

/** What a report is about: a survey year, or one host or one country on one page. */
export const REPORT_KINDS = ['YEARLY', 'HOST', 'COUNTRY'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_LANGUAGES = ['ja', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

export const reportInput = z.strictObject({
  kind: z.enum(REPORT_KINDS),
  language: z.enum(REPORT_LANGUAGES),
  /** Fiscal year of the survey; the figures of people go up to the year before it. */
  surveyYear: z.int().min(2015).max(2200),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  hostInstitutionId: z.uuid().nullish(),
});
export type ReportInput = z.input<typeof reportInput>;
export type CheckedReport = z.output<typeof reportInput>;

export const SECTION_CODES = ['REACH', 'RESPONSE', 'RETURN', 'COLLABORATION', 'END_OF_PROGRAMME'] as const;
export type SectionCode = (typeof SECTION_CODES)[number];

export interface SectionPlan {
  code: SectionCode;
  requests: FigureRequest[];
  hasCurve: boolean;
}

/** Fiscal year of the first exchanges. */
const FIRST_YEAR = 2014;

/**
 * The figures of a report, by chapter. The sheets hold few enough for one page; those of a host leave out what alumni
 * told, which its readers could not see on a screen either.
 * @throws INVALID_INPUT when the country or the institution is missing
 */
export function sectionsOf({ kind, surveyYear, country, hostInstitutionId }: CheckedReport): SectionPlan[] {
  const fiscalYears = Array.from({ length: surveyYear - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
  if (kind === 'COUNTRY') {
    if (!country) throw new AppError('INVALID_INPUT', 'country');
    return sheet({ countries: [country], fiscalYears }, surveyYear, true);
  }
  if (kind === 'HOST') {
    if (!hostInstitutionId) throw new AppError('INVALID_INPUT', 'host');
    return sheet({ hostInstitutionId, fiscalYears }, surveyYear, false);
  }
  const all: FigureFilter = { fiscalYears };
  const wave: FigureFilter = { surveyYear };
  return [
    section('REACH', [
      ['invitees', all, 'FISCAL_YEAR'],
      ['region_share', all, 'REGION'],
      ['host_institutions', all],
      ['sending_institutions', all],
    ]),
    section('RESPONSE', [
      ['response_rate', wave, 'REGION'],
      ['host_response_rate', wave],
      ['reachable_share', wave, 'REGION'],
    ]),
    {
      ...section('RETURN', [
        ['return_visits', all, 'FISCAL_YEAR'],
        ['return_visits_all', all, 'PURPOSE'],
        ['returned_share', wave, 'REGION'],
      ]),
      hasCurve: true,
    },
    section('COLLABORATION', [
      ['outcomes', all, 'OUTCOME_TYPE'],
      ['joint_research_share', wave, 'REGION'],
      ['co_publication_share', wave],
      ['host_contact_share', wave],
      ['host_took_students', wave, 'ANSWER'],
    ]),
    section('END_OF_PROGRAMME', [
      ['satisfaction', { fiscalYears: fiscalYears.slice(-3) }, 'ANSWER'],
      ['wish_to_return', { fiscalYears: fiscalYears.slice(-3) }, 'ANSWER'],
    ]),
  ];
}

function sheet(filter: FigureFilter, surveyYear: number, withAlumni: boolean): SectionPlan[] {
  const wave = { ...filter, surveyYear };
  return [
    section('REACH', [['invitees', filter, 'FISCAL_YEAR']]),
    section('RETURN', [
      ['return_visits_all', filter, 'PURPOSE'],
      ...(withAlumni ? ([['returned_share', wave]] as const) : []),
    ]),
    section('COLLABORATION', [
      ['outcomes', filter, 'OUTCOME_TYPE'],
      ...(withAlumni
        ? ([['joint_research_share', wave]] as const)
        : ([['host_took_students', filter, 'ANSWER']] as const)),
    ]),
    section('END_OF_PROGRAMME', [['satisfaction', filter, 'ANSWER']]),
  ];
}

type Short = readonly [metric: string, filter: FigureFilter, by?: FigureRequest['by'][number]];

const section = (code: SectionCode, figures: readonly Short[]): SectionPlan => ({
  code,
  requests: figures.map(([metric, filter, by]) => ({ metric, filter, by: by ? [by] : [] })),
  hasCurve: false,
});
