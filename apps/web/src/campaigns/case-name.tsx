import { useLanguage } from '../locales/parts/surveys.js';
import type { CampaignCase } from './cases.documents.js';

/** Who, as far as the reader may know it: the name or title, and the member ID. */
export function CaseName({ row }: { row: Pick<CampaignCase, 'name' | 'memberId'> }) {
  const { t } = useLanguage();
  if (row.name === null)
    return row.memberId ? <span className="code">{row.memberId}</span> : <>{t.cases.noName}</>;
  return (
    <>
      {row.name}
      {row.memberId && <span className="sub code">{row.memberId}</span>}
    </>
  );
}
