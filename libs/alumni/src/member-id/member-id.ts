import { randomInt } from 'node:crypto';

/**
 * Member IDs: nine characters, eight random and one check character, e.g. K7M4QX9RC, printed K7M-4QX-9RC.
 *
 * - Opaque: no country, no year, no serial; an ID says nothing about its person.
 * - I, O, 0, 1 do not occur (they are mistaken for one another); A, E, U neither, so that no ID reads as a word.
 * - The check character is that of ISO 7064 MOD 37,36 over the full alphabet 0–9A–Z. We only draw IDs whose check
 *   character also lies in our 29 letters, so every checker of the standard accepts our IDs unchanged. It finds every
 *   single wrong character and 99.8 % of exchanged neighbours. (The system that ISO 7064 would give for 29 letters of
 *   our own, MOD 30,29, no library checks; a restricted MOD 37,36 costs a quarter of the numbers, which are plenty.)
 * - 29^8 × 29/36 ≈ 4 × 10^11 IDs: with 100,000 given, a guess that passes the check hits one in four million times.
 *   An ID is still no secret: what it opens is rate-limited and shows no personal data.
 */
const LETTERS = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LENGTH = 9;

/** The ISO 7064 MOD 37,36 check character of a text of digits and capital letters. */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + VALUES.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return VALUES.charAt((37 - product) % 36);
}

/** Draws an ID. Whether it was given before is decided by the ledger's primary key, not here. */
export function drawMemberId(draw: (below: number) => number = randomInt): string {
  for (;;) {
    let text = '';
    while (text.length < LENGTH - 1) text += LETTERS.charAt(draw(LETTERS.length));
    const check = checkCharacter(text);
    if (LETTERS.includes(check)) return text + check;
  }
}

/**
 * How an ID is compared: what a person types may have small letters, full-width letters, spaces, hyphens of any kind.
 * Also the key of legacy IDs, which are kept and printed verbatim.
 */
export function memberIdKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for an ID of our form whose check character is right; legacy IDs are not of our form. */
export function isMemberId(typed: string): boolean {
  const key = memberIdKey(typed);
  if (key.length !== LENGTH || [...key].some((character) => !LETTERS.includes(character))) return false;
  return checkCharacter(key.slice(0, -1)) === key.slice(-1);
}

/**
 * True when the typed text cannot be an ID of our form: a letter that never occurs, a wrong length, a wrong check
 * character. The person is then asked to compare with the certificate. Legacy IDs must be looked up before asking.
 */
export function looksMistyped(typed: string): boolean {
  return !isMemberId(typed);
}

/** An ID as printed and shown: ours in three groups of three, legacy IDs verbatim. */
export function printedMemberId(memberId: string): string {
  return isMemberId(memberId) && memberId.length === LENGTH
    ? `${memberId.slice(0, 3)}-${memberId.slice(3, 6)}-${memberId.slice(6)}`
    : memberId;
}
