import type { ResultOf } from 'gql.tada';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { GiveConsentsDocument, WithdrawConsentDocument } from '../mine/mine.documents.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import type { MyPrivacyDocument } from './profile.documents.js';

export type ConsentQuestion = ResultOf<typeof MyPrivacyDocument>['consentQuestions'][number];

const CHOICES = ['NOBODY', 'SAME_PLAN', 'CHAPTER', 'ALL_MEMBERS'] as const;

/** How far the profile reaches at most: a consent, in the words in which it is asked. Nobody is no consent. */
export function VisibilityCeiling({
  question,
  choice = 'NOBODY',
}: {
  question: ConsentQuestion;
  choice?: string | undefined;
}) {
  const { t } = useLanguage();
  const words = t.privacy;
  const say = useSay();
  const give = useSend(GiveConsentsDocument);
  const withdraw = useSend(WithdrawConsentDocument);
  const keep = (next: string) => {
    const said = { onSuccess: () => say(words.ceilingSaved, () => keep(choice)) };
    if (next === 'NOBODY') withdraw.mutate({ purpose: question.purpose }, said);
    else
      give.mutate(
        { consents: [{ purpose: question.purpose, choice: next, textVersion: question.textVersion }] },
        said,
      );
  };
  const failure = give.error ?? withdraw.error;
  return (
    <section className="card stack">
      <h2>{words.ceilingTitle}</h2>
      <blockquote className="quote">{question.words}</blockquote>
      <fieldset className="field-set">
        <legend className="hidden">{words.ceilingTitle}</legend>
        {CHOICES.map((one) => (
          <label key={one} className="check">
            <input type="radio" name="ceiling" checked={one === choice} onChange={() => keep(one)} />
            <span>{words.ceilings[one]}</span>
          </label>
        ))}
      </fieldset>
      {failure && <FailureNotice error={failure} />}
    </section>
  );
}
