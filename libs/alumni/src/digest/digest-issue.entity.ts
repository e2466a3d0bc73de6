import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one person is told in one month, each item with its reason. The key makes it one mail a month. */
@Entity('digest_issue')
export class DigestIssue {
  @ForeignKey('Person', { name: 'digest_issue_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'digest_issue_pk' })
  personId!: string;

  @Index('digest_issue_month_ix')
  @ForeignKey('DigestRun', { name: 'digest_issue_run_fk' })
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'digest_issue_pk' })
  month!: string;

  @Column({ type: 'jsonb' })
  items!: unknown;

  @Column({ name: 'planned_at', type: 'timestamptz' })
  plannedAt!: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
