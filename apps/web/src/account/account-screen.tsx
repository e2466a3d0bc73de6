import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { LANGUAGES } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { useMe } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { accountLocale } from './account-locale.js';
import { MyAccountDocument, SetMyLocaleDocument } from './account.documents.js';
import { Passkeys } from './passkeys.js';
import { Sessions } from './sessions.js';

/** My account: language, roles, sessions, passkeys. */
export function AccountScreen() {
  const { t } = useLanguage();
  const me = useMe();
  const { mySessions, myPasskeys } = useRead(MyAccountDocument, {});
  return (
    <div className="stack-wide">
      <PageHead title={t.account.title} />
      <section className="card stack">
        <dl className="facts">
          <dt>{t.account.name}</dt>
          <dd>{me.displayName}</dd>
          <dt>{t.account.email}</dt>
          <dd>{me.email}</dd>
          <dt>{t.account.roles}</dt>
          <dd>
            <Roles />
          </dd>
        </dl>
        <LanguageChoice />
      </section>
      <Sessions sessions={mySessions} />
      <Passkeys passkeys={myPasskeys} />
    </div>
  );
}

function Roles() {
  const { t } = useLanguage();
  const capacities = [...new Set(useMe().grants.map((grant) => grant.capacity))];
  if (capacities.length === 0) return <EmptyState title={t.account.rolesEmpty} />;
  return (
    <span className="row">
      {capacities.map((capacity) => (
        <Badge key={capacity}>{wordFor(t.codes.capacity, capacity)}</Badge>
      ))}
    </span>
  );
}

function LanguageChoice() {
  const { t, locale, choose } = useLanguage();
  const say = useSay();
  const send = useSend(SetMyLocaleDocument);
  return (
    <Select
      label={t.account.language}
      value={locale}
      options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value as Locale;
        choose(chosen);
        send.mutate(
          { input: { locale: accountLocale(chosen) } },
          { onSuccess: () => say(t.account.languageSaved) },
        );
      }}
    />
  );
}
