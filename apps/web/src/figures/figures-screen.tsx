import { getRouteApi } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { given } from '../api/given.js';
import { useLateRead, useRead } from '../api/queries.js';
import { ExactMark } from '../dashboards/cell-words.js';
import { EndOfProgrammeCharts } from '../dashboards/end-of-programme-charts.js';
import { useLanguage } from '../locales/language.js';
import type { FiguresSearch } from '../search-params.js';
import { EmptyState } from '../ui/empty-state.js';
import { Segmented, Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { FiguresDocument, YearPlansDocument } from './figures.documents.js';
import type { Figure } from './figures.documents.js';

const route = getRouteApi('/figures/end-of-programme');

/** Figures of the completion reports, each with unit, n, definition and what was published. */
export function FiguresScreen() {
  const { t, f } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mode = search.mode ?? 'TRUNCATE';
  const read = useRead(FiguresDocument, {
    fiscalYear: search.plan ? null : (search.year ?? null),
    planId: search.plan ?? null,
    display: mode === 'ROUND' ? 'ROUND_1DP' : 'TRUNCATE_1DP',
  });
  const plans =
    useLateRead(
      YearPlansDocument,
      { filter: given({ fiscalYear: search.year }), first: 100 },
      { when: search.year !== undefined },
    ).data?.plans.plans ?? [];
  const { asOf, isExact, figures } = read.endOfProgrammeFigures;
  const set = (change: FiguresSearch) => void navigate({ search: { ...search, ...change }, replace: true });
  const hasAnswers = figures.some((figure) => (figure.n ?? 0) > 0 || figure.isSuppressed);
  return (
    <div className="stack">
      <PageHead
        title={t.figures.title}
        below={
          <>
            {t.figures.intro} {t.figures.asOf(t.frame.japanTime(f.moment(asOf)))}
            {isExact && <ExactMark />}
          </>
        }
      />
      <div className="filters">
        <Select
          label={t.plans.fiscalYear}
          value={search.year ?? ''}
          empty={t.figures.allYears}
          options={read.fiscalYears.map(({ year }) => ({ value: String(year), label: f.fiscalYear(year) }))}
          onChange={(event) => set({ year: Number(event.currentTarget.value) || undefined, plan: undefined })}
        />
        {search.year !== undefined && (
          <Select
            label={t.figures.scope}
            wide
            value={search.plan ?? ''}
            empty={t.figures.wholeYear}
            options={plans.map(({ id, receptionNumber, title }) => ({
              value: id,
              label: `${receptionNumber} ${title}`,
            }))}
            onChange={(event) => set({ plan: event.currentTarget.value || undefined })}
          />
        )}
        <Segmented
          legend={t.figures.mode}
          name="mode"
          value={mode}
          options={[
            { value: 'TRUNCATE', label: t.figures.modes.TRUNCATE },
            { value: 'ROUND', label: t.figures.modes.ROUND },
          ]}
          onChoose={(choice) => set({ mode: choice })}
        />
      </div>
      {hasAnswers ? (
        <div className="stack-wide">
          {figures.map((figure) => (
            <FigureTable key={figure.code} figure={figure} />
          ))}
        </div>
      ) : (
        <EmptyState title={t.figures.emptyTitle}>{t.figures.emptyNext}</EmptyState>
      )}
      <EndOfProgrammeCharts search={search.plan ? { plan: search.plan } : {}} />
    </div>
  );
}

function FigureTable({ figure }: { figure: Figure }) {
  const { t, f } = useLanguage();
  return (
    <section className="stack">
      <div>
        <h2>{figure.title}</h2>
        <p className="soft">
          {figure.definition} <span className="num small">({figure.item})</span>
        </p>
      </div>
      {figure.isSuppressed || figure.n === null ? (
        <div className="notice">
          <p>
            <strong>{t.figures.suppressed}</strong>
          </p>
          <p>{t.figures.suppressedWhy}</p>
        </div>
      ) : (
        <Table
          title={figure.title}
          summary={`${t.figures.unit}: ${t.figures.unitPersons} · n = ${f.number(figure.n)}`}
          rows={figure.levels}
          rowKey={({ code }) => code}
          empty={null}
          columns={[
            { key: 'answer', title: t.figures.answer, kind: 'head', cell: ({ label }) => label },
            {
              key: 'persons',
              title: t.figures.persons,
              kind: 'n',
              cell: ({ count }) => (count === null ? t.figures.suppressed : f.number(count)),
            },
            {
              key: 'share',
              title: t.figures.share,
              kind: 'n',
              cell: ({ share }) => share !== null && `${share.replace(/\s?%$/, '')} %`,
            },
            {
              key: 'bar',
              title: t.figures.bar,
              cell: ({ share, label }) =>
                share !== null && (
                  <svg
                    className="share"
                    viewBox="0 0 100 6"
                    preserveAspectRatio="none"
                    role="img"
                    aria-label={`${label}: ${share} %`}
                  >
                    <rect className="share-all" width="100" height="6" rx="1" />
                    <rect className="share-part" width={Number.parseFloat(share)} height="6" rx="1" />
                  </svg>
                ),
            },
          ]}
        />
      )}
      {figure.published && (
        <p className="small row">
          {figure.published.isSame && <CircleCheck size={16} aria-hidden="true" className="tone-leaf" />}
          <span>
            {t.figures.published} ({figure.published.code}, {figure.published.source}):{' '}
            <strong>{figure.published.isSame ? t.figures.same : t.figures.differs}</strong>
          </span>
        </p>
      )}
    </section>
  );
}
