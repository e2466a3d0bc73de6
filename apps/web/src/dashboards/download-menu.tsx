import { Download } from 'lucide-react';
import { useLanguage } from './language.js';

const KINDS = ['workbook.xlsx', 'table.csv', 'table.parquet', 'report.pdf'] as const;

/** What stands on the screen as files, computed anew with the reader's rights. */
export function DownloadMenu({ query }: { query: string }) {
  const { t } = useLanguage();
  return (
    <details className="download-menu">
      <summary className="button quiet small-button">
        <Download size={16} aria-hidden="true" />
        {t.dashboards.download}
      </summary>
      <ul className="download-list">
        {KINDS.map((kind) => (
          <li key={kind}>
            <a href={`/data/figures/${kind}?${query}`} download>
              {t.dashboards.files[kind]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
