import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mustKeepPlans } from '../policies.js';
import { institutionKey } from '../rules/senders.js';
import { INSTITUTION_KINDS } from './institution-kind.js';
import { insertInstitution, selectInstitutionsByKeys } from './institution.queries.js';
import type { InstitutionRow } from './institution.queries.js';

const name = z.string().trim().min(1).max(300).nullable().default(null);
const input = z
  .object({
    kind: z.enum(INSTITUTION_KINDS),
    countryCode: z.string().regex(/^[A-Z]{2}$/),
    nameJa: name,
    nameEn: name,
    nameNative: name,
    nameZhHans: name,
    aliases: z.array(z.string().trim().min(1).max(300)).max(20).default([]),
    ror: z.string().trim().max(40).nullable().default(null),
    corporateNumber: z
      .string()
      .regex(/^\d{13}$/)
      .nullable()
      .default(null),
  })
  .refine((it) => it.nameJa ?? it.nameEn ?? it.nameNative, 'at least one name');

/**
 * Finds the institution of a country that goes by one of the names, or adds it. Namesakes in two countries
 * are two institutions: 東北大学 in Sendai is not 東北大学 in Shenyang.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function findOrAddInstitution(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<{ institution: InstitutionRow; isNew: boolean }> {
  mustKeepPlans(ctx.actor);
  const wanted = input.parse(raw);
  const names = [wanted.nameJa, wanted.nameEn, wanted.nameNative, wanted.nameZhHans, ...wanted.aliases];
  const matchKeys = [...new Set(names.flatMap((one) => (one ? [institutionKey(one)] : [])))].filter(Boolean);
  return inTransaction(ctx, async (tx) => {
    const [known] = await selectInstitutionsByKeys(tx, wanted.countryCode, matchKeys);
    if (known) return { institution: known, isNew: false };
    const institution = await insertInstitution(tx, { id: newId(), ...wanted, matchKeys });
    await recordAudit(tx, {
      action: 'institution.added',
      subjectType: 'institution',
      subjectId: institution.id,
      detail: { countryCode: wanted.countryCode, kind: wanted.kind },
    });
    return { institution, isNew: true };
  });
}
