import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The digest of one month: how far its issues are planned, and the lane in which they leave. */
@Entity('digest_run')
@Check('digest_run_month_ck', `month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`)
export class DigestRun {
  /** Of Japan’s calendar: `2026-02`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'digest_run_pk' })
  month!: string;

  @Index('digest_run_lane_ix')
  @ForeignKey('MailLane', { name: 'digest_run_lane_fk' })
  @Column({ name: 'lane_id', type: 'uuid' })
  laneId!: string;

  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt!: Date;

  /** Issues are planned for everybody up to this person. */
  @Column({ name: 'after_person_id', type: 'uuid', nullable: true })
  afterPersonId!: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', nullable: true })
  plannedAt!: Date | null;
}
