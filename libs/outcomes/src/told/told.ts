import type { Attribution, Source, Verdict } from '../claim/claim-states.js';
import type { OutcomeDetail, OutcomeType } from '../outcome/outcome-types.js';
import type { RevisitPurpose } from '../revisit/revisit-purposes.js';

/** An institution as a form knows it. */
export interface ToldInstitution {
  id?: string | undefined;
  name?: string | undefined;
  reason?: string | undefined;
}

interface ToldLine {
  /** `<roster>#<line id>`: where in the form it stands. */
  place: string;
  institution?: ToldInstitution | undefined;
  /** Partial dates; what is none is left out. */
  from?: string | undefined;
  to?: string | undefined;
  funding?: string | undefined;
  /** What this line corrects: it stands beside it. */
  corrects?: ToldAbout | undefined;
  /** A known line that was confirmed: told anew only where nobody here knows it. */
  confirms?: true | undefined;
}

export interface ToldRevisit extends ToldLine {
  personId: string | null;
  headCount: number;
  purpose: RevisitPurpose;
  statusOfResidence?: string | undefined;
}

export interface ToldOutcome extends ToldLine {
  type: OutcomeType;
  title?: string | undefined;
  doi?: string | undefined;
  headCount?: number | undefined;
  detail?: OutcomeDetail | undefined;
  attribution?: Attribution | undefined;
  note?: string | undefined;
}

/** What a line that was known before is about: a claim, or the line of an earlier form. */
export type ToldAbout =
  { kind: 'REVISIT' | 'OUTCOME'; claimId: string } | { kind: 'REVISIT' | 'OUTCOME'; line: string };

export interface ToldVerdict {
  place: string;
  about: ToldAbout;
  verdict: Verdict;
}

/** Everything of one hand-in that concerns outcomes. */
export interface Told {
  /** The case; with `place` it names each line for ever. */
  assignmentId: string;
  source: Extract<Source, 'HOST' | 'ALUMNUS'>;
  planId: string | null;
  personId: string | null;
  /** Of an alumna’s form: the year of her visit, to find the plan. */
  cohortYear?: number | undefined;
  revisits: readonly ToldRevisit[];
  outcomes: readonly ToldOutcome[];
  verdicts: readonly ToldVerdict[];
}
