import { page } from '../pages/render-page.js';
import { followUpTexts } from './locales/index.js';

const template = (name: string) => new URL(name, import.meta.url);

export interface Link {
  href: string;
  label: string;
}

/** Who asks, about which visit, how long it takes, until when. */
export const startPage = page<{
  token: string;
  proof: string;
  campaignName: string;
  about: string;
  plans: readonly string[];
  duration: string | undefined;
  until: string;
  privacy: string;
  isAnonymous: boolean;
  /** The survey has ended; what was sent can still be looked at. */
  isOver: boolean;
  error: string | undefined;
}>(template('start-page.hbs'), followUpTexts);

/** Some sentences, at most one button that does something, and a way back. */
export const messagePage = page<{
  paragraphs: readonly string[];
  error?: string | undefined;
  post?: { action: string; go: string; label: string; isGrave?: boolean; proof?: string } | undefined;
  back?: Link | undefined;
  aside?: Link | undefined;
}>(template('message-page.hbs'), followUpTexts);

/** A link that opens nothing, and the way to a new one. */
export const newLinkPage = page<{ lead: string; address: string; error: string | undefined }>(
  template('new-link-page.hbs'),
  followUpTexts,
);

/** A host's plans and how far each is. */
export const listPage = page<{
  notice?: string | undefined;
  counts: string;
  cases: readonly {
    title: string;
    state: string;
    tone: string;
    action: string;
    isDone: boolean;
    id: string;
  }[];
}>(template('list-page.hbs'), followUpTexts);

export const codePage = page<{
  action: string;
  /** Masked address; empty before a code was sent. */
  sentTo: string;
  error: string | undefined;
  skip: string;
}>(template('code-page.hbs'), followUpTexts);

export const handOnPage = page<{
  planTitle: string | null;
  action: string;
  address: string;
  error: string | undefined;
  link: string | undefined;
  mailedTo: string | null;
  mailto: string | undefined;
  back: Link;
}>(template('hand-on-page.hbs'), followUpTexts);

/** The receipt. */
export const donePage = page<{
  planTitle: string | null;
  receiptNumber: string | null;
  /** Which version counts now. */
  holds: string | undefined;
  next: readonly string[];
  otherPlans: string | undefined;
  files: readonly Link[];
  canBeChanged: boolean;
  correctUntil: string;
  correctAction: string;
  withdrawHref: string | undefined;
}>(template('done-page.hbs'), followUpTexts);
