import { DateOnlyScalar } from '@enishi/platform';
import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  ObjectType,
  createUnionType,
  registerEnumType,
} from '@nestjs/graphql';
import type { ScheduleListRow } from './schedule.queries.js';

const enumOf = (name: string, description: string, sentences: Readonly<Record<string, string>>) => {
  const codes = Object.fromEntries(Object.keys(sentences).map((code) => [code, code]));
  const valuesMap = Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [code, { description: sentence }]),
  );
  registerEnumType(codes, { name, description, valuesMap });
  return codes;
};

export const ReportKindEnum = enumOf('ReportKind', 'What a report is about.', {
  YEARLY: 'A survey year of the whole programme.',
  HOST: 'One host institution, on one page.',
  COUNTRY: 'One country or region, on one page.',
});
export const ReportLanguageEnum = enumOf('ReportLanguage', 'Language of a report.', {
  ja: 'Japanese.',
  en: 'English.',
});
export const ReportFormatEnum = enumOf('ReportFormat', 'Kind of file.', {
  PDF: 'Tagged PDF.',
  XLSX: 'Workbook with data, definitions and notes.',
});
export const ReportCadenceEnum = enumOf('ReportCadence', 'How often a report is made.', {
  MONTHLY: 'On the first of each month.',
  QUARTERLY: 'On the first of April, July, October and January.',
  YEARLY: 'On the first of April.',
});

@InputType({ description: 'A report that is made by itself.' })
export class ScheduleReportInput {
  @Field(() => ReportKindEnum, { description: 'What it is about.' })
  kind!: string;
  @Field(() => ReportLanguageEnum, { description: 'Its language.' })
  language!: string;
  @Field(() => ReportFormatEnum, { description: 'Kind of file.' })
  format!: string;
  @Field(() => ReportCadenceEnum, { description: 'How often.' })
  cadence!: string;
  @Field(() => String, { nullable: true, description: 'Country or region, ISO 3166-1 alpha-2; for COUNTRY.' })
  country?: string;
  @Field(() => ID, { nullable: true, description: 'Host institution; for HOST.' })
  hostInstitutionId?: string;
}

@ObjectType('ReportSchedule', { description: 'A report that is made by itself for its reader.' })
export class ReportScheduleType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => ReportKindEnum, { description: 'What it is about.' })
  kind!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the country or host, in the report’s language.',
  })
  about!: string | null;
  @Field(() => ReportLanguageEnum, { description: 'Its language.' })
  language!: string;
  @Field(() => ReportFormatEnum, { description: 'Kind of file.' })
  format!: string;
  @Field(() => ReportCadenceEnum, { description: 'How often.' })
  cadence!: string;
  @Field(() => DateOnlyScalar, { description: 'The next copy is made on this day, Japan time.' })
  nextOn!: string;
  @Field(() => ID, { nullable: true, description: 'The last copy: `/data/reports/<id>`.' })
  lastCopyId!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was made.' })
  lastMadeAt!: Date | null;
}

@ObjectType('ReportScheduled', { description: 'The report will be made regularly.' })
export class ReportScheduledType {
  @Field(() => ID, { description: 'Id of the schedule.' })
  id!: string;
  @Field(() => DateOnlyScalar, { description: 'Day of the first copy, Japan time.' })
  nextOn!: string;
}

@ObjectType('TooManySchedules', { description: 'The reader has as many schedules as one may have.' })
export class TooManySchedulesType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('ReportScheduleEnded', { description: 'No more copies are made.' })
export class ReportScheduleEndedType {
  @Field(() => ID, { description: 'Id of the schedule.' })
  id!: string;
}

export const ScheduleReportResult = createUnionType({
  name: 'ScheduleReportResult',
  description: 'Scheduled, or why not.',
  types: () => [ReportScheduledType, TooManySchedulesType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export const StopReportScheduleResult = createUnionType({
  name: 'StopReportScheduleResult',
  description: 'Stopped.',
  types: () => [ReportScheduleEndedType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export function toSchedule(row: ScheduleListRow): ReportScheduleType {
  return row;
}
