import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One "issue for the whole plan". Its progress is counted from the versions that it ordered, never kept. */
@Entity('issue_run')
@Index('issue_run_plan_ix', ['planId', 'startedAt'])
export class IssueRun {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'issue_run_pk' })
  id!: string;

  @ForeignKey('ExchangePlan', { name: 'issue_run_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  /** How many certificates were ordered. */
  @Column({ type: 'integer' })
  ordered!: number;

  @Column({ name: 'started_by', type: 'text' })
  startedBy!: string;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;
}
