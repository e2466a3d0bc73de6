import { Copy, Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Table } from '../ui/table.js';
import { LostFellowsDocument, MakeReconnectLinkDocument } from './lost.documents.js';
import type { LostFellow } from './lost.documents.js';

/** People of my visit group whom we cannot reach, and a link that I can forward; nothing where there are none. */
export function LostFellows() {
  const { t, f } = useLanguage();
  const { lostFellows } = useRead(LostFellowsDocument, {});
  const [chosen, setChosen] = useState<LostFellow | null>(null);
  const words = t.lost;
  if (lostFellows.length === 0) return null;
  return (
    <section className="stack">
      <div>
        <h2>{words.fellowsTitle}</h2>
        <p>{words.fellowsIntro}</p>
        <p className="soft small">{words.fellowsPrivacy}</p>
      </div>
      <Table
        title={words.listTitle}
        summary={t.frame.shownOf(lostFellows.length, lostFellows.length)}
        rows={lostFellows}
        rowKey={({ personId, planTitle }) => personId + planTitle}
        empty={null}
        columns={[
          { key: 'name', title: words.person, kind: 'head', cell: ({ name }) => name },
          {
            key: 'visit',
            title: words.visit,
            cell: ({ planTitle, fiscalYear }) => `${f.fiscalYear(fiscalYear)} · ${planTitle}`,
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (fellow) => (
              <Button
                look="quiet"
                small
                icon={<Link2 size={18} aria-hidden="true" />}
                aria-label={words.makeFor(fellow.name)}
                onClick={() => setChosen(fellow)}
              >
                {words.make}
              </Button>
            ),
          },
        ]}
      />
      <p className="soft small">{words.fellowsLimit}</p>
      {chosen && <ReconnectLink fellow={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

/** Made when asked for, because a link counts; shown once. */
function ReconnectLink({ fellow, onClose }: { fellow: LostFellow; onClose: () => void }) {
  const { t, f } = useLanguage();
  const words = t.lost;
  const send = useSend(MakeReconnectLinkDocument);
  const answer = send.data?.makeReconnectLink;
  const box = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = async (link: string) => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      // refused, or no secure page: selecting it lets people copy by hand
      box.current?.select();
      setCopied('no');
    }
  };
  return (
    <Dialog title={words.linkFor(fellow.name)} open onClose={onClose}>
      <div className="stack">
        {answer?.__typename === 'ReconnectLinkMade' ? (
          <>
            <p>{words.linkUntil(f.moment(answer.expiresAt))}</p>
            <TextField
              ref={box}
              label={words.linkField}
              value={answer.link}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <div role="status">{copied && <p>{copied === 'yes' ? words.copied : words.copyNot}</p>}</div>
          </>
        ) : (
          <>
            <p>{words.fellowsPrivacy}</p>
            <p>{words.fellowsLimit}</p>
          </>
        )}
        {answer?.__typename === 'ReconnectLinksUsedUp' && (
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
        )}
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.close}
          </Button>
          {answer?.__typename === 'ReconnectLinkMade' ? (
            <Button icon={<Copy size={18} aria-hidden="true" />} onClick={() => void copy(answer.link)}>
              {words.copy}
            </Button>
          ) : (
            <Button busy={send.isPending} onClick={() => send.mutate({ personId: fellow.personId })}>
              {words.make}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
