import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody who took part in an outcome. */
@Entity('outcome_person')
@Index('outcome_person_person_ix', ['personId'])
export class OutcomePerson {
  @ForeignKey('Outcome', { name: 'outcome_person_outcome_fk' })
  @PrimaryColumn({ name: 'outcome_id', type: 'uuid', primaryKeyConstraintName: 'outcome_person_pk' })
  outcomeId!: string;

  @ForeignKey('Person', { name: 'outcome_person_person_fk' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'outcome_person_pk' })
  personId!: string;
}
