import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/language.js';
import { useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';

/** For somebody who is signed in and has no capacity yet, or one whose screens do not exist yet. */
export function WelcomeScreen() {
  const { t } = useLanguage();
  const me = useMe();
  return (
    <div className="stack">
      <PageHead title={t.frame.clubName} />
      <EmptyState
        title={t.frame.noScreensTitle}
        action={
          <Link to="/claim" className={buttonClass()}>
            {t.mine.claim}
          </Link>
        }
      >
        {me.grants.length > 0 ? t.frame.screensLater : t.frame.noScreensNext}
      </EmptyState>
    </div>
  );
}
