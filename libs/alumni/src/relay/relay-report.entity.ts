import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One of the two asks the secretariat to look at what was written. */
@Entity('relay_report')
@Unique('relay_report_once_uq', ['relayId', 'reporterId'])
@Index('relay_report_open_ix', ['reportedAt'], { where: 'settled_at is null' })
@Check('relay_report_outcome_ck', `outcome in ('NO_ACTION', 'STOPPED')`)
@Check('relay_report_settled_ck', `(outcome is null) = (settled_at is null)`)
export class RelayReport {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'relay_report_pk' })
  id!: string;

  @ForeignKey('Relay', { name: 'relay_report_relay_fk', onDelete: 'CASCADE' })
  @Column({ name: 'relay_id', type: 'uuid' })
  relayId!: string;

  @Index('relay_report_reporter_ix')
  @ForeignKey('Person', { name: 'relay_report_reporter_fk', onDelete: 'CASCADE' })
  @Column({ name: 'reporter_id', type: 'uuid' })
  reporterId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  /** Who settled it, as the audit names them. */
  @Column({ name: 'settled_by', type: 'text', nullable: true })
  settledBy!: string | null;
}
