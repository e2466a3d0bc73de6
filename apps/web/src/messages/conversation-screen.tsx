import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { TextArea } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { ConversationActs } from './conversation-acts.js';
import { AnswerRelayDocument, RelayDocument, WriteToMemberDocument } from './messages.documents.js';
import type { Relay } from './messages.documents.js';

const route = getRouteApi('/messages/$relayId');

/** One request and what follows. */
export function ConversationScreen() {
  const { t, f } = useLanguage();
  const words = t.messages;
  const { relayId } = route.useParams();
  const { relay, messages } = useRead(RelayDocument, { relayId }).relay;
  const until = f.date(relay.endsAt.slice(0, 10));
  const name = relay.otherName ?? words.gone;
  return (
    <div className="stack-wide form-width">
      <PageHead
        title={name}
        above={<Link to="/messages">← {words.back}</Link>}
        below={
          <>
            {relay.isMine ? words.mine : words.theirs} · {words.kinds[relay.kind]}{' '}
            <Badge tone={relay.state === 'ACCEPTED' ? 'leaf' : 'plain'}>{words.states[relay.state]}</Badge>
          </>
        }
        actions={
          relay.otherKey && (
            <Link to="/members/$memberKey" params={{ memberKey: relay.otherKey }}>
              {words.profile}
            </Link>
          )
        }
      />
      <ol className="plain-list stack">
        {messages.map((message) => (
          <li key={message.id} className={message.isMine ? 'card' : 'card notice'}>
            <p className="soft small">
              {message.isMine ? words.you : name} · {f.moment(message.sentAt)}
            </p>
            <p className="whole-words">{message.body}</p>
          </li>
        ))}
      </ol>
      {relay.state === 'OPEN' && relay.isMine && <p className="soft">{words.waits(until)}</p>}
      {relay.state === 'OPEN' && !relay.isMine && <Decide relay={relay} until={until} />}
      {relay.state === 'ACCEPTED' && <Write relay={relay} until={until} />}
      <ConversationActs relay={relay} />
    </div>
  );
}

function Decide({ relay, until }: { relay: Relay; until: string }) {
  const { t } = useLanguage();
  const words = t.messages;
  const say = useSay();
  const answer = useSend(AnswerRelayDocument);
  const send = (accept: boolean) =>
    answer.mutate(
      { relayId: relay.id, accept },
      {
        onSuccess: ({ answerRelay }) => {
          if (answerRelay.__typename === 'RelayChanged') say(accept ? words.accepted : words.declined);
        },
      },
    );
  const over = answer.data?.answerRelay;
  return (
    <section className="notice bloom stack">
      <h2>{words.decideTitle}</h2>
      <p>{words.decideWhy(until)}</p>
      {over?.__typename === 'RelayOver' && <p role="alert">{over.message}</p>}
      {answer.error && <FailureNotice error={answer.error} />}
      <div className="row">
        <Button busy={answer.isPending} onClick={() => send(true)}>
          {words.accept}
        </Button>
        <Button look="quiet" busy={answer.isPending} onClick={() => send(false)}>
          {words.decline}
        </Button>
      </div>
    </section>
  );
}

function Write({ relay, until }: { relay: Relay; until: string }) {
  const { t } = useLanguage();
  const words = t.messages;
  const say = useSay();
  const { value, change, forget } = useDraft(`relay:${relay.id}`, { body: '' });
  const write = useSend(WriteToMemberDocument);
  const over = write.data?.writeToMember;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (write.isPending || !value.body.trim()) return;
        write.mutate(
          { relayId: relay.id, body: value.body },
          {
            onSuccess: ({ writeToMember }) => {
              if (writeToMember.__typename !== 'RelayChanged') return;
              forget();
              change({ body: '' });
              say(words.written);
            },
          },
        );
      }}
    >
      <TextArea
        label={words.message}
        hint={words.ends(until)}
        value={value.body}
        rows={4}
        maxLength={2000}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      {over?.__typename === 'RelayOver' && <p role="alert">{over.message}</p>}
      {write.error && <FailureNotice error={write.error} />}
      <div>
        <Button type="submit" busy={write.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
