import type { Thresholds } from './cluster.js';
import type { Days } from './visit-claim.js';
import { nameLevel } from './institution-names.js';
import type { InstitutionNames } from './institution-names.js';
import { likeness } from './likeness.js';
import type { Part, Weighed } from './weigh.js';

/** What two reports of an outcome are compared by. */
export interface OutcomeClaim {
  root: string;
  source: string;
  form: string | null;
  planId: string | null;
  type: string;
  doi: string | null;
  titleKey: string | null;
  personIds: readonly string[];
  institutionId: string | null;
  institution: InstitutionNames;
  when: Days | null;
}

/** The same DOI is the same work; everything else a person decides. */
export const OUTCOME_LIMITS: Thresholds = { join: 10, review: 0, margin: 0 };

const SAME_WORK = 20;
const TITLE_ALIKE = 0.6;

/** What becomes of people one by one, not of a plan. */
const PERSONAL = new Set(['STUDY_IN_JAPAN', 'EMPLOYMENT_IN_JAPAN', 'RESEARCH_STAY']);

/**
 * What speaks for two reports being of one outcome; null when they cannot be, or when too little is said. The same DOI
 * is clear. The same type, plan or institution, and overlapping dates are doubtful, unless titles or people differ.
 */
export function weighOutcomes(a: OutcomeClaim, b: OutcomeClaim): Weighed | null {
  if (a.doi !== null && b.doi !== null) {
    const isSame = a.doi === b.doi;
    return isSame ? { weight: SAME_WORK, parts: [{ field: 'doi', level: 'SAME', weight: SAME_WORK }] } : null;
  }
  if (a.type !== b.type || a.planId === null || a.planId !== b.planId) return null;
  if (a.form !== null && a.form === b.form) return null;
  const shares = a.personIds.some((id) => b.personIds.includes(id));
  if (a.source === b.source && !shares) return null;
  if (PERSONAL.has(a.type) && a.personIds.length > 0 && b.personIds.length > 0 && !shares) return null;
  const parts: (Part | null | undefined)[] = [
    { field: 'type', level: 'SAME', weight: 1 },
    datePart(a.when, b.when),
    institutionPart(a, b),
    titlePart(a.titleKey, b.titleKey),
    shares ? { field: 'person', level: 'SAME', weight: 1 } : null,
  ];
  if (parts.includes(undefined)) return null;
  const said = parts.filter((part) => part !== null && part !== undefined);
  return { weight: said.reduce((sum, { weight }) => sum + weight, 0), parts: said };
}

/** Undefined: it speaks against it so much that nobody need look. Null: nothing is said. */
function datePart(a: Days | null, b: Days | null): Part | null | undefined {
  if (a === null || b === null) return null;
  return Math.max(a[0], b[0]) <= Math.min(a[1], b[1])
    ? { field: 'begin', level: 'SAME_YEAR', weight: 1 }
    : undefined;
}

function institutionPart(a: OutcomeClaim, b: OutcomeClaim): Part | null | undefined {
  if (a.institutionId !== null && a.institutionId === b.institutionId)
    return { field: 'institution', level: 'SAME', weight: 2 };
  const level = nameLevel(a.institution, b.institution);
  if (level === undefined) return null;
  return level === 'DIFFERENT'
    ? undefined
    : { field: 'institution', level, weight: level === 'SAME' ? 2 : 1 };
}

function titlePart(a: string | null, b: string | null): Part | null | undefined {
  if (a === null || b === null) return null;
  if (a === b) return { field: 'title', level: 'SAME', weight: 3 };
  return likeness(a, b) >= TITLE_ALIKE ? { field: 'title', level: 'SIMILAR', weight: 2 } : undefined;
}
