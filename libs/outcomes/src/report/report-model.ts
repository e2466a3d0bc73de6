import { formatMoment, tokyoDate } from '@enishi/platform';
import { SMALLEST_BASE } from '@enishi/statistics';
import type { Cell, FigureTable } from '../figure/figure.js';
import type { ReturnCurve } from '../figure/return-curve.js';
import type { Report } from './compute-report.js';
import { figureDigest } from './figure-digest.js';
import { notesOf } from './figure-notes.js';
import type { ReportLanguage } from './report-kinds.js';
import { REPORT_WORDS, reportTitle, sectionTitle } from './report-words.js';
import { unitOf } from './unit-words.js';

/** What the template sets: finished words and numbers in words, nothing to be computed. */
export function reportModel(report: Report): object {
  const { input, subject, sections, asOf, digest } = report;
  const { language, kind, surveyYear } = input;
  const words = REPORT_WORDS[language];
  const title = reportTitle(input, subject);
  const tables = sections.flatMap((section) => section.tables);
  return {
    language,
    isSheet: kind !== 'YEARLY',
    kicker: words.kicker,
    heading: kind === 'YEARLY' ? words.year(surveyYear) : `${words.title[kind]} ${words.year(surveyYear)}`,
    title,
    documentTitle: title,
    date: tokyoDate(asOf).split('-').map(Number),
    asOf: `${words.asOf} ${formatMoment(asOf, language)}`,
    exact: report.isExact ? words.exact : null,
    sections: sections.map(({ code, tables: own, curve }) => ({
      heading: sectionTitle(code, language),
      figures: own.map((table) => figureModel(table, language)),
      curve: curve && curveModel(curve, language),
    })),
    definitions: {
      heading: words.definitions,
      rows: [...new Map(tables.map(({ metric }) => [metric.code, metric])).values()].map((metric) => [
        metric.title[language],
        `${metric.definition[language]} ${metric.population[language]}`,
      ]),
    },
    notes: {
      heading: words.notes,
      rows: [...new Set([...tables.flatMap((table) => notesOf(table, language)), words.percentFrom])],
    },
    digest: `${words.digest} ${digest}`,
  };
}

function figureModel(table: FigureTable, language: ReportLanguage): object {
  const words = REPORT_WORDS[language];
  const cells = [...table.rows.map(({ cell }) => cell), table.total];
  const shown = COLUMNS.filter(({ has }) => cells.some(has));
  const row = (label: string, cell: Cell, isWhole = false) => [
    label,
    ...shown.map(({ name, read }, index) => {
      if (cell.hidden) return index > 0 ? '–' : cell.hidden === 'SMALL' ? words.small : words.hidden;
      // a percentage of a few people says nothing, and of all answers it is always a hundred
      const says = ONLY_COUNTS.includes(name) || ((cell.n ?? 0) >= SMALLEST_BASE && !isWhole);
      return says ? read(cell, language) : '–';
    }),
  ];
  const isWhole = table.by.includes('ANSWER');
  const isEmpty = cells.every(
    (cell) => cell.hidden === null && (cell.count ?? 0) === 0 && (cell.n ?? 0) === 0,
  );
  return {
    title: table.metric.title[language],
    unit: unitOf(table.metric, language),
    digest: figureDigest(table),
    none: isEmpty ? words.none : null,
    columns: ['', ...shown.map(({ name }) => words.columns[name])],
    rows: isEmpty
      ? []
      : table.rows.map(({ keys, cell }) => row(keys.map(({ label }) => label).join(' · '), cell)),
    total: isEmpty ? null : row(words.total, table.total, isWhole),
  };
}

const ONLY_COUNTS: readonly string[] = ['count', 'n'];

const number = (value: number, language: ReportLanguage): string =>
  new Intl.NumberFormat(language === 'ja' ? 'ja-JP' : 'en-GB').format(value);
const span = (low: number, high: number): string => `${low.toFixed(1)}–${high.toFixed(1)}`;

const COLUMNS: readonly {
  name: keyof (typeof REPORT_WORDS)['en']['columns'];
  has: (cell: Cell) => boolean;
  read: (cell: Cell, language: ReportLanguage) => string;
}[] = [
  {
    name: 'count',
    has: (cell) => cell.count !== null,
    read: ({ count }, language) => (count === null ? '–' : number(count, language)),
  },
  {
    name: 'share',
    has: (cell) => cell.share !== null,
    read: ({ share }) => (share === null ? '–' : `${share} %`),
  },
  {
    name: 'interval',
    has: (cell) => cell.low !== null,
    read: ({ low, high }) => (low === null || high === null ? '–' : span(low, high)),
  },
  {
    name: 'n',
    has: (cell) => cell.n !== null,
    read: ({ n }, language) => (n === null ? '–' : number(n, language)),
  },
  {
    name: 'weighted',
    has: (cell) => cell.weighted !== null,
    read: ({ weighted }) =>
      weighted === null ? '–' : `${weighted.share} % (${span(weighted.low, weighted.high)})`,
  },
];

/** Every second half year, up to ten years: a table that fits on the page. */
function curveModel(curve: ReturnCurve, language: ReportLanguage): object {
  const words = REPORT_WORDS[language];
  const points = curve.points.filter(({ years, share }) => Number.isInteger(years) && share !== null);
  return {
    title: words.curve,
    columns: words.curveColumns,
    rows: points.map(({ years, share, low, high }) => [
      words.years(years),
      `${share!.toFixed(1)} %`,
      low === null || high === null ? '–' : span(low, high),
    ]),
    none: points.length === 0 ? words.none : null,
  };
}
