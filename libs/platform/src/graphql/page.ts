import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AppError } from '../errors/app-error.js';

/** What a list says beside its rows. */
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more rows follow.' })
  hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Pass as `after` to get the rows that follow.' })
  endCursor!: string | null;
  @Field(() => Int, {
    description: 'How many rows the filter matches in all, within the rights of the reader.',
  })
  totalCount!: number;
}

/** Packs the sort key of a row into an opaque cursor. */
export function toCursor(parts: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Unpacks a cursor made by `toCursor`; a cursor that was tampered with is INVALID_INPUT. */
export function fromCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(parts) && parts.length === length && parts.every(isPlain)) return parts;
  } catch {
    // falls through: every unreadable cursor gets the same answer
  }
  throw new AppError('INVALID_INPUT', 'cursor');
}

function isPlain(part: unknown): boolean {
  return part === null || typeof part === 'string' || typeof part === 'number';
}

/** True for a moment as `toISOString` writes it; what JavaScript reads beyond that, PostgreSQL does not. */
export const isIsoMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
