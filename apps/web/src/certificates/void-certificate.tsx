import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { VoidCertificateDocument } from './certificates.documents.js';
import type { Certificate } from './certificates.documents.js';

/** Cannot be undone, so the consequence stands in the sentence and a reason is asked for. */
export function VoidCertificate(props: { certificate: Certificate; name: string; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(VoidCertificateDocument);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog title={t.certificates.voidTitle(props.name)} open onClose={props.onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!reason.trim());
          if (!reason.trim() || send.isPending) return;
          send.mutate(
            { certificateId: props.certificate.id, reason: reason.trim() },
            {
              onSuccess: () => {
                props.onClose();
                say(t.certificates.voided(props.name));
              },
            },
          );
        }}
      >
        <p>{t.certificates.voidWhy}</p>
        <TextField
          label={t.certificates.reason}
          hint={t.certificates.reasonHint}
          maxLength={500}
          value={reason}
          error={missing ? t.plans.needed(t.certificates.reason) : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={props.onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" look="danger" busy={send.isPending}>
            {t.certificates.voidSend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
