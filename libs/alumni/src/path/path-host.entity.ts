import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A host that welcomes questions from alumni of its fields; shown with its institution, never with a person. */
@Entity('path_host')
@Check('path_host_fields_ck', 'cardinality(fields) > 0')
@Check('path_host_page_ck', `page_url ~ '^https://'`)
export class PathHost {
  @ForeignKey('ExchangePlan', { name: 'path_host_plan_fk' })
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'path_host_pk' })
  planId!: string;

  @Column({ type: 'text', array: true })
  fields!: string[];

  /** What the host says to those who look. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'page_url', type: 'text', nullable: true })
  pageUrl!: string | null;

  @Index('path_host_account_ix')
  @ForeignKey('Account', { name: 'path_host_account_fk' })
  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
