import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import type { ResultOf } from 'gql.tada';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useSend } from '../api/queries.js';
import { request } from '../api/request.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextField } from '../ui/field.js';
import { FailureNotice } from '../ui/failure.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { AddPasskeyDocument, BeginPasskeyDocument, RemovePasskeyDocument } from './account.documents.js';
import type { MyAccountDocument } from './account.documents.js';

type Passkey = ResultOf<typeof MyAccountDocument>['myPasskeys'][number];

/** Passkeys of my account: add one with this device, remove one. */
export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t, f } = useLanguage();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const possible = browserSupportsWebAuthn();
  const add = possible ? (
    <div>
      <Button look="quiet" icon={<KeyRound size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
        {t.account.passkeyAdd}
      </Button>
    </div>
  ) : (
    <p className="soft">{t.account.passkeyNotHere}</p>
  );
  return (
    <section className="stack">
      <div>
        <h2>{t.account.passkeys}</h2>
        <p className="soft">{t.account.passkeysIntro}</p>
      </div>
      <Table
        title={t.account.passkeys}
        summary={t.frame.shownOf(passkeys.length, passkeys.length)}
        rows={passkeys}
        rowKey={(passkey) => passkey.id}
        empty={<EmptyState title={t.account.passkeysEmpty} action={add} />}
        columns={[
          { key: 'label', title: t.account.passkeyLabel, kind: 'head', cell: (passkey) => passkey.label },
          {
            key: 'added',
            title: t.account.added,
            cell: (passkey) => t.frame.japanTime(f.moment(passkey.createdAt)),
          },
          {
            key: 'used',
            title: t.account.lastUsed,
            cell: (passkey) =>
              passkey.lastUsedAt ? t.frame.japanTime(f.moment(passkey.lastUsedAt)) : t.account.never,
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (passkey) => (
              <Button
                look="quiet"
                small
                aria-label={`${t.frame.remove}: ${passkey.label}`}
                onClick={() => setRemoving(passkey)}
              >
                {t.frame.remove}
              </Button>
            ),
          },
        ]}
      />
      {passkeys.length > 0 && add}
      <AddPasskey open={adding} onClose={() => setAdding(false)} />
      <RemovePasskey passkey={removing} onClose={() => setRemoving(null)} />
    </section>
  );
}

/** Asks for a name and lets the device make a passkey. */
export function AddPasskey({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const client = useQueryClient();
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const add = async () => {
    const begun = (await request(BeginPasskeyDocument, {})).beginPasskey;
    if (begun.__typename === 'TooManyPasskeys') return begun.message;
    const optionsJSON = JSON.parse(begun.options) as PublicKeyCredentialCreationOptionsJSON;
    const response = await startRegistration({ optionsJSON }).catch(() => null);
    if (!response) return t.account.passkeyStopped;
    const { addPasskey } = await request(AddPasskeyDocument, {
      input: { challengeId: begun.challengeId, response: JSON.stringify(response), label: label.trim() },
    });
    return addPasskey.__typename === 'Passkey' ? null : addPasskey.message;
  };

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const words = await add();
      setProblem(words);
      if (words) return;
      setLabel('');
      onClose();
      say(t.account.passkeyAdded);
      await client.invalidateQueries();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog title={t.account.passkeyAdd} open={open} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (busy || !label.trim()) return;
          void submit();
        }}
      >
        <TextField
          label={t.account.passkeyLabel}
          hint={t.account.passkeyLabelHint}
          value={label}
          maxLength={60}
          required
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {problem && (
          <div className="notice bad" role="alert">
            {problem}
          </div>
        )}
        {failure !== null && <FailureNotice error={failure} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" busy={busy}>
            {t.account.passkeyAdd}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function RemovePasskey({ passkey, onClose }: { passkey: Passkey | null; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const remove = useSend(RemovePasskeyDocument);
  if (!passkey) return null;
  return (
    <Dialog title={t.account.passkeyRemoveTitle(passkey.label)} open onClose={onClose}>
      <p>{t.account.passkeyRemoveWhy}</p>
      {remove.error && <FailureNotice error={remove.error} />}
      <div className="dialog-end">
        <Button look="quiet" onClick={onClose}>
          {t.frame.cancel}
        </Button>
        <Button
          look="danger"
          busy={remove.isPending}
          onClick={() =>
            remove.mutate(
              { input: { passkeyId: passkey.id } },
              {
                onSuccess: () => {
                  onClose();
                  say(t.account.passkeyRemoved(passkey.label));
                },
              },
            )
          }
        >
          {t.frame.remove}
        </Button>
      </div>
    </Dialog>
  );
}
