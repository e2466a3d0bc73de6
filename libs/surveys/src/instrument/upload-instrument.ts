import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { type ReadDefinition, readDefinition } from '@enishi/questionnaire';
import { z } from 'zod';
import { mayKeepInstruments } from '../policies.js';
import { instrumentNotReadable, type InstrumentNotReadable } from './instrument-errors.js';
import { insertDraft, isSameDraft, lockInstrumentCode, newestInstrument } from './instrument.queries.js';
import { shippedInstruments } from './instruments.js';

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
    const answer = read(json, code, version);
    if (!answer.ok) return instrumentNotReadable(ctx.locale, answer.faults);
    const { definition, texts } = answer;
    if (newest && (await isSameDraft(tx, newest, { definition, texts })))
      return { __typename: 'InstrumentUploaded', code, version: newest.version };
    await insertDraft(tx, { code, version, definition, texts });
    await recordAudit(tx, {
      action: 'instrument.uploaded',
      subjectType: 'survey_instrument',
      subjectId: `${code} v${version}`,
      detail: { languages: Object.keys(texts) },
    });
    return { __typename: 'InstrumentUploaded', code, version };
  });
}

/** The version is given here, whatever the file says; the code must be the one it is uploaded under. */
function read(json: string, code: string, version: number): ReadDefinition {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return {
      ok: false,
      faults: [{ place: 'file', reason: error instanceof Error ? error.message : 'no JSON' }],
    };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return readDefinition(raw);
  const said = (raw as { code?: unknown }).code ?? code;
  if (said !== code)
    return { ok: false, faults: [{ place: 'code', reason: `is not ${code}, under which it is uploaded` }] };
  return readDefinition({ ...raw, code, version });
}
