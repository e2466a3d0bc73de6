import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What was issued, superseded, voided, in order; each entry holds the hash of the one before. Append-only by trigger. */
@Entity('issuance_log')
@Unique('issuance_log_once_uq', ['certificateVersionId', 'event'])
@Check('issuance_log_event_ck', `event in ('ISSUED', 'SUPERSEDED', 'VOIDED')`)
export class IssuanceLog {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'issuance_log_pk' })
  position!: string;

  @ForeignKey('CertificateVersion', { name: 'issuance_log_version_fk' })
  @Column({ name: 'certificate_version_id', type: 'uuid' })
  certificateVersionId!: string;

  @Column({ type: 'text' })
  event!: string;

  /** Hash of the file that was issued. */
  @Column({ type: 'text', nullable: true })
  sha256!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'previous_hash', type: 'bytea' })
  previousHash!: Buffer;

  @Column({ name: 'entry_hash', type: 'bytea' })
  entryHash!: Buffer;
}
