import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { TabLinks } from '../ui/tab-links.js';
import { AgreementNote } from './agreement-note.js';
import { DecidedPairs } from './decided-pairs.js';
import { PairCard } from './pair-card.js';
import { ReportPairsDocument } from './reconciliation.documents.js';
import type { PairKind, PairView } from './reconciliation.documents.js';
import './reconciliation.css';

const route = getRouteApi('/outcomes/review');
const PAGE = 50;
const VIEWS: readonly PairView[] = ['DOUBTFUL', 'LATER', 'DECIDED'];
const KINDS: readonly PairKind[] = ['REVISIT', 'OUTCOME'];

/** Reports that may tell of one thing: the office looks at two at a time. */
export function ReconciliationScreen() {
  const { t, f } = useLanguage();
  const words = t.reconciliation;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kind = search.kind ?? 'REVISIT';
  const view = search.view ?? 'DOUBTFUL';
  const { pairs, counts } = useRead(ReportPairsDocument, { kind, view, first: PAGE, offset: 0 }).reportPairs;
  const decided = counts.joinedByRule + counts.joinedByHand + counts.keptApart;
  const numbers = { DOUBTFUL: counts.doubtful, LATER: counts.later, DECIDED: decided };
  const isAsked = view !== 'DECIDED';
  return (
    <div className="stack-wide">
      <PageHead title={words.title} below={words.intro} />
      <div className="filters">
        <Select
          label={words.kind}
          value={kind}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(event) =>
            void navigate({ search: { view: search.view, kind: event.currentTarget.value as PairKind } })
          }
        />
      </div>
      <TabLinks label={words.views}>
        {VIEWS.map((one) => (
          <Link
            key={one}
            to="/outcomes/review"
            search={{ kind: search.kind, view: one }}
            aria-current={one === view ? 'page' : undefined}
          >
            {words.view[one]} ({f.number(numbers[one])})
          </Link>
        ))}
      </TabLinks>
      <p className="soft small">
        {words.counts(
          f.number(counts.joinedByRule),
          f.number(counts.joinedByHand),
          f.number(counts.keptApart),
        )}
      </p>
      {pairs.length === 0 ? (
        <EmptyState bloomed={view === 'DOUBTFUL'} title={words.empty[view]}>
          {words.emptyNext[view]}
        </EmptyState>
      ) : isAsked ? (
        <PairCard
          key={`${kind} ${view}`}
          pairs={pairs}
          total={numbers[view]}
          canPutOff={view === 'DOUBTFUL'}
        />
      ) : (
        <DecidedPairs pairs={pairs} total={decided} />
      )}
      {kind === 'REVISIT' && <AgreementNote />}
    </div>
  );
}
