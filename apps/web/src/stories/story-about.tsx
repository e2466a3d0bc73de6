import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { CountryField } from '../opportunities/country-field.js';
import { optionsOf } from '../opportunities/opportunity-words.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Checkbox, TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { SaveStoryDocument } from './stories.documents.js';
import type { StoryWork } from './stories.documents.js';

/** Its address, and whom the digest tells of it. */
export function StoryAbout({ story }: { story: StoryWork }) {
  const { t } = useLanguage();
  const words = t.stories;
  const say = useSay();
  const send = useSend(SaveStoryDocument);
  const [slug, setSlug] = useState(story.slug);
  const [fields, setFields] = useState(story.fields);
  const [countries, setCountries] = useState<readonly string[]>(story.countries);
  const answer = send.data?.saveStory;
  return (
    <section className="stack form-width">
      <h2>{words.about}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (send.isPending) return;
          send.mutate(
            {
              input: {
                storyId: story.id,
                slug: slug.trim(),
                kind: story.kind,
                fields,
                countries: [...countries],
              },
            },
            {
              onSuccess: ({ saveStory }) => {
                if (saveStory.__typename === 'StorySaved') say(words.saved);
              },
            },
          );
        }}
      >
        <TextField
          label={words.slug}
          hint={story.state === 'PUBLISHED' ? words.slugFixed : words.slugHint}
          readOnly={story.state === 'PUBLISHED'}
          value={slug}
          error={answer && answer.__typename !== 'StorySaved' ? answer.message : undefined}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
        <fieldset className="field-set">
          <legend>{words.aboutFields}</legend>
          <div className="choices">
            {optionsOf(t.opportunities.fieldsOfScience).map(({ value, label }) => (
              <Checkbox
                key={value}
                label={label}
                checked={fields.includes(value)}
                onChange={(event) =>
                  setFields(
                    event.currentTarget.checked
                      ? [...fields, value]
                      : fields.filter((other) => other !== value),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
        <CountryField value={countries} noneMeans={words.aboutCountries} onChange={setCountries} />
        {send.error && <FailureNotice error={send.error} />}
        <div>
          <Button type="submit" look="quiet" busy={send.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
