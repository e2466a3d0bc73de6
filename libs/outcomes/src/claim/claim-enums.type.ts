import { registerEnumType } from '@nestjs/graphql';
import { OUTCOME_DETAILS, OUTCOME_TYPES } from '../outcome/outcome-types.js';
import { REVISIT_PURPOSES } from '../revisit/revisit-purposes.js';
import {
  ATTRIBUTIONS,
  CLAIM_KINDS,
  CLAIM_STATES,
  INSTITUTION_REASONS,
  SOURCES,
  VERIFICATIONS,
} from './claim-states.js';
import { DECISIONS } from './decide-outcome.js';

const named = <C extends string>(names: readonly C[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in C]: K };

/** Registers an enum with a sentence for each value. */
function declared<C extends string>(
  name: string,
  description: string,
  values: readonly C[],
  sentences: Readonly<Record<C, string>>,
) {
  const codes = named(values);
  const valuesMap = Object.fromEntries(values.map((value) => [value, { description: sentences[value] }])) as {
    [K in C]: { description: string };
  };
  registerEnumType(codes, { name, description, valuesMap });
  return codes;
}

export const OutcomeTypeEnum = declared('OutcomeType', 'What a visit led to.', OUTCOME_TYPES, {
  STUDY_IN_JAPAN: 'Study in Japan (留学).',
  EMPLOYMENT_IN_JAPAN: 'Employment in Japan (就職).',
  RESEARCH_STAY: 'A stay for research (研究滞在).',
  JOINT_RESEARCH_START: 'Joint research that began (共同研究の開始).',
  CO_PUBLICATION: 'A paper written together (共著論文).',
  AGREEMENT_NEW: 'A new agreement between institutions (協定の締結).',
  AGREEMENT_STRENGTHENED: 'An agreement renewed or widened (協定の強化).',
  DOUBLE_DEGREE_OR_CREDIT: 'Degrees or credits in another language or together.',
  CONTINUED_EXCHANGE: 'Exchange that went on (継続交流).',
  OUTBOUND_FROM_JAPAN: 'People sent from Japan (日本側の派遣).',
  HOST_GLOBALISATION: 'The host became more international (グローバル化).',
  VISIBILITY: 'The host is better known abroad (国際的知名度).',
  JAPANESE_STUDENT_EFFECT: 'Effect on Japanese students, women above all (日本人学生への効果).',
  FOLLOW_ON_GRANT: 'A grant that followed.',
  PATENT: 'A patent.',
  OTHER: 'Something else; the note says what.',
});

export const OutcomeDetailEnum = declared(
  'OutcomeDetail',
  'Level of an agreement, or way of an exchange.',
  OUTCOME_DETAILS,
  {
    UNIVERSITY: 'Agreement of the universities.',
    FACULTY: 'Agreement of faculties.',
    OTHER: 'Another level.',
    TO_JAPAN: 'Exchange to Japan.',
    FROM_JAPAN: 'Exchange from Japan.',
    ONLINE: 'Exchange online.',
  },
);

export const RevisitPurposeEnum = declared(
  'RevisitPurpose',
  'Why somebody came back to Japan.',
  REVISIT_PURPOSES,
  {
    DEGREE_STUDY: 'Study for a degree.',
    NON_DEGREE_STUDY: 'Study without a degree.',
    RESEARCH_STUDENT: 'Research student (研究生).',
    POSTDOC: 'Postdoc.',
    FACULTY_OR_RESEARCHER_JOB: 'Work as researcher or teacher.',
    INDUSTRY_JOB: 'Work in a company.',
    INTERNSHIP: 'Internship.',
    JOINT_RESEARCH_VISIT: 'Visit for joint research.',
    CONFERENCE: 'Conference.',
    SSP_AGAIN: 'Another visit with this programme.',
    OTHER_PROGRAMME: 'Another programme.',
    TOURISM_FAMILY: 'Tourism or family.',
    OTHER: 'Something else.',
  },
);

export const ClaimSourceEnum = declared('ClaimSource', 'Who told it.', SOURCES, {
  HOST: 'The host of the plan.',
  ALUMNUS: 'The person themselves.',
  SECRETARIAT: 'The office.',
  SENDING_INSTITUTION: 'The institution that sent them.',
  REGISTRY: 'A public register.',
  COMPLETION_REPORT: 'A completion report; never shown to hosts.',
});

export const ClaimStateEnum = declared('ClaimState', 'Where a claim is in its life.', CLAIM_STATES, {
  DRAFT: 'Being written; only its writer sees it.',
  SUBMITTED: 'Told.',
  VERIFIED: 'Proved to the office.',
  DUPLICATE: 'The same as another one.',
  WITHDRAWN: 'Taken back.',
});

export const VerificationEnum = declared('ClaimVerification', 'How sure it is.', VERIFICATIONS, {
  CLAIMED: 'Told by one source.',
  CORROBORATED: 'Confirmed by a second source.',
  VERIFIED: 'Proved by a document or a register.',
  REJECTED: 'Found wrong by the office; not counted.',
});

export const AttributionEnum = declared(
  'OutcomeAttribution',
  'How far it is due to the visit.',
  ATTRIBUTIONS,
  {
    CAUSED: 'Would not have happened without it.',
    CONTRIBUTED: 'The visit contributed.',
    UNRELATED: 'Not due to the visit.',
    UNKNOWN: 'Not said.',
  },
);

export const InstitutionReasonEnum = declared(
  'InstitutionReason',
  'Why an institution is not one of the list.',
  INSTITUTION_REASONS,
  { NOT_LISTED: 'It is not on the list.', NO_INSTITUTION: 'There is none.' },
);

export const ClaimKindEnum = declared('ClaimKind', 'An outcome or a return visit.', CLAIM_KINDS, {
  OUTCOME: 'An outcome.',
  REVISIT: 'A return visit.',
});

export const DecisionEnum = declared('OutcomeDecision', 'What an officer decides about a claim.', DECISIONS, {
  VERIFIED: 'It is proved.',
  REJECTED: 'It is wrong; it is not counted.',
  DUPLICATE: 'It is the same as another one.',
  UNDECIDED: 'Undoes what was decided before.',
});
