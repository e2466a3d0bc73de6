import { Plus } from 'lucide-react';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import type { OutcomeSearch } from '../search-params.js';
import { useMe } from '../session/me.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { ClaimForm } from './claim-form.js';
import { ClaimTable } from './claim-table.js';
import { kindOf } from './claim-words.js';
import { OutcomesDocument, RevisitsDocument } from './outcomes.documents.js';
import type { Claim, ClaimKind, ClaimState } from './outcomes.documents.js';

interface Props {
  /** Of one plan; null for what I told, or what is about me. */
  planId: string | null;
  tells: boolean;
  search: OutcomeSearch;
  set: (search: OutcomeSearch, options?: { replace?: boolean }) => void;
}

/** What was taken back, and versions that were corrected, are shown to who asks for them. */
const SHOWN: ClaimState[] = ['DRAFT', 'SUBMITTED', 'VERIFIED', 'DUPLICATE'];
const MOST = 200;

/** Outcomes and return visits: both lists, or the form that tells one. */
export function Claims({ planId, tells, search, set }: Props) {
  const { t } = useLanguage();
  const me = useMe();
  const filter = given({
    ...(planId ? { planId } : { mine: true }),
    sources: search.source ? [search.source] : undefined,
    states: search.state ? [search.state] : SHOWN,
  });
  const { show } = search;
  const outcomes = usePages(
    OutcomesDocument,
    { filter },
    { show, most: MOST, pick: (data) => data.outcomes },
  );
  const revisits = usePages(
    RevisitsDocument,
    { filter },
    { show, most: MOST, pick: (data) => data.revisits },
  );
  const { source, state } = search;
  const filters = { source, state };
  const corrects = [...outcomes.nodes, ...revisits.nodes].find(({ id }) => id === search.correct) ?? null;
  const kind = corrects ? kindOf(corrects) : search.tell;
  const words = t.outcomes;
  if (tells && kind)
    return (
      <ClaimForm
        key={corrects?.id ?? kind}
        kind={kind}
        planId={planId}
        ownPersonId={me.grants.find(({ capacity }) => capacity === 'MEMBER')?.scopeId ?? null}
        corrects={corrects}
        onClose={() => set(filters)}
      />
    );
  const tell = (of: ClaimKind, look: 'main' | 'quiet') =>
    tells && (
      <Button
        look={look}
        icon={<Plus size={18} aria-hidden="true" />}
        onClick={() => set({ ...filters, tell: of })}
      >
        {of === 'OUTCOME' ? words.reportOutcome : words.reportRevisit}
      </Button>
    );
  const chosen = [wordFor(words.sources, source), wordFor(words.states, state)].filter(Boolean).join(', ');
  const nothing = (of: ClaimKind) =>
    chosen ? (
      <EmptyState
        title={t.frame.nothingFoundTitle}
        action={
          <Button look="quiet" onClick={() => set({})}>
            {t.frame.clearFilters}
          </Button>
        }
      />
    ) : (
      <EmptyState
        title={of === 'OUTCOME' ? words.outcomesEmpty : words.revisitsEmpty}
        action={tell(of, 'quiet')}
      >
        {tells ? words.emptyNext : words.emptyRead}
      </EmptyState>
    );
  const lists: readonly [ClaimKind, string, { nodes: readonly Claim[]; totalCount: number; step: number }][] =
    [
      ['OUTCOME', words.outcomes, outcomes],
      ['REVISIT', words.revisits, revisits],
    ];
  return (
    <>
      {tells && (
        <div className="row">
          {tell('OUTCOME', 'main')}
          {tell('REVISIT', 'quiet')}
        </div>
      )}
      <div className="filters" role="search">
        <Select
          label={words.source}
          value={source ?? ''}
          empty={t.frame.all}
          options={Object.entries(words.sources).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            set(
              { ...filters, source: (event.currentTarget.value || undefined) as typeof source },
              { replace: true },
            )
          }
        />
        <Select
          label={words.stateFilter}
          value={state ?? ''}
          empty={words.allButWithdrawn}
          options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            set(
              { ...filters, state: (event.currentTarget.value || undefined) as typeof state },
              { replace: true },
            )
          }
        />
      </div>
      {lists.map(([of, title, { nodes, totalCount, step }]) => (
        <section className="stack" key={of}>
          <ClaimTable
            title={title}
            summary={[
              t.frame.shownOf(nodes.length, totalCount),
              t.frame.filteredBy(chosen || words.withoutWithdrawn),
              t.frame.sortedBy(words.sortedBy),
            ].join(' · ')}
            claims={nodes}
            empty={nothing(of)}
            onCorrect={({ id }) => set({ ...search, correct: id })}
          />
          <MoreRows
            shown={nodes.length}
            total={totalCount}
            step={step}
            onShow={(rows) => set({ ...search, show: rows }, { replace: true })}
          />
        </section>
      ))}
    </>
  );
}
