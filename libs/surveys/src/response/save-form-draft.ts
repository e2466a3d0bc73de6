import type { Ctx } from '@enishi/accounts';
import { AppError, hashToken, inTransaction, isLocale, recordAudit } from '@enishi/platform';
import { mergeDraft, readChanges } from '@enishi/questionnaire';
import type { DraftChanges, Questionnaire } from '@enishi/questionnaire';
import { z } from 'zod';
import { followUpClosed, formAlreadySubmitted, formHeldBack, formSessionEnded } from '../errors.js';
import type { FollowUpClosed, FormAlreadySubmitted, FormHeldBack, FormSessionEnded } from '../errors.js';
import { addEvents } from '../field/add-events.js';
import type { DraftSaved } from '../report/save-draft.js';
import { findForm, findTestForm, lockForm, markStarted, writeFormDraft } from './form.queries.js';
import type { FormRow } from './form.queries.js';
import { loadInstrument } from '../instrument/load-instrument.js';
import { isHeldBack, isOpenForm } from './read-form.js';
import { asRespondent } from './as-respondent.js';
import { isVisibleAnswer, linesIn, typedHere, visibleDraft } from './visible-draft.js';

const input = z.strictObject({
  token: z.string().min(20).max(100),
  caseId: z.uuid().optional(),
  /** Draft version that this browser last heard of. */
  base: z.int().min(0),
  /** Answers that changed here since then, field by field; null empties one. */
  changes: z.record(z.string().max(200), z.unknown()),
  /** Page on which the person is. */
  place: z.string().max(100).nullable().default(null),
  language: z.string().refine(isLocale),
});

/** Largest draft in characters of JSON; long rosters included. */
const LARGEST_DRAFT = 200_000;

/**
 * Saves what changed, field by field, so that two tabs and two colleagues lose nothing. Answers need not be
 * right yet; what is not a question or not of its kind is left out. The first one notes that the person
 * began. A test form is answered and forgotten.
 */
export function saveFormDraft(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<DraftSaved | FormAlreadySubmitted | FollowUpClosed | FormHeldBack | FormSessionEnded> {
  const { token, caseId, base, changes, place, language } = input.parse(raw);
  const tokenHash = hashToken(token);
  return inTransaction(ctx, async (tx) => {
    const seen = await findForm(tx, tokenHash, caseId);
    if (!seen?.isBegun)
      return !seen && (await findTestForm(tx, tokenHash))
        ? { __typename: 'DraftSaved', version: base + 1, theirs: {} }
        : formSessionEnded(ctx.locale);
    await lockForm(tx, seen.assignmentId);
    const form = await findForm(tx, tokenHash, seen.assignmentId);
    if (!form) return formSessionEnded(ctx.locale);
    if (!form.takesHandIns) return followUpClosed(ctx.locale);
    if (isHeldBack(form)) return formHeldBack(ctx.locale);
    if (!isOpenForm(form)) return formAlreadySubmitted(ctx.locale, form.receiptNumber);
    const { questionnaire } = await loadInstrument(tx, form.instrumentCode, form.instrumentVersion);
    const stored = { version: form.draftVersion, answers: form.draft, changedAt: form.changedAt };
    const known = knownChanges(questionnaire, form, changes);
    const { draft, theirs } = mergeDraft(stored, base, known);
    if (JSON.stringify(draft.answers).length > LARGEST_DRAFT) throw new AppError('TOO_LARGE', 'draft');
    const touched = Object.keys(draft.changedAt).filter(
      (key) => (draft.changedAt[key] ?? 0) > form.draftVersion,
    );
    await writeFormDraft(tx, form.assignmentId, {
      ...draft,
      typedIn: typedHere(questionnaire, form, touched),
      place: questionnaire.pages.some((page) => page.name === place) ? place : null,
      language,
    });
    if (touched.length > 0 && (await markStarted(tx, form.assignmentId))) {
      await addEvents(tx, 'STARTED', [form.assignmentId], { via: form.via });
      await recordAudit(asRespondent(tx, form), {
        action: 'follow_up.started',
        subjectType: 'survey_assignment',
        subjectId: form.assignmentId,
        detail: { via: form.via },
      });
    }
    const visible = Object.entries(theirs).filter(([key]) => isVisibleAnswer(questionnaire, form, key));
    return { __typename: 'DraftSaved', version: draft.version, theirs: Object.fromEntries(visible) };
  });
}

/** What of the sent changes is a question's and of its kind. A whole roster leaves lines alone that this browser cannot see. */
function knownChanges(
  questionnaire: Questionnaire,
  form: FormRow,
  sent: Readonly<Record<string, unknown>>,
): DraftChanges {
  const { changes } = readChanges(questionnaire, sent);
  const { hidden } = visibleDraft(questionnaire, form, form.draft);
  return Object.fromEntries(
    Object.entries(changes).map(([key, value]) => {
      const others = linesIn(hidden[key]);
      if (others.length === 0) return [key, value];
      const ids = new Set(others.map(({ id }) => id));
      return [key, [...others, ...linesIn(value).filter(({ id }) => !ids.has(id))]];
    }),
  );
}
