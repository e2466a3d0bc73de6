import { Column } from 'typeorm';

/** Columns that every pair has, whatever its reports tell of. Keys and constraints stand with each table: they are named after it. */
export abstract class PairColumns {
  /** Sum of the weights of the fields, in bits. */
  @Column({ type: 'numeric', precision: 6, scale: 2 })
  weight!: string;

  /** Level and weight of each field that was compared. */
  @Column({ type: 'jsonb' })
  parts!: { field: string; level: string; weight: number }[];

  @Column({ type: 'text' })
  band!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  how!: string | null;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** When somebody put it off. */
  @Column({ name: 'later_at', type: 'timestamptz', nullable: true })
  laterAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
