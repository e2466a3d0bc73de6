import { Column } from 'typeorm';

/** Columns that every claim has, whatever it tells of. Keys and constraints stand with each table: they are named after it. */
export abstract class ClaimColumns {
  @Column({ name: 'institution_name', type: 'text', nullable: true })
  institutionName!: string | null;

  @Column({ name: 'institution_reason', type: 'text', nullable: true })
  institutionReason!: string | null;

  @Column({ type: 'text', nullable: true })
  funding!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'source_ref', type: 'text' })
  sourceRef!: string;

  @Column({ name: 'reported_by', type: 'text' })
  reportedBy!: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;

  @Column({ type: 'text' })
  verification!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
