import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A personal link. Only the hash of its token is kept; it opens a form and is no sign-in. */
@Entity('survey_link')
@Index('survey_link_contact_ix', ['contactId'])
@Index('survey_link_assignment_ix', ['assignmentId'])
@Check('survey_link_purpose_ck', `purpose in ('INVITATION', 'REMINDER', 'COLLEAGUE', 'TEST')`)
@Index('survey_link_campaign_ix', ['campaignId'])
@Check('survey_link_target_ck', `num_nonnulls(contact_id, assignment_id, campaign_id) = 1`)
@Check('survey_link_campaign_ck', `campaign_id is null or purpose = 'TEST'`)
export class SurveyLink {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea', primaryKeyConstraintName: 'survey_link_pk' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  purpose!: string;

  @ForeignKey('SurveyContact', { name: 'survey_link_contact_fk' })
  @Column({ name: 'contact_id', type: 'uuid', nullable: true })
  contactId!: string | null;

  @ForeignKey('SurveyAssignment', { name: 'survey_link_assignment_fk' })
  @Column({ name: 'assignment_id', type: 'uuid', nullable: true })
  assignmentId!: string | null;

  /** A test link shows the form of a campaign that may have no cases yet. */
  @ForeignKey('SurveyCampaign', { name: 'survey_link_campaign_fk' })
  @Column({ name: 'campaign_id', type: 'uuid', nullable: true })
  campaignId!: string | null;

  /** Where codes of a colleague go; those of everybody else go to the contact's address. */
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ name: 'mail_id', type: 'uuid', nullable: true })
  mailId!: string | null;

  @Column({ name: 'made_by', type: 'text' })
  madeBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
