import type { Locale, LocalizedText } from '@enishi/platform';
import type { Cell, FigureTable } from '../figure/figure.js';

export type Value = string | number | null;

/** A column of a figure in a file: its name for programs, and its words. */
export interface Column {
  name: string;
  kind: 'TEXT' | 'NUMBER';
  label: LocalizedText;
  read: (cell: Cell) => Value;
}

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });
const percent = (share: string | null): number | null => (share === null ? null : Number(share));

/** The numbers of a cell. A percentage is written as it is printed, so that file and screen cannot differ. */
export const CELL_COLUMNS: readonly Column[] = [
  { name: 'count', kind: 'NUMBER', label: text('数', 'Count', '数量'), read: (cell) => cell.count },
  { name: 'n', kind: 'NUMBER', label: text('母数', 'n', '基数'), read: (cell) => cell.n },
  {
    name: 'percent',
    kind: 'NUMBER',
    label: text('割合（%）', 'Percent', '比例（%）'),
    read: (cell) => percent(cell.share),
  },
  {
    name: 'low',
    kind: 'NUMBER',
    label: text('95%区間 下限', '95 % low', '95%区间下限'),
    read: (cell) => cell.low,
  },
  {
    name: 'high',
    kind: 'NUMBER',
    label: text('95%区間 上限', '95 % high', '95%区间上限'),
    read: (cell) => cell.high,
  },
  { name: 'mean', kind: 'NUMBER', label: text('平均', 'Mean', '平均值'), read: (cell) => cell.mean },
  {
    name: 'weighted_percent',
    kind: 'NUMBER',
    label: text('加重後の割合（%）', 'Weighted percent', '加权比例（%）'),
    read: ({ weighted }) => percent(weighted?.share ?? null),
  },
  {
    name: 'weighted_low',
    kind: 'NUMBER',
    label: text('加重後 下限', 'Weighted low', '加权区间下限'),
    read: ({ weighted }) => weighted?.low ?? null,
  },
  {
    name: 'weighted_high',
    kind: 'NUMBER',
    label: text('加重後 上限', 'Weighted high', '加权区间上限'),
    read: ({ weighted }) => weighted?.high ?? null,
  },
  {
    name: 'asked',
    kind: 'NUMBER',
    label: text('調査対象', 'Asked', '调查对象'),
    read: ({ rate }) => rate?.asked ?? null,
  },
  {
    name: 'answered',
    kind: 'NUMBER',
    label: text('回答', 'Answered', '答复'),
    read: ({ rate }) => rate?.answered ?? null,
  },
  {
    name: 'response_percent',
    kind: 'NUMBER',
    label: text('回答率（%）', 'Response rate (%)', '答复率（%）'),
    read: ({ rate }) => percent(rate?.share ?? null),
  },
  {
    name: 'hidden',
    kind: 'TEXT',
    label: text('非表示の理由', 'Not shown because', '未显示原因'),
    read: (cell) => cell.hidden,
  },
];

export const TOTAL_LABEL = text('全体', 'All', '合计');

export interface FlatTable {
  names: string[];
  kinds: Column['kind'][];
  labels: string[];
  rows: Value[][];
}

/** A figure as a flat table: code and words of each dimension, then the numbers; the total is the last row. */
export function flatTable(table: FigureTable, locale: Locale): FlatTable {
  const cells = [...table.rows.map(({ cell }) => cell), table.total];
  // a column that no cell of this figure can have would only be read as "nothing known"
  const columns = CELL_COLUMNS.filter((column) => cells.some((cell) => column.read(cell) !== null));
  const keys = table.by.map((dimension) => dimension.toLowerCase());
  return {
    names: [...keys.flatMap((key) => [key, `${key}_label`]), ...columns.map(({ name }) => name)],
    kinds: [...keys.flatMap(() => ['TEXT', 'TEXT'] as const), ...columns.map(({ kind }) => kind)],
    labels: [...keys.flatMap((key) => [key, key]), ...columns.map(({ label }) => label[locale])],
    rows: [
      ...table.rows.map(({ keys: own, cell }) => [
        ...own.flatMap(({ code, label }) => [code, label]),
        ...columns.map((column) => column.read(cell)),
      ]),
      [
        ...keys.flatMap(() => ['TOTAL', TOTAL_LABEL[locale]]),
        ...columns.map((column) => column.read(table.total)),
      ],
    ],
  };
}
