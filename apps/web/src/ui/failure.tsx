import { useEffect } from 'react';
import { failureOf } from '../api/request.js';
import { useLanguage } from '../locales/language.js';
import { Button } from './button.js';
import { leaveToSignIn } from '../session/sign-in-address.js';

/** What happened, what was kept, what to do; the number for the secretariat when we are at fault. */
export function FailureNotice({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useLanguage();
  const failure = failureOf(error);
  useEffect(() => {
    if (failure.code === 'UNAUTHENTICATED') leaveToSignIn();
  }, [failure.code]);
  const words = t.frame.failures[failure.code];
  return (
    <div className="notice bad" role="alert">
      <p>
        <strong>{words.what}</strong> {words.kept} {words.next}
      </p>
      {failure.code === 'INTERNAL' && failure.reference && (
        <p className="small">
          {t.frame.requestNumber} <span className="code">{failure.reference}</span>
        </p>
      )}
      {again && failure.code !== 'NOT_FOUND' && (
        <div className="row">
          <Button look="quiet" small onClick={again}>
            {t.frame.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}
