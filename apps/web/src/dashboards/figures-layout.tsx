import { useIsFetching } from '@tanstack/react-query';
import { Link, Outlet, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useLanguage } from './language.js';
import { HOST, holds, useMe } from '../session/me.js';
import { TabLinks } from '../ui/tab-links.js';
import './dashboards.css';
import { filterPart } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';

const TABS = [
  ['/figures', 'overview'],
  ['/figures/reach', 'reach'],
  ['/figures/end-of-programme', 'endOfProgramme'],
  ['/figures/returns', 'returns'],
  ['/figures/collaborations', 'collaborations'],
  ['/figures/network', 'network'],
  ['/figures/response', 'response'],
  ['/figures/not-reached', 'notReached'],
  ['/figures/explorer', 'explorer'],
  ['/figures/published', 'published'],
  ['/figures/reports', 'reports'],
  ['/figures/definitions', 'definitions'],
] as const;
/** The filter says nothing on these screens. */
const UNFILTERED = new Set([
  '/figures/end-of-programme',
  '/figures/published',
  '/figures/reports',
  '/figures/definitions',
]);

/** Frame of all dashboards: one row of screens; the filter goes along from one to the next. */
export function FiguresLayout() {
  const { t } = useLanguage();
  const me = useMe();
  const search = useSearch({ strict: false }) as FigureSearch;
  const isOnlyHost = !holds(me, ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR']) && holds(me, HOST);
  return (
    <div className="stack-wide dashboards">
      {!isOnlyHost && (
        <TabLinks label={t.dashboards.screensLabel}>
          {TABS.map(([to, words]) => (
            <Link
              key={to}
              to={to}
              search={UNFILTERED.has(to) ? {} : filterPart(search)}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t.dashboards.screens[words]}
            </Link>
          ))}
        </TabLinks>
      )}
      <Busy />
      <Suspense fallback={<Computing />}>
        <Outlet />
      </Suspense>
    </div>
  );
}

const PATIENCE_MS = 1000;

/** Says that numbers are being computed, once it takes longer than a second. */
function Busy() {
  const isFetching = useIsFetching() > 0;
  return isFetching ? <Computing /> : null;
}

function Computing() {
  const { t } = useLanguage();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <div className="computing" role="status">
      <span className="small">{t.dashboards.computing}</span>
      <progress aria-label={t.dashboards.computing} />
    </div>
  ) : null;
}
