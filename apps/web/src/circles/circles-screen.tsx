import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/news.js';
import type { FieldOfScience } from '../opportunities/opportunities.documents.js';
import { optionsOf } from '../opportunities/opportunity-words.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { CircleWeekCard } from './circle-week-card.js';
import { LeaveCircle } from './leave-circle.js';
import {
  MyCirclesDocument,
  RequestCircleDocument,
  WithdrawCircleRequestDocument,
} from './circles.documents.js';
import type { Circle } from './circles.documents.js';

/** Small groups of one field and language, four weeks each: ask for one, take part, leave. */
export function CirclesScreen() {
  const { t } = useLanguage();
  const words = t.circles;
  const { request, circles } = useRead(MyCirclesDocument, {}).myCircles;
  const isTakenUp = request !== null || circles.some(({ state }) => state === 'RUNNING');
  return (
    <div className="stack-wide">
      <PageHead title={words.title} below={words.intro} />
      {request && <Waiting request={request} />}
      {circles.map((circle) => (
        <CircleSection key={circle.id} circle={circle} />
      ))}
      {!isTakenUp && <AskForCircle />}
    </div>
  );
}

const languageName = (code: string) => LANGUAGES.find((one) => one.code === code)?.name ?? code;

function Waiting({ request }: { request: { field: string; language: string; requestedAt: string } }) {
  const { t, f } = useLanguage();
  const words = t.circles;
  const say = useSay();
  const send = useSend(WithdrawCircleRequestDocument);
  const again = useSend(RequestCircleDocument);
  const { field, language, requestedAt } = request;
  return (
    <section className="notice">
      <p>
        <strong>
          {words.waiting(wordFor(t.opportunities.fieldsOfScience, field), languageName(language))}
        </strong>
      </p>
      <p>{words.waitingNext(f.moment(requestedAt))}</p>
      <div>
        <Button
          look="quiet"
          busy={send.isPending}
          onClick={() =>
            send.mutate(
              {},
              {
                onSuccess: () =>
                  say(words.requestWithdrawn, () =>
                    again.mutate({ field: field as FieldOfScience, language }),
                  ),
              },
            )
          }
        >
          {words.withdrawRequest}
        </Button>
      </div>
      {send.error && <FailureNotice error={send.error} />}
    </section>
  );
}

function AskForCircle() {
  const { t, locale } = useLanguage();
  const words = t.circles;
  const say = useSay();
  const send = useSend(RequestCircleDocument);
  const [field, setField] = useState<FieldOfScience | ''>('');
  const [language, setLanguage] = useState<Locale>(locale);
  const [asked, setAsked] = useState(false);
  const answer = send.data?.requestCircle;
  return (
    <form
      className="card stack form-width"
      noValidate
      aria-labelledby="ask-circle"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (field === '' || send.isPending) return;
        send.mutate(
          { field, language },
          {
            onSuccess: ({ requestCircle }) => {
              if (requestCircle.__typename === 'CircleRequested') say(words.requested);
            },
          },
        );
      }}
    >
      <h2 id="ask-circle">{words.askTitle}</h2>
      <ul>
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Select
        label={t.opportunities.field}
        value={field}
        empty={t.opportunities.choose}
        error={asked && field === '' ? words.fieldNeeded : undefined}
        options={optionsOf(t.opportunities.fieldsOfScience)}
        onChange={(event) => setField(event.currentTarget.value as FieldOfScience | '')}
      />
      <Select
        label={words.language}
        value={language}
        options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) => setLanguage(event.currentTarget.value as Locale)}
      />
      {answer && answer.__typename !== 'CircleRequested' && (
        <div className="notice warn" role="alert">
          {answer.message}
        </div>
      )}
      {send.error && <FailureNotice error={send.error} />}
      <p className="soft small">{words.agree}</p>
      <div>
        <Button type="submit" busy={send.isPending}>
          {words.ask}
        </Button>
      </div>
    </form>
  );
}

function CircleSection({ circle }: { circle: Circle }) {
  const { t, f } = useLanguage();
  const words = t.circles;
  const [leaving, setLeaving] = useState(false);
  const isRunning = circle.state === 'RUNNING';
  const name = `${wordFor(t.opportunities.fieldsOfScience, circle.field)} · ${languageName(circle.language)}`;
  return (
    <section className="stack">
      <div className="row">
        <h2>{name}</h2>
        <Badge tone={isRunning ? 'leaf' : 'plain'}>{isRunning ? words.running : words.ended}</Badge>
      </div>
      <p className="soft small">{words.span(f.date(circle.startsOn), f.date(circle.endsOn))}</p>
      <p>{words.people(circle.people.length, f.list(circle.people.map((one) => one.name)))}</p>
      {circle.weeks.length === 0 && <p className="notice">{words.notBegun(f.date(circle.startsOn))}</p>}
      {circle.weeks.map((week) => (
        <CircleWeekCard key={week.week} circleId={circle.id} week={week} isOpen={isRunning} />
      ))}
      <div>
        <Button look="bare" small aria-haspopup="dialog" onClick={() => setLeaving(true)}>
          {words.leave}
          <span className="hidden"> {name}</span>
        </Button>
      </div>
      {leaving && <LeaveCircle id={circle.id} name={name} onClose={() => setLeaving(false)} />}
    </section>
  );
}
