import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import type { Locale } from '../locales/locale.js';
import { holds, useMe } from '../session/me.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { ChangeEventDocument, CreateEventDocument, OrganiserChoicesDocument } from './desk.documents.js';
import { EventFormFields } from './event-form-fields.js';
import { inputOf, missingOf, newEvent, valuesOf } from './event-form-values.js';
import type { EventValues, Language } from './event-form-values.js';
import { EventQuestionsFields } from './event-questions-fields.js';
import { readerZone } from './event-time.js';
import { EventDocument } from './events.documents.js';

const route = getRouteApi('/events/$slug/edit');
const LANGUAGE: Record<Locale, Language> = { ja: 'JA', en: 'EN', 'zh-Hans': 'ZH_HANS' };

/** A new event: a title, a time and a place are enough for a draft. */
export function NewEventScreen() {
  const { t, locale } = useLanguage();
  const { eventOrganisers: chapters } = useRead(OrganiserChoicesDocument, {});
  const own = chapters.length === 1 ? chapters[0] : undefined;
  const zone = own?.timeZone ?? readerZone();
  return (
    <EventForm
      title={t.events.newTitle}
      draftKey="event:new"
      initial={newEvent(own?.id, zone, LANGUAGE[locale])}
      event={null}
    />
  );
}

/** Changes an event; who is registered hears of a new time, place, link or title. */
export function EditEventScreen() {
  const { slug } = route.useParams();
  const { t } = useLanguage();
  const { event } = useRead(EventDocument, { slug });
  return (
    <EventForm
      title={t.events.editTitle}
      draftKey={`event:${event.id}:${event.version}`}
      initial={valuesOf(event)}
      event={event}
    />
  );
}

function EventForm(props: {
  title: string;
  draftKey: string;
  initial: EventValues;
  event: { id: string; slug: string; version: number; state: string } | null;
}) {
  const { t } = useLanguage();
  const words = t.events;
  const me = useMe();
  const say = useSay();
  const navigate = useNavigate();
  const { eventOrganisers: chapters } = useRead(OrganiserChoicesDocument, {});
  const { value, change, forget } = useDraft(props.draftKey, props.initial);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const create = useSend(CreateEventDocument);
  const update = useSend(ChangeEventDocument);
  const busy = create.isPending || update.isPending;
  const labels = {
    title: words.titleField,
    startsAt: words.starts,
    endsAt: words.ends,
    chapterIds: words.chapter,
  };
  const take = (
    answer:
      | { __typename: 'EventSaved'; event: { slug: string } }
      | { __typename: 'EventNotValid'; problems: readonly { field: string; message: string }[] }
      | { __typename: 'EventNotChangeable'; message: string },
  ) => {
    setRefusal(answer.__typename === 'EventNotChangeable' ? answer.message : null);
    setProblems(
      answer.__typename === 'EventNotValid'
        ? answer.problems.map(({ field, message }) => ({ field: `event-${field}`, words: message }))
        : [],
    );
    if (answer.__typename !== 'EventSaved') return;
    forget();
    say(words.saved);
    void navigate({ to: '/events/$slug/desk', params: { slug: answer.event.slug } });
  };
  const send = () => {
    const missing = missingOf(value);
    setProblems(missing.map((field) => ({ field: `event-${field}`, words: t.plans.needed(labels[field]) })));
    if (missing.length > 0 || busy) return;
    const event = inputOf(value);
    if (props.event)
      update.mutate(
        { eventId: props.event.id, version: props.event.version, event },
        { onSuccess: ({ changeEvent }) => take(changeEvent) },
      );
    else create.mutate({ event }, { onSuccess: ({ createEvent }) => take(createEvent) });
  };
  const errorOf = (field: string) => problems.find((problem) => problem.field === `event-${field}`)?.words;
  const error = create.error ?? update.error;
  return (
    <div className="stack form-width">
      <PageHead
        title={props.title}
        above={
          props.event ? (
            <Link to="/events/$slug/desk" params={{ slug: props.event.slug }}>
              ← {words.desk}
            </Link>
          ) : (
            <Link to="/events">← {words.all}</Link>
          )
        }
      />
      <form
        className="stack"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          send();
        }}
      >
        <ErrorSummary problems={problems} />
        <EventFormFields
          value={value}
          change={change}
          errorOf={errorOf}
          chapters={chapters}
          isStaff={holds(me, ['SECRETARIAT', 'OFFICER'])}
          isFormatFixed={props.event !== null && props.event.state !== 'DRAFT'}
        />
        <EventQuestionsFields questions={value.questions} onChange={(questions) => change({ questions })} />
        {refusal && (
          <div className="notice warn" role="alert">
            {refusal}
          </div>
        )}
        {error && <FailureNotice error={error} />}
        <div>
          <Button type="submit" busy={busy}>
            {words.saveDraft}
          </Button>
        </div>
      </form>
    </div>
  );
}
