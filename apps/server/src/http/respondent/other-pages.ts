import { page } from '../pages/render-page.js';
import { respondentTexts } from './locales/index.js';

const template = (name: string) => new URL(name, import.meta.url);

/** Where a person types the member ID, or begins from a certificate. */
export const startPage = page<{
  notice: string | undefined;
  noticeTone: 'good' | 'warn';
  error: string | undefined;
  memberId: string;
  certificate: string | undefined;
}>(template('start-page.hbs'), respondentTexts);

/** The receipt. */
export const donePage = page<{ receiptNumber: string; isProxy: boolean }>(
  template('done-page.hbs'),
  respondentTexts,
);

/** Where a host begins to fill in for an invitee. */
export const hostPage = page<{ reportId: string; error: string | undefined }>(
  template('host-page.hbs'),
  respondentTexts,
);
