import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody whom the secretariat has stopped: their requests reach nobody. */
@Entity('relay_bar')
export class RelayBar {
  @ForeignKey('Person', { name: 'relay_bar_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'relay_bar_pk' })
  personId!: string;

  @Column({ name: 'barred_at', type: 'timestamptz' })
  barredAt!: Date;
}
