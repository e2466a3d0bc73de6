import type { PlanPerson } from '../participation/participation-write.queries.js';
import type { ParticipationRecord, PersonRecord } from '../participation/participation-record.js';
import { isGone } from '../participation/participation-states.js';
import { personMatchKeys } from '../person/match-keys.js';
import { lettersKey, nameKey, soundKey } from '../person/name-keys.js';
import type { ListedPerson } from './read-list.js';

/** Where a listed person stands against what the plan has already. */
export type ChangeKind = 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'LOCKED';

export interface FieldChange {
  field: ComparedField;
  before: string | null;
  after: string | null;
}

export interface RowChange {
  person: ListedPerson;
  kind: ChangeKind;
  changes: FieldChange[];
  known: PlanPerson | null;
}

export interface ListComparison {
  rows: RowChange[];
  /** People of the plan who are not in this list. They stay unless the list is said to be complete. */
  missing: PlanPerson[];
}

const PERSON_FIELDS = ['nameLatin', 'nameNative', 'birthDate', 'nationalities', 'gender', 'email'] as const;
const PARTICIPATION_FIELDS = [
  'role',
  'funding',
  'sendingInstitutionId',
  'affiliation',
  'academicLevel',
  'entryDate',
  'departureDate',
  'earlierStays',
  'visaSupport',
  'guardianConsent',
  'listNumber',
] as const;
export type ComparedField = (typeof PERSON_FIELDS)[number] | (typeof PARTICIPATION_FIELDS)[number] | 'state';

/** Values of the compared columns. */
type Stored = string | number | boolean | string[] | null;

type Wanted = { [K in (typeof PERSON_FIELDS)[number] | (typeof PARTICIPATION_FIELDS)[number]]: Stored };

/** What a list says about a person, in the words of the records. Null says nothing and changes nothing. */
export function wantedOf(person: ListedPerson, senderId: string | null): Wanted {
  return {
    nameLatin: person.passportName,
    nameNative: person.nativeName,
    birthDate: person.birthDate,
    nationalities: person.nationalities.length > 0 ? person.nationalities : null,
    gender: person.sex,
    email: person.email,
    role: person.role,
    funding: person.funding,
    sendingInstitutionId: senderId,
    affiliation: affiliationOf(person, senderId),
    academicLevel: person.level,
    entryDate: person.entryDate,
    departureDate: person.departureDate,
    earlierStays: person.earlierStays,
    visaSupport: person.visaSupport,
    guardianConsent: person.guardianConsent,
    listNumber: person.number,
  };
}

/** An institution that is none of the plan's senders is kept in words, before the faculty. */
function affiliationOf(person: ListedPerson, senderId: string | null): string | null {
  const parts = [senderId === null ? person.institution : null, person.affiliation].filter(
    (part) => part !== null,
  );
  return parts.length > 0 ? parts.join(', ') : null;
}

/** Compares a list with the plan's people. Pure; the same list again finds everything unchanged. */
export function comparePeople(
  people: readonly ListedPerson[],
  senderIds: ReadonlyMap<number, string | null>,
  plan: readonly PlanPerson[],
): ListComparison {
  const finder = new KnownPeople(plan);
  const rows = people.map((person): RowChange => {
    const known = finder.take(person);
    if (!known) return { person, kind: 'ADDED', changes: [], known: null };
    const changes = changesOf(known, wantedOf(person, senderIds.get(person.row) ?? null));
    const kind = changes.length === 0 ? 'UNCHANGED' : known.locked ? 'LOCKED' : 'CHANGED';
    return { person, kind, changes, known };
  });
  return { rows, missing: finder.left() };
}

function changesOf({ person, participation }: PlanPerson, wanted: Wanted): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: keyof Wanted, before: Stored) => {
    const after = wanted[field];
    if (after === null || textOf(after) === textOf(before)) return;
    changes.push({ field, before: textOf(before), after: textOf(after) });
  };
  for (const field of PERSON_FIELDS) compare(field, person[field]);
  for (const field of PARTICIPATION_FIELDS) compare(field, participation[field]);
  if (isGone(participation.state))
    changes.push({ field: 'state', before: participation.state, after: 'CONFIRMED' });
  return changes;
}

function textOf(value: Stored): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.toSorted().join(', ') : String(value);
}

/** People of the plan, taken one by one: by name and birth date, then by one of them with the address. */
class KnownPeople {
  private readonly rest: Set<PlanPerson>;
  private readonly byKey = new Map<string, PlanPerson[]>();

  constructor(plan: readonly PlanPerson[]) {
    this.rest = new Set(plan);
    for (const one of plan) {
      for (const key of keysOf(one.person.nameLatin, one.person.birthDate, one.person.email)) {
        const same = this.byKey.get(key);
        if (same) same.push(one);
        else this.byKey.set(key, [one]);
      }
    }
  }

  take(person: ListedPerson): PlanPerson | null {
    if (person.passportName === null || this.byKey.size === 0) return null;
    for (const key of keysOf(person.passportName, person.birthDate, person.email)) {
      const found = this.byKey.get(key)?.filter((one) => this.rest.has(one)) ?? [];
      if (found.length !== 1) continue;
      this.rest.delete(found[0]!);
      return found[0]!;
    }
    return null;
  }

  left(): PlanPerson[] {
    return [...this.rest].filter((one) => !isGone(one.participation.state));
  }
}

/** From the surest to the weakest; a weak key alone must be shared by one person only. */
function keysOf(name: string, birthDate: string | null, email: string | null): string[] {
  const address = email?.toLowerCase();
  return [
    ...(birthDate
      ? [
          `nb ${nameKey(name)} ${birthDate}`,
          `lb ${lettersKey(name)} ${birthDate}`,
          `sb ${soundKey(name)} ${birthDate}`,
        ]
      : []),
    ...(address && birthDate ? [`eb ${address} ${birthDate}`] : []),
    ...(address ? [`en ${address} ${nameKey(name)}`] : []),
  ];
}

/** The person's record with what the list says put in. */
export function personAfter(before: PersonRecord, wanted: Wanted): PersonRecord {
  const after = merged(before, PERSON_FIELDS, wanted);
  return { ...after, matchKeys: personMatchKeys(after) };
}

/** The participation's record with what the list says put in; somebody withdrawn takes part again. */
export function participationAfter(
  before: ParticipationRecord,
  wanted: Wanted,
  batchId: string,
): ParticipationRecord {
  const after = merged(before, PARTICIPATION_FIELDS, wanted);
  return { ...after, importBatchId: batchId, state: isGone(before.state) ? 'CONFIRMED' : before.state };
}

function merged<T extends object>(before: T, fields: readonly (keyof Wanted & keyof T)[], wanted: Wanted): T {
  const after = { ...before };
  for (const field of fields) {
    const value = wanted[field];
    if (value !== null) (after as Record<string, unknown>)[field as string] = value;
  }
  return after;
}
