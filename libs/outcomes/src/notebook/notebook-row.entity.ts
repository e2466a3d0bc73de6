import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { NOTEBOOK_PARTS } from './notebook-parts.js';
import type { NotebookPart } from './notebook-parts.js';

/** A row of the analyst's notebook as the figures gave it: protected numbers only. The views of the schema `notebook` read it. */
@Entity('notebook_row')
@Check('notebook_row_part_ck', `part in (${NOTEBOOK_PARTS.map((part) => `'${part}'`).join(', ')})`)
export class NotebookRow {
  /** View that shows it. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'notebook_row_pk' })
  part!: NotebookPart;

  /** Codes in the order of the view's columns; an empty one where the view has none. */
  @PrimaryColumn({ type: 'text', array: true, primaryKeyConstraintName: 'notebook_row_pk' })
  keys!: string[];

  /** In the order of the view's columns; null where the number is hidden. */
  @Column({ type: 'integer', array: true })
  numbers!: (number | null)[];
}
