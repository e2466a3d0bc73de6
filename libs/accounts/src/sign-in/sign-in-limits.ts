import type { AllowanceRule } from '../allowance/take-allowance.js';
import { networkPrefix } from '../allowance/network-prefix.js';

/** Codes and links are good for ten minutes (ASVS 5.0, 6.5.5). */
export const CODE_MINUTES = 10;
/** Wrong codes taken per request. Six digits and five tries: one guess in 200,000. */
export const CODE_TRIES = 5;

/**
 * Requests for a mail. Per address: nobody's mailbox is flooded, and a day's codes allow 100 guesses at
 * most. Per network: wide enough for a host whose guests all sign in on the last day from one hall.
 */
export function requestRules(email: string, ip: string): AllowanceRule[] {
  return [
    { purpose: 'sign-in.address', key: email, limit: 5, windowSeconds: 600 },
    { purpose: 'sign-in.address', key: email, limit: 20, windowSeconds: 86_400 },
    { purpose: 'sign-in.network', key: networkPrefix(ip), limit: 100, windowSeconds: 600 },
  ];
}

/** Tries of codes, links and passkeys, right or wrong, from one network. */
export function tryRules(ip: string): AllowanceRule[] {
  return [{ purpose: 'sign-in.try', key: networkPrefix(ip), limit: 300, windowSeconds: 600 }];
}
