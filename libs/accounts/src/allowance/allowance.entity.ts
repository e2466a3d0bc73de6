import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in one window of time. `bucket` is a keyed hash: no address is kept. */
@Entity({ name: 'allowance' })
export class Allowance {
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'allowance_pk' })
  bucket!: Buffer;
  @PrimaryColumn({ name: 'window_start', type: 'timestamptz', primaryKeyConstraintName: 'allowance_pk' })
  windowStart!: Date;
  @Index('allowance_window_end_ix')
  @Column({ name: 'window_end', type: 'timestamptz' })
  windowEnd!: Date;
  @Column({ type: 'integer' })
  taken!: number;
}
