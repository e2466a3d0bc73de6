import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Select } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import {
  DisableAccountDocument,
  EnableAccountDocument,
  GrantCapacityDocument,
  RevokeCapacityDocument,
} from './accounts.documents.js';
import type { AccountRow } from './accounts.documents.js';

const STAFF = ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR'] as const;
type Staff = (typeof STAFF)[number];
const isStaff = (capacity: string): capacity is Staff => (STAFF as readonly string[]).includes(capacity);

/** Roles of one account, and whether it is open. Roles of hosts and members follow from plans and claims. */
export function AccountDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const { t, f } = useLanguage();
  const say = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const [choice, setChoice] = useState<Staff>('OFFICER');
  const grant = useSend(GrantCapacityDocument);
  const revoke = useSend(RevokeCapacityDocument);
  const disable = useSend(DisableAccountDocument);
  const enable = useSend(EnableAccountDocument);
  const failure = grant.error ?? revoke.error ?? disable.error ?? enable.error;
  const free = STAFF.filter((capacity) => !account.grants.some((held) => held.capacity === capacity));
  const chosen = free.includes(choice) ? choice : free[0];

  const give = (capacity: Staff, words = t.accounts.given) =>
    grant.mutate({ input: { accountId: account.id, capacity } }, { onSuccess: () => say(words) });
  const take = (capacity: Staff) =>
    revoke.mutate(
      { input: { accountId: account.id, capacity } },
      {
        onSuccess: ({ revokeCapacity }) => {
          if (revokeCapacity.__typename === 'LastAdministrator') return setProblem(revokeCapacity.message);
          setProblem(null);
          say(t.accounts.taken2(wordFor(t.codes.capacity, capacity)), () => give(capacity, t.frame.undone));
        },
      },
    );
  const reopen = (words: string) =>
    enable.mutate({ input: { accountId: account.id } }, { onSuccess: () => say(words) });
  const close = () =>
    disable.mutate(
      { input: { accountId: account.id } },
      {
        onSuccess: ({ disableAccount }) => {
          if (disableAccount.__typename === 'LastAdministrator') return setProblem(disableAccount.message);
          setProblem(null);
          say(t.accounts.closed, () => reopen(t.frame.undone));
        },
      },
    );

  return (
    <Dialog title={account.displayName} open onClose={onClose}>
      <p className="soft">{account.email}</p>
      <h3>{t.accounts.grants}</h3>
      {account.grants.length === 0 && <p className="soft">{t.accounts.grantsEmpty}</p>}
      <ul className="plain-list stack">
        {account.grants.map((held) => (
          <li key={held.id} className="row row-apart">
            <span>
              {wordFor(t.codes.capacity, held.capacity)}{' '}
              <span className="soft small">{t.accounts.since(f.date(held.grantedAt))}</span>
            </span>
            {isStaff(held.capacity) && (
              <Button
                look="quiet"
                small
                aria-label={t.accounts.takeNamed(wordFor(t.codes.capacity, held.capacity))}
                onClick={() => take(held.capacity as Staff)}
              >
                {t.accounts.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            give(chosen);
          }}
        >
          <Select
            label={t.accounts.give}
            value={chosen}
            options={free.map((value) => ({ value, label: wordFor(t.codes.capacity, value) }))}
            onChange={(event) => setChoice(event.currentTarget.value as Staff)}
          />
          <Button type="submit" look="quiet" busy={grant.isPending}>
            {t.accounts.give}
          </Button>
        </form>
      )}
      {problem && (
        <div className="notice warn" role="alert">
          {problem}
        </div>
      )}
      {failure && <FailureNotice error={failure} />}
      <p className="soft small">{t.accounts.closeWhy}</p>
      <div className="dialog-end">
        {account.disabledAt ? (
          <Button look="quiet" busy={enable.isPending} onClick={() => reopen(t.accounts.reopened)}>
            {t.accounts.reopen}
          </Button>
        ) : (
          <Button look="danger" busy={disable.isPending} onClick={close}>
            {t.accounts.close}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {t.frame.close}
        </Button>
      </div>
    </Dialog>
  );
}
