import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The certificate of one participation. The sheets that were drawn of it are its versions. */
@Entity('certificate')
@Unique('certificate_participation_uq', ['participationId'])
@Unique('certificate_number_uq', ['number'])
@Check(
  'certificate_state_ck',
  `state in ('ID_ALLOCATED', 'RENDERED', 'SENT_TO_HOST', 'HANDED_OVER', 'REFUSED', 'VOIDED')`,
)
@Check('certificate_void_ck', `(state = 'VOIDED') = (void_reason is not null)`)
export class Certificate {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'certificate_pk' })
  id!: string;

  @ForeignKey('Participation', { name: 'certificate_participation_fk' })
  @Column({ name: 'participation_id', type: 'uuid' })
  participationId!: string;

  /** Member ID as given; printed in groups. */
  @Column({ name: 'member_id', type: 'text' })
  memberId!: string;

  /** Certificate number, e.g. SSP-2025-000123. */
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  state!: string;

  /** The version that is valid now; 0 before the first was drawn. */
  @Column({ name: 'current_version', type: 'integer', default: 0 })
  currentVersion!: number;

  @Column({ name: 'sent_to_host_at', type: 'timestamptz', nullable: true })
  sentToHostAt!: Date | null;

  @Column({ name: 'handed_over_at', type: 'timestamptz', nullable: true })
  handedOverAt!: Date | null;

  @Column({ name: 'voided_at', type: 'timestamptz', nullable: true })
  voidedAt!: Date | null;

  @Column({ name: 'void_reason', type: 'text', nullable: true })
  voidReason!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
