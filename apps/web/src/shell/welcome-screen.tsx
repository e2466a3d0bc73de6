import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/language.js';
import { buttonClass } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';

/** For somebody who is signed in but has no capacity yet. */
export function WelcomeScreen() {
  const { t } = useLanguage();
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
        {t.frame.noScreensNext}
      </EmptyState>
    </div>
  );
}
