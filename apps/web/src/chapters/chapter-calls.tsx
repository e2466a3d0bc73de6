import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { TextArea, TextField } from '../ui/field.js';
import { useDraft } from '../ui/use-draft.js';
import { CallStateBadge, NominationStateBadge, inReadersLanguage } from './chapter-words.js';
import type { Call } from './chapters.documents.js';
import {
  ApplyForNominationDocument,
  NominationCallsDocument,
  WithdrawNominationDocument,
} from './chapters.documents.js';
import { useAct } from './use-act.js';

/** Calls of a chapter of mine, and what became of my applications. */
export function ChapterCalls({ chapterId }: { chapterId: string }) {
  const { t, f, locale } = useLanguage();
  const words = t.chapters;
  const { nominationCalls } = useRead(NominationCallsDocument, { chapterId });
  const [chosen, setChosen] = useState<Call | null>(null);
  const withdraw = useAct(WithdrawNominationDocument, words.takenBack);
  return (
    <section className="stack">
      <h2>{words.callsTitle}</h2>
      {nominationCalls.length === 0 && <p className="soft">{words.callsNone}</p>}
      {nominationCalls.map((call) => {
        const text = inReadersLanguage(call.texts, locale);
        const isApplied = call.mine?.state === 'APPLIED';
        return (
          <article key={call.id} className="card stack">
            <div className="row row-apart">
              <h3>{call.title}</h3>
              <span className="row">
                <CallStateBadge state={call.state} />
                {call.mine && <NominationStateBadge state={call.mine.state} />}
              </span>
            </div>
            <p className="soft small">
              {words.places(call.places)} · {words.applyUntil(f.date(call.appliesUntil))}
            </p>
            {text && (
              <p className="mail-text" lang={text.language}>
                {text.about}
              </p>
            )}
            <div className="row">
              {call.state === 'OPEN' && (
                <Button
                  aria-label={isApplied ? undefined : words.applyTo(call.title)}
                  look={isApplied ? 'quiet' : 'main'}
                  onClick={() => setChosen(call)}
                >
                  {isApplied ? words.changeApplication : words.apply}
                </Button>
              )}
              {isApplied && call.state !== 'DECIDED' && call.state !== 'CANCELLED' && (
                <Button look="quiet" busy={withdraw.busy} onClick={() => withdraw.act({ callId: call.id })}>
                  {words.takeBack}
                </Button>
              )}
            </div>
          </article>
        );
      })}
      {withdraw.notice}
      {chosen && <Application call={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

function Application({ call, onClose }: { call: Call; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const form = useDraft(`nomination:${call.id}`, {
    statement: call.mine?.statement ?? '',
    host: call.mine?.host ?? '',
  });
  const apply = useAct(ApplyForNominationDocument, words.applied);
  return (
    <Dialog title={call.title} open onClose={onClose} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          apply.act({ callId: call.id, ...form.value }, () => {
            form.forget();
            onClose();
          });
        }}
      >
        <TextArea
          label={words.statement}
          hint={words.statementHint}
          rows={8}
          maxLength={4000}
          required
          value={form.value.statement}
          onChange={(event) => form.change({ statement: event.currentTarget.value })}
        />
        <TextField
          label={words.hostWish}
          hint={words.hostHint}
          maxLength={300}
          required
          value={form.value.host}
          onChange={(event) => form.change({ host: event.currentTarget.value })}
        />
        {apply.notice}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" busy={apply.busy}>
            {words.applySend}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
