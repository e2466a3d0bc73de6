import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A story of a member or news of the club, in one or several languages. */
@Entity('story')
@Index('story_public_ix', ['state', 'publishedAt', 'id'])
@Unique('story_slug_uq', ['slug'])
@Check('story_slug_ck', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('story_kind_ck', `kind in ('STORY', 'NEWS')`)
@Check('story_state_ck', `state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN')`)
@Check('story_published_ck', `state <> 'PUBLISHED' or published_at is not null`)
export class Story {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'story_pk' })
  id!: string;

  /** Its place in addresses: `back-in-chiba`. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Index('story_chapter_ix')
  @ForeignKey('Chapter', { name: 'story_chapter_fk' })
  @Column({ name: 'chapter_id', type: 'uuid', nullable: true })
  chapterId!: string | null;

  @Column({ type: 'text', array: true, default: '{}' })
  fields!: string[];

  @Column({ type: 'text', array: true, default: '{}' })
  countries!: string[];

  @Index('story_account_ix')
  @ForeignKey('Account', { name: 'story_account_fk' })
  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
