import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { ProfileFormFields } from './profile-form-fields.js';
import { changesOf, idOf, valuesOf } from './profile-form-values.js';
import { TellMyProfileDocument } from './profile.documents.js';
import type { MyProfile, ProfileField } from './profile.documents.js';

/** The form of the profile. What is typed stays on this device until it is sent. */
export function ProfileForm({ mine }: { mine: MyProfile }) {
  const { t } = useLanguage();
  const say = useSay();
  const before = valuesOf(mine);
  const { value, change, forget } = useDraft(`profile:${mine.profile.memberKey}`, before);
  const tell = useSend(TellMyProfileDocument);
  const [wrong, setWrong] = useState<readonly ProfileField[]>([]);
  const changes = changesOf(value, before);
  const send = () =>
    tell.mutate(
      { told: changes },
      {
        onSuccess: ({ tellMyProfile: result }) => {
          setWrong(result.__typename === 'ProfileNotTold' ? result.fields : []);
          if (result.__typename !== 'ProfileTold') return;
          forget();
          say(t.profile.saved);
        },
      },
    );
  const answer = tell.data?.tellMyProfile;
  return (
    <form
      className="stack form-width"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!tell.isPending) send();
      }}
    >
      <ErrorSummary
        problems={wrong.map((field) => ({ field: idOf(field), words: wordFor(t.profile.fields, field) }))}
      />
      {answer?.__typename === 'ProfileNotTold' && wrong.length > 0 && <p role="status">{answer.message}</p>}
      <ProfileFormFields mine={mine} value={value} change={change} wrong={wrong} />
      {tell.error && <FailureNotice error={tell.error} />}
      <div className="row">
        <Button type="submit" busy={tell.isPending}>
          {t.frame.save}
        </Button>
      </div>
    </form>
  );
}
