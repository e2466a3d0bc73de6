import { signInSettings } from '@enishi/accounts';
import { isUuid, keyedHash, sameHash } from '@enishi/platform';
import type { ClubMailKind } from './mail-stop.queries.js';

const KINDS: Readonly<Record<string, ClubMailKind>> = { c: 'club', d: 'digest' };
const LETTERS: Readonly<Record<ClubMailKind, string>> = { club: 'c', digest: 'd' };
/** Bytes of the mark: 128 bits cannot be guessed. */
const MARK = 16;

const mark = (personId: string, kind: ClubMailKind): Buffer =>
  keyedHash('club-mail-stop', `${kind}:${personId}`).subarray(0, MARK);

/**
 * What the link at the foot of a club mail holds: person, kind, and a mark that only we can make. It opens nothing but
 * the stop of these mails, works for years, and needs no row.
 */
export function mailStopToken(personId: string, kind: ClubMailKind): string {
  const id = Buffer.from(personId.replaceAll('-', ''), 'hex');
  return LETTERS[kind] + Buffer.concat([id, mark(personId, kind)]).toString('base64url');
}

/** Whom and what a token stops; undefined for one that we did not make. */
export function readMailStopToken(token: string): { personId: string; kind: ClubMailKind } | undefined {
  const kind = KINDS[token.charAt(0)];
  const bytes = Buffer.from(token.slice(1), 'base64url');
  if (!kind || bytes.length !== 16 + MARK) return undefined;
  const hex = bytes.subarray(0, 16).toString('hex');
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isUuid(personId) || !sameHash(bytes.subarray(16), mark(personId, kind))) return undefined;
  return { personId, kind };
}

/** Address at which no more mails of this kind are asked for; its GET only shows a page. */
export const mailStopLink = (personId: string, kind: ClubMailKind): string =>
  `${signInSettings().publicUrl}/club-mails/${mailStopToken(personId, kind)}`;

/** RFC 8058: mail programs show a button that posts to the address without a cookie. */
export function mailStopHeaders(personId: string, kind: ClubMailKind): Record<string, string> {
  return {
    'List-Unsubscribe': `<${mailStopLink(personId, kind)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
