import { Link } from '@tanstack/react-router';
import { Check, ExternalLink } from 'lucide-react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { OFFICE, holds, isHostOf, useMe } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import { Button, buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { MoveOpportunityDocument, TellStepDocument, UndoStepDocument } from './opportunities.documents.js';
import type { Opportunity, OpportunityState, OpportunityStep } from './opportunities.documents.js';
import { Deadline, audienceOf, languageNames, stateTone } from './opportunity-words.js';

/** One entry of the board: what, from whom, for whom, until when, and what I did with it. */
export function OpportunityCard({ one, isMarked }: { one: Opportunity; isMarked?: boolean }) {
  const { t, locale } = useLanguage();
  const me = useMe();
  const words = t.opportunities;
  const keeps = holds(me, OFFICE);
  const ownsIt = one.planId !== null && isHostOf(me, one.planId);
  return (
    <article className="card stack" aria-labelledby={`opportunity-${one.id}`}>
      <div className="row">
        <Badge tone="indigo">{wordFor(words.kinds, one.kind)}</Badge>
        {(keeps || ownsIt) && <Badge tone={stateTone[one.state]}>{wordFor(words.states, one.state)}</Badge>}
        {isMarked && <Badge tone="bloom">{words.fromMail}</Badge>}
      </div>
      <h2 id={`opportunity-${one.id}`} className="card-title" lang={one.language}>
        {one.title}
      </h2>
      <p className="soft small">{one.providerName}</p>
      {one.summary && <p lang={one.language}>{one.summary}</p>}
      <p className="small">{audienceOf(one, t, locale)}</p>
      <p className="small">
        <Deadline one={one} />
        {one.languages.length > 0 && ` · ${words.applyIn(languageNames(one.languages))}`}
      </p>
      <div className="row">
        <a className={buttonClass('quiet')} href={one.sourceUrl} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={16} aria-hidden="true" />
          {words.official}
          <span className="hidden"> {one.title}</span>
        </a>
        {holds(me, ['MEMBER']) && one.state === 'PUBLISHED' && <Steps one={one} />}
        {(keeps || ownsIt) && <Moves one={one} keeps={keeps} />}
      </div>
    </article>
  );
}

/** One tap tells it, one tap takes it back. */
function Steps({ one }: { one: Opportunity }) {
  const { t } = useLanguage();
  const words = t.opportunities;
  const say = useSay();
  const tell = useSend(TellStepDocument);
  const undo = useSend(UndoStepDocument);
  const takeBack = (step: OpportunityStep) =>
    undo.mutate({ opportunityId: one.id, step }, { onSuccess: () => say(words.takenBack) });
  const told = (step: OpportunityStep) =>
    tell.mutate(
      { opportunityId: one.id, step },
      {
        onSuccess: ({ tellOpportunityStep: answer }) => {
          if (answer.__typename === 'OpportunityNotOpen') say(answer.message);
          else say(step === 'APPLIED' ? words.saidApplied : words.saidAccepted, () => takeBack(step));
        },
      },
    );
  const labels = { APPLIED: words.applied, ACCEPTED: words.accepted };
  const done = { APPLIED: words.appliedDone, ACCEPTED: words.acceptedDone };
  return (
    <>
      {(['APPLIED', 'ACCEPTED'] as const).map((step) =>
        one.mySteps.includes(step) ? (
          <span key={step} className="row">
            <Badge
              tone={step === 'ACCEPTED' ? 'bloom' : 'leaf'}
              icon={<Check size={14} aria-hidden="true" />}
            >
              {done[step]}
            </Badge>
            <Button look="bare" small busy={undo.isPending} onClick={() => takeBack(step)}>
              {words.takeBack}
              <span className="hidden">: {done[step]}</span>
            </Button>
          </span>
        ) : (
          <Button key={step} look="quiet" busy={tell.isPending} onClick={() => told(step)}>
            {labels[step]}
            <span className="hidden"> {one.title}</span>
          </Button>
        ),
      )}
      {(tell.error ?? undo.error) && <FailureNotice error={tell.error ?? undo.error} />}
    </>
  );
}

const NEXT: Readonly<Record<OpportunityState, readonly OpportunityState[]>> = {
  DRAFT: ['PUBLISHED'],
  SUBMITTED: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: ['WITHDRAWN'],
  EXPIRED: ['DRAFT'],
  WITHDRAWN: ['DRAFT'],
};
const HOSTS_NEXT: Readonly<Record<OpportunityState, readonly OpportunityState[]>> = {
  DRAFT: ['SUBMITTED'],
  SUBMITTED: ['DRAFT'],
  PUBLISHED: ['WITHDRAWN'],
  EXPIRED: [],
  WITHDRAWN: ['DRAFT'],
};

/** What the office, or the host of a laboratory, does with it. */
function Moves({ one, keeps }: { one: Opportunity; keeps: boolean }) {
  const { t } = useLanguage();
  const words = t.opportunities;
  const say = useSay();
  const send = useSend(MoveOpportunityDocument);
  const labels: Readonly<Record<string, string>> = {
    PUBLISHED: words.publish,
    WITHDRAWN: words.withdraw,
    DRAFT: words.backToDraft,
    SUBMITTED: words.handIn,
  };
  const move = (to: OpportunityState, version: number, back?: OpportunityState) =>
    send.mutate(
      { opportunityId: one.id, to, version },
      {
        onSuccess: ({ moveOpportunity: answer }) => {
          if (answer.__typename !== 'OpportunityMoved') say(answer.message);
          else if (to !== 'EXPIRED') say(words.moved[to], back && (() => move(back, answer.version)));
        },
      },
    );
  return (
    <>
      {(keeps || one.state === 'DRAFT') && (
        <Link
          to="/opportunities/$opportunityId/edit"
          params={{ opportunityId: one.id }}
          className={buttonClass('quiet')}
        >
          {words.edit}
          <span className="hidden"> {one.title}</span>
        </Link>
      )}
      {(keeps ? NEXT : HOSTS_NEXT)[one.state].map((to) => (
        <Button
          key={to}
          look={to === 'PUBLISHED' || to === 'SUBMITTED' ? 'main' : 'quiet'}
          busy={send.isPending}
          onClick={() => move(to, one.version, keeps && to === 'WITHDRAWN' ? 'PUBLISHED' : undefined)}
        >
          {labels[to]}
          <span className="hidden"> {one.title}</span>
        </Button>
      ))}
      {send.error && <FailureNotice error={send.error} />}
    </>
  );
}
