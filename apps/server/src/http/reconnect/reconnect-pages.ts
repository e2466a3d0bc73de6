import { consentTextVersion, consentWords } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import { page } from '../pages/render-page.js';
import { reconnectTexts } from './locales/index.js';

export type ReconnectStep = 'prove' | 'address' | 'code' | 'done' | 'ended';

interface ReconnectView {
  readonly locale: PageLocale;
  readonly token: string;
  readonly step: ReconnectStep;
  readonly error?: string | undefined;
  readonly initial?: string;
  readonly pass?: string;
  readonly email?: string;
}

const TITLES = {
  prove: 'title',
  address: 'addressTitle',
  code: 'codeTitle',
  done: 'doneTitle',
  ended: 'endedTitle',
} as const;

const render = page<{
  step: ReconnectStep;
  action: string;
  error: string | undefined;
  initial: string;
  pass: string;
  email: string;
  consentText: string;
}>(new URL('reconnect-page.hbs', import.meta.url), reconnectTexts);

/** One step of finding back, without a script. Before the proof it says no more than a first letter. */
export function reconnectPage(view: ReconnectView): string {
  const { locale, token, step } = view;
  const action = `/reconnect/${encodeURIComponent(token)}`;
  return render({
    locale,
    path: action,
    title: reconnectTexts[locale][TITLES[step]],
    step,
    action: `${action}?lang=${locale}`,
    error: view.error,
    initial: view.initial ?? '',
    pass: view.pass ?? '',
    email: view.email ?? '',
    consentText:
      consentWords({ purpose: 'SURVEY_CONTACT', textVersion: consentTextVersion, language: locale }) ?? '',
  });
}
