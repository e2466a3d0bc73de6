import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A stored file: its bytes lie in the data folder under their hash. */
@Entity('file_object')
@Index('file_object_sha256_ix', ['sha256'])
export class FileObject {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'file_object_pk' })
  id!: string;
  @Column({ type: 'text' })
  sha256!: string;
  @Column({ type: 'bigint' })
  bytes!: string;
  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'text' })
  purpose!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
