import type { FigureRequest, ReportInput } from '@enishi/outcomes';
import { AppError } from '@enishi/platform';
import { z } from 'zod';

/** A value that may stand once, several times, or several in one with commas between them. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().flatMap((one) => one.split(',').filter(Boolean)));
const numbers = list.transform((values) => values.map(Number));

const figure = z.object({
  metric: z.string(),
  by: list.optional(),
  years: numbers.optional(),
  survey: z.coerce.number().optional(),
  regions: list.optional(),
  countries: list.optional(),
  lines: list.optional(),
  fields: list.optional(),
  levels: list.optional(),
  host: z.string().optional(),
  sender: z.string().optional(),
  plan: z.string().optional(),
  display: z.string().optional(),
  benchmark: z.literal('1').optional(),
});

/** The words of the address are those of the screens. What they mean is checked where figures are computed. */
export function figureRequestOf(query: unknown): FigureRequest {
  const asked = parsed(figure, query);
  const filter = {
    fiscalYears: asked.years,
    surveyYear: asked.survey,
    regions: asked.regions,
    countries: asked.countries,
    programmeTypes: asked.lines,
    fields: asked.fields,
    academicLevels: asked.levels,
    hostInstitutionId: asked.host,
    sendingInstitutionId: asked.sender,
    planId: asked.plan,
  };
  return {
    metric: asked.metric,
    filter,
    by: asked.by ?? [],
    display: asked.display,
    isBenchmark: asked.benchmark === '1',
  } as FigureRequest;
}

const report = z.object({
  report: z.enum(['YEARLY', 'HOST', 'COUNTRY']),
  survey: z.coerce.number().int(),
  language: z.enum(['ja', 'en']),
  country: z.string().optional(),
  host: z.string().optional(),
});

export function reportInputOf(query: unknown): ReportInput {
  const asked = parsed(report, query);
  return {
    kind: asked.report,
    language: asked.language,
    surveyYear: asked.survey,
    country: asked.country ?? null,
    hostInstitutionId: asked.host ?? null,
  };
}

function parsed<T>(schema: z.ZodType<T>, query: unknown): T {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw new AppError(
    'INVALID_INPUT',
    'address of a file',
    result.error.issues.map(({ path, message }) => ({ path: path.join('.'), problem: message })),
  );
}
