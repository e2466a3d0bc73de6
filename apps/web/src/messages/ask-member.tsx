import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Segmented, TextArea } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { AskMemberDocument } from './messages.documents.js';
import type { Relay } from './messages.documents.js';

/** Asks a member for an introduction or advice; says before what is told to them. */
export function AskMember({ memberKey }: { memberKey: string }) {
  const { t } = useLanguage();
  const words = t.messages;
  const say = useSay();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Relay['kind']>('MENTORING');
  const { value, change, forget } = useDraft(`ask:${memberKey}`, { message: '' });
  const ask = useSend(AskMemberDocument);
  const answer = ask.data?.askMember;
  return (
    <section className="card stack">
      <div>
        <h2>{words.askTitle}</h2>
        <p className="soft">{words.askWhy}</p>
      </div>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (ask.isPending || !value.message.trim()) return;
          ask.mutate(
            { memberKey, kind, message: value.message },
            {
              onSuccess: ({ askMember: result }) => {
                if (result.__typename !== 'MemberAsked') return;
                forget();
                say(words.sent);
                void navigate({ to: '/messages/$relayId', params: { relayId: result.relay.id } });
              },
            },
          );
        }}
      >
        <Segmented
          legend={words.kind}
          name="kind"
          value={kind}
          options={[
            { value: 'MENTORING', label: words.kinds.MENTORING },
            { value: 'INTRODUCTION', label: words.kinds.INTRODUCTION },
          ]}
          onChoose={setKind}
        />
        <TextArea
          label={words.message}
          hint={words.messageHint}
          value={value.message}
          rows={5}
          maxLength={2000}
          required
          onChange={(event) => change({ message: event.currentTarget.value })}
        />
        {answer && answer.__typename !== 'MemberAsked' && (
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
        )}
        {ask.error && <FailureNotice error={ask.error} />}
        <div>
          <Button type="submit" busy={ask.isPending}>
            {words.send}
          </Button>
        </div>
      </form>
    </section>
  );
}
