import { useState } from 'react';
import { ACCOUNT_LOCALES } from '../account/account-locale.js';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Select, TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { EnsureAccountDocument } from './accounts.documents.js';

type LocaleName = (typeof ACCOUNT_LOCALES)[number]['value'];

/** Opens an account for an address; roles are given afterwards. */
export function AddAccount(props: { open: boolean; onClose: () => void; onAdded: (id: string) => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const ensure = useSend(EnsureAccountDocument);
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [locale, setLocale] = useState<LocaleName>('JA');
  return (
    <Dialog title={t.accounts.addTitle} open={props.open} onClose={props.onClose}>
      <p className="soft">{t.accounts.addIntro}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          ensure.mutate(
            { input: { email: email.trim(), displayName: displayName.trim(), locale } },
            {
              onSuccess: ({ ensureAccount }) => {
                say(t.accounts.added(ensureAccount.displayName));
                setEmail('');
                setDisplayName('');
                props.onClose();
                props.onAdded(ensureAccount.id);
              },
            },
          );
        }}
      >
        <TextField
          label={t.account.email}
          type="email"
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextField
          label={t.account.name}
          autoComplete="off"
          required
          maxLength={200}
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
        />
        <Select
          label={t.account.language}
          value={locale}
          options={ACCOUNT_LOCALES}
          onChange={(event) => setLocale(event.currentTarget.value as LocaleName)}
        />
        {ensure.error && <FailureNotice error={ensure.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={props.onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" busy={ensure.isPending}>
            {t.accounts.addSend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
