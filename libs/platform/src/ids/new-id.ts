import { randomFillSync, randomInt } from 'node:crypto';

const ID_BYTES = 16;
/** Random bytes drawn ahead for 256 ids: one call of the system instead of one per id. Each is used once. */
const drawn = Buffer.alloc(ID_BYTES * 256);
let next = drawn.length;

function takeRandom(): Buffer {
  if (next === drawn.length) {
    randomFillSync(drawn);
    next = 0;
  }
  const taken = drawn.subarray(next, next + ID_BYTES);
  next += ID_BYTES;
  return taken;
}

/**
 * A uuid version 7: ordered by time, so that indexes stay compact. Made by the application because
 * PostgreSQL has no such function before version 18.
 */
export function newId(now: number = Date.now()): string {
  const bytes = takeRandom();
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * SQL of an id of the same kind, for rows that are written out of other rows by the ten thousand: a random id would
 * touch every page of every index that holds it.
 */
export const NEW_ID_SQL = `encode(
  substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
    || set_byte(substring(uuid_send(gen_random_uuid()) from 7), 0,
         (get_byte(uuid_send(gen_random_uuid()), 6) & 15) | 112), 'hex')::uuid`;

/** Letters and digits that cannot be mistaken for one another on paper or on the telephone. */
export const CLEAR_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A random public code of the given length over the clear alphabet (5 bits a character). */
export function randomCode(length: number): string {
  let code = '';
  for (let i = 0; i < length; i++) code += CLEAR_ALPHABET[randomInt(CLEAR_ALPHABET.length)];
  return code;
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}
