import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { sessionQuery } from '../session/session-query.js';
import { leaveToSignIn } from '../session/sign-in-address.js';
import { SiteContext } from '../session/site.js';
import { AppShell } from './app-shell.js';
import { Waiting } from './screen-failed.js';

/** The one screen that strangers may see: members have no account before they claim. */
const OPEN_PATH = /\/claim\/?$/;

/** Frame of every screen. Nobody signed in: the server's sign-in page, and back to this place afterwards. */
export function RootScreen() {
  const { site, me } = useSuspenseQuery(sessionQuery).data;
  const isOpen = OPEN_PATH.test(useRouterState({ select: (state) => state.location.pathname }));
  useEffect(() => {
    if (!me && !isOpen) leaveToSignIn();
  }, [me, isOpen]);
  return (
    <SiteContext value={site}>
      {me || isOpen ? (
        <Suspense fallback={<Waiting />}>
          <AppShell me={me} />
        </Suspense>
      ) : (
        <Waiting />
      )}
    </SiteContext>
  );
}
