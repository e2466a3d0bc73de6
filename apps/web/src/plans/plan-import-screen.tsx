import { Link } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { RequestFailure, upload } from '../api/request.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Select } from '../ui/field.js';
import { FileDrop } from '../ui/file-drop.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { PlanFormDocument } from './plan-form.documents.js';
import { ImportedPlans } from './imported-plans.js';
import type { PlanImport } from './imported-plans.js';

/** Takes adopted plans from a workbook: what would happen is shown first, and it is all or nothing. */
export function PlanImportScreen() {
  const { t, f } = useLanguage();
  const say = useSay();
  const client = useQueryClient();
  const { fiscalYears } = useRead(PlanFormDocument, {});
  const [year, setYear] = useState(String(fiscalYears[0]?.year ?? ''));
  const [file, setFile] = useState<File | null>(null);
  const [result, setResult] = useState<PlanImport | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure instanceof RequestFailure && failure.status === 422 ? failure.sentence : null;

  const send = async (chosen: File, preview: boolean, fiscalYear = year) => {
    setBusy(true);
    setFailure(null);
    setFile(chosen);
    try {
      const answer = await upload<PlanImport>(`/plan-imports?fiscalYear=${fiscalYear}&preview=${preview}`, {
        file: chosen,
      });
      setResult(answer);
      if (answer.__typename !== 'PlansImported') return;
      await client.invalidateQueries();
      say(t.plans.imported(answer.plans.filter(({ change }) => change === 'NEW').length));
    } catch (error) {
      setResult(null);
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const isBlocked =
    result !== null &&
    (result.cellProblems.length > 0 || result.plans.some(({ change }) => change === 'REFUSED'));
  const added = result?.plans.filter(({ change }) => change === 'NEW').length ?? 0;

  return (
    <div className="stack">
      <PageHead
        title={t.plans.importTitle}
        above={<Link to="/plans">← {t.plans.allPlans}</Link>}
        below={t.plans.importIntro}
        actions={
          <a href="/templates/plans.xlsx" className="row" download>
            <FileSpreadsheet size={18} aria-hidden="true" />
            {t.lists.template}
          </a>
        }
      />
      <Select
        label={t.plans.fiscalYear}
        value={year}
        options={fiscalYears.map((one) => ({ value: String(one.year), label: f.fiscalYear(one.year) }))}
        onChange={(event) => {
          setYear(event.currentTarget.value);
          if (file) void send(file, true, event.currentTarget.value);
        }}
      />
      <FileDrop
        label={t.plans.importDrop}
        hint={t.plans.importHint}
        accept=".xlsx,.csv"
        busy={busy}
        onFile={(chosen) => void send(chosen, true)}
      />
      {refusal && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{t.lists.refused}</strong>
          </p>
          <p>{refusal}</p>
          <p>{t.lists.refusedNext}</p>
        </div>
      )}
      {failure !== null && !refusal && <FailureNotice error={failure} />}
      {result && file && result.__typename === 'PlansPreviewed' && (
        <section className="card stack">
          <h2>{t.lists.preview}</h2>
          <p className="soft small">{t.lists.fromFile(file.name)}</p>
          {isBlocked ? (
            <div className="notice bad" role="alert">
              {t.plans.importBlocked}
            </div>
          ) : (
            <p>
              <strong>{t.plans.importCounts(added, result.plans.length - added)}</strong>{' '}
              {t.lists.nothingSaved}
            </p>
          )}
          {!isBlocked && added > 0 && (
            <div>
              <Button busy={busy} onClick={() => void send(file, false)}>
                {t.plans.importSend(added)}
              </Button>
            </div>
          )}
        </section>
      )}
      {result?.__typename === 'PlansImported' && (
        <div className="notice bloom" role="status">
          <p>{t.plans.imported(added)}</p>
        </div>
      )}
      {result && <ImportedPlans result={result} />}
    </div>
  );
}
