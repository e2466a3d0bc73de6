import { Download } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { FigureFiltersDocument } from './dashboards.documents.js';
import { partsOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';
import { useLanguage } from './language.js';

const KINDS = ['workbook.xlsx', 'table.csv', 'table.parquet'] as const;
const REPORT_LANGUAGES = LANGUAGES.filter(({ code }) => code !== 'zh-Hans');

/**
 * What stands on the screen as files, computed anew with the reader's rights: the figure of `query`, and the reports
 * that the filter speaks of (the whole survey year, the one country, the host).
 */
export function DownloadMenu(props: {
  query?: string;
  search?: FigureSearch;
  /** The page of a host: only the reports on the own institutions. */
  isOwn?: boolean;
}) {
  const { t } = useLanguage();
  const { query } = props;
  const words = t.dashboards.schedules;
  const reports = useReports(props.search ?? {}, props.isOwn ?? false);
  if (!query && reports.length === 0) return null;
  return (
    <details className="download-menu">
      <summary className="button quiet small-button">
        <Download size={16} aria-hidden="true" />
        {t.dashboards.download}
      </summary>
      <div className="download-list">
        {query && (
          <>
            <p className="small soft">{words.figureAsFiles}</p>
            <ul>
              {KINDS.map((kind) => (
                <li key={kind}>
                  <a href={`/data/figures/${kind}?${query}`} download>
                    {t.dashboards.files[kind]}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {reports.map(({ name, query: asked }) => (
          <div key={asked}>
            <p className="small soft">{name}</p>
            <ul>
              {REPORT_LANGUAGES.flatMap((language) =>
                (['report.pdf', 'report.xlsx'] as const).map((kind) => (
                  <li key={`${kind}-${language.code}`}>
                    <a href={`/data/figures/${kind}?${asked}&language=${language.code}`} download>
                      <span>
                        {t.dashboards.files[kind]} · <span lang={language.code}>{language.name}</span>
                      </span>
                    </a>
                  </li>
                )),
              )}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

const named = (list: readonly { code: string; label: string }[], code: string) =>
  list.find((one) => one.code === code)?.label ?? code;

/** The reports that the filter speaks of; none before there is a survey. */
function useReports(search: FigureSearch, isOwn: boolean): { name: string; query: string }[] {
  const { t, f } = useLanguage();
  const { surveyYears, countries, hosts } = useRead(FigureFiltersDocument, {}).figureFilters;
  const survey = search.survey ?? Math.max(...surveyYears);
  if (!Number.isFinite(survey)) return [];
  const { HOST: hostFile, COUNTRY: countryFile, YEARLY: yearlyFile } = t.dashboards.schedules.reportFile;
  const [country, ...more] = partsOf(search.countries);
  const queryFor = (report: string, about: Record<string, string> = {}) =>
    new URLSearchParams({ report, survey: String(survey), ...about }).toString();
  const onHost = (code: string) => ({
    name: hostFile(named(hosts, code)),
    query: queryFor('HOST', { host: code }),
  });
  if (isOwn) return hosts.map(({ code }) => onHost(code));
  return [
    ...(search.host ? [onHost(search.host)] : []),
    ...(country && more.length === 0
      ? [{ name: countryFile(named(countries, country)), query: queryFor('COUNTRY', { country }) }]
      : []),
    { name: yearlyFile(f.fiscalYear(survey)), query: queryFor('YEARLY') },
  ];
}
