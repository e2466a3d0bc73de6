import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A stream of mails with limits of its own that can be paused: one round of invitations, one digest. */
@Entity('mail_lane')
@Check('mail_lane_state_ck', `state in ('RUNNING', 'PAUSED', 'ENDED')`)
@Check('mail_lane_limits_ck', `per_second > 0 and per_day > 0 and per_domain_per_minute > 0`)
export class MailLane {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_lane_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'per_second', type: 'integer' })
  perSecond!: number;

  @Column({ name: 'per_day', type: 'integer' })
  perDay!: number;

  @Column({ name: 'per_domain_per_minute', type: 'integer' })
  perDomainPerMinute!: number;

  @Column({ type: 'double precision', default: 0 })
  allowance!: number;

  @Column({ name: 'refilled_at', type: 'timestamptz' })
  refilledAt!: Date;

  @Column({ type: 'date' })
  day!: string;

  @Column({ name: 'taken_on_day', type: 'integer', default: 0 })
  takenOnDay!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
