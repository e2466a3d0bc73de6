import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A human being, once, however often he or she took part. */
@Entity('person')
@Index('person_merged_into_ix', ['mergedIntoId'])
@Index('person_match_keys_ix', ['matchKeys'], { type: 'gin' })
@Index('person_birth_date_ix', ['birthDate'])
// The index is on an expression: written in the migration, left alone here.
@Index('person_email_ix', { synchronize: false })
@Check('person_gender_ck', `gender in ('FEMALE', 'MALE', 'OTHER', 'UNDISCLOSED')`)
export class Person {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_pk' })
  id!: string;

  @Column({ name: 'name_latin', type: 'text' })
  nameLatin!: string;

  @Column({ name: 'name_native', type: 'text', nullable: true })
  nameNative!: string | null;

  @Column({ name: 'name_native_lang', type: 'text', nullable: true })
  nameNativeLang!: string | null;

  @Column({ name: 'birth_date', type: 'date', nullable: true })
  birthDate!: string | null;

  @Column({ type: 'text', array: true })
  nationalities!: string[];

  @Column({ type: 'text', nullable: true })
  gender!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ name: 'email_second', type: 'text', nullable: true })
  emailSecond!: string | null;

  @Column({ name: 'preferred_language', type: 'text', nullable: true })
  preferredLanguage!: string | null;

  @Column({ name: 'match_keys', type: 'text', array: true, default: '{}' })
  matchKeys!: string[];

  @ForeignKey('Person', { name: 'person_merged_into_fk' })
  @Column({ name: 'merged_into_id', type: 'uuid', nullable: true })
  mergedIntoId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
