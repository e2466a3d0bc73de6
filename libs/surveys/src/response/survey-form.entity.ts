import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The form of one case on its way: what was known before, the draft, and when it was handed in. Who, not what. */
@Entity('survey_form')
@Unique('survey_form_receipt_uq', ['receiptNumber'])
@Check('survey_form_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
@Check('survey_form_device_ck', `device in ('PHONE', 'TABLET', 'COMPUTER', 'UNKNOWN')`)
@Check('survey_form_submitted_ck', `(submitted_at is null) = (receipt_number is null)`)
@Check('survey_form_reopened_ck', `reopened_at is null or submitted_at is not null`)
@Check('survey_form_withdrawn_ck', `withdrawn_at is null or submitted_at is not null`)
export class SurveyForm {
  @ForeignKey('SurveyAssignment', { name: 'survey_form_assignment_fk' })
  @PrimaryColumn({ name: 'assignment_id', type: 'uuid', primaryKeyConstraintName: 'survey_form_pk' })
  assignmentId!: string;

  @Column({ type: 'jsonb' })
  given!: unknown;

  @Column({ type: 'jsonb', default: {} })
  draft!: unknown;

  @Column({ name: 'changed_at', type: 'jsonb', default: {} })
  changedAt!: unknown;

  @Column({ name: 'draft_version', type: 'integer', default: 0 })
  draftVersion!: number;

  /** Session in which each personal answer was typed; other browsers see it only after the code. */
  @Column({ name: 'typed_in', type: 'jsonb', default: {} })
  typedIn!: unknown;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text', nullable: true })
  device!: string | null;

  @Column({ name: 'is_measured', type: 'boolean', default: true })
  isMeasured!: boolean;

  @Column({ type: 'integer', default: 0 })
  seconds!: number;

  @Column({ name: 'submission_key', type: 'text', nullable: true })
  submissionKey!: string | null;

  @Column({ name: 'receipt_number', type: 'text', nullable: true })
  receiptNumber!: string | null;

  @Column({ type: 'integer', default: 0 })
  revision!: number;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  /** Open again for a correction of what was handed in. */
  @Column({ name: 'reopened_at', type: 'timestamptz', nullable: true })
  reopenedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
