import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { LANGUAGES } from '../locales/locale.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { GiveConsentsDocument, WithdrawConsentDocument } from './mine.documents.js';
import type { Consent } from './mine.documents.js';

/** What I agreed to, in the words in which I was asked; each can be taken back and given again. */
export function Consents({ consents }: { consents: readonly Consent[] }) {
  const { t } = useLanguage();
  return (
    <section className="stack">
      <div>
        <h2>{t.mine.consents}</h2>
        <p className="soft">{t.mine.consentsIntro}</p>
      </div>
      {consents.length === 0 && <EmptyState title={t.mine.consentsEmpty} />}
      <ul className="plain-list stack">
        {latestOfEach(consents).map((consent) => (
          <ConsentItem key={consent.purpose} consent={consent} />
        ))}
      </ul>
    </section>
  );
}

/** The one that holds, else the last one that was taken back. */
function latestOfEach(consents: readonly Consent[]): Consent[] {
  const byPurpose = new Map<string, Consent>();
  for (const consent of consents.toSorted((a, b) => a.givenAt.localeCompare(b.givenAt))) {
    const kept = byPurpose.get(consent.purpose);
    if (!kept || kept.withdrawnAt || !consent.withdrawnAt) byPurpose.set(consent.purpose, consent);
  }
  return [...byPurpose.values()];
}

function ConsentItem({ consent }: { consent: Consent }) {
  const { t, f } = useLanguage();
  const say = useSay();
  const withdraw = useSend(WithdrawConsentDocument);
  const give = useSend(GiveConsentsDocument);
  const name = wordFor(t.codes.consentPurpose, consent.purpose);
  const again = (words: string) =>
    give.mutate(
      {
        consents: [{ purpose: consent.purpose, choice: consent.choice, textVersion: consent.textVersion }],
      },
      {
        onSuccess: ({ giveConsents }) => {
          if (giveConsents.__typename === 'ConsentsGiven') say(words);
        },
      },
    );
  const failure = withdraw.error ?? give.error;
  return (
    <li className="card stack">
      <div className="row row-apart">
        <h3>{name}</h3>
        {consent.withdrawnAt ? (
          <Badge>{t.mine.withdrawn(f.date(consent.withdrawnAt))}</Badge>
        ) : (
          <Badge tone="leaf">{wordFor(t.codes.consentChoice, consent.choice)}</Badge>
        )}
      </div>
      {consent.text && (
        <blockquote className="quote" lang={consent.language}>
          {consent.text}
        </blockquote>
      )}
      <p className="soft small">
        {t.mine.asked(
          f.date(consent.givenAt),
          LANGUAGES.find((language) => language.code === consent.language)?.name ?? consent.language,
        )}{' '}
        · <span className="num">{consent.textVersion}</span>
      </p>
      {failure && <FailureNotice error={failure} />}
      <div>
        {consent.withdrawnAt ? (
          <Button
            small
            look="quiet"
            aria-label={`${t.mine.giveAgain}: ${name}`}
            busy={give.isPending}
            onClick={() => again(t.mine.givenDone)}
          >
            {t.mine.giveAgain}
          </Button>
        ) : (
          <Button
            small
            look="quiet"
            aria-label={`${t.mine.withdraw}: ${name}`}
            busy={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(
                { purpose: consent.purpose },
                { onSuccess: () => say(t.mine.withdrawDone, () => again(t.frame.undone)) },
              )
            }
          >
            {t.mine.withdraw}
          </Button>
        )}
      </div>
    </li>
  );
}
