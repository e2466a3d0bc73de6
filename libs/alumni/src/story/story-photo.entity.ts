import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A photograph of a story, in two sizes without metadata. Taken out, it is given to nobody any more. */
@Entity('story_photo')
@Check('story_photo_why_ck', `taken_out_why in ('REMOVED', 'CONSENT_WITHDRAWN')`)
@Check('story_photo_out_ck', '(taken_out_at is null) = (taken_out_why is null)')
export class StoryPhoto {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'story_photo_pk' })
  id!: string;

  @Index('story_photo_story_ix')
  @ForeignKey('Story', { name: 'story_photo_story_fk', onDelete: 'CASCADE' })
  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Index('story_photo_file_ix')
  @ForeignKey('FileObject', { name: 'story_photo_file_fk' })
  @Column({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  @Index('story_photo_small_ix')
  @ForeignKey('FileObject', { name: 'story_photo_small_fk' })
  @Column({ name: 'small_file_id', type: 'uuid' })
  smallFileId!: string;

  @Column({ type: 'integer' })
  width!: number;

  @Column({ type: 'integer' })
  height!: number;

  @Column({ name: 'alt_ja', type: 'text', default: '' })
  altJa!: string;

  @Column({ name: 'alt_en', type: 'text', default: '' })
  altEn!: string;

  @Column({ name: 'alt_zh_hans', type: 'text', default: '' })
  altZhHans!: string;

  /** Nobody can be recognised on it, so that nobody’s consent is needed. */
  @Column({ name: 'shows_nobody', type: 'boolean', default: false })
  showsNobody!: boolean;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;

  @Column({ name: 'taken_out_at', type: 'timestamptz', nullable: true })
  takenOutAt!: Date | null;

  @Column({ name: 'taken_out_why', type: 'text', nullable: true })
  takenOutWhy!: string | null;
}
