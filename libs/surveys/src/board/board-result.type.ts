import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { HostReportType } from './board.type.js';

@ObjectType('RemindersSent', {
  description: 'Reminders are on their way, each in the person’s own language.',
})
export class RemindersSentType {
  @Field(() => Int, { description: 'Mails on their way.' })
  reminded!: number;
  @Field(() => Int, { description: 'Missing, but reminded within the last 20 hours: not reminded again.' })
  tooSoon!: number;
  @Field(() => Int, { description: 'Missing and without an e-mail address.' })
  withoutAddress!: number;
}

@ObjectType('ReportWaived', { description: 'No report is needed from this person any more.' })
export class ReportWaivedType {
  @Field(() => ID, { description: 'Id of the report.' })
  reportId!: string;
}

@ObjectType('ReportNotWaivable', { description: 'The report has been handed in already.' })
export class ReportNotWaivableType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const WaiveReportResult = createUnionType({
  name: 'WaiveReportResult',
  description: 'What became of waiving a report.',
  types: () => [ReportWaivedType, ReportNotWaivableType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

@ObjectType('HostReportReceived', { description: 'The document was received.' })
export class HostReportReceivedType {
  @Field(() => HostReportType, { description: 'The document with its receipt.' })
  report!: HostReportType;
}

@ObjectType('HostReportNotReadable', {
  description: 'Nothing was received: empty, too long, or of a kind we cannot take.',
})
export class HostReportNotReadableType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const HandInHostReportResult = createUnionType({
  name: 'HandInHostReportResult',
  description: 'What became of handing in a document.',
  types: () => [HostReportReceivedType, HostReportNotReadableType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

@InputType('ShortFormAnswerInput', { description: 'One field of a short form.' })
export class ShortFormAnswerInput {
  @Field(() => String, { description: 'Code of the field, as in `hostReportForm`.' })
  code!: string;
  @Field(() => String, { description: 'What was written; up to 4000 characters.' })
  text!: string;
}

@ObjectType('ShortFormField', { description: 'One field of a host’s short form.' })
export class ShortFormFieldType {
  @Field(() => String, { description: 'Code, fixed for ever.' })
  code!: string;
  @Field(() => String, { description: 'What is asked, in the reader’s language.' })
  title!: string;
}
