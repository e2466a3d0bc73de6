import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, isDateOnly, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { profileNotTold } from '../errors.js';
import type { ProfileNotTold } from '../errors.js';
import { profileTold } from '../facts.js';
import { lockPersons } from '../member/member.queries.js';
import { mayTellFacts } from '../policies.js';
import { factValue } from './fact-values.js';
import { nameSearchKey } from './name-key.js';
import { factSources, profileFields } from './profile-fields.js';
import type { ProfileField } from './profile-fields.js';
import {
  confirmCurrent,
  currentFacts,
  deleteFacts,
  fieldsToldBy,
  insertFact,
  supersedeFact,
} from './profile.queries.js';

const input = z.object({
  personId: z.uuid(),
  facts: z
    .array(
      z.object({
        field: z.enum(profileFields),
        value: z.unknown(),
        /** Day from which it holds, when the person said so. */
        validFrom: z.string().refine(isDateOnly).nullish(),
      }),
    )
    .max(profileFields.length),
  source: z.enum(factSources),
  /** The response or report in which it was told; the same twice tells nothing new. */
  sourceRef: z.string().max(100).nullish(),
  /** When it was told, if not just now: what was told or confirmed later stands. */
  toldAt: z.date().optional(),
});

export interface FactsTold {
  readonly __typename: 'FactsTold';
  readonly personId: string;
  /** Fields that hold something else than before. */
  readonly changed: readonly ProfileField[];
}

/**
 * Writes down what a person tells of themselves. A new value supersedes the one before, which stays until the person
 * leaves or takes it back; the same value confirms it. A source that told the same before, and was superseded since,
 * changes nothing: reactions may run twice and late.
 * @throws NOT_FOUND unless the person tells (source SELF) or the system does; when there is no such person
 */
export async function tellFacts(ctx: Ctx, raw: z.input<typeof input>): Promise<FactsTold | ProfileNotTold> {
  const { personId: named, facts, source, sourceRef = null, toldAt = ctx.clock.now() } = input.parse(raw);
  mayTellFacts(ctx.actor, named, source);
  const read = facts.map((fact) => ({ ...fact, value: factValue(fact.field, fact.value) }));
  const unknown = read.filter(({ value }) => value === undefined).map(({ field }) => field);
  if (unknown.length > 0) return profileNotTold(ctx.locale, unknown);
  return inTransaction(ctx, async (tx) => {
    const [personId] = await lockPersons(tx, [named]);
    if (!personId) throw notFound('person');
    const before = new Map((await currentFacts(tx, personId)).map((fact) => [fact.field, fact]));
    const told = sourceRef === null ? [] : await fieldsToldBy(tx, personId, source, sourceRef);
    const changed: ProfileField[] = [];
    for (const { field, value, validFrom = null } of read) {
      const known = before.get(field);
      if (known && known.confirmedAt > toldAt) continue;
      const isSame = known !== undefined && isDeepStrictEqual(known.value, value);
      if (isSame) await confirmCurrent(tx, personId, [field], toldAt);
      if (isSame || told.some((one) => one.field === field && isDeepStrictEqual(one.value, value))) continue;
      await supersedeFact(tx, personId, field);
      const searchKey = field === 'DISPLAY_NAME' ? nameSearchKey(String(value)) : null;
      const row = { id: newId(), personId, field, value, searchKey, source, sourceRef, validFrom, toldAt };
      await insertFact(tx, row);
      changed.push(field);
    }
    await tellOthers(tx, personId, 'profile_fact.told', changed, source);
    return { __typename: 'FactsTold', personId, changed } as const;
  });
}

const fieldsInput = z.object({ personId: z.uuid(), fields: z.array(z.enum(profileFields)) });

/**
 * Says that what was told still holds, so that it is not asked again for twelve months.
 * @returns the fields that were confirmed
 * @throws NOT_FOUND unless the person or the system says so
 */
export async function confirmFacts(ctx: Ctx, raw: z.input<typeof fieldsInput>): Promise<ProfileField[]> {
  const { personId, fields } = fieldsInput.parse(raw);
  mayTellFacts(ctx.actor, personId, 'SELF');
  return inTransaction(ctx, async (tx) => {
    const confirmed = await confirmCurrent(tx, personId, fields, tx.clock.now());
    if (confirmed.length > 0)
      await recordAudit(tx, {
        action: 'profile_fact.confirmed',
        subjectType: 'person',
        subjectId: personId,
        detail: { fields: confirmed },
      });
    return confirmed;
  });
}

/**
 * Takes back what was told of some fields, with everything told of them before. A report or survey still holds what
 * was answered there.
 * @throws NOT_FOUND unless the person or the system asks
 */
export async function forgetFacts(ctx: Ctx, raw: z.input<typeof fieldsInput>): Promise<void> {
  const { personId, fields } = fieldsInput.parse(raw);
  mayTellFacts(ctx.actor, personId, 'SELF');
  await inTransaction(ctx, async (tx) => {
    await lockPersons(tx, [personId]);
    if ((await deleteFacts(tx, personId, fields)) > 0)
      await tellOthers(tx, personId, 'profile_fact.forgotten', fields);
  });
}

async function tellOthers(
  ctx: Ctx,
  personId: string,
  action: string,
  fields: readonly ProfileField[],
  source?: string,
): Promise<void> {
  if (fields.length === 0) return;
  const detail = { fields, ...(source && { source }) };
  await recordAudit(ctx, { action, subjectType: 'person', subjectId: personId, detail });
  await enqueue(ctx, profileTold, { personId, fields: [...fields] });
}
