import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The digest of one month: how far its issues are planned. */
@Entity('digest_run')
@Check('digest_run_month_ck', `month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`)
export class DigestRun {
  /** Of Japan’s calendar: `2026-02`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'digest_run_pk' })
  month!: string;

  @Column({ name: 'begun_at', type: 'timestamptz' })
  begunAt!: Date;

  /** Issues are planned for everybody up to this person. */
  @Column({ name: 'after_person_id', type: 'uuid', nullable: true })
  afterPersonId!: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', nullable: true })
  plannedAt!: Date | null;
}
