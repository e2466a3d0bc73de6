import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One sheet: its facts, its public code, its file. A correction adds a version and supersedes the one before. */
@Entity('certificate_version')
@Unique('certificate_version_number_uq', ['certificateId', 'version'])
@Unique('certificate_version_code_uq', ['code'])
@Index('certificate_version_file_ix', ['fileId'])
@Index('certificate_version_run_ix', ['issueRunId'])
@Index('certificate_version_pending_uq', ['certificateId'], {
  unique: true,
  where: 'rendered_at is null and refused_at is null',
})
@Check('certificate_version_languages_ck', `languages in ('ja-en', 'zh-en')`)
@Check('certificate_version_outcome_ck', `rendered_at is null or refused_at is null`)
@Check('certificate_version_file_ck', `(rendered_at is null) = (file_id is null)`)
export class CertificateVersion {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'certificate_version_pk' })
  id!: string;

  @ForeignKey('Certificate', { name: 'certificate_version_certificate_fk' })
  @Column({ name: 'certificate_id', type: 'uuid' })
  certificateId!: string;

  @Column({ type: 'integer' })
  version!: number;

  @ForeignKey('IssueRun', { name: 'certificate_version_run_fk' })
  @Column({ name: 'issue_run_id', type: 'uuid', nullable: true })
  issueRunId!: string | null;

  /** Last part of the address in the QR code; random, one per version. */
  @Column({ type: 'text' })
  code!: string;

  /** Everything printed (document/certificate-facts.ts), in the words of the day of issue. */
  @Column({ type: 'jsonb' })
  facts!: unknown;

  @Column({ type: 'text' })
  languages!: string;

  @ForeignKey('FileObject', { name: 'certificate_version_file_fk' })
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ type: 'text', nullable: true })
  sha256!: string | null;

  /** Date printed on the sheet (Asia/Tokyo). */
  @Column({ name: 'issued_on', type: 'date' })
  issuedOn!: string;

  @Column({ name: 'ordered_at', type: 'timestamptz' })
  orderedAt!: Date;

  @Column({ name: 'rendered_at', type: 'timestamptz', nullable: true })
  renderedAt!: Date | null;

  @Column({ name: 'refused_at', type: 'timestamptz', nullable: true })
  refusedAt!: Date | null;

  /** Why it was not drawn (document/render-certificate.ts, RenderRefusal). */
  @Column({ type: 'jsonb', nullable: true })
  refusal!: unknown;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;

  /** Why this version was made; empty for the first. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
