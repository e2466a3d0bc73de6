import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mayKeepInstruments } from '../policies.js';
import { instrumentNotReadable, type InstrumentNotReadable } from './instrument-errors.js';
import { insertDraft, isSameDraft, lockInstrumentCode, newestInstrument } from './instrument.queries.js';
import { shippedInstruments } from './instruments.js';
import { readUploaded } from './upload/read-uploaded.js';

const input = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/)
    .max(20),
  /** SurveyJS JSON. */
  json: z.string().max(500_000),
});

export interface InstrumentUploaded {
  __typename: 'InstrumentUploaded';
  code: string;
  version: number;
}

/**
 * Takes in a questionnaire in SurveyJS JSON as a draft, the next version of its code. Nobody is asked with a
 * draft. The same upload again is the same draft.
 * @throws NOT_FOUND unless an officer asks
 */
export async function uploadInstrument(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<InstrumentUploaded | InstrumentNotReadable> {
  mayKeepInstruments(ctx.actor);
  const { code, json } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    await lockInstrumentCode(tx, code);
    const newest = await newestInstrument(tx, code);
    const shipped = shippedInstruments
      .filter(({ questionnaire }) => questionnaire.code === code)
      .map(({ questionnaire }) => questionnaire.version);
    const version = Math.max(newest?.version ?? 0, ...shipped) + 1;
    const answer = readUploaded(json, code, version);
    if ('faults' in answer) return instrumentNotReadable(ctx.locale, answer.faults);
    if (newest && (await isSameDraft(tx, newest, answer.read)))
      return { __typename: 'InstrumentUploaded', code, version: newest.version };
    await insertDraft(tx, { code, version, ...answer.read });
    await recordAudit(tx, {
      action: 'instrument.uploaded',
      subjectType: 'survey_instrument',
      subjectId: `${code} v${version}`,
      detail: { languages: Object.keys(answer.read.texts) },
    });
    return { __typename: 'InstrumentUploaded', code, version };
  });
}
