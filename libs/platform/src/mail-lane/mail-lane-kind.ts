import type { BaseCtx } from '../context/base-ctx.js';
import type { Locale } from '../text/locale.js';

/** A mail of a lane that waits for its turn. */
export interface PlannedMail {
  readonly id: string;
  readonly to: string;
  readonly locale: Locale;
  readonly template: string;
  /** What the mail is about: `survey_contact:<id>`. */
  readonly subjectRef: string;
  /** Same key, same mail. */
  readonly dedupeKey: string;
}

/** The words of a mail, made at the moment of sending. */
export interface ComposedMail {
  /** Another template than the planned one, where the words depend on what happened meanwhile. */
  readonly template?: string;
  readonly model: object;
  /** Further header lines: `List-Unsubscribe`, `List-Unsubscribe-Post`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a domain lib does with the mails of its lanes. One per `kind`. */
export interface MailLaneKind {
  /** Names the lanes and what people opt out of: `survey`. */
  readonly kind: string;
  /**
   * Makes the words of each mail, or says 'DROP' when there is nothing to say any more. Runs in the claiming
   * transaction, at every try. After a try whose outcome nobody knows, the words of that try go out again.
   */
  compose(ctx: BaseCtx, mails: readonly PlannedMail[]): Promise<ReadonlyMap<string, ComposedMail | 'DROP'>>;
  /** Runs in the transaction that records them as sent. */
  sent(ctx: BaseCtx, mails: readonly PlannedMail[]): Promise<void>;
  /**
   * Runs in the transaction that gives them up: refused for good, tried for three days in vain, or their address
   * is known not to take mail. Mails that come back later are told by the fact `mail.undeliverable` alone.
   */
  failed(ctx: BaseCtx, mails: readonly (PlannedMail & { readonly isAddressDead: boolean })[]): Promise<void>;
}

export function defineMailLane(kind: MailLaneKind): MailLaneKind {
  return kind;
}
