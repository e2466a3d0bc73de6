import type { ResultOf } from 'gql.tada';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { RevokeSessionDocument } from './account.documents.js';
import type { MyAccountDocument } from './account.documents.js';

type Session = ResultOf<typeof MyAccountDocument>['mySessions'][number];

/** Browsers in which I am signed in; any but this one can be signed out. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const { t, f } = useLanguage();
  const say = useSay();
  const revoke = useSend(RevokeSessionDocument);
  const deviceOf = (session: Session) => (session.device === '?' ? t.frame.notKnown : session.device);
  return (
    <section className="stack">
      <div>
        <h2>{t.account.sessions}</h2>
        <p className="soft">{t.account.sessionsIntro}</p>
      </div>
      {revoke.error && <FailureNotice error={revoke.error} />}
      <Table
        title={t.account.sessions}
        summary={t.frame.shownOf(sessions.length, sessions.length)}
        rows={sessions}
        rowKey={(session) => session.id}
        empty={null}
        columns={[
          {
            key: 'device',
            title: t.account.device,
            kind: 'head',
            cell: (session) => (
              <span className="row">
                {deviceOf(session)} {session.isCurrent && <Badge tone="leaf">{t.account.thisDevice}</Badge>}
              </span>
            ),
          },
          {
            key: 'since',
            title: t.account.since,
            cell: (session) => t.frame.japanTime(f.moment(session.createdAt)),
          },
          {
            key: 'seen',
            title: t.account.lastSeen,
            cell: (session) => t.frame.japanTime(f.moment(session.lastSeenAt)),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (session) =>
              session.isCurrent ? null : (
                <Button
                  look="quiet"
                  small
                  aria-label={t.account.signOutDeviceNamed(deviceOf(session))}
                  busy={revoke.isPending}
                  onClick={() =>
                    revoke.mutate(
                      { input: { sessionId: session.id } },
                      { onSuccess: () => say(t.account.signedOutDevice) },
                    )
                  }
                >
                  {t.account.signOutDevice}
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}
