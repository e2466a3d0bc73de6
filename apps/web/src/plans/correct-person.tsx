import { useState } from 'react';
import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { CorrectParticipationDocument, ParticipationDocument } from './plan.documents.js';

interface Props {
  participationId: string;
  name: string;
  onClose: () => void;
}

/** Corrects a name, a date or the address of one person; an issued certificate gets a new version from it. */
export function CorrectPerson({ participationId, name, onClose }: Props) {
  const { t } = useLanguage();
  const read = useLateRead(ParticipationDocument, { id: participationId });
  const found = read.data?.participation;
  return (
    <Dialog title={t.plans.correctTitle(name)} open onClose={onClose}>
      {read.error && <FailureNotice error={read.error} />}
      {found && <CorrectForm key={found.version} found={found} name={name} onClose={onClose} />}
    </Dialog>
  );
}

interface Found {
  id: string;
  version: number;
  entryDate: string | null;
  departureDate: string | null;
  isLocked: boolean;
  person: { nameLatin: string; nameNative: string | null; birthDate: string | null; email: string | null };
}

function CorrectForm({ found, name, onClose }: { found: Found; name: string; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(CorrectParticipationDocument);
  const [values, setValues] = useState({
    nameLatin: found.person.nameLatin,
    nameNative: found.person.nameNative ?? '',
    birthDate: found.person.birthDate ?? '',
    email: found.person.email ?? '',
    entryDate: found.entryDate ?? '',
    departureDate: found.departureDate ?? '',
  });
  const answer = send.data?.correctParticipation;
  const refusal = answer?.__typename === 'CorrectionRefused' ? answer : null;
  const text = (key: keyof typeof values) => ({
    value: values[key],
    error: refusal?.field === key ? refusal.message : undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setValues({ ...values, [key]: event.currentTarget.value }),
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        send.mutate(
          {
            input: {
              id: found.id,
              version: found.version,
              nameLatin: values.nameLatin.trim() || null,
              nameNative: values.nameNative.trim(),
              birthDate: values.birthDate || null,
              email: values.email.trim() || null,
              entryDate: values.entryDate || null,
              departureDate: values.departureDate || null,
            },
          },
          {
            onSuccess: ({ correctParticipation }) => {
              if (correctParticipation.__typename !== 'ParticipationCorrected') return;
              onClose();
              say(t.plans.corrected(name));
            },
          },
        );
      }}
    >
      {found.isLocked && <p>{t.plans.correctLocked}</p>}
      <TextField label={t.certificates.nameLatin} lang="en" autoComplete="off" {...text('nameLatin')} />
      <TextField label={t.certificates.nameNative} optional autoComplete="off" {...text('nameNative')} />
      <TextField type="date" label={t.lists.born} {...text('birthDate')} />
      <TextField type="email" label={t.plans.email} optional autoComplete="off" {...text('email')} />
      <TextField type="date" label={t.plans.entryDate} {...text('entryDate')} />
      <TextField type="date" label={t.plans.departureDate} {...text('departureDate')} />
      {refusal && !(refusal.field in values) && (
        <div className="notice bad" role="alert">
          {refusal.message}
        </div>
      )}
      {send.error && <FailureNotice error={send.error} />}
      <div className="dialog-end">
        <Button look="quiet" onClick={onClose}>
          {t.frame.cancel}
        </Button>
        <Button type="submit" busy={send.isPending}>
          {t.frame.save}
        </Button>
      </div>
    </form>
  );
}
