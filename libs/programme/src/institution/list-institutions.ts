import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { mustKeepPlans } from '../policies.js';
import { searchInstitutions } from './institution.queries.js';
import type { InstitutionRow } from './institution.queries.js';

const input = z.object({
  search: z.string().trim().max(100).default(''),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  first: z.int().min(1).max(50).default(20),
});

/**
 * Institutions by part of a name, for the officer's forms.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function listInstitutions(ctx: Ctx, raw: z.input<typeof input>): Promise<InstitutionRow[]> {
  mustKeepPlans(ctx.actor);
  const { search, countryCode, first } = input.parse(raw);
  return searchInstitutions(ctx, search, countryCode, first);
}
