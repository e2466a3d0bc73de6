import { Link, Outlet } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useLanguage } from '../locales/parts/chapters.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { PageHead } from '../ui/page-head.js';
import { TabLinks } from '../ui/tab-links.js';
import { ChapterStateBadge } from './chapter-words.js';
import { useChapter } from './use-chapter.js';

const TABS = [
  ['desk', 'tabDesk'],
  ['write', 'tabWrite'],
  ['reports', 'tabReports'],
  ['nominations', 'tabNominations'],
  ['coordinators', 'tabTerms'],
] as const;

/** One chapter. Those who run it have its desk beside what everybody sees. */
export function ChapterScreen() {
  const { t } = useLanguage();
  const me = useMe();
  const chapter = useChapter();
  const { slug, name, kind, acronym, state, mayCoordinate } = chapter;
  const words = t.chapters;
  return (
    <div className="stack">
      <PageHead
        title={name}
        above={<Link to="/chapters">← {words.all}</Link>}
        below={
          <span className="row">
            {acronym && <span>{acronym}</span>}
            <span>{wordFor(words.kinds, kind)}</span>
            <ChapterStateBadge state={state} />
          </span>
        }
        actions={
          holds(me, OFFICE) && (
            <Link to="/chapters/$slug/edit" params={{ slug }} className={buttonClass('quiet')}>
              <Pencil size={18} aria-hidden="true" />
              {t.frame.edit}
            </Link>
          )
        }
      />
      {mayCoordinate && (
        <TabLinks label={words.tabsLabel}>
          <Link to="/chapters/$slug" params={{ slug }} activeOptions={{ exact: true }}>
            {words.tabAbout}
          </Link>
          {TABS.map(([path, key]) => (
            <Link key={path} to={`/chapters/$slug/${path}`} params={{ slug }}>
              {words[key]}
            </Link>
          ))}
        </TabLinks>
      )}
      <Outlet />
    </div>
  );
}
