import anyAscii from 'any-ascii';
import type { InviteeRow } from '../invitee-list/invitee-row.js';
import type { PlanFacts, SenderFacts } from './facts.js';

/** An institution's name without case, accents, marks and spaces; Han forms of ja, zh-Hans and zh-Hant meet. */
export function institutionKey(name: string): string {
  return anyAscii(name.normalize('NFKC').replace(/ー/g, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^the(?=university)/, '');
}

/** The name before a bracket and the words inside it: 東北大学（瀋陽）. */
function bracketed(name: string): { before: string; inside: string } | null {
  const match = /^(.+?)\s*[(（]([^)）]+)[)）]\s*$/.exec(name.normalize('NFKC'));
  return match ? { before: match[1]!, inside: match[2]! } : null;
}

export type SenderMatch =
  | { kind: 'KNOWN'; sender: SenderFacts; namesake: boolean }
  /** Written like the host although it is none of the plan's senders. */
  | { kind: 'HOST' }
  | { kind: 'UNKNOWN'; namesake: boolean };

/**
 * Which of the plan's sending institutions a name means. Only senders are candidates, so a namesake of
 * the host (東北大学 in Shenyang, Northeastern University) is never taken for the host (東北大学, Tohoku
 * University); `namesake` tells that the two look alike.
 */
export function matchSender(plan: PlanFacts, name: string): SenderMatch {
  const key = institutionKey(name);
  const parts = bracketed(name);
  const hostKeys = plan.hostNames.map(institutionKey);
  const namesake = parts !== null && hostKeys.includes(institutionKey(parts.before));
  const byKey = (wanted: string) =>
    plan.senders.find((sender) => sender.names.some((one) => institutionKey(one) === wanted));
  const inOrder =
    byKey(key) ??
    (parts ? (byKey(institutionKey(parts.before)) ?? byKey(institutionKey(parts.inside))) : undefined);
  if (inOrder) {
    const plain = hostKeys.includes(key);
    return { kind: 'KNOWN', sender: inOrder, namesake: namesake || plain };
  }
  const within = plan.senders.filter((sender) =>
    sender.names.some((one) => {
      const own = institutionKey(one);
      return own.length >= 8 && (key.startsWith(own) || (key.length >= 8 && own.startsWith(key)));
    }),
  );
  if (within.length === 1 && !namesake) return { kind: 'KNOWN', sender: within[0]!, namesake: false };
  if (hostKeys.includes(key)) return { kind: 'HOST' };
  return { kind: 'UNKNOWN', namesake };
}

export interface PlacedRow {
  row: InviteeRow;
  match: SenderMatch | null;
  /** One value per institution, known or not, for counting heads by sender; null when none is written. */
  senderKey: string | null;
  /** Country of the sending institution, as far as the plan or the row says. */
  country: string | null;
}

/** Rows with the institution each belongs to. */
export function placeRows(plan: PlanFacts, rows: readonly InviteeRow[]): PlacedRow[] {
  const cache = new Map<string, SenderMatch>();
  const countries = [...new Set(plan.senders.map((sender) => sender.country))];
  return rows.map((row) => {
    if (row.institution === null) return { row, match: null, senderKey: null, country: row.sendingCountry };
    let match = cache.get(row.institution);
    if (!match) cache.set(row.institution, (match = matchSender(plan, row.institution)));
    const known = match.kind === 'KNOWN' ? match.sender : null;
    return {
      row,
      match,
      senderKey: known?.id ?? institutionKey(row.institution),
      country: known?.country ?? row.sendingCountry ?? (countries.length === 1 ? countries[0]! : null),
    };
  });
}
