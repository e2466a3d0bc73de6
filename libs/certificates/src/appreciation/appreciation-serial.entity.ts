import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number of thanks given in a fiscal year. */
@Entity('appreciation_serial')
export class AppreciationSerial {
  @PrimaryColumn({ name: 'fiscal_year', type: 'integer', primaryKeyConstraintName: 'appreciation_serial_pk' })
  fiscalYear!: number;

  @Column({ type: 'integer' })
  last!: number;
}
