import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDateOnly } from '../clock/date-only.js';

/** Calendar date in Japan, `YYYY-MM-DD`. */
export const DateOnlyScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date, YYYY-MM-DD. Deadlines and visit dates are dates in Japan (Asia/Tokyo).',
  serialize: (value) => String(value),
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

function readDate(value: unknown): string {
  if (typeof value === 'string' && isDateOnly(value)) return value;
  throw new GraphQLError('Expected a date that exists, as YYYY-MM-DD.');
}
