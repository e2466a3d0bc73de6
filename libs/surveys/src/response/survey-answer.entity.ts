import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What was answered, as narrow typed rows: one per item, line of a roster, and chosen code. */
@Entity('survey_answer')
@Index('survey_answer_item_ix', ['item', 'code'])
@Check('survey_answer_value_ck', `num_nonnulls(code, number, text) >= 1`)
export class SurveyAnswer {
  @ForeignKey('SurveyResponse', { name: 'survey_answer_response_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'response_id', type: 'uuid', primaryKeyConstraintName: 'survey_answer_pk' })
  responseId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'survey_answer_pk' })
  item!: string;

  @PrimaryColumn({ type: 'integer', default: 0, primaryKeyConstraintName: 'survey_answer_pk' })
  line!: number;

  @PrimaryColumn({ type: 'integer', default: 0, primaryKeyConstraintName: 'survey_answer_pk' })
  place!: number;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'double precision', nullable: true })
  number!: number | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ name: 'from_date', type: 'date', nullable: true })
  fromDate!: string | null;

  @Column({ name: 'to_date', type: 'date', nullable: true })
  toDate!: string | null;
}
