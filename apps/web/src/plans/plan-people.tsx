import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Badge } from '../ui/badge.js';
import { buttonClass } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Table } from '../ui/table.js';
import { PlanPeopleDocument } from './plan.documents.js';

const route = getRouteApi('/plans/$planId');

/** Everybody on the plan's confirmed list. */
export function PlanPeople() {
  const { t, f, locale } = useLanguage();
  const { planId } = route.useParams();
  const people = useRead(PlanPeopleDocument, { id: planId }).plan.participations;
  return (
    <Table
      title={t.plans.peopleTitle}
      summary={t.frame.shownOf(people.length, people.length)}
      rows={people}
      rowKey={(person) => person.id}
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
        {
          key: 'name',
          title: t.plans.name,
          kind: 'head',
          cell: (person) => (
            <>
              {person.nameLatin}
              {person.nameNative && <span className="sub">{person.nameNative}</span>}
            </>
          ),
        },
        {
          key: 'role',
          title: t.plans.role,
          cell: (person) => (
            <>
              {wordFor(t.codes.role, person.role)}
              <span className="sub">
                {[wordFor(t.codes.funding, person.funding), wordFor(t.codes.level, person.academicLevel)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'sender',
          title: t.plans.sender,
          cell: (person) => (
            <>
              {person.senderName}
              <span className="sub">
                {t.plans.nationality}: {f.list(person.nationalities.map((code) => countryName(code, locale)))}
              </span>
            </>
          ),
        },
        {
          key: 'stay',
          title: t.plans.stay,
          cell: (person) =>
            person.entryDate && person.departureDate ? f.span(person.entryDate, person.departureDate) : null,
        },
        {
          key: 'id',
          title: t.plans.memberId,
          cell: (person) => person.memberId && <span className="code">{person.memberId}</span>,
        },
        {
          key: 'state',
          title: t.plans.state,
          cell: (person) => <Badge>{wordFor(t.codes.participationState, person.state)}</Badge>,
        },
      ]}
    />
  );
}
