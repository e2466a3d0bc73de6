import type { PageLocale } from '../pages/page-locale.js';
import { fill, page } from '../pages/render-page.js';
import type { PageFrame } from '../pages/render-page.js';
import { signInTexts } from './locales/index.js';
import { passkeyScript } from './passkey-script.js';

/** A refusal that the person can mend, with the numbers its sentence needs. */
export type Refusal = {
  __typename: 'EmailNotValid' | 'TooManyTries' | 'SignInCodeWrong' | 'SignInExpired';
  retryAfterSeconds?: number;
  triesLeft?: number;
};

interface Place {
  locale: PageLocale;
  /** Path and query of the page, for the language switch. */
  path: string;
  error?: Refusal | undefined;
}

const template = <Model extends object>(name: string) =>
  page<Model>(new URL(`${name}.hbs`, import.meta.url), signInTexts);

const renderSignIn = template('sign-in-page');
const renderCode = template<{ nextQuery: string }>('code-page');
const renderLink = template('link-page');
const renderExpired = template('expired-page');
const renderSignOut = template('sign-out-page');

/** The page with the address field; for somebody signed in, who they are and the way out. */
export function signInPage(
  place: Place & { next: string; email?: string; me: string | undefined; signedOut?: boolean },
): string {
  const scripts = place.me === undefined ? { scripts: [passkeyScript.href] } : {};
  return renderSignIn({ ...place, ...frame(place, 'signInTitle'), ...scripts });
}

/** The page with the code field. It says the same for every address. */
export function codePage(
  place: Place & { email: string; next: string; minutes: number; devMailbox: boolean },
): string {
  return renderCode({ ...place, ...frame(place, 'codeTitle'), nextQuery: encodeURIComponent(place.next) });
}

/** What a link of a mail shows: a button, and nothing spent. */
export function linkPage(place: Place & { maskedEmail: string }): string {
  return renderLink({ ...place, ...frame(place, 'linkTitle') });
}

export function expiredPage(place: Place): string {
  return renderExpired({ ...place, ...frame(place, 'expiredTitle') });
}

export function signOutPage(place: Place): string {
  return renderSignOut({ ...place, ...frame(place, 'signOutTitle') });
}

function frame(place: Place, title: keyof (typeof signInTexts)['en']): PageFrame & { error?: string } {
  const { locale, path, error } = place;
  return {
    locale,
    path,
    title: signInTexts[locale][title],
    ...(error && { error: sentence(locale, error) }),
  };
}

function sentence(locale: PageLocale, refusal: Refusal): string {
  const minutes = Math.max(1, Math.ceil((refusal.retryAfterSeconds ?? 0) / 60));
  return fill(signInTexts[locale][refusal.__typename], { ...refusal, minutes });
}
