import { percent } from '@enishi/charts';
import { useState } from 'react';
import { useLanguage } from './language.js';
import { Button } from '../ui/button.js';
import { Table } from '../ui/table.js';
import type { Column, Sorting } from '../ui/table.js';
import { CountOf, ShareOf, accuracyOf, boundsOf } from './cell-words.js';
import type { FigureRow, FigureTable as Figure } from './dashboards.documents.js';

const PAGE = 50;

/** The numbers of a chart as a table: the same cells, so that nothing is told by the drawing alone. */
export function FigureTable({
  figure,
  onRow,
}: {
  figure: Figure;
  onRow?: ((row: FigureRow) => void) | undefined;
}) {
  const { t, f } = useLanguage();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [shown, setShown] = useState(PAGE);
  const { metric, rows, by, total } = figure;
  const sorted = sorting ? rows.toSorted((a, b) => compare(a, b, sorting)) : rows;
  const isShare = metric.percentOf !== null;
  const columns: Column<FigureRow>[] = [
    ...by.map((dimension, index): Column<FigureRow> => ({
      key: `key-${index}`,
      title: t.dashboards.dimensions[dimension],
      ...(index === 0 ? { kind: 'head' as const } : {}),
      sortable: true,
      cell: (row) =>
        onRow && index === 0 && row.keys[0]?.code !== 'UNKNOWN' && row.keys.length > 0 ? (
          <button type="button" className="link" onClick={() => onRow(row)}>
            {row.keys[0]?.label}
          </button>
        ) : (
          row.keys[index]?.label
        ),
    })),
    {
      key: 'count',
      title: t.dashboards.count(t.dashboards.units[metric.unit]),
      kind: 'n',
      sortable: true,
      cell: ({ cell }) => <CountOf cell={cell} />,
    },
    {
      key: 'n',
      title: t.dashboards.n,
      kind: 'n',
      sortable: true,
      cell: ({ cell }) => cell.n !== null && f.number(cell.n),
    },
    ...(isShare || rows.some(({ cell }) => cell.share !== null)
      ? [
          {
            key: 'share',
            title: t.dashboards.share,
            kind: 'n' as const,
            sortable: true,
            cell: ({ cell }: FigureRow) => <ShareOf cell={cell} />,
          },
          {
            key: 'bounds',
            title: t.dashboards.interval,
            kind: 'n' as const,
            cell: ({ cell }: FigureRow) => <span className="nowrap">{boundsOf(cell)}</span>,
          },
        ]
      : []),
    ...(rows.some(({ cell }) => cell.weighted !== null)
      ? [
          {
            key: 'weighted',
            title: t.dashboards.weighted,
            kind: 'n' as const,
            cell: ({ cell }: FigureRow) =>
              cell.weighted && (
                <>
                  {percent(cell.weighted.share)} <span className="sub nowrap">{boundsOf(cell.weighted)}</span>
                </>
              ),
          },
        ]
      : []),
    ...(rows.some(({ cell }) => cell.mean !== null)
      ? [
          {
            key: 'mean',
            title: t.dashboards.mean,
            kind: 'n' as const,
            cell: ({ cell }: FigureRow) => cell.mean !== null && cell.mean.toFixed(2),
          },
        ]
      : []),
  ];
  return (
    <div className="stack">
      <Table
        title={metric.title}
        summary={
          <>
            {t.frame.shownOf(Math.min(shown, rows.length), rows.length)} · {t.dashboards.totalIs}{' '}
            <strong>{total.share === null ? <CountOf cell={total} /> : <ShareOf cell={total} />}</strong>
            {total.share !== null && total.n !== null && ` (n = ${f.number(total.n)})`}
            {accuracyOf(figure, t) && ` · ${accuracyOf(figure, t)}`}
          </>
        }
        tight={columns.length > 4}
        rows={sorted.slice(0, shown)}
        rowKey={(row) => row.keys.map(({ code }) => code).join('|')}
        {...(sorting ? { sorting } : {})}
        onSort={setSorting}
        empty={<p className="soft">{t.dashboards.nothing}</p>}
        columns={columns}
      />
      {rows.length > shown && (
        <div className="row">
          <Button look="quiet" small onClick={() => setShown(shown + 200)}>
            {t.frame.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function compare(a: FigureRow, b: FigureRow, { by, down }: Sorting): number {
  const sign = down ? -1 : 1;
  const place = /^key-(\d)$/.exec(by)?.[1];
  if (place !== undefined) {
    const [left, right] = [a.keys[Number(place)], b.keys[Number(place)]];
    return sign * (left?.label ?? '').localeCompare(right?.label ?? '', undefined, { numeric: true });
  }
  const value = ({ cell }: FigureRow) =>
    by === 'share' ? Number.parseFloat(cell.share ?? '-1') : ((by === 'n' ? cell.n : cell.count) ?? -1);
  return sign * (value(a) - value(b));
}
