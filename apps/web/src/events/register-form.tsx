import { useState } from 'react';
import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { Segmented, Select } from '../ui/field.js';
import { useDraft } from '../ui/use-draft.js';
import { languageTag } from './event-list-screen.js';
import { readerZone } from './event-time.js';
import { freeWords } from './event-words.js';
import { PrefillDocument, RegisterDocument } from './events.documents.js';
import type { EventShown, PoolMode } from './events.documents.js';
import { QuestionField } from './question-field.js';

interface Draft {
  mode: PoolMode;
  guests: number;
  answers: Record<string, string[]>;
}

/** Registration: one tap where nothing is asked; what the profile knows is filled in. */
export function RegisterForm({ event }: { event: EventShown }) {
  const { t } = useLanguage();
  const words = t.events;
  const isOpen = event.state === 'PUBLISHED' || event.state === 'FULL';
  const start = event.pools.find(({ free }) => free === null || free > 0) ?? event.pools[0];
  const { value, change, forget } = useDraft<Draft>(`register:${event.id}`, {
    mode: start?.mode ?? 'SEAT',
    guests: 0,
    answers: {},
  });
  const hasProfile = event.questions.some(({ from }) => from !== null);
  const prefill = useLateRead(PrefillDocument, {}, { when: hasProfile }).data?.myEventPrefill ?? [];
  const register = useSend(RegisterDocument);
  const [message, setMessage] = useState<string | null>(null);
  const [problems, setProblems] = useState<{ field: string; words: string }[]>([]);
  const pool = event.pools.find(({ mode }) => mode === value.mode);
  const isFull = pool !== undefined && pool.free === 0;
  const known = (name: string, from: string | null): string[] =>
    value.answers[name] ?? prefill.flatMap((one) => (one.from === from ? [one.value] : []));
  if (!isOpen) return <p className="soft">{words.notOpen}</p>;
  return (
    <section className="card stack" aria-labelledby="register">
      <h2 id="register">{words.registerTitle}</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (register.isPending) return;
          register.mutate(
            {
              eventId: event.id,
              mode: value.mode,
              guests: value.mode === 'SEAT' ? value.guests : 0,
              answers: event.questions.map(({ name, from }) => ({ name, values: known(name, from) })),
              timeZone: readerZone(),
            },
            {
              onSuccess: ({ registerForEvent: answer }) => {
                setMessage(answer.__typename === 'EventNotOpen' ? answer.message : null);
                setProblems(
                  answer.__typename === 'RegistrationNotComplete'
                    ? answer.problems.map((one) => ({ field: fieldOf(one.question), words: one.message }))
                    : [],
                );
                if (answer.__typename === 'RegistrationKept') forget();
              },
            },
          );
        }}
      >
        <ErrorSummary problems={problems} />
        {event.pools.length > 1 && (
          <Segmented
            legend={words.how}
            name="mode"
            value={value.mode}
            options={event.pools.map((one) => ({
              value: one.mode,
              label: `${wordFor(words.modes, one.mode)} (${freeWords(one, words)})`,
            }))}
            onChoose={(mode) => change({ mode })}
          />
        )}
        {event.guestsAllowed > 0 && value.mode === 'SEAT' && (
          <Select
            label={words.guests}
            hint={words.guestsHint(event.guestsAllowed)}
            value={String(value.guests)}
            options={Array.from({ length: event.guestsAllowed + 1 }, (_, n) => ({
              value: String(n),
              label: n === 0 ? words.noGuests : String(n),
            }))}
            onChange={(changed) => change({ guests: Number(changed.currentTarget.value) })}
          />
        )}
        <div lang={languageTag(event.texts[0]?.language ?? 'EN')} className="stack">
          {event.questions.map((question) => (
            <QuestionField
              key={question.name}
              id={fieldOf(question.name)}
              question={question}
              value={known(question.name, question.from)}
              isFromProfile={!value.answers[question.name] && known(question.name, question.from).length > 0}
              error={problems.find(({ field }) => field === fieldOf(question.name))?.words}
              onChange={(answer) => change({ answers: { ...value.answers, [question.name]: answer } })}
            />
          ))}
        </div>
        {message && (
          <div className="notice warn" role="alert">
            {message}
          </div>
        )}
        {register.error && <FailureNotice error={register.error} />}
        <div className="row">
          <Button type="submit" busy={register.isPending}>
            {isFull ? words.registerWait : words.register}
          </Button>
        </div>
        <p className="soft small">{words.whoSees}</p>
      </form>
    </section>
  );
}

const fieldOf = (question: string) => `q-${question.replace('.', '-')}`;
