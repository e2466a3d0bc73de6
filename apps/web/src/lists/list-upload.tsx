import { useQueryClient } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { RequestFailure, upload } from '../api/request.js';
import { useLanguage } from '../locales/parts/lists.js';
import { FailureNotice } from '../ui/failure.js';
import { FileDrop } from '../ui/file-drop.js';

/** Takes a list; it is read at once, and nothing is saved before it is confirmed. */
export function ListUploadPanel(props: {
  planId: string;
  again?: boolean;
  onRead: (batchId: string) => void;
}) {
  const { t } = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure instanceof RequestFailure && failure.status === 422 ? failure.sentence : null;

  const send = async (file: File) => {
    setBusy(true);
    setFailure(null);
    try {
      const { batchId } = await upload<{ batchId: string }>(`/plans/${props.planId}/invitee-lists`, { file });
      await client.invalidateQueries();
      props.onRead(batchId);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="stack">
      {!props.again && (
        <div className="row row-apart">
          <p className="soft">{t.lists.intro}</p>
          <a href="/templates/invitee-list.xlsx" className="row" download>
            <FileSpreadsheet size={18} aria-hidden="true" />
            {t.lists.template}
          </a>
        </div>
      )}
      <FileDrop
        label={props.again ? t.lists.dropAgain : t.lists.dropLabel}
        hint={t.lists.dropHint}
        accept=".xlsx,.csv"
        busy={busy}
        onFile={(file) => void send(file)}
      />
      <div role="status">{busy && <p>{t.lists.reading}</p>}</div>
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
    </section>
  );
}
