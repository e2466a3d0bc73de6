import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { Segmented, TextArea } from '../ui/field.js';
import { FeedbackDocument } from './events.documents.js';

type Next = 'COME' | 'HELP' | 'UNSURE' | 'NO';

/** Three questions for who was there. */
export function EventFeedbackForm({ eventId, isGiven }: { eventId: string; isGiven: boolean }) {
  const { t } = useLanguage();
  const words = t.events;
  const send = useSend(FeedbackDocument);
  const [points, setPoints] = useState('');
  const [next, setNext] = useState<Next | ''>('');
  const [free, setFree] = useState('');
  const answer = send.data?.giveEventFeedback;
  if (isGiven || answer?.__typename === 'EventFeedbackGiven')
    return (
      <div className="notice bloom" role="status">
        <p>{words.feedbackDone}</p>
      </div>
    );
  const problems =
    answer?.__typename === 'RegistrationNotComplete'
      ? answer.problems.map(({ question, message }) => ({
          field: question === 'EVF.next' ? 'feedback-next' : 'feedback-points',
          words: message,
        }))
      : [];
  return (
    <section className="card stack" aria-labelledby="feedback">
      <h2 id="feedback">{words.feedbackTitle}</h2>
      <p>{words.feedbackIntro}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (send.isPending) return;
          send.mutate({
            eventId,
            satisfaction: points ? Number(points) : null,
            next: next || null,
            words: free.trim() || null,
          });
        }}
      >
        <ErrorSummary problems={problems} />
        <div id="feedback-points" tabIndex={-1}>
          <Segmented
            legend={words.satisfaction}
            name="points"
            value={points}
            options={([1, 2, 3, 4, 5] as const).map((n) => ({ value: String(n), label: words.points[n] }))}
            onChoose={setPoints}
          />
        </div>
        <div id="feedback-next" tabIndex={-1}>
          <Segmented
            legend={words.next}
            name="next"
            value={next}
            options={(['COME', 'HELP', 'UNSURE', 'NO'] as const).map((value) => ({
              value,
              label: words.nexts[value],
            }))}
            onChoose={setNext}
          />
        </div>
        <TextArea
          label={words.words}
          optional
          rows={4}
          maxLength={1000}
          value={free}
          onChange={(event) => setFree(event.currentTarget.value)}
        />
        {answer?.__typename === 'FeedbackNotOpen' && (
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
        )}
        {send.error && <FailureNotice error={send.error} />}
        <div>
          <Button type="submit" busy={send.isPending}>
            {words.send}
          </Button>
        </div>
      </form>
    </section>
  );
}
