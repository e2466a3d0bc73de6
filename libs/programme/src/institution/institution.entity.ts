import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A host or sending institution with its names; `matchKeys` find it again under other spellings. */
@Entity('institution')
@Index('institution_country_ix', ['countryCode'])
@Index('institution_match_keys_ix', ['matchKeys'], { type: 'gin' })
@Check('institution_name_ck', 'coalesce(name_ja, name_en, name_native) is not null')
export class Institution {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'institution_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @ForeignKey('Country', { name: 'institution_country_fk' })
  @Column({ name: 'country_code', type: 'text' })
  countryCode!: string;

  @Column({ name: 'name_ja', type: 'text', nullable: true })
  nameJa!: string | null;

  @Column({ name: 'name_en', type: 'text', nullable: true })
  nameEn!: string | null;

  @Column({ name: 'name_native', type: 'text', nullable: true })
  nameNative!: string | null;

  @Column({ name: 'name_zh_hans', type: 'text', nullable: true })
  nameZhHans!: string | null;

  @Column({ type: 'text', array: true, default: '{}' })
  aliases!: string[];

  @Column({ name: 'match_keys', type: 'text', array: true, default: '{}' })
  matchKeys!: string[];

  @Column({ type: 'text', nullable: true })
  ror!: string | null;

  @Column({ name: 'corporate_number', type: 'text', nullable: true })
  corporateNumber!: string | null;

  /** Named on METI's Foreign User List: nobody from there may be invited (R10). For officers only. */
  @Column({ name: 'foreign_user_list', type: 'boolean', default: false })
  foreignUserList!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
