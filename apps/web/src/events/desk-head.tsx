import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/parts/events.js';
import { PageHead } from '../ui/page-head.js';
import { EventTabs } from './event-tabs.js';
import { EventState } from './event-words.js';

/** Title, state and parts of an event on every screen of its organisers. */
export function DeskHead(props: {
  event: { slug: string; state: string; text: { title: string } };
  below?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <>
      <PageHead
        title={props.event.text.title}
        above={<Link to="/events">← {t.events.all}</Link>}
        below={
          <>
            <EventState state={props.event.state} /> {props.below}
          </>
        }
      />
      <EventTabs slug={props.event.slug} />
    </>
  );
}
