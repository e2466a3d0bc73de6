import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Select, TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { CorrectCertificateDocument } from './certificates.documents.js';
import type { Certificate } from './certificates.documents.js';

/** Another version of the sheet: other languages or another printed date. Names are corrected with the person. */
export function CorrectCertificate(props: { certificate: Certificate; name: string; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(CorrectCertificateDocument);
  const [languages, setLanguages] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const answer = send.data?.correctCertificate;
  const refusal = answer && answer.__typename !== 'CertificateCorrected' ? answer.message : null;
  return (
    <Dialog title={t.certificates.correctTitle(props.name)} open onClose={props.onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!reason.trim());
          if (!reason.trim() || send.isPending) return;
          send.mutate(
            {
              certificateId: props.certificate.id,
              reason: reason.trim(),
              languages: (languages || null) as 'JA_EN' | 'ZH_EN' | null,
              issuedOn: issuedOn || null,
            },
            {
              onSuccess: ({ correctCertificate }) => {
                if (correctCertificate.__typename !== 'CertificateCorrected') return;
                props.onClose();
                say(t.certificates.corrected(props.name));
              },
            },
          );
        }}
      >
        <p>{t.certificates.correctWhy}</p>
        <Select
          label={t.certificates.languages}
          value={languages}
          empty={t.certificates.asBefore}
          options={[
            { value: 'JA_EN', label: t.certificates.languagesJaEn },
            { value: 'ZH_EN', label: t.certificates.languagesZhEn },
          ]}
          onChange={(event) => setLanguages(event.currentTarget.value)}
        />
        <TextField
          type="date"
          label={t.certificates.issuedOn}
          hint={t.certificates.asBefore}
          optional
          value={issuedOn}
          onChange={(event) => setIssuedOn(event.currentTarget.value)}
        />
        <TextField
          label={t.certificates.reason}
          hint={t.certificates.reasonHint}
          maxLength={500}
          value={reason}
          error={missing ? t.plans.needed(t.certificates.reason) : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal && (
          <div className="notice warn" role="alert">
            {refusal}
          </div>
        )}
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={props.onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" busy={send.isPending}>
            {t.certificates.correctSend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
