import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A story in one language. The body is a document of allow-listed nodes, never HTML. */
@Entity('story_text')
@Check('story_text_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
export class StoryText {
  @ForeignKey('Story', { name: 'story_text_story_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'story_id', type: 'uuid', primaryKeyConstraintName: 'story_text_pk' })
  storyId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'story_text_pk' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  lead!: string;

  @Column({ type: 'jsonb' })
  body!: unknown;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
