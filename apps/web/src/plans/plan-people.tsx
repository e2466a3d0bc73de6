import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { isHostOf, keepsPlans, useMe } from '../session/me.js';
import { Waiting } from '../shell/screen-failed.js';
import { Badge } from '../ui/badge.js';
import { buttonClass } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { RowMenu } from '../ui/row-menu.js';
import { Table } from '../ui/table.js';
import { CorrectPerson } from './correct-person.js';
import { PlanPeopleDocument } from './plan.documents.js';
import type { PlanPerson } from './plan.documents.js';
import { WithdrawPerson } from './withdraw-person.js';

const route = getRouteApi('/plans/$planId');

/** Everybody on the plan's confirmed list. */
export function PlanPeople() {
  const { t } = useLanguage();
  const me = useMe();
  const { planId } = route.useParams();
  const [correcting, setCorrecting] = useState<PlanPerson | null>(null);
  const [withdrawing, setWithdrawing] = useState<PlanPerson | null>(null);
  const read = useLateRead(PlanPeopleDocument, { planId, after: null });
  if (read.error) return <FailureNotice error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return <Waiting />;
  const { nodes, pageInfo } = read.data.participations;
  const mayChange = keepsPlans(me) || isHostOf(me, planId);
  return (
    <>
      <Table
        title={t.plans.peopleTitle}
        summary={[
          t.frame.shownOf(nodes.length, pageInfo.totalCount),
          t.frame.sortedBy(t.plans.listNumber),
        ].join(' · ')}
        rows={nodes}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t.plans.peopleEmptyTitle}
            action={
              <Link to="/plans/$planId/invitees" params={{ planId }} className={buttonClass('quiet')}>
                {t.plans.goToList}
              </Link>
            }
          >
            {t.plans.peopleEmptyNext}
          </EmptyState>
        }
        columns={[
          { key: 'name', title: t.plans.name, kind: 'head', cell: (row) => <Name row={row} /> },
          { key: 'role', title: t.plans.role, cell: (row) => <Role row={row} /> },
          { key: 'sender', title: t.plans.sender, cell: (row) => <Sender row={row} /> },
          { key: 'stay', title: t.plans.stay, cell: (row) => <Stay row={row} /> },
          {
            key: 'id',
            title: t.plans.memberId,
            cell: ({ certificate }) =>
              certificate && <span className="code nowrap">{certificate.memberId}</span>,
          },
          {
            key: 'state',
            title: t.plans.state,
            cell: ({ state }) => (
              <Badge tone={state === 'WITHDRAWN' || state === 'REPLACED' ? 'amber' : 'plain'}>
                {wordFor(t.codes.participationState, state)}
              </Badge>
            ),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (row) =>
              mayChange && row.state !== 'WITHDRAWN' ? (
                <RowMenu
                  of={row.person.nameLatin}
                  items={[
                    { words: t.plans.correct, act: () => setCorrecting(row) },
                    ...(row.isLocked ? [] : [{ words: t.plans.withdraw, act: () => setWithdrawing(row) }]),
                  ]}
                />
              ) : null,
          },
        ]}
      />
      {correcting && (
        <CorrectPerson
          participationId={correcting.id}
          name={correcting.person.nameLatin}
          onClose={() => setCorrecting(null)}
        />
      )}
      {withdrawing && <WithdrawPerson person={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  );
}

function Name({ row }: { row: PlanPerson }) {
  return (
    <>
      {row.person.nameLatin}
      {row.person.nameNative && <span className="sub">{row.person.nameNative}</span>}
    </>
  );
}

function Role({ row }: { row: PlanPerson }) {
  const { t } = useLanguage();
  return (
    <>
      {wordFor(t.codes.role, row.role)}
      <span className="sub">
        {[wordFor(t.codes.funding, row.funding), wordFor(t.codes.level, row.academicLevel)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

function Sender({ row }: { row: PlanPerson }) {
  const { t, f, locale } = useLanguage();
  return (
    <>
      {[row.sender?.name, row.affiliation].filter(Boolean).join(', ')}
      <span className="sub">
        {t.plans.nationality}: {f.list(row.person.nationalities.map((code) => countryName(code, locale)))}
      </span>
    </>
  );
}

function Stay({ row }: { row: PlanPerson }) {
  const { f } = useLanguage();
  const { entryDate, departureDate } = row;
  if (entryDate && departureDate) return <>{f.span(entryDate, departureDate)}</>;
  return null;
}
