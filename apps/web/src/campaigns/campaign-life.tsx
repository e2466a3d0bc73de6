import { useState } from 'react';
import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { CampaignPreviewDocument, LaunchCampaignDocument, MOVES } from './campaigns.documents.js';
import type { CampaignFacts, MoveDocument } from './campaigns.documents.js';

/** The next steps of a campaign, with their consequence in the sentence. */
export function CampaignLife({ campaign }: { campaign: CampaignFacts }) {
  const { t, f } = useLanguage();
  const [asking, setAsking] = useState<'launch' | 'close' | null>(null);
  const { state } = campaign;
  const isBefore = state === 'DRAFT' || state === 'SCHEDULED';
  const isOpen = state === 'OPEN' || state === 'PAUSED';
  if (state === 'ARCHIVED') return null;
  return (
    <section className="card stack">
      <div className="row">
        {state === 'DRAFT' && (
          <Move
            campaign={campaign}
            document={MOVES.schedule}
            words={t.campaigns.schedule(f.date(campaign.opensOn))}
            done={t.campaigns.scheduled(f.date(campaign.opensOn))}
          />
        )}
        {state === 'SCHEDULED' && (
          <Move
            campaign={campaign}
            document={MOVES.unschedule}
            words={t.campaigns.unschedule}
            done={t.campaigns.moved}
          />
        )}
        {isBefore && <Button onClick={() => setAsking('launch')}>{t.campaigns.launch}</Button>}
        {state === 'OPEN' && (
          <Move
            campaign={campaign}
            document={MOVES.pause}
            words={t.campaigns.pause}
            done={t.campaigns.paused}
          />
        )}
        {state === 'PAUSED' && (
          <Move
            campaign={campaign}
            document={MOVES.resume}
            words={t.campaigns.resume}
            done={t.campaigns.resumed}
          />
        )}
        {isOpen && (
          <Button look="quiet" onClick={() => setAsking('close')}>
            {t.campaigns.close}
          </Button>
        )}
        {state === 'CLOSED' && (
          <Move
            campaign={campaign}
            document={MOVES.archive}
            words={t.campaigns.archive}
            done={t.campaigns.archived}
          />
        )}
      </div>
      {asking === 'launch' && <Launch campaign={campaign} onClose={() => setAsking(null)} />}
      {asking === 'close' && <Close campaign={campaign} onClose={() => setAsking(null)} />}
    </section>
  );
}

/** One step without a question: it can be taken back. */
function Move(props: { campaign: CampaignFacts; document: MoveDocument; words: string; done: string }) {
  const say = useSay();
  const send = useSend(props.document);
  const answer = send.data?.moved;
  return (
    <>
      <Button
        look="quiet"
        busy={send.isPending}
        onClick={() =>
          send.mutate(
            { campaignId: props.campaign.id },
            {
              onSuccess: ({ moved }) => {
                if (moved.__typename === 'CampaignMoved') say(props.done);
              },
            },
          )
        }
      >
        {props.words}
      </Button>
      {answer && answer.__typename !== 'CampaignMoved' && <NotMoved answer={answer} />}
      {send.error && <FailureNotice error={send.error} />}
    </>
  );
}

type Refusal =
  | { __typename: 'CampaignNotInState'; message: string }
  | {
      __typename: 'CampaignNotReady';
      message: string;
      problems: readonly { code: string; message: string }[];
    };

function NotMoved({ answer }: { answer: Refusal }) {
  return (
    <div className="notice warn" role="alert">
      <p>{answer.message}</p>
      {answer.__typename === 'CampaignNotReady' && (
        <ul>
          {answer.problems.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Launch({ campaign, onClose }: { campaign: CampaignFacts; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(LaunchCampaignDocument);
  const preview = useLateRead(CampaignPreviewDocument, { campaignId: campaign.id }).data?.campaignPreview;
  const answer = send.data?.launchCampaign;
  return (
    <Dialog title={t.campaigns.launchTitle} open onClose={onClose}>
      <div className="stack">
        <p>{t.campaigns.launchWhy(preview?.contacts ?? 0)}</p>
        {send.isPending && <p role="status">{t.campaigns.launching}</p>}
        {answer && answer.__typename !== 'CampaignLaunched' && <NotMoved answer={answer} />}
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button
            busy={send.isPending || !preview}
            onClick={() =>
              send.mutate(
                { campaignId: campaign.id },
                {
                  onSuccess: ({ launchCampaign: done }) => {
                    if (done.__typename !== 'CampaignLaunched') return;
                    onClose();
                    say(t.campaigns.launched(done.cases, done.contacts));
                  },
                },
              )
            }
          >
            {t.campaigns.launch}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Close({ campaign, onClose }: { campaign: CampaignFacts; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(MOVES.close);
  const { total, answered, declined } = campaign.caseCounts;
  const answer = send.data?.moved;
  return (
    <Dialog title={t.campaigns.closeTitle} open onClose={onClose}>
      <div className="stack">
        <p>{t.campaigns.closeWhy(total - answered - declined)}</p>
        {answer && answer.__typename !== 'CampaignMoved' && <NotMoved answer={answer} />}
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button
            look="danger"
            busy={send.isPending}
            onClick={() =>
              send.mutate(
                { campaignId: campaign.id },
                {
                  onSuccess: ({ moved }) => {
                    if (moved.__typename !== 'CampaignMoved') return;
                    onClose();
                    say(t.campaigns.closed);
                  },
                },
              )
            }
          >
            {t.campaigns.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
