import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a person agreed to: for which purpose, shown which text in which language, when; withdrawn, never deleted. */
@Entity('consent')
@Index('consent_person_ix', ['personId', 'purpose', 'givenAt'])
@Index('consent_current_uq', ['personId', 'purpose'], { unique: true, where: 'withdrawn_at is null' })
@Check(
  'consent_purpose_ck',
  `purpose in ('CLUB_CONTACT', 'DIRECTORY_VISIBILITY', 'SURVEY_CONTACT', 'PUBLISH_STORY', 'PUBLISH_PHOTO', 'HELP_OTHERS', 'SHARE_WITH_HOST', 'SHARE_WITH_CHAPTER', 'PARTNER_INFO', 'RESEARCH_REUSE', 'PAPER_LOOKUP', 'PROFILE_FROM_ANSWERS')`,
)
@Check('consent_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
@Check('consent_channel_ck', `channel in ('COMPLETION_REPORT', 'MEMBER_AREA', 'OFFICE', 'SURVEY')`)
export class Consent {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'consent_pk' })
  id!: string;

  @ForeignKey('Person', { name: 'consent_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  purpose!: string;

  /** YES or NO; for visibility and stories one of the choices of that purpose. */
  @Column({ type: 'text' })
  choice!: string;

  @Column({ name: 'text_version', type: 'text' })
  textVersion!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ name: 'by_guardian', type: 'boolean', default: false })
  byGuardian!: boolean;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt!: Date;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}
