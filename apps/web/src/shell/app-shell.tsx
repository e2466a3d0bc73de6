import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { CircleUserRound, LogIn, LogOut, Menu } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../locales/language.js';
import { LANGUAGES } from '../locales/locale.js';
import { MeContext } from '../session/me.js';
import type { Me } from '../session/me.js';
import { signInAddress } from '../session/sign-in-address.js';
import { signOut } from '../session/sign-out.js';
import { useSite } from '../session/site.js';
import { buttonClass } from '../ui/button.js';
import blossom from './blossom.svg';
import { destinationsOf, holdsPath } from './navigation.js';

/** Top bar, navigation by capacity, the place for the screen, foot. */
export function AppShell({ me }: { me: Me | null }) {
  const { t } = useLanguage();
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t.frame.skip}
      </a>
      <TopBar me={me} />
      <MainPlace>
        <MeContext value={me}>
          <Outlet />
        </MeContext>
      </MainPlace>
      <footer className="foot">
        <p>{t.frame.footer}</p>
      </footer>
    </div>
  );
}

function DemoBanner() {
  const { t, f } = useLanguage();
  const site = useSite();
  if (!site.demo) return null;
  return (
    <div className="demo">
      <p>{t.frame.demo(f.date(site.today))}</p>
    </div>
  );
}

function TopBar({ me }: { me: Me | null }) {
  const { t } = useLanguage();
  // open at one address only: going elsewhere closes it
  const [openAt, setOpenAt] = useState<string | null>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const open = openAt === path;
  const destinations = me ? destinationsOf(me) : [];
  return (
    <header className="top">
      <DemoBanner />
      <div className="top-in">
        <Link to="/" className="brand">
          <img src={blossom} alt="" width="26" height="26" />
          <span>{t.frame.clubName}</span>
        </Link>
        <div className="top-end">
          <LanguageSwitch />
          {me ? (
            <span className="person-wide">
              <Person me={me} />
            </span>
          ) : (
            <SignInLink />
          )}
          {me && (
            <button
              type="button"
              className={`${buttonClass('quiet', true)} nav-toggle`}
              aria-expanded={open}
              aria-controls="navigation"
              onClick={() => setOpenAt(open ? null : path)}
            >
              <Menu size={18} aria-hidden="true" />
              {t.frame.menu}
            </button>
          )}
        </div>
      </div>
      {me && (
        <nav id="navigation" className={`nav${open ? ' open' : ''}`} aria-label={t.frame.navigation}>
          {destinations.map((destination) => {
            const { to, words, icon: Icon } = destination;
            return (
              <Link
                key={to}
                to={to}
                activeOptions={{ exact: false, includeSearch: false }}
                {...(holdsPath(destination, path) && { 'aria-current': 'page' })}
              >
                <Icon size={18} aria-hidden="true" />
                {t.frame.nav[words]}
              </Link>
            );
          })}
          <span className="person-narrow">
            <Person me={me} />
          </span>
        </nav>
      )}
    </header>
  );
}

/** Each language by its own name; the place and whatever is typed stay. */
function LanguageSwitch() {
  const { t, locale, choose } = useLanguage();
  return (
    <nav aria-label={t.frame.language}>
      <ul className="langs">
        {LANGUAGES.map(({ code, name }) => (
          <li key={code}>
            <button
              type="button"
              lang={code}
              aria-current={code === locale ? 'true' : undefined}
              onClick={() => choose(code)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Person({ me }: { me: Me }) {
  const { t } = useLanguage();
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Link to="/account" className="top-link" title={me.email}>
        <CircleUserRound size={18} aria-hidden="true" />
        {t.frame.account}
      </Link>
      <button
        type="button"
        className={buttonClass('bare', true)}
        disabled={leaving}
        onClick={() => {
          setLeaving(true);
          void signOut();
        }}
      >
        <LogOut size={18} aria-hidden="true" />
        {t.frame.signOut}
      </button>
    </>
  );
}

function SignInLink() {
  const { t } = useLanguage();
  return (
    <a className="top-link" href={signInAddress()}>
      <LogIn size={18} aria-hidden="true" />
      {t.frame.signIn}
    </a>
  );
}

/** Moves the focus to the content when the path changes, as a page load would. */
function MainPlace({ children }: { children: React.ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const earlier = useRef(path);
  useEffect(() => {
    if (earlier.current !== undefined && earlier.current !== path) {
      const samePlan =
        path?.split('/')[1] === 'plans' && path.split('/')[2] === earlier.current.split('/')[2];
      if (!samePlan) main.current?.focus({ preventScroll: true });
    }
    earlier.current = path;
  }, [path]);
  return (
    <main className="main" id="main" tabIndex={-1} ref={main}>
      {children}
    </main>
  );
}
