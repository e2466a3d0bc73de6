import type { Ctx } from '@enishi/accounts';
import { z } from 'zod';
import { selectPlanPeople } from '../participation/participation-write.queries.js';
import type { PlanPerson } from '../participation/participation-write.queries.js';
import { findMatch, type Match } from '../person/find-match.js';
import { keepsPersons } from '../person/list-person-matches.js';
import { personMatchKeys } from '../person/match-keys.js';
import { selectCandidates } from '../person/person.queries.js';
import type { Candidate } from '../person/person.queries.js';
import { mustActForHost } from '../policies.js';
import type { PlanState } from '../plan/plan-states.js';
import { checkList } from './check-list.js';
import { comparePeople, type ListComparison, type RowChange } from './compare-people.js';
import { mustFindBatch, type BatchRow } from './import-batch.queries.js';
import type { Problem } from './invitee-row.js';
import { selectListFacts } from './list-facts.queries.js';

const input = z.object({ id: z.uuid() });

export interface PersonMatch extends Match {
  candidate: Candidate;
}

export interface ListPreview {
  batch: BatchRow;
  planState: PlanState;
  problems: Problem[];
  comparison: ListComparison;
  /** By row: persons met before. Officers see them; a host must not learn who took part elsewhere. */
  matches: Map<number, PersonMatch[]>;
}

/**
 * What confirming an import would do, computed against the records as they are now: who is added, changed
 * or left, every problem with its place, and persons that may have taken part before.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks.
 */
export async function previewList(ctx: Ctx, raw: z.input<typeof input>): Promise<ListPreview> {
  const { id } = input.parse(raw);
  const batch = await mustFindBatch(ctx, id);
  mustActForHost(ctx.actor, batch.planId);
  const facts = await selectListFacts(ctx, batch.planId);
  const { problems, senderIds } = checkList(batch.list, facts);
  const people = await selectPlanPeople(ctx, batch.planId);
  const comparison = comparePeople(batch.list.people, senderIds, people);
  const matches = keepsPersons(ctx)
    ? await matchesOf(ctx, comparison.rows, people)
    : new Map<number, PersonMatch[]>();
  return { batch, planState: facts.state, problems, comparison, matches };
}

async function matchesOf(
  ctx: Ctx,
  rows: readonly RowChange[],
  people: readonly PlanPerson[],
): Promise<Map<number, PersonMatch[]>> {
  const added = rows.filter((row) => row.kind === 'ADDED' && row.person.passportName !== null);
  const findable = added.map(({ person }) => ({
    row: person.row,
    person: {
      nameLatin: person.passportName!,
      nameNative: person.nativeName,
      birthDate: person.birthDate,
      nationalities: person.nationalities,
      email: person.email,
    },
  }));
  const keysByRow = new Map(findable.map(({ row, person }) => [row, personMatchKeys(person)]));
  const here = people.map((one) => one.person.id);
  const candidates = await selectCandidates(ctx, [...new Set([...keysByRow.values()].flat())], here);
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const key of candidate.matchKeys) {
      const same = byKey.get(key);
      if (same) same.push(candidate);
      else byKey.set(key, [candidate]);
    }
  }
  const matches = new Map<number, PersonMatch[]>();
  for (const { row, person } of findable) {
    const near = new Set((keysByRow.get(row) ?? []).flatMap((key) => byKey.get(key) ?? []));
    const found = [...near].flatMap((candidate) => {
      const match = findMatch(person, candidate);
      return match ? [{ ...match, candidate }] : [];
    });
    if (found.length > 0) matches.set(row, found.toSorted(byStrength).slice(0, 5));
  }
  return matches;
}

export function byStrength(a: Match, b: Match): number {
  return (
    Number(b.strength === 'LIKELY') - Number(a.strength === 'LIKELY') || b.reasons.length - a.reasons.length
  );
}
