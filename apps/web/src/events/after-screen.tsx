import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { TextArea } from '../ui/field.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { FeedbackSummaryDocument, PublishReportDocument, SaveReportDocument } from './desk.documents.js';
import { DeskHead } from './desk-head.js';
import { EventDocument } from './events.documents.js';
import type { EventShown } from './events.documents.js';

const route = getRouteApi('/events/$slug/after');

/** After the event: what people said, and the report. */
export function AfterScreen() {
  const { slug } = route.useParams();
  const { event } = useRead(EventDocument, { slug });
  return (
    <div className="stack-wide">
      <DeskHead event={event} />
      <Feedback eventId={event.id} />
      <Report key={event.report?.version ?? 0} event={event} />
    </div>
  );
}

function Feedback({ eventId }: { eventId: string }) {
  const { t, f } = useLanguage();
  const words = t.events;
  const { eventFeedback: told } = useRead(FeedbackSummaryDocument, { eventId });
  const rows = [
    ...told.satisfaction.map(({ points, count }) => ({
      key: `p${points}`,
      what: words.satisfaction,
      answer: words.points[points as 1 | 2 | 3 | 4 | 5],
      count,
    })),
    ...told.next.map(({ choice, count }) => ({
      key: choice,
      what: words.next,
      answer: wordFor(words.nexts, choice),
      count,
    })),
  ];
  return (
    <section className="stack">
      <h2>{words.feedback}</h2>
      <p>
        <strong>{words.feedbackCount(told.answered, told.asked)}</strong>
      </p>
      {rows.length === 0 ? (
        <p className="soft">{words.feedbackFew}</p>
      ) : (
        <Table
          title={words.feedback}
          summary={t.frame.shownOf(rows.length, rows.length)}
          rows={rows}
          rowKey={({ key }) => key}
          empty={null}
          columns={[
            { key: 'answer', title: words.answers, kind: 'head', cell: ({ answer }) => answer },
            { key: 'what', title: words.question(1).replace(/ ?1$/, ''), cell: ({ what }) => what },
            { key: 'count', title: words.people, kind: 'n', cell: ({ count }) => f.number(count) },
          ]}
        />
      )}
      {told.words.length > 0 && (
        <>
          <h3>{words.words}</h3>
          <ul>
            {told.words.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Report({ event }: { event: EventShown }) {
  const { t } = useLanguage();
  const words = t.events;
  const say = useSay();
  const before = event.report;
  const { value, change, forget } = useDraft(`event-report:${event.id}:${before?.version ?? 0}`, {
    textJa: before?.textJa ?? '',
    textEn: before?.textEn ?? '',
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useSend(SaveReportDocument);
  const publish = useSend(PublishReportDocument);
  const isOver = event.state === 'HELD' || event.state === 'REPORTED';
  const isChanged = value.textJa !== (before?.textJa ?? '') || value.textEn !== (before?.textEn ?? '');
  const error = save.error ?? publish.error;
  return (
    <section className="stack form-width">
      <h2>{words.reportTitle}</h2>
      <p className="soft">{isOver ? words.reportIntro : words.reportNotYet}</p>
      {isOver && (
        <form
          className="stack"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            if (save.isPending) return;
            save.mutate(
              { eventId: event.id, version: before?.version ?? 0, ...value },
              {
                onSuccess: ({ saveEventReport: answer }) => {
                  setRefusal(answer.__typename === 'EventNotChangeable' ? answer.message : null);
                  if (answer.__typename !== 'EventSaved') return;
                  forget();
                  say(words.saved);
                },
              },
            );
          }}
        >
          <TextArea
            label={words.textJa}
            lang="ja"
            rows={8}
            maxLength={20_000}
            value={value.textJa}
            onChange={(changed) => change({ textJa: changed.currentTarget.value })}
          />
          <TextArea
            label={words.textEn}
            lang="en"
            rows={8}
            maxLength={20_000}
            value={value.textEn}
            onChange={(changed) => change({ textEn: changed.currentTarget.value })}
          />
          {refusal && (
            <div className="notice warn" role="alert">
              {refusal}
            </div>
          )}
          {error && <FailureNotice error={error} />}
          <div className="row">
            <Button type="submit" look={isChanged ? 'main' : 'quiet'} busy={save.isPending}>
              {words.saveDraft}
            </Button>
            {!before?.isPublished && before && !isChanged && (
              <Button
                busy={publish.isPending}
                onClick={() =>
                  publish.mutate(
                    { eventId: event.id },
                    {
                      onSuccess: ({ publishEventReport: answer }) => {
                        setRefusal(answer.__typename === 'EventSaved' ? null : answer.message);
                        if (answer.__typename === 'EventSaved') say(words.reportPublished);
                      },
                    },
                  )
                }
              >
                {words.reportPublish}
              </Button>
            )}
          </div>
        </form>
      )}
    </section>
  );
}
