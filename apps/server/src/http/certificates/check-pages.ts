import type { CheckedAppreciation, CheckedCertificate } from '@enishi/certificates';
import { formatDate } from '@enishi/platform';
import type { PageLocale } from '../pages/page-locale.js';
import { fill, page } from '../pages/render-page.js';
import { checkTexts } from './locales/index.js';

interface Place {
  locale: PageLocale;
  /** Path and query of the page, for the language switch. */
  path: string;
}

const renderForm = page<{ error: string | undefined }>(
  new URL('check-form-page.hbs', import.meta.url),
  checkTexts,
);

const renderChecked = page<{
  heading: string;
  text: string;
  tone: 'good' | 'warn';
  facts: { label: string; value: string; code: boolean }[];
  reportPath: string | null;
  claimPath: string | null;
}>(new URL('checked-page.hbs', import.meta.url), checkTexts);

/** The page with the field for the code; with an error after a code that leads nowhere. */
export function checkFormPage(place: Place & { error?: 'unknown' | 'tooMany' }): string {
  const words = checkTexts[place.locale];
  return renderForm({
    locale: place.locale,
    path: place.path,
    title: words.title,
    ...(place.error === undefined &&
      place.path.split('?')[0] === '/verify' && { indexed: { description: words.lead } }),
    error: place.error && words[place.error],
  });
}

/** The page of a known code: valid, replaced or void, and what may be shown of the sheet. */
export function checkedPage(place: Place & { code: string; certificate: CheckedCertificate }): string {
  const { locale, path, code, certificate } = place;
  const words = checkTexts[locale];
  const day = (date: string) => formatDate(date, locale);
  const texts = {
    VALID: words.validText,
    SUPERSEDED: words.supersededText,
    VOID: words.voidText,
  };
  const next = certificate.supersededBy;
  const fact = (label: keyof typeof words, value: string, isCode = false) => ({
    label: words[label],
    value,
    code: isCode,
  });
  return renderChecked({
    locale,
    path,
    title: words[certificate.status],
    heading: words[certificate.status],
    tone: certificate.status === 'VALID' ? 'good' : 'warn',
    text: fill(texts[certificate.status], {
      since: certificate.since ? day(certificate.since) : '',
      version: next?.version ?? '',
      issuedOn: next ? day(next.issuedOn) : '',
    }),
    facts: [
      fact('number', certificate.number, true),
      fact('version', String(certificate.version)),
      fact('initials', certificate.initials),
      fact('memberId', certificate.memberId, true),
      fact('fiscalYear', fill(words.fiscalYearValue, { year: certificate.fiscalYear })),
      fact('programme', certificate.programme[locale]),
      fact('planTitle', certificate.planTitle[locale]),
      fact('host', certificate.host[locale]),
      fact('issuedOn', day(certificate.issuedOn)),
    ],
    claimPath: `/app/claim?certificate=${encodeURIComponent(code)}`,
    reportPath:
      certificate.status === 'VOID' ? null : `/report?certificate=${encodeURIComponent(code)}&lang=${locale}`,
  });
}

const labelled = (label: string, value: string, code = false) => ({ label, value, code });

/** The page of a certificate of appreciation: what may be shown of the sheet. */
export function checkedAppreciationPage(place: Place & { appreciation: CheckedAppreciation }): string {
  const { locale, path, appreciation } = place;
  const words = checkTexts[locale];
  const day = (date: string) => formatDate(date, locale);
  const { number, initials, chapter, from, to, issuedOn } = appreciation;
  return renderChecked({
    locale,
    path,
    title: words.appreciationValid,
    heading: words.appreciationValid,
    tone: 'good',
    text: words.validText,
    facts: [
      labelled(words.kind, words.appreciation),
      labelled(words.number, number, true),
      labelled(words.initials, initials),
      labelled(words.chapter, locale === 'ja' ? chapter.ja : chapter.en),
      labelled(words.term, fill(words.termValue, { from: day(from), to: day(to) })),
      labelled(words.issuedOn, day(issuedOn)),
    ],
    claimPath: null,
    reportPath: null,
  });
}
