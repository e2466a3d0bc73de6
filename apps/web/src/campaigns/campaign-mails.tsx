import { getRouteApi } from '@tanstack/react-router';
import { useRead, useSend } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Segmented, Select } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { LOCALE } from './campaign-overview.js';
import { CampaignDocument, CampaignMailDocument, SendTestMailDocument } from './campaigns.documents.js';
import type { MailKind, MailLocale } from './campaigns.documents.js';

const route = getRouteApi('/campaigns/$campaignId/mails');

/** What people get, in each language, and the same mail to oneself. */
export function CampaignMails() {
  const { t, locale } = useLanguage();
  const me = useMe();
  const say = useSay();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { campaign } = useRead(CampaignDocument, { id: campaignId });
  const offered = LANGUAGES.filter(({ code }) =>
    (campaign.languages as readonly string[]).includes(LOCALE[code]),
  );
  const wanted = search.language ?? LOCALE[locale];
  const language: MailLocale = offered.some(({ code }) => LOCALE[code] === wanted)
    ? wanted
    : LOCALE[offered[0]?.code ?? 'en'];
  const kind: MailKind = search.kind ?? 'INVITATION';
  const { campaignMail: mail } = useRead(CampaignMailDocument, { campaignId, kind, locale: language });
  const test = useSend(SendTestMailDocument);
  const spoken = LANGUAGES.find(({ code }) => LOCALE[code] === language)?.tag;
  return (
    <section className="stack">
      <div className="filters">
        <Segmented
          legend={t.campaigns.mailKind}
          name="kind"
          value={kind}
          options={Object.entries(t.campaigns.mailKinds).map(([value, label]) => ({
            value: value as MailKind,
            label,
          }))}
          onChoose={(value) => void navigate({ search: { ...search, kind: value }, replace: true })}
        />
        <Select
          label={t.campaigns.mailLanguage}
          value={language}
          options={offered.map(({ code, name }) => ({ value: LOCALE[code], label: name }))}
          onChange={(event) =>
            void navigate({
              search: { ...search, language: event.currentTarget.value as MailLocale },
              replace: true,
            })
          }
        />
      </div>
      <article className="card stack mail-preview">
        <p className="soft small">{t.campaigns.mailPreview}</p>
        <dl className="facts">
          <dt>{t.campaigns.mailSubject}</dt>
          <dd lang={spoken}>
            <strong>{mail.subject}</strong>
          </dd>
        </dl>
        <pre className="mail-text" lang={spoken} aria-label={t.campaigns.mailText}>
          {mail.text}
        </pre>
      </article>
      {test.error && <FailureNotice error={test.error} />}
      {holds(me, OFFICE) && (
        <div className="row">
          <Button
            look="quiet"
            busy={test.isPending}
            onClick={() =>
              test.mutate(
                { campaignId, kind, locale: language },
                { onSuccess: ({ sendTestMail }) => say(t.campaigns.testSent(sendTestMail.to)) },
              )
            }
          >
            {t.campaigns.sendTest}
          </Button>
        </div>
      )}
    </section>
  );
}
