import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { TextArea } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { WriteCircleNoteDocument } from './circles.documents.js';
import type { CircleWeek } from './circles.documents.js';

/** The question of a week, what the others wrote, and my own words, which I can write anew. */
export function CircleWeekCard(props: { circleId: string; week: CircleWeek; isOpen: boolean }) {
  const { circleId, week, isOpen } = props;
  const { t, f } = useLanguage();
  const words = t.circles;
  const say = useSay();
  const send = useSend(WriteCircleNoteDocument);
  const mine = week.notes.find(({ isMine }) => isMine)?.words ?? '';
  const form = useDraft(`circle:${circleId}:${week.week}`, { words: mine });
  const said = form.value.words;
  const answer = send.data?.writeCircleNote;
  const others = week.notes.filter(({ isMine }) => !isMine);
  return (
    <article className="card stack">
      <h3>{words.week(week.week)}</h3>
      <p>{week.question}</p>
      {others.map(({ name, words: theirs, writtenAt }) => (
        <div key={name + writtenAt} className="stack">
          <blockquote className="quote">{theirs}</blockquote>
          <p className="soft small">
            {name} · {words.writtenAt(f.moment(writtenAt))}
          </p>
        </div>
      ))}
      {others.length === 0 && <p className="soft small">{words.nobodyYet}</p>}
      {isOpen && (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (send.isPending) return;
            send.mutate(
              { circleId, week: week.week, words: said },
              {
                onSuccess: ({ writeCircleNote }) => {
                  if (writeCircleNote.__typename !== 'CircleNoteWritten') return;
                  form.forget();
                  say(words.noteSaved);
                },
              },
            );
          }}
        >
          <TextArea
            label={words.yourWords}
            hint={words.yourWordsHint}
            rows={4}
            maxLength={1500}
            value={said}
            onChange={(event) => form.change({ words: event.currentTarget.value })}
          />
          {answer?.__typename === 'CircleOver' && (
            <div className="notice warn" role="alert">
              {answer.message}
            </div>
          )}
          {send.error && <FailureNotice error={send.error} />}
          <div>
            <Button type="submit" look="quiet" busy={send.isPending}>
              {words.saveNote}
            </Button>
          </div>
        </form>
      )}
      {!isOpen && mine && <blockquote className="quote">{mine}</blockquote>}
    </article>
  );
}
