import { DateOnlyScalar } from '@enishi/platform';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  AcademicLevelEnum,
  FundingKindEnum,
  GenderEnum,
  InviteeRoleEnum,
} from '../participation/participation-enums.type.js';
import { PersonMatchType } from '../person/person-match.type.js';

const named = <N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in N]: K };

export const ListStateEnum = named(['PREVIEWED', 'CONFIRMED', 'DISCARDED', 'UNDONE']);
registerEnumType(ListStateEnum, {
  name: 'InviteeListState',
  description: 'Where an uploaded list stands.',
  valuesMap: {
    PREVIEWED: { description: 'Read; waits to be confirmed or put aside.' },
    CONFIRMED: { description: 'Its people take part.' },
    DISCARDED: { description: 'Put aside.' },
    UNDONE: { description: 'Was confirmed and taken back.' },
  },
});

export const ListChangeEnum = named(['ADDED', 'CHANGED', 'UNCHANGED', 'LOCKED']);
registerEnumType(ListChangeEnum, {
  name: 'InviteeListChange',
  description: 'What confirming would do with a row.',
  valuesMap: {
    ADDED: { description: 'A new participation.' },
    CHANGED: { description: 'Somebody of the plan, with other facts.' },
    UNCHANGED: { description: 'Somebody of the plan, as on record.' },
    LOCKED: {
      description: 'Differs, but a certificate has gone out: left alone; correct the person instead.',
    },
  },
});

export const FindingSeverityEnum = named(['BLOCK', 'WARN', 'HINT']);
registerEnumType(FindingSeverityEnum, {
  name: 'InviteeListSeverity',
  description: 'How much a finding weighs.',
  valuesMap: {
    BLOCK: { description: 'Must be corrected before the list can be confirmed.' },
    WARN: { description: 'For an officer to weigh.' },
    HINT: { description: 'Said for information.' },
  },
});

@ObjectType('InviteeListProblem', {
  description: 'Something found in a list, with its place and what to do.',
})
export class ListProblemType {
  @Field(() => String, {
    nullable: true,
    description: 'Rule of the guidelines (R01 …); empty for what concerns the file itself.',
  })
  rule!: string | null;
  @Field(() => FindingSeverityEnum, { description: 'How much it weighs.' })
  severity!: string;
  @Field(() => String, { description: 'Name of the sheet.' })
  sheet!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Row, as the spreadsheet counts; empty for the whole list.',
  })
  row!: number | null;
  @Field(() => String, { nullable: true, description: 'Column letter.' })
  column!: string | null;
  @Field(() => String, { nullable: true, description: 'The value as written.' })
  value!: string | null;
  @Field(() => [Int], { description: 'All rows concerned.' })
  rows!: number[];
  @Field(() => String, { description: 'Fixed word for the kind of finding, for programs.' })
  key!: string;
  @Field(() => String, { description: 'What was found and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('InviteeListFieldChange', { description: 'A fact that the list would change.' })
export class ListFieldChangeType {
  @Field(() => String, { description: 'Fixed word for the fact.' })
  field!: string;
  @Field(() => String, { description: 'The fact in the reader’s language.' })
  label!: string;
  @Field(() => String, { nullable: true, description: 'As on record.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'As in the list.' })
  after!: string | null;
}

@ObjectType('InviteeListRow', { description: 'One person of a list, as understood.' })
export class ListRowType {
  @Field(() => Int, { description: 'Row, as the spreadsheet counts.' })
  row!: number;
  @Field(() => Int, { nullable: true, description: 'Number on the list.' })
  number!: number | null;
  @Field(() => ListChangeEnum, { description: 'What confirming would do.' })
  change!: string;
  @Field(() => [ListFieldChangeType], { description: 'Facts that would change.' })
  changes!: ListFieldChangeType[];
  @Field(() => InviteeRoleEnum, { nullable: true, description: 'Main invitee or escort.' })
  role!: string | null;
  @Field(() => FundingKindEnum, { nullable: true, description: 'Who pays.' })
  funding!: string | null;
  @Field(() => String, { nullable: true, description: 'Name as in the passport.' })
  passportName!: string | null;
  @Field(() => String, { nullable: true, description: 'Name in its own script.' })
  nativeName!: string | null;
  @Field(() => [String], { description: 'Nationalities, ISO 3166-1 alpha-2.' })
  nationalities!: string[];
  @Field(() => GenderEnum, { nullable: true, description: 'Sex, where said.' })
  sex!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Date of birth.' })
  birthDate!: string | null;
  @Field(() => String, { nullable: true, description: 'Sending institution as written.' })
  institution!: string | null;
  @Field(() => String, { nullable: true, description: 'Faculty or department.' })
  affiliation!: string | null;
  @Field(() => AcademicLevelEnum, { nullable: true, description: 'Academic level.' })
  level!: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day of entry.' })
  entryDate!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day of departure.' })
  departureDate!: string | null;
  @Field(() => [PersonMatchType], { description: 'Persons on record it may be (R50); empty for hosts.' })
  matches!: PersonMatchType[];
}

@ObjectType('InviteeListMissing', { description: 'Somebody of the plan who is not in the list.' })
export class ListMissingType {
  @Field(() => ID, { description: 'Id of the participation.' })
  participationId!: string;
  @Field(() => String, { description: 'Name as in the passport.' })
  name!: string;
  @Field(() => Boolean, { description: 'A certificate has gone out: stays in any case.' })
  isLocked!: boolean;
}

@ObjectType('InviteeListCounts', { description: 'What confirming would do, in numbers.' })
export class ListCountsType {
  @Field(() => Int, { description: 'People in the list.' })
  people!: number;
  @Field(() => Int, { description: 'Would be added.' })
  added!: number;
  @Field(() => Int, { description: 'Would be changed.' })
  changed!: number;
  @Field(() => Int, { description: 'Stay as they are, those with a certificate that went out included.' })
  unchanged!: number;
  @Field(() => Int, { description: 'Of the plan but not in the list.' })
  missing!: number;
  @Field(() => Int, { description: 'Findings that block.' })
  blocking!: number;
  @Field(() => Int, { description: 'Findings to weigh.' })
  warnings!: number;
  @Field(() => Int, { description: 'Findings for information.' })
  hints!: number;
}

@ObjectType('InviteeListColumn', { description: 'A column that was understood.' })
export class ListColumnType {
  @Field(() => String, { description: 'Column letter.' })
  column!: string;
  @Field(() => String, { description: 'What it holds, in the reader’s language.' })
  label!: string;
}

@ObjectType('InviteeListUpload', {
  description: 'An uploaded list of a plan. For officers and the plan’s host.',
})
export class ListUploadType {
  @Field(() => ID, { description: 'Id of the import.' })
  id!: string;
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;
  @Field(() => ListStateEnum, { description: 'Where it stands.' })
  state!: string;
  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;
  @Field(() => Date, { description: 'When it was uploaded.' })
  uploadedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was confirmed.' })
  confirmedAt!: Date | null;
  @Field(() => Int, { description: 'Version, for confirming it.' })
  version!: number;
}

@ObjectType('InviteeListPreview', {
  description: 'What confirming an uploaded list would do, against the records as they are now.',
})
export class ListPreviewType extends ListUploadType {
  @Field(() => String, { description: 'XLSX or CSV.' })
  format!: string;
  @Field(() => String, { nullable: true, description: 'Character encoding of a CSV file.' })
  encoding!: string | null;
  @Field(() => String, { description: 'Sheet that holds the list.' })
  sheet!: string;
  @Field(() => Int, { description: 'Row of the headings.' })
  headingRow!: number;
  @Field(() => [ListColumnType], { description: 'Columns that were understood.' })
  columns!: ListColumnType[];
  @Field(() => [String], { description: 'Headings that are not read, as written.' })
  ignoredColumns!: string[];
  @Field(() => [Int], { description: 'Rows that hold no person: notes, totals.' })
  ignoredRows!: number[];
  @Field(() => ListCountsType, { description: 'The numbers.' })
  counts!: ListCountsType;
  @Field(() => [ListRowType], { description: 'The people, as many as were asked for.' })
  rows!: ListRowType[];
  @Field(() => [ListProblemType], { description: 'Findings, blocking ones first; at most 2,000.' })
  problems!: ListProblemType[];
  @Field(() => [ListMissingType], { description: 'People of the plan who are not in the list; at most 500.' })
  missing!: ListMissingType[];
  @Field(() => Boolean, { description: 'Nothing blocks, and it waits to be confirmed.' })
  mayConfirm!: boolean;
}
