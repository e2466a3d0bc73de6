import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit } from '@enishi/platform';
import { settleVerification } from '../claim/claim.queries.js';
import type { ClaimKind } from '../claim/claim-states.js';
import { INSTITUTION_REASONS } from '../claim/claim-states.js';
import { partialDate } from '../claim/partial-date.js';
import { institutionsById, planOfPerson } from '../claim/report-facts.queries.js';
import { normalDoi } from '../evidence/evidence.js';
import { reconcileTouched } from '../reconciliation/reconcile.js';
import { mayRecordTold } from '../policies.js';
import type { Told, ToldAbout, ToldInstitution, ToldOutcome, ToldRevisit } from './told.js';
import {
  holdCase,
  resolveAbout,
  setPersons,
  upsertTold,
  withdrawUntold,
  writeVerdicts,
} from './told.queries.js';

export interface ToldRecorded {
  /** Claims that are new, changed, and taken back. */
  added: number;
  changed: number;
  withdrawn: number;
  verdicts: number;
}

/** What a form said about lines that were known: found claims by place. */
type Found = ReadonlyMap<string, { id: string; source: string }>;

/**
 * Makes claims and verdicts of what a yearly form tells. The form is the whole truth about its own lines: the same
 * hand-in again changes nothing, a corrected one updates, a line that is gone is withdrawn. A confirmation by another
 * source corroborates; a correction stands beside what it corrects; a denial leaves it as it is told.
 * `told` is read under the lock of the case, so that the latest hand-in wins however facts arrive.
 * @throws NOT_FOUND unless the system records
 */
export async function recordTold(
  ctx: Ctx,
  assignmentId: string,
  read: (ctx: Ctx) => Promise<Told | undefined>,
): Promise<ToldRecorded> {
  mayRecordTold(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    await holdCase(tx, assignmentId);
    const told = await read(tx);
    const recorded = told ? await record(tx, told) : await takeBack(tx, assignmentId);
    if (Object.values(recorded).some((count) => count > 0))
      await recordAudit(tx, {
        action: told ? 'outcomes.told' : 'outcomes.untold',
        subjectType: 'survey_assignment',
        subjectId: assignmentId,
        detail: { ...recorded },
      });
    await reconcileTouched(tx);
    return recorded;
  });
}

async function record(tx: Ctx, told: Told): Promise<ToldRecorded> {
  const { assignmentId, source } = told;
  const planId =
    told.planId ?? (told.personId ? await planOfPerson(tx, told.personId, told.cohortYear) : null);
  const found = await findAbout(tx, told, planId);
  // a confirmed line is told anew only where we do not know it: then its confirmation is the first we hear
  const isTold = ({ place: at, confirms }: ToldRevisit | ToldOutcome) => !confirms || !found.has(at);
  const [revisitsToTell, outcomesToTell] = [told.revisits.filter(isTold), told.outcomes.filter(isTold)];
  const by = { source, reportedBy: `respondent:${assignmentId}` };
  const ref = (place: string) => `survey:${assignmentId}:${place}`;
  const institutions = await institutionsById(
    tx,
    [...told.revisits, ...told.outcomes].flatMap(({ institution }) =>
      institution?.id ? [institution.id] : [],
    ),
  );
  const place = (line: ToldRevisit | ToldOutcome) => ({
    id: newId(),
    source_ref: ref(line.place),
    plan_id: planId,
    ...institutionColumns(line.institution, institutions),
    funding: line.funding ?? null,
    corrects_id: found.get(line.place)?.id ?? null,
  });
  const revisits = revisitsToTell.map((line) => ({ ...place(line), ...revisitColumns(line) }));
  const outcomes = outcomesToTell.map((line) => ({
    ...place(line),
    ...outcomeColumns(line),
    institution_country: line.institution?.id
      ? (institutions.get(line.institution.id)?.country ?? null)
      : null,
  }));
  const written = [
    ...(await upsertTold(tx, 'REVISIT', revisits, by)),
    ...(await upsertTold(tx, 'OUTCOME', outcomes, by)),
  ];
  if (told.personId) await setPersons(tx, refsOf(outcomes), told.personId);
  const withdrawn = [
    ...(await withdrawUntold(tx, 'REVISIT', assignmentId, refsOf(revisits))),
    ...(await withdrawUntold(tx, 'OUTCOME', assignmentId, refsOf(outcomes))),
  ];
  const verdicts = told.verdicts.flatMap(({ place: at, about, verdict }) => {
    const claim = found.get(at);
    return claim ? [{ id: newId(), sourceRef: ref(at), kind: about.kind, claimId: claim.id, verdict }] : [];
  });
  const touched = await writeVerdicts(tx, assignmentId, verdicts, { source, givenBy: by.reportedBy });
  await settle(
    tx,
    touched,
    written.map(({ id }) => id),
  );
  return {
    added: written.filter(({ isNew }) => isNew).length,
    changed: written.filter(({ isNew }) => !isNew).length,
    withdrawn: withdrawn.length,
    verdicts: touched.length,
  };
}

const refsOf = (rows: readonly { source_ref: string }[]): string[] => rows.map((row) => row.source_ref);

/** Nothing of the form stands any more. */
async function takeBack(tx: Ctx, assignmentId: string): Promise<ToldRecorded> {
  const withdrawn = [
    ...(await withdrawUntold(tx, 'REVISIT', assignmentId, [])),
    ...(await withdrawUntold(tx, 'OUTCOME', assignmentId, [])),
  ];
  const touched = await writeVerdicts(tx, assignmentId, [], { source: 'HOST', givenBy: '' });
  await settle(tx, touched, []);
  return { added: 0, changed: 0, withdrawn: withdrawn.length, verdicts: touched.length };
}

async function settle(
  tx: Ctx,
  touched: readonly { outcomeId: string | null; revisitId: string | null }[],
  written: readonly string[],
): Promise<void> {
  const ids = (key: 'outcomeId' | 'revisitId') => touched.flatMap((row) => row[key] ?? []);
  await settleVerification(tx, 'OUTCOME', [...ids('outcomeId'), ...written]);
  await settleVerification(tx, 'REVISIT', [...ids('revisitId'), ...written]);
}

/** The claims that known lines are about, by place; the latest where several forms told the same line. */
async function findAbout(tx: Ctx, told: Told, planId: string | null): Promise<Found> {
  const wanted = new Map<string, ToldAbout>();
  for (const { place, about } of told.verdicts) wanted.set(place, about);
  for (const { place, corrects } of [...told.revisits, ...told.outcomes])
    if (corrects) wanted.set(place, corrects);
  const found = new Map<string, { id: string; source: string }>();
  for (const kind of ['REVISIT', 'OUTCOME'] as const satisfies readonly ClaimKind[]) {
    const abouts = [...wanted].filter(([, about]) => about.kind === kind);
    if (abouts.length === 0) continue;
    const ids = abouts.flatMap(([, about]) => ('claimId' in about ? [about.claimId] : []));
    const lines = abouts.map(([, about]) => lineOf(about));
    const scope = { planId, personId: told.personId, notOf: told.assignmentId };
    for (const claim of await resolveAbout(tx, kind, { ids, lines }, scope))
      for (const [place, about] of abouts)
        if (claim.line === lineOf(about) || ('claimId' in about && about.claimId === claim.id))
          found.set(place, claim);
  }
  return found;
}

/** How the line of a form is called that shows this: a claim corrected last year comes back under the same name. */
const lineOf = (about: ToldAbout): string =>
  'line' in about ? about.line : `${about.kind.toLowerCase()}_${about.claimId}`;

const isReason = (reason: string | undefined): boolean =>
  (INSTITUTION_REASONS as readonly (string | undefined)[]).includes(reason);

function institutionColumns(said: ToldInstitution | undefined, known: ReadonlyMap<string, unknown>) {
  const isListed = said?.id !== undefined && known.has(said.id);
  return {
    institution_id: isListed ? said.id : null,
    institution_name: isListed ? null : (said?.name ?? null),
    institution_reason: !isListed && said && isReason(said.reason) ? said.reason : null,
  };
}

const dates = (text: string | undefined) => (text === undefined ? undefined : partialDate(text));

function revisitColumns({ personId, headCount, purpose, statusOfResidence, from, to }: ToldRevisit) {
  const [begun, ended] = [dates(from), dates(to)];
  return {
    person_id: personId,
    head_count: personId === null ? headCount : 1,
    purpose,
    status_of_residence: statusOfResidence ?? null,
    from_on: begun?.text ?? null,
    from_earliest: begun?.earliest ?? null,
    from_latest: begun?.latest ?? null,
    to_on: ended?.text ?? null,
    to_earliest: ended?.earliest ?? null,
    to_latest: ended?.latest ?? null,
  };
}

function outcomeColumns({ type, title, doi, headCount, detail, attribution, note, from, to }: ToldOutcome) {
  const [begun, ended] = [dates(from), dates(to)];
  const evidence = doi === undefined ? undefined : normalDoi(doi);
  return {
    type,
    title: title ?? null,
    arisen_on: begun?.text ?? null,
    arisen_from: begun?.earliest ?? null,
    arisen_to: begun?.latest ?? null,
    ended_on: ended?.text ?? null,
    ended_from: ended?.earliest ?? null,
    ended_to: ended?.latest ?? null,
    evidence_kind: evidence ? 'DOI' : null,
    evidence: evidence ?? null,
    head_count: headCount ?? null,
    detail: detail ?? null,
    note: note ?? null,
    attribution: attribution ?? 'UNKNOWN',
  };
}
