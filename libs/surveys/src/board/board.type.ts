import { printedMemberId } from '@enishi/alumni';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { HostReportRow } from '../host-report/host-report.queries.js';
import {
  HostReportKindEnum,
  HostReportStateEnum,
  ReportStateEnum,
  SubmittedViaEnum,
} from '../report-enums.type.js';
import type { InviteeReportRow, OwnReportRow, ReportCountRow } from './board.queries.js';
import type { PlanReportBoard } from './plan-report-board.js';

@ObjectType('InviteeReport', {
  description: 'How far the completion report of one invitee is. The answers are not part of it.',
})
export class InviteeReportType {
  @Field(() => ID, { description: 'Id of the report.' })
  id!: string;
  @Field(() => ID, { description: 'Id of the participation.' })
  participationId!: string;
  @Field(() => String, { description: 'Name as in the passport.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Name in the person’s own script.' })
  nameNative!: string | null;
  @Field(() => String, { nullable: true, description: 'Member ID as printed; empty until one is given.' })
  memberId!: string | null;
  @Field(() => ReportStateEnum, { description: 'How far it is.' })
  state!: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was handed in.' })
  submittedAt!: Date | null;
  @Field(() => SubmittedViaEnum, { nullable: true, description: 'Who typed it.' })
  submittedVia!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last reminder went out.' })
  remindedAt!: Date | null;
  @Field(() => Int, { description: 'How many reminders went out.' })
  reminderCount!: number;
  @Field(() => Boolean, {
    description: 'False when there is no address to remind: the host tells the person.',
  })
  hasEmail!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'Path of the page on which the host can fill in for this person; empty once it is handed in.',
  })
  fillInPath!: string | null;
}

@ObjectType('HostReport', { description: 'A document of the host, with its receipt.' })
export class HostReportType {
  @Field(() => ID, { description: 'Id of the document.' })
  id!: string;
  @Field(() => HostReportKindEnum, { description: 'Which document it is.' })
  kind!: string;
  @Field(() => HostReportStateEnum, { description: 'What became of it.' })
  state!: string;
  @Field(() => String, { description: 'Number of the receipt.' })
  receiptNumber!: string;
  @Field(() => GraphQLISODateTime, { description: 'When it was received.' })
  receivedAt!: Date;
  @Field(() => String, { description: 'Who handed it in.' })
  receivedFrom!: string;
  @Field(() => String, { nullable: true, description: 'Name of the file; empty for a short form.' })
  fileName!: string | null;
  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes.' })
  fileBytes!: number | null;
  @Field(() => String, { nullable: true, description: 'Path of the file; empty for a short form.' })
  filePath!: string | null;
}

@ObjectType('ReportCount', { description: 'How many completion reports of a plan are in, in reports.' })
export class ReportCountType {
  @Field(() => Int, { description: 'Asked for.' })
  asked!: number;
  @Field(() => Int, { description: 'Handed in.' })
  handedIn!: number;
  @Field(() => Int, { description: 'Not needed by an officer’s decision.' })
  waived!: number;
  @Field(() => Int, { description: 'Still missing.' })
  missing!: number;
}

@ObjectType('PlanReportBoard', {
  description:
    'The reports of one plan as its host and the office see them: who and when, never what was answered.',
})
export class PlanReportBoardType {
  /** For the plan's own field. */
  planId!: string;
  @Field(() => ReportCountType, { description: 'How many are in.' })
  count!: ReportCountType;
  @Field(() => [InviteeReportType], {
    description: 'One entry per invitee who was asked, the missing ones first.',
  })
  invitees!: InviteeReportType[];
  @Field(() => [HostReportType], { description: 'The host’s documents, the newest first.' })
  hostReports!: HostReportType[];
  @Field(() => String, {
    description: 'Address for invitees; they type the member ID of their certificate there.',
  })
  inviteeLink!: string;
  @Field(() => String, { description: 'Path to which files are posted (multipart, one file, query `kind`).' })
  uploadPath!: string;
}

@ObjectType('MyReport', { description: 'A completion report of the signed-in member.' })
export class MyReportType {
  @Field(() => ID, { description: 'Id of the participation.' })
  participationId!: string;
  @Field(() => ReportStateEnum, { description: 'How far it is.' })
  state!: string;
  @Field(() => String, { nullable: true, description: 'Number of the receipt, once handed in.' })
  receiptNumber!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was handed in.' })
  submittedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where it can be written; empty once it is handed in.',
  })
  path!: string | null;
}

const DONE = new Set(['SUBMITTED', 'ACCEPTED', 'WAIVED']);

export function toInviteeReport(row: InviteeReportRow): InviteeReportType {
  return {
    id: row.reportId,
    participationId: row.participationId,
    name: row.name,
    nameNative: row.nameNative,
    memberId: row.memberId && printedMemberId(row.memberId),
    state: row.state,
    submittedAt: row.submittedAt,
    submittedVia: row.submittedVia,
    remindedAt: row.remindedAt,
    reminderCount: row.reminderCount,
    hasEmail: row.hasEmail,
    fillInPath: DONE.has(row.state) ? null : `/report/host/${row.reportId}`,
  };
}

export function toHostReport(row: HostReportRow): HostReportType {
  return { ...row, filePath: row.fileId && `/host-reports/${row.id}` };
}

export function toReportCount({ asked, handedIn, waived }: ReportCountRow): ReportCountType {
  return { asked, handedIn, waived, missing: asked - handedIn - waived };
}

export function toBoard({ plan, invitees, hostReports, inviteeLink }: PlanReportBoard): PlanReportBoardType {
  const handedIn = invitees.filter(({ state }) => state === 'SUBMITTED' || state === 'ACCEPTED').length;
  const waived = invitees.filter(({ state }) => state === 'WAIVED').length;
  return {
    planId: plan.id,
    count: toReportCount({ planId: plan.id, asked: invitees.length, handedIn, waived }),
    invitees: invitees.map(toInviteeReport),
    hostReports: hostReports.map(toHostReport),
    inviteeLink,
    uploadPath: `/plans/${plan.id}/host-reports`,
  };
}

export function toMyReport(row: OwnReportRow): MyReportType {
  return { ...row, path: DONE.has(row.state) ? null : '/report' };
}
