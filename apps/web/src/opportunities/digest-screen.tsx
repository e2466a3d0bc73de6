import { Link } from '@tanstack/react-router';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { ChooseDigestDocument, MyDigestDocument } from './opportunities.documents.js';
import { OpportunityTabs } from './opportunity-tabs.js';

/** Whether the monthly mail comes, and what came of late. */
export function DigestScreen() {
  const { t, f } = useLanguage();
  const words = t.opportunities;
  const say = useSay();
  const { wanted, issues } = useRead(MyDigestDocument, {}).myDigest;
  const send = useSend(ChooseDigestDocument);
  const choose = (next: boolean) =>
    send.mutate(
      { wanted: next },
      {
        onSuccess: () =>
          say(next ? words.digestStarted : words.digestStopped, () => send.mutate({ wanted: !next })),
      },
    );
  return (
    <div className="stack-wide">
      <PageHead title={words.digestTitle} below={words.digestIntro} />
      <OpportunityTabs />
      <section className="card stack">
        <p>
          <strong>{wanted ? words.digestOn : words.digestOff}</strong>
        </p>
        <p className="soft small">
          {words.digestNeeds} <Link to="/my">{t.mine.title}</Link>
        </p>
        <div>
          <Button look={wanted ? 'quiet' : 'main'} busy={send.isPending} onClick={() => choose(!wanted)}>
            {wanted ? words.digestStop : words.digestStart}
          </Button>
        </div>
        {send.error && <FailureNotice error={send.error} />}
      </section>
      <section className="stack">
        <h2>{words.digestPast}</h2>
        <Table
          title={words.digestPast}
          summary={t.frame.shownOf(issues.length, issues.length)}
          rows={issues}
          rowKey={({ month }) => month}
          empty={<p className="soft">{words.digestNone}</p>}
          columns={[
            { key: 'month', title: words.digestMonth, kind: 'head', cell: ({ month }) => month },
            { key: 'items', title: words.digestItems, kind: 'n', cell: ({ items }) => f.number(items) },
            {
              key: 'sent',
              title: words.digestSent,
              cell: ({ sentAt }) => (sentAt ? f.moment(sentAt) : words.digestWaits),
            },
          ]}
        />
      </section>
    </div>
  );
}
