import { Link } from '@tanstack/react-router';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Button, buttonClass } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { FieldAudiences } from './field-audiences.js';
import { PrivacyConsent } from './privacy-consent.js';
import { VisibilityCeiling } from './visibility-ceiling.js';
import { ViewAs } from './view-as.js';
import { HideMyProfileDocument, MyPrivacyDocument } from './profile.documents.js';
import type { MyProfile } from './profile.documents.js';

/** Who may see my profile: how far at most, field by field, and what others really get. */
export function PrivacyScreen() {
  const { t, f } = useLanguage();
  const { myProfile: mine, myConsents, consentQuestions } = useRead(MyPrivacyDocument, {});
  const words = t.privacy;
  const ceiling = consentQuestions.find(({ purpose }) => purpose === 'DIRECTORY_VISIBILITY');
  const others = consentQuestions.filter(({ purpose }) => purpose !== 'DIRECTORY_VISIBILITY');
  const agreedTo = (purpose: string) => myConsents.find((consent) => consent.purpose === purpose);
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        above={<Link to="/my">← {t.frame.nav.mine}</Link>}
        below={words.intro}
        actions={
          <Link to="/profile" className={buttonClass('quiet')}>
            {t.profile.editLink}
          </Link>
        }
      />
      {mine.isMinor && mine.adultOn && (
        <section className="notice stack">
          <h2>{words.minorTitle}</h2>
          <p>{words.minorWhy(f.date(mine.adultOn))}</p>
        </section>
      )}
      {ceiling && !mine.isMinor && (
        <VisibilityCeiling question={ceiling} choice={agreedTo('DIRECTORY_VISIBILITY')?.choice} />
      )}
      <FieldAudiences mine={mine} />
      <ViewAs />
      <section className="stack">
        <h2>{words.askTitle}</h2>
        {others.map((question) => (
          <PrivacyConsent
            key={question.purpose}
            question={question}
            isGiven={agreedTo(question.purpose) !== undefined}
          />
        ))}
      </section>
      <Hiding mine={mine} />
    </div>
  );
}

/** The whole profile away at once; what was chosen stays. */
function Hiding({ mine }: { mine: MyProfile }) {
  const { t } = useLanguage();
  const words = t.privacy;
  const say = useSay();
  const hide = useSend(HideMyProfileDocument);
  const send = (hidden: boolean) =>
    hide.mutate(
      { hidden },
      { onSuccess: () => say(hidden ? words.hidden : words.shown, () => hide.mutate({ hidden: !hidden })) },
    );
  const isHidden = mine.hiddenBySelf || mine.hiddenByOffice;
  return (
    <section className={isHidden ? 'notice warn stack' : 'card stack'}>
      <h2>{isHidden ? words.hiddenTitle : words.hide}</h2>
      <p>{mine.hiddenByOffice ? words.hiddenByOffice : isHidden ? words.hiddenWhy : words.hideHint}</p>
      {hide.error && <FailureNotice error={hide.error} />}
      <div>
        <Button look="quiet" busy={hide.isPending} onClick={() => send(!mine.hiddenBySelf)}>
          {mine.hiddenBySelf ? words.show : words.hide}
        </Button>
      </div>
    </section>
  );
}
