import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { RequestFailure, upload } from '../api/request.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { FileDrop } from '../ui/file-drop.js';
import type { ClaimValues } from './claim-form-values.js';

interface Props {
  /** Sent to the server meanwhile. */
  file: ClaimValues['file'];
  /** Name of the file that stays as proof if nothing else is given. */
  kept: string | null;
  change: (file: ClaimValues['file']) => void;
}

/** A file as proof: sent at once, and part of the report when that is sent. */
export function EvidenceFile({ file, kept, change }: Props) {
  const { t } = useLanguage();
  const words = t.outcomes;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure instanceof RequestFailure && failure.status === 422 ? failure.sentence : null;

  const send = async (chosen: File) => {
    setBusy(true);
    setFailure(null);
    try {
      const { fileId, name } = await upload<{ fileId: string; name: string }>('/outcomes/evidence', {
        file: chosen,
      });
      change({ id: fileId, name });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="stack">
      {(file ?? kept) && (
        <div className="row" role="status">
          <Paperclip size={16} aria-hidden="true" />
          <span className="whole-words">
            {file ? words.fileAttached(file.name) : words.fileKept(kept ?? '')}
          </span>
          {file && (
            <Button look="quiet" onClick={() => change(null)}>
              {words.fileRemove}
            </Button>
          )}
        </div>
      )}
      {!file && (
        <FileDrop
          label={kept ? words.fileReplace : words.fileField}
          hint={words.fileHint}
          accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
          busy={busy}
          onFile={(chosen) => void send(chosen)}
        />
      )}
      {refusal && (
        <div className="notice bad" role="alert">
          {refusal}
        </div>
      )}
      {failure !== null && !refusal && <FailureNotice error={failure} />}
    </div>
  );
}
