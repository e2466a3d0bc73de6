import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** "I would come": somebody, a city, a month. Taken back, the row is gone. */
@Entity('demand')
@Check('demand_month_ck', `extract(day from month) = 1`)
export class Demand {
  @ForeignKey('ChapterCity', { name: 'demand_city_fk' })
  @PrimaryColumn({ name: 'city_id', type: 'uuid', primaryKeyConstraintName: 'demand_pk' })
  cityId!: string;

  @Index('demand_person_ix')
  @ForeignKey('Person', { name: 'demand_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'demand_pk' })
  personId!: string;

  /** First day of the month. */
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'demand_pk' })
  month!: string;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt!: Date;
}
