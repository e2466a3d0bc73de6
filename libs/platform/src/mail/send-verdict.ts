/** What follows from a try that did not end with the server's 250. */
export interface SendVerdict {
  readonly state: 'RETRY' | 'FAILED';
  /** When to try again; counts for RETRY alone. */
  readonly waitMs: number;
  /** The server said that there is no such address: nobody should write to it again. */
  readonly isAddressDead: boolean;
  /** The mail may have arrived all the same: the next try must carry the same words. */
  readonly isOutcomeUnknown: boolean;
  readonly replyCode: number | null;
  /** For the row and the operator; never the server's words, which may quote the mail. */
  readonly failure: string;
}

/** An error of nodemailer, or of our own before the server was asked. */
export type SendError = Error & {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
};

/** The mail itself cannot be sent, whatever the server says: an address that is none, a header that hides another. */
export class UnsendableMail extends Error {
  override readonly name = 'UnsendableMail';
  constructor(
    message: string,
    readonly isAddressBad: boolean,
  ) {
    super(message);
  }
}

const MINUTE = 60_000;
const FIRST_WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE];
/** Three days: a mail server may be down over a weekend. */
const LAST_TRY = FIRST_WAITS.length + 72;

/** Waiting time after the n-th try; undefined when there is no further one. 1, 5, 15 minutes, then hourly to 72 hours. */
export function waitAfterTry(attempts: number): number | undefined {
  return attempts >= LAST_TRY ? undefined : (FIRST_WAITS[attempts - 1] ?? 60 * MINUTE);
}

/**
 * Judges a failed try. A 5xx to the recipient or to the words is final. A 5xx before that (greeting, sign-in,
 * sender) is a fault of our own settings: the mail waits, as someone will mend them. Everything else waits too.
 */
export function verdictOf(error: SendError | UnsendableMail, attempts: number): SendVerdict {
  const code = (error as SendError).responseCode ?? null;
  const status = enhancedStatus((error as SendError).response ?? '');
  const isUnsendable = error instanceof UnsendableMail;
  const command = (error as SendError).command;
  const isFinal =
    isUnsendable || (code !== null && code >= 500 && (command === 'RCPT TO' || command === 'DATA'));
  const wait = waitAfterTry(attempts);
  return {
    state: isFinal || wait === undefined ? 'FAILED' : 'RETRY',
    waitMs: wait ?? 0,
    isAddressDead: isUnsendable
      ? error.isAddressBad
      : isFinal && isDeadAddress(code, status, command === 'RCPT TO'),
    isOutcomeUnknown: code === null && !isUnsendable,
    replyCode: code,
    failure: [error.name, (error as SendError).code, code, status].filter(Boolean).join(' '),
  };
}

/** RFC 3463 status in a server's reply: `550 5.1.1 no such user`. */
export function enhancedStatus(reply: string): string | null {
  return /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? null;
}

/**
 * Whether a refusal says that the address does not exist: status 5.1.x, but not 5.1.7 and 5.1.8, which speak of the
 * sender. Without a status the plain codes 550, 551 and 553 count, at RCPT TO only. Full mailboxes (552), policy
 * (554, 5.7.x) and the like are no reason to give somebody up.
 */
export function isDeadAddress(
  code: number | null,
  status: string | null,
  isAboutRecipient: boolean,
): boolean {
  if (status) return /^5\.1\.(?![78]$)/.test(status);
  return isAboutRecipient && (code === 550 || code === 551 || code === 553);
}

/** No server took the call: the next mail would fare no better at this moment. */
export function isServerAway(error: SendError): boolean {
  return (
    error.responseCode === undefined &&
    ['ECONNECTION', 'EDNS', 'ETLS', 'ESOCKET', 'ETIMEDOUT'].includes(error.code ?? '')
  );
}
