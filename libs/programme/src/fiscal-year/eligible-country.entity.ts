import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A country or region whose sending institutions may take part in a fiscal year (R46, R47). */
@Entity('eligible_country')
@Index('eligible_country_country_ix', ['countryCode'])
export class EligibleCountry {
  @ForeignKey('FiscalYear', { name: 'eligible_country_fiscal_year_fk' })
  @PrimaryColumn({ name: 'fiscal_year', type: 'integer', primaryKeyConstraintName: 'eligible_country_pk' })
  fiscalYear!: number;

  @ForeignKey('Country', { name: 'eligible_country_country_fk' })
  @PrimaryColumn({ name: 'country_code', type: 'text', primaryKeyConstraintName: 'eligible_country_pk' })
  countryCode!: string;

  @Column({ type: 'boolean', default: false })
  priority!: boolean;
}
