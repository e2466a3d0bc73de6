import { Link } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RequestFailure } from '../api/request.js';
import { useLanguage } from '../locales/language.js';
import { Button, buttonClass } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';

/** What stands in place of a screen that could not be shown. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useLanguage();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  useEffect(() => resetQueries(), [resetQueries]);
  if (error instanceof RequestFailure)
    return (
      <div className="stack form-width">
        <PageHead title={t.frame.failedTitle} />
        <FailureNotice error={error} again={reset} />
        <HomeLink />
      </div>
    );
  const words = t.frame.screenFailed;
  return (
    <div className="stack form-width">
      <PageHead title={t.frame.failedTitle} />
      <div className="notice bad" role="alert">
        <p>
          <strong>{words.what}</strong> {words.kept} {words.next}
        </p>
        <div className="row">
          <Button look="quiet" small onClick={() => location.reload()}>
            {t.frame.tryAgain}
          </Button>
        </div>
      </div>
    </div>
  );
}

export function NotFound() {
  const { t } = useLanguage();
  return (
    <div className="stack">
      <PageHead title={t.frame.notFoundTitle} />
      <p>{t.frame.failures.NOT_FOUND.next}</p>
      <HomeLink />
    </div>
  );
}

/** Stands where rows or a screen will be; an empty list is told apart from one that is not there yet. */
export function Waiting() {
  const { t } = useLanguage();
  return (
    <p className="soft waiting" role="status">
      {t.frame.loading}
    </p>
  );
}

function HomeLink() {
  const { t } = useLanguage();
  return (
    <div className="row">
      <Link to="/" className={buttonClass('quiet')}>
        {t.frame.homeLink}
      </Link>
    </div>
  );
}
