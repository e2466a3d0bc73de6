import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HostReportKind, HostReportState } from './host-report-kinds.js';

/** A report of the host institution, received once under each key: a file, or a short form. */
@Entity({ name: 'host_report' })
@Unique('host_report_receipt_uq', ['receiptNumber'])
@Unique('host_report_submission_uq', ['planId', 'kind', 'submissionKey'])
@Index('host_report_file_ix', ['fileId'])
@Check(
  'host_report_kind_ck',
  `kind in ('END_REPORT', 'EXPENSE_REPORT', 'PI_END_REPORT', 'INTERIM_EXPENSE_REPORT')`,
)
@Check('host_report_state_ck', `state in ('RECEIVED', 'ACCEPTED', 'RETURNED')`)
@Check('host_report_content_ck', `(file_id is null) <> (answers is null)`)
export class HostReport {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'host_report_pk' })
  id!: string;

  @ForeignKey('ExchangePlan', { name: 'host_report_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ type: 'text' })
  kind!: HostReportKind;

  @Column({ type: 'text' })
  state!: HostReportState;

  @ForeignKey('FileObject', { name: 'host_report_file_fk' })
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  answers!: Record<string, unknown> | null;

  @Column({ name: 'submission_key', type: 'text' })
  submissionKey!: string;

  @Column({ name: 'receipt_number', type: 'text' })
  receiptNumber!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'received_from', type: 'text' })
  receivedFrom!: string;
}
