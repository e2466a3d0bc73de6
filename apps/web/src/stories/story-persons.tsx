import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { Select, TextField } from '../ui/field.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { AddStoryPersonDocument, RemoveStoryPersonDocument } from './stories.documents.js';
import type { StoryPerson, StoryWork } from './stories.documents.js';

const tone: Readonly<Record<StoryPerson['agreement'], Tone>> = { YES: 'leaf', NO: 'beni', GUARDIAN: 'amber' };

/** Who appears, how, and whether they agree at this moment. */
export function StoryPersons({ story }: { story: StoryWork }) {
  const { t } = useLanguage();
  const words = t.stories;
  const isOffice = holds(useMe(), OFFICE);
  const remove = useSend(RemoveStoryPersonDocument);
  const place = (photoId: string | null) =>
    photoId === null ? '' : words.photoNumber(story.photos.findIndex(({ id }) => id === photoId) + 1);
  return (
    <section className="stack">
      <h2>{words.persons}</h2>
      <p className="soft small">{words.personsHint}</p>
      <Table
        title={words.persons}
        summary={t.frame.shownOf(story.persons.length, story.persons.length)}
        rows={story.persons}
        rowKey={({ id }) => id}
        empty={<p className="soft">{words.personsNone}</p>}
        columns={[
          {
            key: 'name',
            title: words.person,
            kind: 'head',
            cell: ({ name, memberId }) => (
              <>
                {name}
                {memberId && <span className="sub code">{memberId}</span>}
              </>
            ),
          },
          {
            key: 'appears',
            title: words.appears,
            cell: ({ appears, photoId }) =>
              [wordFor(words.appearances, appears), place(photoId)].filter(Boolean).join(' · '),
          },
          {
            key: 'agreement',
            title: words.agreement,
            cell: ({ agreement }) => (
              <Badge tone={tone[agreement]}>{wordFor(words.agreements, agreement)}</Badge>
            ),
          },
          {
            key: 'remove',
            title: words.remove,
            kind: 'act',
            cell: ({ id, name }) =>
              isOffice && (
                <Button look="bare" small onClick={() => remove.mutate({ storyPersonId: id })}>
                  {words.remove}
                  <span className="hidden"> {name}</span>
                </Button>
              ),
          },
        ]}
      />
      {remove.error && <FailureNotice error={remove.error} />}
      {isOffice && <AddPerson story={story} />}
    </section>
  );
}

function AddPerson({ story }: { story: StoryWork }) {
  const { t } = useLanguage();
  const words = t.stories;
  const say = useSay();
  const send = useSend(AddStoryPersonDocument);
  const [memberNumber, setMemberNumber] = useState('');
  const [how, setHow] = useState('NAMED');
  const answer = send.data?.addStoryPerson;
  const options = [
    { value: 'NAMED', label: words.appearances.NAMED },
    { value: 'ANONYMOUS', label: words.appearances.ANONYMOUS },
    ...story.photos.map(({ id }, index) => ({
      value: id,
      label: `${words.appearances.PHOTO} · ${words.photoNumber(index + 1)}`,
    })),
  ];
  return (
    <form
      className="stack form-width"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending || memberNumber.trim() === '') return;
        const isPhoto = how !== 'NAMED' && how !== 'ANONYMOUS';
        send.mutate(
          {
            storyId: story.id,
            memberNumber: memberNumber.trim(),
            appears: isPhoto ? 'PHOTO' : how,
            ...(isPhoto && { photoId: how }),
          },
          {
            onSuccess: ({ addStoryPerson }) => {
              if (addStoryPerson.__typename !== 'StoryPersonAdded') return;
              setMemberNumber('');
              say(words.saved);
            },
          },
        );
      }}
    >
      <TextField
        label={words.memberNumber}
        hint={words.memberNumberHint}
        value={memberNumber}
        error={answer?.__typename === 'StoryPersonNotKnown' ? answer.message : undefined}
        onChange={(event) => setMemberNumber(event.currentTarget.value)}
      />
      <Select
        label={words.appears}
        value={how}
        options={options}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      {send.error && <FailureNotice error={send.error} />}
      <div>
        <Button type="submit" look="quiet" busy={send.isPending}>
          {words.addPerson}
        </Button>
      </div>
    </form>
  );
}
