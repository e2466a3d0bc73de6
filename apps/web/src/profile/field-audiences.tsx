import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { Select } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { ChooseMyAudiencesDocument } from './profile.documents.js';
import type { Audience, MyProfile, VisibleField } from './profile.documents.js';

/** Who may see each field; under it how far it really reaches today. */
export function FieldAudiences({ mine }: { mine: MyProfile }) {
  const { t } = useLanguage();
  const words = t.privacy;
  const say = useSay();
  const choose = useSend(ChooseMyAudiencesDocument);
  const keep = (field: VisibleField, audience: Audience, before: Audience) =>
    choose.mutate(
      { choices: [{ field, audience }] },
      {
        onSuccess: () =>
          say(words.fieldSaved(wordFor(t.profile.fields, field), words.audiences[audience]), () =>
            choose.mutate({ choices: [{ field, audience: before }] }),
          ),
      },
    );
  const audiences = Object.entries(words.audiences) as [Audience, string][];
  return (
    <section className="stack form-width">
      <div>
        <h2>{words.fieldsTitle}</h2>
        <p className="soft">{words.fieldsIntro}</p>
      </div>
      {choose.error && <FailureNotice error={choose.error} />}
      {mine.reach.map(({ field, audience, reaches }) => (
        <Select
          key={field}
          label={wordFor(t.profile.fields, field)}
          hint={words.reaches(words.audiences[reaches])}
          value={audience}
          options={audiences
            // the office keeps the name anyway
            .filter(([one]) => field !== 'DISPLAY_NAME' || one !== 'ONLY_ME')
            .map(([value, label]) => ({ value, label }))}
          onChange={(event) => keep(field, event.currentTarget.value as Audience, audience)}
        />
      ))}
    </section>
  );
}
