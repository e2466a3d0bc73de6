import type { ChartKind } from '@enishi/charts';
import type { ReactNode } from 'react';
import { useLanguage } from './language.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';
import type { Dimension } from './dashboards.documents.js';
import { ExactMark } from './cell-words.js';
import { DownloadMenu } from './download-menu.js';
import { FigureBlock } from './figure-block.js';
import { FigureTiles } from './figure-tiles.js';
import { queryOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';
import { FilterBar } from './filter-bar.js';
import { useFigures } from './use-figures.js';

export interface Block {
  metric: string;
  by: readonly Dimension[];
  kind?: ChartKind;
}

/** One chapter: totals, then each figure drawn and as a table, all under the filter of the address. */
export function TopicScreen(props: {
  title: string;
  intro: string;
  totals: readonly string[];
  blocks: readonly Block[];
  search: FigureSearch;
  onSearch: (search: FigureSearch) => void;
  only?: Parameters<typeof FilterBar>[0]['only'];
  before?: ReactNode;
  after?: ReactNode;
}) {
  const { t, f } = useLanguage();
  const { search, totals, blocks } = props;
  const figures = useFigures(search, [...totals.map((metric) => ({ metric })), ...blocks]);
  const first = figures[0];
  const drawn = figures.slice(totals.length);
  const isEmpty = figures.every(
    ({ total, rows }) => !total.count && !total.n && !total.hidden && rows.length === 0,
  );
  const titleOf = (block: Block, title: string) =>
    `${title} · ${f.list(block.by.map((dimension) => t.dashboards.by[dimension]))}`;
  return (
    <>
      <PageHead
        title={props.title}
        below={
          <>
            {props.intro} {first && t.dashboards.asOfMoment(t.frame.japanTime(f.moment(first.asOf)))}
            {figures.some(({ isExact }) => isExact) && <ExactMark />}
          </>
        }
        actions={
          <DownloadMenu
            query={queryOf(search, blocks[0]?.metric ?? '', blocks[0]?.by ?? [])}
            search={search}
          />
        }
      />
      <FilterBar search={search} onChange={props.onSearch} {...(props.only ? { only: props.only } : {})} />
      {isEmpty ? (
        <EmptyState title={t.dashboards.emptyTitle}>{t.dashboards.emptyNext}</EmptyState>
      ) : (
        <>
          {props.before}
          <FigureTiles figures={figures.slice(0, totals.length)} />
          {drawn.map((figure, index) => {
            const block = blocks[index];
            return block ? (
              <FigureBlock
                key={`${block.metric}-${block.by.join('-')}`}
                figure={figure}
                search={search}
                kind={block.kind}
                title={titleOf(block, figure.metric.title)}
              />
            ) : null;
          })}
          {props.after}
        </>
      )}
    </>
  );
}
