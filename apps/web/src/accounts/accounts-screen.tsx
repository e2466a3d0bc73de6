import { getRouteApi } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import type { Capacity } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';
import { AccountDialog } from './account-dialog.js';
import { AccountsDocument } from './accounts.documents.js';
import type { AccountRow } from './accounts.documents.js';
import { AddAccount } from './add-account.js';

const route = getRouteApi('/accounts');
const PAGE = 50;

/** Accounts with their capacities, for administrators. */
export function AccountsScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const { nodes, pageInfo } = useRead(AccountsDocument, {
    filter: { search: search.q || null, capacity: search.role ?? null },
    page: { first: search.show ?? PAGE },
  }).accounts;
  const opened = nodes.find((node) => node.id === openId) ?? null;
  const isFiltered = Boolean(search.q) || Boolean(search.role);
  const filterWords = [search.q ? `“${search.q}”` : '', wordFor(t.codes.capacity, search.role)].filter(
    Boolean,
  );
  return (
    <div className="stack">
      <PageHead
        title={t.accounts.title}
        below={t.accounts.intro}
        actions={
          <Button icon={<UserPlus size={18} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t.accounts.add}
          </Button>
        }
      />
      <div className="filters" role="search">
        <SearchField
          label={t.accounts.search}
          value={search.q ?? ''}
          onSearch={(q) => void navigate({ search: (old) => ({ ...old, q: q || undefined }), replace: true })}
        />
        <Select
          label={t.accounts.role}
          value={search.role ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.codes.capacity).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            void navigate({
              search: { ...search, role: (event.currentTarget.value || undefined) as Capacity | undefined },
              replace: true,
            })
          }
        />
      </div>
      <Table
        title={t.accounts.title}
        summary={[
          t.frame.shownOf(nodes.length, pageInfo.totalCount),
          filterWords.length > 0 ? t.frame.filteredBy(filterWords.join(', ')) : t.frame.notFiltered,
          t.frame.sortedBy(t.account.email),
        ].join(' · ')}
        rows={nodes}
        rowKey={(row) => row.id}
        empty={
          isFiltered ? (
            <EmptyState
              title={t.frame.nothingFoundTitle}
              action={
                <Button look="quiet" onClick={() => void navigate({ search: {} })}>
                  {t.frame.clearFilters}
                </Button>
              }
            >
              {t.frame.nothingFoundNext}
            </EmptyState>
          ) : (
            <EmptyState title={t.accounts.emptyTitle}>{t.accounts.emptyNext}</EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            title: t.accounts.name,
            kind: 'head',
            cell: (row) => (
              <>
                {row.displayName}
                <span className="sub">{row.email}</span>
              </>
            ),
          },
          { key: 'roles', title: t.accounts.roles, cell: (row) => <RoleBadges row={row} /> },
          {
            key: 'state',
            title: t.accounts.state,
            cell: (row) =>
              row.disabledAt ? (
                <Badge tone="amber">{t.accounts.disabled}</Badge>
              ) : (
                <Badge tone="leaf">{t.accounts.active}</Badge>
              ),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (row) => (
              <Button
                look="quiet"
                small
                aria-label={`${t.accounts.open}: ${row.displayName}`}
                onClick={() => setOpenId(row.id)}
              >
                {t.accounts.open}
              </Button>
            ),
          },
        ]}
      />
      {pageInfo.hasNextPage && (
        <div>
          <Button
            look="quiet"
            onClick={() =>
              void navigate({ search: { ...search, show: Math.min((search.show ?? PAGE) + PAGE, 200) } })
            }
          >
            {t.frame.more}
          </Button>
        </div>
      )}
      <AddAccount open={adding} onClose={() => setAdding(false)} onAdded={setOpenId} />
      {opened && <AccountDialog account={opened} onClose={() => setOpenId(null)} />}
    </div>
  );
}

function RoleBadges({ row }: { row: AccountRow }) {
  const { t } = useLanguage();
  const counts = new Map<string, number>();
  for (const grant of row.grants) counts.set(grant.capacity, (counts.get(grant.capacity) ?? 0) + 1);
  if (counts.size === 0) return <span className="soft">{t.frame.none}</span>;
  return (
    <span className="row">
      {[...counts].map(([capacity, n]) => (
        <Badge key={capacity}>
          {wordFor(t.codes.capacity, capacity)}
          {n > 1 && ` × ${n}`}
        </Badge>
      ))}
    </span>
  );
}
