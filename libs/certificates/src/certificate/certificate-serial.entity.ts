import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last certificate number given in a fiscal year. */
@Entity('certificate_serial')
export class CertificateSerial {
  @PrimaryColumn({ name: 'fiscal_year', type: 'integer', primaryKeyConstraintName: 'certificate_serial_pk' })
  fiscalYear!: number;

  @Column({ name: 'last_serial', type: 'integer' })
  lastSerial!: number;
}
