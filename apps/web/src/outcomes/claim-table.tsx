import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/parts/outcomes.js';
import { OFFICE, holds, isHostOf, useMe } from '../session/me.js';
import type { Me } from '../session/me.js';
import { wordFor } from '../ui/code-words.js';
import { RowMenu } from '../ui/row-menu.js';
import type { RowAction } from '../ui/row-menu.js';
import { Table } from '../ui/table.js';
import { ClaimProof, ClaimStanding, claimName, claimWhen, claimWho } from './claim-words.js';
import { DuplicateClaim, useDecide } from './decide-claim.js';
import { EvidenceDialog } from './evidence-dialog.js';
import type { Claim } from './outcomes.documents.js';
import { WithdrawClaim } from './withdraw-claim.js';

interface Props {
  title: string;
  summary: string;
  claims: readonly Claim[];
  empty: ReactNode;
  onCorrect: (claim: Claim) => void;
}

/** What was told: what, when, who, by whom, how sure, with which proof. */
export function ClaimTable({ title, summary, claims, empty, onCorrect }: Props) {
  const { t, f, locale } = useLanguage();
  const me = useMe();
  const words = t.outcomes;
  const isRevisits = claims.some((claim) => 'purpose' in claim);
  const [withdrawing, setWithdrawing] = useState<Claim | null>(null);
  const [comparing, setComparing] = useState<Claim | null>(null);
  const [looking, setLooking] = useState<Claim | null>(null);
  const { decide, refusal } = useDecide();
  const actionsOf = (claim: Claim): RowAction[] => [
    ...(isChangeable(me, claim)
      ? [
          { words: words.correct, act: () => onCorrect(claim) },
          { words: words.withdraw, act: () => setWithdrawing(claim) },
        ]
      : []),
    ...(holds(me, OFFICE) && 'doi' in claim && claim.doi
      ? [{ words: t.evidence.look, act: () => setLooking(claim) }]
      : []),
    ...(holds(me, ['OFFICER']) && claim.state !== 'DRAFT' && claim.state !== 'WITHDRAWN'
      ? decisionsOf(claim)
      : []),
  ];
  const decisionsOf = (claim: Claim): RowAction[] => {
    const isDecided =
      claim.state === 'DUPLICATE' || claim.verification === 'VERIFIED' || claim.verification === 'REJECTED';
    return [
      ...(claim.verification === 'VERIFIED'
        ? []
        : [{ words: words.verify, act: () => decide(claim, 'VERIFIED') }]),
      ...(claim.verification === 'REJECTED'
        ? []
        : [{ words: words.reject, act: () => decide(claim, 'REJECTED') }]),
      ...(claim.state === 'DUPLICATE' ? [] : [{ words: words.duplicate, act: () => setComparing(claim) }]),
      ...(isDecided ? [{ words: words.undecide, act: () => decide(claim, 'UNDECIDED') }] : []),
    ];
  };
  return (
    <>
      {refusal}
      <Table
        title={title}
        summary={summary}
        rows={claims}
        rowKey={({ id }) => id}
        empty={
          <>
            <h2>{title}</h2>
            {empty}
          </>
        }
        columns={[
          {
            key: 'what',
            title: isRevisits ? words.purpose : words.what,
            kind: 'head',
            cell: (claim) => (
              <>
                {claimName(claim, t)}
                {'detail' in claim && claim.detail && (
                  <span className="sub">{wordFor(words.details, claim.detail)}</span>
                )}
                {claim.institutionName && <span className="sub">{claim.institutionName}</span>}
                {claim.note && (
                  <span className="sub">
                    {words.note}: {claim.note}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'when',
            title: words.when,
            cell: (claim) => {
              const when = claimWhen(claim, locale);
              return when && <span className={claim.to ? undefined : 'nowrap'}>{when}</span>;
            },
          },
          {
            key: 'who',
            title: words.who,
            cell: (claim) => {
              const who = claimWho(claim, t, (names) => f.list(names));
              return who && <span className="whole-words">{who}</span>;
            },
          },
          {
            key: 'source',
            title: words.source,
            cell: ({ source, isTold, reportedAt }) => (
              <>
                {wordFor(words.sources, source)}
                <span className="sub">
                  {isTold && `${words.told} · `}
                  <span className="nowrap">{words.reportedOn(f.date(dayInJapan(reportedAt)))}</span>
                </span>
              </>
            ),
          },
          { key: 'state', title: words.state, cell: (claim) => <ClaimStanding claim={claim} /> },
          {
            key: 'proof',
            title: words.evidence,
            cell: (claim) =>
              'evidenceUrl' in claim && claim.evidenceUrl ? <ClaimProof claim={claim} /> : null,
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (claim) => {
              const items = actionsOf(claim);
              return items.length > 0 ? (
                <RowMenu of={claimName(claim, t)} items={items} />
              ) : claim.isTold && isOwn(me, claim) ? (
                <span className="soft small">{words.inForm}</span>
              ) : null;
            },
          },
        ]}
      />
      {withdrawing && <WithdrawClaim claim={withdrawing} onClose={() => setWithdrawing(null)} />}
      {looking && <EvidenceDialog claim={looking} onClose={() => setLooking(null)} />}
      {comparing && (
        <DuplicateClaim
          claim={comparing}
          others={claims.filter(
            ({ id, state }) =>
              id !== comparing.id && state !== 'DRAFT' && state !== 'DUPLICATE' && state !== 'WITHDRAWN',
          )}
          onDecide={(duplicateOfId) => {
            decide(comparing, 'DUPLICATE', duplicateOfId);
            setComparing(null);
          }}
          onClose={() => setComparing(null)}
        />
      )}
    </>
  );
}

/** The side that told it may tell it again or take it back; what stands in a yearly form is changed there. */
function isChangeable(me: Me, claim: Claim): boolean {
  const isLive = claim.state !== 'WITHDRAWN' && claim.state !== 'DUPLICATE';
  return isLive && !claim.isTold && isOwn(me, claim);
}

function isOwn(me: Me, { source, planId, persons }: Claim): boolean {
  if (source === 'SECRETARIAT') return holds(me, OFFICE);
  if (source === 'HOST') return planId !== null && isHostOf(me, planId);
  return (
    source === 'ALUMNUS' &&
    me.grants.some(
      ({ capacity, scopeId }) => capacity === 'MEMBER' && persons.some(({ id }) => id === scopeId),
    )
  );
}

/** The calendar day of a moment in Japan. */
const dayInJapan = (moment: string) =>
  new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 10);
