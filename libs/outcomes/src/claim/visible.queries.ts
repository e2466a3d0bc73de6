/*
 * Pieces of SQL about claims that more than one list needs. `c` is always the claim.
 */

/** A person agreed that their host may see what became of them. */
export const SHARES = (person: string): string =>
  `exists (select from consent k where k.person_id = ${person} and k.purpose = 'SHARE_WITH_HOST' and k.choice = 'YES'
     and k.withdrawn_at is null)`;

/** Everybody named in an outcome agreed. What names nobody was told by nobody who could agree. */
const ALL_SHARE = `exists (select from outcome_person q where q.outcome_id = c.id)
  and not exists (select from outcome_person q where q.outcome_id = c.id and not ${SHARES('q.person_id')})`;

/**
 * What the plan's host may know of: its own word, the office's, public registers, and what alumni share. Not what
 * stands in completion reports (guidelines 6.3), and of alumni who do not share not even that there is something.
 */
export const HOST_MAY_SEE = {
  OUTCOME: `(c.source in ('HOST', 'SECRETARIAT', 'REGISTRY') or (c.source = 'ALUMNUS' and ${ALL_SHARE}))`,
  REVISIT: `(c.source in ('HOST', 'SECRETARIAT', 'REGISTRY') or (c.source = 'ALUMNUS' and ${SHARES('c.person_id')}))`,
} as const;

/** Another source said that it is so. */
const CONFIRMED = (column: string, also = ''): string =>
  `exists (select from outcome_verdict v where v.${column} = c.id and v.verdict = 'CONFIRM' and v.source <> c.source ${also})`;

/** What confirmations amount to, for what the office has not decided. */
export const DERIVED_VERIFICATION = {
  OUTCOME: `case when ${CONFIRMED('outcome_id')} then 'CORROBORATED' else 'CLAIMED' end`,
  REVISIT: `case when ${CONFIRMED('revisit_id')} then 'CORROBORATED' else 'CLAIMED' end`,
} as const;

/** That an alumna confirmed it is hers to share as well: without her agreement a host sees its own word only. */
export const SHOWN_VERIFICATION = (kind: 'OUTCOME' | 'REVISIT', isOpen: string): string => {
  const column = kind === 'OUTCOME' ? 'outcome_id' : 'revisit_id';
  const shared = kind === 'OUTCOME' ? ALL_SHARE : SHARES('c.person_id');
  return `case when c.verification = 'CORROBORATED' and not ${isOpen}
    and not ${CONFIRMED(column, `and (v.source <> 'ALUMNUS' or ${shared})`)} then 'CLAIMED' else c.verification end`;
};

/** The same source told it again, corrected: the later word stands for it. */
export const SUPERSEDED = (table: 'outcome' | 'revisit'): string =>
  `exists (select from ${table} n where n.corrects_id = c.id and n.source = c.source
     and n.state in ('SUBMITTED', 'VERIFIED', 'DUPLICATE'))`;

/**
 * Counts in figures: handed in, not rejected, told once, not taken back by its own source. Of a claim and its
 * correction by another source only the correction counts: they tell of one thing.
 */
export const COUNTS = (table: 'outcome' | 'revisit'): string =>
  `c.state in ('SUBMITTED', 'VERIFIED') and c.verification <> 'REJECTED'
   and not exists (select from ${table} n where n.corrects_id = c.id and n.state in ('SUBMITTED', 'VERIFIED'))
   and not exists (select from outcome_verdict v where v.${table}_id = c.id and v.verdict = 'DENY' and v.source = c.source)`;
