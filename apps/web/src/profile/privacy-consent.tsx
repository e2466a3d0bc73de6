import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { GiveConsentsDocument, WithdrawConsentDocument } from '../mine/mine.documents.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import type { ConsentQuestion } from './visibility-ceiling.js';

/** One thing that may be agreed to, in the words in which it is asked. */
export function PrivacyConsent({ question, isGiven }: { question: ConsentQuestion; isGiven: boolean }) {
  const { t } = useLanguage();
  const words = t.privacy;
  const say = useSay();
  const give = useSend(GiveConsentsDocument);
  const withdraw = useSend(WithdrawConsentDocument);
  const { purpose, textVersion } = question;
  const name = wordFor(t.codes.consentPurpose, purpose);
  const agree = () =>
    give.mutate(
      { consents: [{ purpose, choice: 'YES', textVersion }] },
      { onSuccess: () => say(t.mine.givenDone) },
    );
  const takeBack = () => withdraw.mutate({ purpose }, { onSuccess: () => say(t.mine.withdrawDone, agree) });
  const failure = give.error ?? withdraw.error;
  return (
    <article className="card stack">
      <div className="row row-apart">
        <h3>{name}</h3>
        {isGiven && <Badge tone="leaf">{words.agreed}</Badge>}
      </div>
      <blockquote className="quote">{question.words}</blockquote>
      {failure && <FailureNotice error={failure} />}
      <div>
        <Button
          look="quiet"
          aria-label={`${isGiven ? words.takeBack : words.agree}: ${name}`}
          busy={give.isPending || withdraw.isPending}
          onClick={isGiven ? takeBack : agree}
        >
          {isGiven ? words.takeBack : words.agree}
        </Button>
      </div>
    </article>
  );
}
