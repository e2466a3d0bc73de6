import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/parts/events.js';
import { TabLinks } from '../ui/tab-links.js';

/** The parts of an event for who organises it. */
export function EventTabs({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const words = t.events;
  const params = { slug };
  return (
    <TabLinks label={words.tabs}>
      <Link to="/events/$slug" params={params} activeOptions={{ exact: true }}>
        {words.overview}
      </Link>
      <Link to="/events/$slug/desk" params={params}>
        {words.desk}
      </Link>
      <Link to="/events/$slug/door" params={params}>
        {words.door}
      </Link>
      <Link to="/events/$slug/after" params={params}>
        {words.after}
      </Link>
    </TabLinks>
  );
}
