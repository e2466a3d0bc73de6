import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who is named, told of without a name, or shown on a photograph: each needs that person’s consent. */
@Entity('story_person')
@Index('story_person_text_uq', ['storyId', 'personId'], { unique: true, where: 'photo_id is null' })
@Index('story_person_photo_uq', ['photoId', 'personId'], { unique: true, where: 'photo_id is not null' })
@Check('story_person_appears_ck', `appears in ('NAMED', 'ANONYMOUS', 'PHOTO')`)
@Check('story_person_where_ck', `(appears = 'PHOTO') = (photo_id is not null)`)
export class StoryPerson {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'story_person_pk' })
  id!: string;

  @Index('story_person_story_ix')
  @ForeignKey('Story', { name: 'story_person_story_fk', onDelete: 'CASCADE' })
  @Column({ name: 'story_id', type: 'uuid' })
  storyId!: string;

  @Index('story_person_person_ix')
  @ForeignKey('Person', { name: 'story_person_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  appears!: string;

  @Index('story_person_photo_ix')
  @ForeignKey('StoryPhoto', { name: 'story_person_photo_fk', onDelete: 'CASCADE' })
  @Column({ name: 'photo_id', type: 'uuid', nullable: true })
  photoId!: string | null;

  @Column({ name: 'added_at', type: 'timestamptz' })
  addedAt!: Date;
}
