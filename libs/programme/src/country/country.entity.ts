import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A country or region by ISO 3166-1 alpha-2 code; nationality takes any of them (R46), HK and MO are part of CN (R48). */
@Entity('country')
@Index('country_part_of_ix', ['partOf'])
@Check('country_code_ck', `code ~ '^[A-Z]{2}$'`)
export class Country {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'country_pk' })
  code!: string;

  @Column({ name: 'name_ja', type: 'text' })
  nameJa!: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn!: string;

  @Column({ name: 'name_zh_hans', type: 'text' })
  nameZhHans!: string;

  @Column({ type: 'text' })
  region!: string;

  @ForeignKey('Country', { name: 'country_part_of_fk' })
  @Column({ name: 'part_of', type: 'text', nullable: true })
  partOf!: string | null;
}
