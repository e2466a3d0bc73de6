import type { ParticipationRecord, PersonRecord } from '../participation/participation-record.js';

/** What a confirmed list did, with the rows as they were: enough to take it back. */
export interface ListUndo {
  createdParticipations: string[];
  createdPersons: string[];
  /** Rows before the list, each with the version it had after. */
  persons: { before: PersonRecord; versionAfter: number }[];
  participations: { before: ParticipationRecord; versionAfter: number }[];
  /** The list moved the plan to INVITEE_LIST_CONFIRMED. */
  movedPlan: boolean;
  counts: ListCounts;
}

export interface ListCounts {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
}
