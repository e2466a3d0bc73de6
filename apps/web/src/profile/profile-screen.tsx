import { Link } from '@tanstack/react-router';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Button, buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { ProfileForm } from './profile-form.js';
import { ConfirmMyProfileDocument, MyProfileDocument } from './profile.documents.js';
import type { MyProfile } from './profile.documents.js';

/** My profile: what I tell, where it comes from, who sees it. */
export function ProfileScreen() {
  const { t } = useLanguage();
  const { myProfile } = useRead(MyProfileDocument, {});
  return (
    <div className="stack-wide">
      <PageHead
        title={t.profile.title}
        above={<Link to="/my">← {t.frame.nav.mine}</Link>}
        below={t.profile.intro}
        actions={
          <Link to="/profile/privacy" className={buttonClass('quiet')}>
            {t.profile.privacyLink}
          </Link>
        }
      />
      <Stale mine={myProfile} />
      <ProfileForm mine={myProfile} />
    </div>
  );
}

/** What was told more than twelve months ago, to be confirmed with one press. */
function Stale({ mine }: { mine: MyProfile }) {
  const { t } = useLanguage();
  const say = useSay();
  const confirm = useSend(ConfirmMyProfileDocument);
  const fields = mine.facts.filter(({ isFresh }) => !isFresh).map(({ field }) => field);
  if (fields.length === 0) return null;
  return (
    <section className="notice bloom stack">
      <h2>{t.profile.staleTitle(fields.length)}</h2>
      <p>{fields.map((field) => wordFor(t.profile.fields, field)).join(' · ')}</p>
      <p className="soft small">{t.profile.staleWhy}</p>
      {confirm.error && <FailureNotice error={confirm.error} />}
      <div>
        <Button
          busy={confirm.isPending}
          onClick={() => confirm.mutate({ fields }, { onSuccess: () => say(t.profile.confirmed) })}
        >
          {t.profile.stillTrue}
        </Button>
      </div>
    </section>
  );
}
