import type { Ctx } from '@enishi/accounts';
import { tokyoDate } from '@enishi/platform';
import { protectTable } from '@enishi/statistics';
import { z } from 'zod';
import { FIELDS_OF_SCIENCE, LEVELS, OPPORTUNITY_KINDS, levelOf } from '../opportunity/opportunity-words.js';
import type { FieldOfScience, Level, OpportunityKind } from '../opportunity/opportunity-words.js';
import { ownPersonId } from '../policies.js';
import { countAccepted, knownOfMe, nameForPath, openHosts } from './path.queries.js';
import type { PathHostRow } from './path.queries.js';

const input = z.strictObject({
  field: z.enum(FIELDS_OF_SCIENCE).nullish(),
  level: z.enum(LEVELS).nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
});
const MOST_HOSTS = 20;
const MOST_HELPERS = 12;

export interface Path {
  /** What it is for; what the member did not say, as it is known of them. */
  readonly field: FieldOfScience | null;
  readonly level: Level | null;
  readonly country: string | null;
  readonly hosts: readonly PathHostRow[];
  /** People of the field who were accepted, protected: nearest five, small groups hidden. */
  readonly accepted: readonly { kind: OpportunityKind; count: number | null }[];
  readonly helpers: readonly { personId: string; name: string; kinds: string[] }[];
}

/**
 * The way to Japan for a level, a field and a country: hosts that opted in, how many of the field were accepted where,
 * and who of them agreed to be asked. What is open stands on the board, filtered by the same three words. Without a
 * field there is nobody to show yet.
 * @throws NOT_FOUND when the account has no membership
 */
export async function findPath(ctx: Ctx, raw: z.input<typeof input>): Promise<Path> {
  const said = input.parse(raw);
  const personId = ownPersonId(ctx.actor);
  const known = await knownOfMe(ctx, personId);
  const field = said.field ?? FIELDS_OF_SCIENCE.find((one) => one === known.field) ?? null;
  const level = said.level ?? LEVELS.find((one) => one === known.level) ?? levelOf(known.academicLevel);
  const country = said.country ?? known.country;
  if (field === null) return { field, level, country, hosts: [], accepted: [], helpers: [] };
  const hosts = await openHosts(ctx, field, MOST_HOSTS);
  const helpers = await nameForPath(ctx, field, tokyoDate(ctx.clock.now()), personId, MOST_HELPERS);
  return { field, level, country, hosts, accepted: await accepted(ctx, field), helpers };
}

async function accepted(ctx: Ctx, field: string): Promise<Path['accepted']> {
  const counted = await countAccepted(ctx, field);
  const table = (pick: 'inField' | 'inAll') => ({
    dims: [{ name: 'kind', members: OPPORTUNITY_KINDS }],
    cells: counted.map((row) => ({ key: [row.kind], count: row[pick] })),
  });
  const { cells } = protectTable(table('inField'), { exact: false, wider: [table('inAll')] });
  return OPPORTUNITY_KINDS.map((kind) => ({
    kind,
    count: cells.find(({ key }) => key[0] === kind)?.count ?? null,
  }));
}
