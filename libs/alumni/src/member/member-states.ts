/** Life of a membership (domain: reserved at allocation, active at completion, claimed with an account). */
export const memberStatuses = [
  'RESERVED',
  'ACTIVE',
  'CLAIMED',
  'OPTED_OUT',
  'DECEASED',
  'MERGED',
  'RELEASED',
] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** What may follow what. RELEASED → RESERVED gives the person a new ID: the old one stays burned. */
export const memberTransitions: Readonly<Record<MemberStatus, readonly MemberStatus[]>> = {
  RESERVED: ['ACTIVE', 'RELEASED', 'MERGED'],
  ACTIVE: ['CLAIMED', 'OPTED_OUT', 'DECEASED', 'MERGED'],
  CLAIMED: ['OPTED_OUT', 'DECEASED', 'MERGED'],
  OPTED_OUT: [],
  DECEASED: [],
  // a merge can be taken back
  MERGED: ['RESERVED', 'ACTIVE', 'CLAIMED'],
  RELEASED: ['RESERVED'],
};

/** Statuses from which a membership may become the given one. */
export function statusesBefore(next: MemberStatus): MemberStatus[] {
  return memberStatuses.filter((status) => memberTransitions[status].includes(next));
}
