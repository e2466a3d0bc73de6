import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/parts/news.js';
import { holds, useMe } from '../session/me.js';
import { TabLinks } from '../ui/tab-links.js';

/** Board, own path and monthly mail of a member. */
export function OpportunityTabs() {
  const { t } = useLanguage();
  const words = t.opportunities.tabs;
  if (!holds(useMe(), ['MEMBER'])) return null;
  return (
    <TabLinks label={words.label}>
      <Link to="/opportunities" activeOptions={{ exact: true, includeSearch: false }}>
        {words.board}
      </Link>
      <Link to="/opportunities/path" activeOptions={{ includeSearch: false }}>
        {words.path}
      </Link>
      <Link to="/opportunities/digest">{words.digest}</Link>
    </TabLinks>
  );
}
