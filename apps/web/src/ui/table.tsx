import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/language.js';

export interface Sorting {
  by: string;
  down: boolean;
}

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** `head`: names the row. `n`: number, to the right. `act`: buttons. `long`: sentences, without label in a card. */
  kind?: 'head' | 'n' | 'act' | 'long';
  sortable?: boolean;
}

interface Props<Row> {
  /** What the list is; read first. */
  title: string;
  /** How many, what is filtered, how it is sorted: one sentence. */
  summary: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting;
  onSort?: (sorting: Sorting) => void;
  /** Many narrow columns. */
  tight?: boolean;
  /** Shown instead of an empty table; tells the next step. */
  empty: ReactNode;
}

/**
 * A table that says how many rows it holds and turns into cards under 640 px. Columns in which no row has
 * anything are left out.
 */
export function Table<Row>(props: Props<Row>) {
  if (props.rows.length === 0) return <>{props.empty}</>;
  const columns = props.columns.filter(
    (column) => column.kind === 'head' || props.rows.some((row) => !isBlank(column.cell(row))),
  );
  return (
    <div className="table-scroll" role="region" aria-label={props.title} tabIndex={0}>
      {/* Roles are written out because cards are laid out as blocks, which takes them away in some browsers. */}
      <table className={props.tight ? 'table tight' : 'table'} role="table">
        <caption>
          <strong>{props.title}</strong> · {props.summary}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Heading key={column.key} column={column} sorting={props.sorting} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isBlank(content: ReactNode): boolean {
  return content === null || content === undefined || content === '' || content === false;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.kind === 'head')
    return (
      <th scope="row" role="rowheader">
        {content}
      </th>
    );
  const blank = isBlank(content);
  const classes = [column.kind ?? '', blank ? 'blank' : ''].filter(Boolean).join(' ');
  return (
    <td role="cell" className={classes || undefined} data-label={column.title}>
      {column.kind === 'act' ? content : <div>{content}</div>}
    </td>
  );
}

function Heading<Row>(props: {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: ((sorting: Sorting) => void) | undefined;
}) {
  const { t } = useLanguage();
  const { column, sorting, onSort } = props;
  const classes = column.kind === 'head' ? undefined : column.kind;
  if (!column.sortable || !onSort)
    return (
      <th scope="col" role="columnheader" className={classes}>
        {column.kind === 'act' ? <span className="hidden">{column.title}</span> : column.title}
      </th>
    );
  const active = sorting?.by === column.key;
  const Icon = active ? (sorting.down ? ArrowDown : ArrowUp) : ArrowUpDown;
  return (
    <th
      scope="col"
      role="columnheader"
      className={classes}
      {...(active ? { 'aria-sort': sorting.down ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ by: column.key, down: active ? !sorting.down : false })}
      >
        {column.title}
        <Icon size={14} aria-hidden="true" />
        <span className="hidden">{t.frame.sortBy}</span>
      </button>
    </th>
  );
}
