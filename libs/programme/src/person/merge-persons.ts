import type { Ctx } from '@enishi/accounts';
import { AppError, enqueue, inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { z } from 'zod';
import { personMerged } from '../facts.js';
import { findMatch } from './find-match.js';
import { mustKeepPersons } from './list-person-matches.js';
import { personsNotMerged, type PersonsNotMerged } from './merge-errors.js';
import {
  findStandingMerge,
  insertMerge,
  lockParticipationsOf,
  lockPersons,
  moveParticipations,
  type PersonRow,
  writePerson,
} from './person-merge.queries.js';

const input = z
  .object({
    /** The person who stays. */
    keepId: z.uuid(),
    /** The person who lives on in the other. */
    mergeId: z.uuid(),
  })
  .refine(({ keepId, mergeId }) => keepId !== mergeId, 'two persons');

export interface PersonsMerged {
  readonly __typename: 'PersonsMerged';
  readonly mergeId: string;
  readonly keptPersonId: string;
}

/**
 * Makes two records one person (R50): participations move to the one that stays, gaps in it are filled, and
 * both rows are kept as they were so that the merge can be undone. Merging the same two twice is once.
 * @throws NOT_FOUND unless an officer or administrator asks.
 */
export async function mergePersons(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<PersonsMerged | UserError<PersonsNotMerged>> {
  mustKeepPersons(ctx);
  const { keepId, mergeId } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const persons = await lockPersons(tx, [keepId, mergeId]);
    const [kept, merged] = [persons.get(keepId), persons.get(mergeId)];
    if (!kept || !merged) throw notFound('person');
    const standing = merged.merged_into_id === keepId ? await findStandingMerge(tx, keepId, mergeId) : null;
    if (standing) return { __typename: 'PersonsMerged', mergeId: standing.id, keptPersonId: keepId };
    if (kept.merged_into_id || merged.merged_into_id) return personsNotMerged(tx.locale, 'ALREADY_MERGED');
    const here = new Set((await lockParticipationsOf(tx, keepId)).map((one) => one.planId));
    const moving = await lockParticipationsOf(tx, mergeId);
    if (moving.some((one) => here.has(one.planId))) return personsNotMerged(tx.locale, 'SAME_PLAN');

    const id = newId();
    const participationIds = moving.map((one) => one.id);
    const written =
      (await writePerson(tx, filled(kept, merged), kept.version)) +
      (await writePerson(
        tx,
        { ...merged, merged_into_id: keepId, version: merged.version + 1 },
        merged.version,
      ));
    if (written !== 2) throw new AppError('CONFLICT', 'person');
    await moveParticipations(tx, participationIds, mergeId, keepId);
    const reasons = findMatch(findable(kept), findable(merged))?.reasons ?? [];
    await insertMerge(tx, {
      id,
      keptPersonId: keepId,
      mergedPersonId: mergeId,
      reason: { reasons },
      undo: { kept, merged, participationIds },
    });
    await enqueue(tx, personMerged, { mergeId: id, keptPersonId: keepId, mergedPersonId: mergeId });
    await recordAudit(tx, {
      action: 'person.merged',
      subjectType: 'person',
      subjectId: keepId,
      detail: { mergeId: id, mergedPersonId: mergeId, participations: participationIds.length, reasons },
    });
    return { __typename: 'PersonsMerged', mergeId: id, keptPersonId: keepId };
  });
}

/** The person who stays, with gaps filled from the other; nothing said is overwritten. */
function filled(kept: PersonRow, merged: PersonRow): PersonRow {
  const otherEmail =
    merged.email && merged.email.toLowerCase() !== kept.email?.toLowerCase() ? merged.email : null;
  return {
    ...kept,
    name_native: kept.name_native ?? merged.name_native,
    name_native_lang: kept.name_native ? kept.name_native_lang : merged.name_native_lang,
    birth_date: kept.birth_date ?? merged.birth_date,
    nationalities: [...new Set([...kept.nationalities, ...merged.nationalities])],
    gender: kept.gender ?? merged.gender,
    email: kept.email ?? merged.email,
    email_second: kept.email_second ?? (kept.email ? otherEmail : null) ?? merged.email_second,
    preferred_language: kept.preferred_language ?? merged.preferred_language,
    match_keys: [...new Set([...kept.match_keys, ...merged.match_keys])],
    version: kept.version + 1,
  };
}

function findable(row: PersonRow) {
  return {
    nameLatin: row.name_latin,
    nameNative: row.name_native,
    birthDate: row.birth_date,
    nationalities: row.nationalities,
    email: row.email,
  };
}
