import { given } from '../api/given.js';
import type { Texts } from '../locales/parts/outcomes.js';
import type { ChosenInstitution } from '../plans/institution-field.js';
import type { FieldProblem } from '../ui/error-summary.js';
import type { Claim, ClaimKind, ReportOutcomeInput, ReportRevisitInput } from './outcomes.documents.js';
import { partialDate } from './partial-date.js';

type Attribution = NonNullable<ReportOutcomeInput['attribution']>;
type Detail = NonNullable<ReportOutcomeInput['detail']>;

/** What the form holds: everything as text until it is sent. */
export interface ClaimValues {
  /** Made once for each report, so that sending it twice records it once. */
  submissionKey: string;
  planId: string;
  type: string;
  title: string;
  detail: string;
  from: string;
  to: string;
  personIds: string[];
  headCount: string;
  institutionWay: 'LIST' | 'NOT_LISTED' | 'NONE';
  institution: ChosenInstitution | null;
  institutionName: string;
  evidence: string;
  /** A file sent to the server meanwhile; it belongs to the report once that is sent. */
  file: { id: string; name: string } | null;
  attribution: Attribution;
  funding: string;
  note: string;
}

const newKey = () => crypto.randomUUID().replaceAll('-', '');

export function emptyClaim(planId: string, personIds: string[]): ClaimValues {
  return {
    submissionKey: newKey(),
    planId,
    type: '',
    title: '',
    detail: '',
    from: '',
    to: '',
    personIds,
    headCount: '',
    institutionWay: 'LIST',
    institution: null,
    institutionName: '',
    evidence: '',
    file: null,
    attribution: 'UNKNOWN',
    funding: '',
    note: '',
  };
}

export function valuesOf(claim: Claim): ClaimValues {
  const isOutcome = 'type' in claim;
  const { institutionId, institutionName, institutionReason } = claim;
  return {
    submissionKey: newKey(),
    planId: claim.planId ?? '',
    type: isOutcome ? claim.type : claim.purpose,
    title: (isOutcome && claim.title) || '',
    detail: (isOutcome && claim.detail) || '',
    from: claim.from ?? '',
    to: claim.to ?? '',
    personIds: claim.persons.map(({ id }) => id),
    headCount: claim.persons.length > 0 || claim.headCount === null ? '' : String(claim.headCount),
    institutionWay: institutionReason === 'NO_INSTITUTION' ? 'NONE' : (institutionReason ?? 'LIST'),
    institution: institutionId ? { id: institutionId, name: institutionName ?? '', countryCode: '' } : null,
    institutionName: institutionId ? '' : (institutionName ?? ''),
    evidence: isOutcome ? (claim.doi ?? (keptFile(claim) ? '' : (claim.evidenceUrl ?? ''))) : '',
    file: null,
    attribution: isOutcome ? claim.attribution : 'UNKNOWN',
    funding: claim.funding ?? '',
    note: claim.note ?? '',
  };
}

/** Name of the file that proves it so far; a correction keeps it unless another proof is given. */
export const keptFile = (claim: Claim | null): string | null =>
  claim && 'evidenceFileName' in claim ? claim.evidenceFileName : null;

const AGREEMENT: readonly Detail[] = ['UNIVERSITY', 'FACULTY', 'OTHER'];
const DETAILS: Readonly<Record<string, readonly Detail[]>> = {
  AGREEMENT_NEW: AGREEMENT,
  AGREEMENT_STRENGTHENED: AGREEMENT,
  CONTINUED_EXCHANGE: ['TO_JAPAN', 'FROM_JAPAN', 'ONLINE'],
};
/** Levels of an agreement, ways of an exchange; none for other outcomes. */
export const detailsOf = (type: string): readonly Detail[] => DETAILS[type] ?? [];

function evidenceOf(typed: string): { kind: 'DOI' | 'URL'; value: string } | undefined {
  const value = typed.normalize('NFKC').trim();
  if (/^(?:doi:\s*|(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(value))
    return { kind: 'DOI', value };
  return /^https:\/\/[^\s/]+\.\S+$/i.test(value) ? { kind: 'URL', value } : undefined;
}

/** What both kinds of reports say alike. */
function sharedOf(values: ClaimValues) {
  const { institutionWay: way, institution, institutionName } = values;
  return {
    submissionKey: values.submissionKey,
    planId: values.planId || null,
    personIds: values.personIds,
    headCount:
      values.personIds.length === 0 && values.headCount ? Number(values.headCount.normalize('NFKC')) : null,
    institution:
      way === 'LIST'
        ? institution && { id: institution.id }
        : way === 'NOT_LISTED'
          ? institutionName.trim()
            ? { name: institutionName.trim(), reason: 'NOT_LISTED' as const }
            : null
          : { reason: 'NO_INSTITUTION' as const },
    from: partialDate(values.from),
    to: partialDate(values.to),
    funding: values.funding.trim(),
    note: values.note.trim(),
  };
}

/** As it is sent; call only when `claimProblems` found nothing. */
export function outcomeOf(values: ClaimValues): ReportOutcomeInput {
  const allowed = detailsOf(values.type).includes(values.detail as Detail);
  return {
    ...given({
      ...sharedOf(values),
      title: values.title.trim(),
      detail: allowed ? (values.detail as Detail) : null,
      evidence: values.file ? { kind: 'FILE' as const, value: values.file.id } : evidenceOf(values.evidence),
      attribution: values.attribution,
    }),
    submissionKey: values.submissionKey,
    type: values.type as ReportOutcomeInput['type'],
  };
}

export function revisitOf(values: ClaimValues, statusOfResidence: string | null): ReportRevisitInput {
  return {
    // a correction replaces everything, so what is not asked here is sent as it was
    ...given({ ...sharedOf(values), statusOfResidence }),
    submissionKey: values.submissionKey,
    purpose: values.type as ReportRevisitInput['purpose'],
  };
}

/** What is missing or cannot be read, before anything is sent. */
export function claimProblems(kind: ClaimKind, values: ClaimValues, t: Texts): FieldProblem[] {
  const words = t.outcomes;
  const found: FieldProblem[] = [];
  const say = (field: string, sentence: string) => found.push({ field: `claim-${field}`, words: sentence });
  if (!values.type) say('type', words.needed(kind === 'OUTCOME' ? words.whatField : words.purpose));
  for (const field of ['from', 'to'] as const)
    if (values[field].trim() && !partialDate(values[field])) say(field, words.notADate);
  const count = Number(values.headCount.normalize('NFKC'));
  const isCount = Number.isInteger(count) && count >= 1 && count <= 5000;
  if (values.personIds.length === 0 && values.headCount.trim() && !isCount)
    say('headCount', words.notANumber);
  if (kind === 'REVISIT' && values.personIds.length === 0 && !values.headCount.trim())
    say('personIds', words.whoNeeded);
  if (!values.file && values.evidence.trim() && !evidenceOf(values.evidence))
    say('evidence', words.notEvidence);
  return found;
}
