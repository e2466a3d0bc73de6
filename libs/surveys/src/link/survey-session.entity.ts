import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A browser that may fill in one form, or the forms of one contact, and nothing else. */
@Entity('survey_session')
@Unique('survey_session_token_uq', ['tokenHash'])
@Index('survey_session_contact_ix', ['contactId'])
@Index('survey_session_assignment_ix', ['assignmentId'])
@Index('survey_session_campaign_ix', ['campaignId'])
@Index('survey_session_expires_ix', ['expiresAt'])
@Check('survey_session_target_ck', `num_nonnulls(contact_id, assignment_id, campaign_id) = 1`)
@Check('survey_session_via_ck', `via in ('LINK', 'COLLEAGUE', 'ACCOUNT')`)
export class SurveySession {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_session_pk' })
  id!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @ForeignKey('SurveyContact', { name: 'survey_session_contact_fk' })
  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId!: string | null;

  @ForeignKey('SurveyAssignment', { name: 'survey_session_assignment_fk' })
  @Column({ name: 'assignment_id', type: 'uuid', nullable: true })
  assignmentId!: string | null;

  /** Only of a test link: the form is shown, nothing is stored. */
  @ForeignKey('SurveyCampaign', { name: 'survey_session_campaign_fk' })
  @Column({ name: 'campaign_id', type: 'uuid', nullable: true })
  campaignId!: string | null;

  /** Where this browser's code goes, when not to the contact. */
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text' })
  via!: string;

  @Column({ name: 'opened_by', type: 'text' })
  openedBy!: string;

  @Column({ name: 'code_hash', type: 'bytea', nullable: true })
  codeHash!: Buffer | null;

  @Column({ name: 'code_tries', type: 'integer', default: 0 })
  codeTries!: number;

  @Column({ name: 'code_expires_at', type: 'timestamptz', nullable: true })
  codeExpiresAt!: Date | null;

  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
