import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Part of the club that people run themselves: a country, a branch of one, several countries, or a field. */
@Entity('chapter')
@Unique('chapter_slug_uq', ['slug'])
@Check('chapter_slug_ck', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('chapter_kind_ck', `kind in ('COUNTRY', 'BRANCH', 'COUNTRIES', 'FIELD')`)
@Check('chapter_state_ck', `state in ('FORMING', 'ACTIVE', 'RESTING', 'CLOSED')`)
@Check('chapter_branch_ck', `(kind = 'BRANCH') = (parent_id is not null)`)
export class Chapter {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'chapter_pk' })
  id!: string;

  /** Its place in addresses: `indonesia`. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  kind!: string;

  /** Of a branch, the chapter it belongs to. */
  @Index('chapter_parent_ix')
  @ForeignKey('Chapter', { name: 'chapter_parent_fk' })
  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text', nullable: true })
  acronym!: string | null;

  @Column({ name: 'name_ja', type: 'text' })
  nameJa!: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn!: string;

  @Column({ name: 'name_zh_hans', type: 'text' })
  nameZhHans!: string;

  /** The name it gave itself, as it writes it. */
  @Column({ name: 'own_name', type: 'text', nullable: true })
  ownName!: string | null;

  /** ISO 3166-1 codes of the countries and regions it covers; empty for a field circle. */
  @Column({ type: 'text', array: true, default: '{}' })
  countries!: string[];

  /** Province or city of a branch. */
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** FORD codes of a field circle. */
  @Column({ type: 'text', array: true, default: '{}' })
  fields!: string[];

  /** Languages of its page, the first one its own. */
  @Column({ type: 'text', array: true, default: '{en}' })
  languages!: string[];

  /** IANA zone in which its events are announced. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** Year, month or day: `2018`, `2018-10`, `2018-10-05`. */
  @Column({ name: 'founded_on', type: 'text', nullable: true })
  foundedOn!: string | null;

  @Column({ name: 'registered_on', type: 'text', nullable: true })
  registeredOn!: string | null;

  @Column({ name: 'registered_with', type: 'text', nullable: true })
  registeredWith!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
