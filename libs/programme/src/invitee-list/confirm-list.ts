import type { Ctx } from '@enishi/accounts';
import { asSystem } from '@enishi/accounts';
import { AppError, enqueue, inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import type { UserError } from '@enishi/platform';
import { z } from 'zod';
import { inviteeListConfirmed } from '../facts.js';
import type { ParticipationRecord, PersonRecord } from '../participation/participation-record.js';
import {
  insertParticipations,
  insertPersons,
  selectPersons,
  selectPlanPeople,
  updateParticipations,
  updatePersons,
  withdrawParticipations,
} from '../participation/participation-write.queries.js';
import { keepsPersons } from '../person/list-person-matches.js';
import { mustActForHost } from '../policies.js';
import { movePlan } from '../plan/change-plan-state.js';
import { lockPlan } from '../plan/plan.queries.js';
import type { PlanState } from '../plan/plan-states.js';
import { settleClock } from '../plan/settle-clock.js';
import { checkList } from './check-list.js';
import {
  comparePeople,
  participationAfter,
  personAfter,
  type RowChange,
  wantedOf,
} from './compare-people.js';
import { mustFindBatch, updateBatchState, type BatchRow, type BatchState } from './import-batch.queries.js';
import { listNotChanged, type ListNotChanged, type ListObstacle } from './list-errors.js';
import { selectListFacts } from './list-facts.queries.js';
import type { ListCounts, ListUndo } from './list-undo.js';

const input = z.object({
  id: z.uuid(),
  /** Version of the import that was previewed. */
  version: z.int().min(1),
  /** The list is complete: people of the plan who are not in it are withdrawn. */
  withdrawMissing: z.boolean().default(false),
  /** Rows whose person is somebody on record already (R50); officers only. */
  reuse: z
    .array(z.object({ row: z.int().min(1), personId: z.uuid() }))
    .max(20_000)
    .default([]),
});

export interface ListConfirmed {
  readonly __typename: 'ListConfirmed';
  readonly batchId: string;
  readonly planId: string;
  readonly counts: ListCounts;
}

/**
 * Makes a list count: adds, changes and withdraws people in one transaction or not at all. Confirming the
 * same version twice is once. Member IDs follow from the fact `invitee_list.confirmed`.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks; CONFLICT when
 *   a row was changed by somebody else meanwhile.
 */
export async function confirmList(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ListConfirmed | UserError<ListNotChanged>> {
  const wish = input.parse(raw);
  if (wish.reuse.length > 0 && !keepsPersons(ctx)) throw notFound('person');
  return inTransaction(ctx, async (tx) => {
    const { planId } = await mustFindBatch(tx, wish.id);
    mustActForHost(tx.actor, planId);
    await lockPlan(tx, planId);
    const batch = await mustFindBatch(tx, wish.id, true);
    if (batch.state === 'CONFIRMED' && batch.undo && wish.version === batch.version - 1)
      return confirmed(batch, batch.undo.counts);
    const obstacle = OBSTACLES[batch.state];
    if (obstacle) return listNotChanged(tx.locale, obstacle);
    if (batch.version !== wish.version) throw new AppError('CONFLICT', 'import');
    const facts = await selectListFacts(tx, planId);
    const hindrance = stateObstacle(facts.state);
    if (hindrance) return listNotChanged(tx.locale, hindrance);
    const { problems, senderIds } = checkList(batch.list, facts);
    if (problems.some((problem) => problem.severity === 'BLOCK')) return listNotChanged(tx.locale, 'BLOCKED');

    const work = await planWork(tx, batch, senderIds, wish);
    if (!work) return listNotChanged(tx.locale, 'PERSON_NOT_FREE');
    await insertPersons(tx, work.newPersons);
    await insertParticipations(tx, work.newParticipations);
    const written =
      (await updatePersons(tx, work.persons)) + (await updateParticipations(tx, work.participations));
    const withdrawn = await withdrawParticipations(tx, work.withdrawn);
    if (written !== work.persons.length + work.participations.length || withdrawn !== work.withdrawn.length)
      throw new AppError('CONFLICT', 'participation');
    const movedPlan =
      facts.state === 'AGREEMENT_SIGNED' &&
      (await movePlan(tx, planId, 'AGREEMENT_SIGNED', 'INVITEE_LIST_CONFIRMED'));
    await settleClock(asSystem(tx, 'invitee_list.confirm'), { planId, clock: 'INVITEE_LIST' });
    const undo: ListUndo = { ...work.undo, movedPlan };
    if ((await updateBatchState(tx, batch, 'CONFIRMED', undo)) === 0)
      throw new AppError('CONFLICT', 'import');
    await enqueue(tx, inviteeListConfirmed, { planId, batchId: batch.id });
    await recordAudit(tx, {
      action: 'invitee_list.confirmed',
      subjectType: 'plan',
      subjectId: planId,
      detail: { batchId: batch.id, ...undo.counts },
    });
    return confirmed(batch, undo.counts);
  });
}

const OBSTACLES: Partial<Record<BatchState, ListObstacle>> = {
  CONFIRMED: 'ALREADY_CONFIRMED',
  DISCARDED: 'ALREADY_DISCARDED',
  UNDONE: 'ALREADY_UNDONE',
};

function confirmed(batch: BatchRow, counts: ListCounts): ListConfirmed {
  return { __typename: 'ListConfirmed', batchId: batch.id, planId: batch.planId, counts };
}

function stateObstacle(state: PlanState): ListObstacle | null {
  if (state === 'ADOPTED' || state === 'WORK_PLAN_APPROVED') return 'PLAN_NOT_READY';
  return ['SUSPENDED', 'TERMINATED', 'CLOSED', 'FOLLOW_UP'].includes(state) ? 'PLAN_CLOSED' : null;
}

interface Work {
  newPersons: PersonRecord[];
  newParticipations: ParticipationRecord[];
  persons: PersonRecord[];
  participations: ParticipationRecord[];
  withdrawn: string[];
  undo: Omit<ListUndo, 'movedPlan'>;
}

/** What has to be written, and what it would take to undo it. Null when a chosen person is not free. */
async function planWork(
  tx: Ctx,
  batch: BatchRow,
  senderIds: ReadonlyMap<number, string | null>,
  wish: z.output<typeof input>,
): Promise<Work | null> {
  const known = await selectPlanPeople(tx, batch.planId);
  const { rows, missing } = comparePeople(batch.list.people, senderIds, known);
  const added = rows.filter((row) => row.kind === 'ADDED');
  const changed = rows.filter((row) => row.kind === 'CHANGED');
  const chosen = await chosenPersons(tx, wish.reuse, added, new Set(known.map((one) => one.person.id)));
  if (!chosen) return null;
  const work: Work = {
    newPersons: [],
    newParticipations: [],
    persons: [],
    participations: [],
    withdrawn: [],
    undo: noUndo(),
  };

  for (const { person } of added) {
    const wanted = wantedOf(person, senderIds.get(person.row) ?? null);
    const before = chosen.get(person.row);
    const record = personAfter(before ?? blankPerson(), wanted);
    if (before) {
      work.persons.push(record);
      work.undo.persons.push({ before, versionAfter: before.version + 1 });
    } else {
      work.newPersons.push(record);
      work.undo.createdPersons.push(record.id);
    }
    const participation = participationAfter(blankParticipation(batch.planId, record.id), wanted, batch.id);
    work.newParticipations.push(participation);
    work.undo.createdParticipations.push(participation.id);
  }
  for (const row of changed) addChange(work, row, senderIds, batch.id);
  if (wish.withdrawMissing) {
    for (const { participation, locked } of missing) {
      if (locked) continue;
      work.withdrawn.push(participation.id);
      work.undo.participations.push({ before: participation, versionAfter: participation.version + 1 });
    }
  }
  work.undo.counts = {
    added: added.length,
    changed: changed.length,
    unchanged: rows.length - added.length - changed.length,
    withdrawn: work.withdrawn.length,
  };
  return work;
}

function addChange(
  work: Work,
  row: RowChange,
  senderIds: ReadonlyMap<number, string | null>,
  batchId: string,
): void {
  const { person, participation } = row.known!;
  const wanted = wantedOf(row.person, senderIds.get(row.person.row) ?? null);
  const personFields = new Set(['nameLatin', 'nameNative', 'birthDate', 'nationalities', 'gender', 'email']);
  if (row.changes.some(({ field }) => personFields.has(field))) {
    work.persons.push(personAfter(person, wanted));
    work.undo.persons.push({ before: person, versionAfter: person.version + 1 });
  }
  work.participations.push(participationAfter(participation, wanted, batchId));
  work.undo.participations.push({ before: participation, versionAfter: participation.version + 1 });
}

/** Persons chosen for rows that are added: each once, alive, and not in the plan already. */
async function chosenPersons(
  tx: Ctx,
  reuse: readonly { row: number; personId: string }[],
  added: readonly RowChange[],
  taken: ReadonlySet<string>,
): Promise<Map<number, PersonRecord> | null> {
  if (reuse.length === 0) return new Map();
  const persons = new Map(
    (
      await selectPersons(
        tx,
        reuse.map((one) => one.personId),
      )
    ).map((person) => [person.id, person]),
  );
  const rows = new Set(added.map((row) => row.person.row));
  const chosen = new Map<number, PersonRecord>();
  const used = new Set(taken);
  for (const { row, personId } of reuse) {
    const person = persons.get(personId);
    if (!person || !rows.has(row) || chosen.has(row) || used.has(personId)) return null;
    used.add(personId);
    chosen.set(row, person);
  }
  return chosen;
}

function noUndo(): Work['undo'] {
  const counts = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  return { createdParticipations: [], createdPersons: [], persons: [], participations: [], counts };
}

function blankPerson(): PersonRecord {
  return {
    id: newId(),
    nameLatin: '',
    nameNative: null,
    birthDate: null,
    nationalities: [],
    gender: null,
    email: null,
    matchKeys: [],
    version: 1,
  };
}

function blankParticipation(planId: string, personId: string): ParticipationRecord {
  return {
    id: newId(),
    planId,
    personId,
    role: 'MAIN',
    funding: 'JST',
    sendingInstitutionId: null,
    affiliation: null,
    academicLevel: null,
    entryDate: null,
    departureDate: null,
    state: 'CONFIRMED',
    earlierStays: null,
    visaSupport: null,
    guardianConsent: null,
    listNumber: null,
    importBatchId: null,
    version: 1,
  };
}
