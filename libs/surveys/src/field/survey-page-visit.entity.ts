import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Paradata: how long one page of one form was open. No network address, no fingerprint. */
@Entity('survey_page_visit')
export class SurveyPageVisit {
  @ForeignKey('SurveyAssignment', { name: 'survey_page_visit_assignment_fk' })
  @PrimaryColumn({ name: 'assignment_id', type: 'uuid', primaryKeyConstraintName: 'survey_page_visit_pk' })
  assignmentId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'survey_page_visit_pk' })
  page!: string;

  @Column({ type: 'integer' })
  visits!: number;

  @Column({ type: 'integer' })
  seconds!: number;

  @Column({ type: 'integer', default: 0 })
  problems!: number;
}
