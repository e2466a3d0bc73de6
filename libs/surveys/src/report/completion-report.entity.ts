import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportState, SubmittedVia } from './report-states.js';

/** The completion report (招へい者修了報告書) of one participation: draft and what was handed in. */
@Entity({ name: 'completion_report' })
@Unique('completion_report_participation_uq', ['participationId'])
@Unique('completion_report_receipt_uq', ['receiptNumber'])
@Index('completion_report_instrument_ix', ['instrumentCode', 'instrumentVersion'])
@ForeignKey('SurveyInstrument', ['instrumentCode', 'instrumentVersion'], ['code', 'version'], {
  name: 'completion_report_instrument_fk',
})
@Check(
  'completion_report_state_ck',
  `state in ('NOT_INVITED', 'REQUESTED', 'DRAFT', 'SUBMITTED', 'ACCEPTED', 'UNDELIVERED', 'RETURNED_FOR_FIX', 'WAIVED')`,
)
@Check('completion_report_via_ck', `submitted_via in ('SELF', 'HOST_PROXY')`)
@Check('completion_report_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
@Check(
  'completion_report_handed_in_ck',
  `state not in ('SUBMITTED', 'ACCEPTED') or (submitted_at is not null and receipt_number is not null and submitted_via is not null)`,
)
@Check('completion_report_waived_ck', `(state = 'WAIVED') = (waive_reason is not null)`)
export class CompletionReport {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'completion_report_pk' })
  id!: string;

  @ForeignKey('Participation', { name: 'completion_report_participation_fk' })
  @Column({ name: 'participation_id', type: 'uuid' })
  participationId!: string;

  @Column({ name: 'instrument_code', type: 'text' })
  instrumentCode!: string;

  @Column({ name: 'instrument_version', type: 'integer' })
  instrumentVersion!: number;

  @Column({ type: 'text' })
  state!: ReportState;

  /** Language in which the person answered. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  /** Name of the page on which the person was last. */
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** Member ID as it was typed or read from the certificate. */
  @Column({ name: 'member_id', type: 'text', nullable: true })
  memberId!: string | null;

  @Column({ type: 'jsonb', default: {} })
  answers!: Record<string, unknown>;

  /** Draft version at which each answer last changed. */
  @Column({ name: 'changed_at', type: 'jsonb', default: {} })
  changedAt!: Record<string, number>;

  @Column({ name: 'draft_version', type: 'integer', default: 0 })
  draftVersion!: number;

  @Column({ name: 'submitted_via', type: 'text', nullable: true })
  submittedVia!: SubmittedVia | null;

  /** Key that the browser made for this hand-in; the same key is the same hand-in. */
  @Column({ name: 'submission_key', type: 'text', nullable: true })
  submissionKey!: string | null;

  @Column({ name: 'receipt_number', type: 'text', nullable: true })
  receiptNumber!: string | null;

  @Column({ name: 'requested_at', type: 'timestamptz', nullable: true })
  requestedAt!: Date | null;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'waive_reason', type: 'text', nullable: true })
  waiveReason!: string | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'reminder_count', type: 'integer', default: 0 })
  reminderCount!: number;
}
