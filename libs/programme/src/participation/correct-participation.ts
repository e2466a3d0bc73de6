import type { Ctx } from '@enishi/accounts';
import {
  AppError,
  enqueue,
  inTransaction,
  isDateOnly,
  notFound,
  recordAudit,
  userError,
} from '@enishi/platform';
import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { z } from 'zod';
import { participationCorrected } from '../facts.js';
import { ACADEMIC_LEVELS } from '../invitee-list/values/choices.js';
import { cleanText } from '../invitee-list/reading/clean-text.js';
import { readEmail } from '../invitee-list/values/read-email.js';
import { readPassportName } from '../invitee-list/values/passport-name.js';
import { personMatchKeys } from '../person/match-keys.js';
import { mustActForHost } from '../policies.js';
import type { ParticipationRecord, PersonRecord } from './participation-record.js';
import { findPlanPerson, updateParticipations, updatePersons } from './participation-write.queries.js';

const date = z.string().refine(isDateOnly);
const text = (max: number) =>
  z
    .string()
    .max(max * 2)
    .transform((value) => cleanText(value).text)
    .pipe(z.string().max(max));
const optionalText = (max: number) =>
  text(max)
    .transform((value) => value || null)
    .nullish();

const input = z.object({
  id: z.uuid(),
  /** Version of the participation that was read. */
  version: z.int().min(1),
  nameLatin: text(200).optional(),
  nameNative: optionalText(200),
  birthDate: date.optional(),
  nationalities: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .max(4)
    .optional(),
  gender: z.enum(['FEMALE', 'MALE', 'OTHER', 'UNDISCLOSED']).nullish(),
  email: z.string().max(254).nullish(),
  role: z.enum(['MAIN', 'ESCORT']).optional(),
  funding: z.enum(['JST', 'SELF']).optional(),
  affiliation: optionalText(500),
  academicLevel: z.enum(ACADEMIC_LEVELS).optional(),
  entryDate: date.optional(),
  departureDate: date.optional(),
  visaSupport: z.boolean().nullish(),
  guardianConsent: z.boolean().nullish(),
});

/** What is wrong with a correction; nothing was saved. */
export const CORRECTION_FAULTS = {
  NAME_NOT_LATIN: {
    ja: '氏名はパスポートのとおりローマ字で入力してください。変更は保存していません。',
    en: 'Please write the name in passport letters (A–Z). Nothing was saved.',
    'zh-Hans': '请按护照填写拉丁字母姓名，更改尚未保存。',
  },
  EMAIL_UNREADABLE: {
    ja: 'メールアドレスとして使えません。確かめて入力し直してください。変更は保存していません。',
    en: 'This cannot be used as an e-mail address. Please check it. Nothing was saved.',
    'zh-Hans': '该内容不能作为邮箱地址，请核对。更改尚未保存。',
  },
  DATES_REVERSED: {
    ja: '出国日が入国日より前です。日付を直してください。変更は保存していません。',
    en: 'The departure is before the arrival. Please correct the dates. Nothing was saved.',
    'zh-Hans': '出境日早于入境日，请更正日期。更改尚未保存。',
  },
  BORN_TOO_LATE: {
    ja: '生年月日が入国日より後です。日付を直してください。変更は保存していません。',
    en: 'The date of birth is after the arrival. Please correct it. Nothing was saved.',
    'zh-Hans': '出生日期晚于入境日，请更正。更改尚未保存。',
  },
} as const satisfies Record<string, LocalizedText>;

export interface CorrectionRefused {
  readonly __typename: 'CorrectionRefused';
  readonly code: keyof typeof CORRECTION_FAULTS;
  readonly field: string;
  readonly message: string;
}

export interface ParticipationCorrected {
  readonly __typename: 'ParticipationCorrected';
  readonly participationId: string;
}

const PERSON_FIELDS = ['nameLatin', 'nameNative', 'birthDate', 'nationalities', 'gender', 'email'] as const;
const OWN_FIELDS = [
  'role',
  'funding',
  'affiliation',
  'academicLevel',
  'entryDate',
  'departureDate',
  'visaSupport',
  'guardianConsent',
] as const;

/**
 * Corrects one person on a list: a name as the passport has it, a date. Certificates that went out get a
 * new version from the fact `participation.corrected`. Saving what is there already changes nothing.
 * @throws NOT_FOUND unless an officer, an administrator or somebody of the plan's host asks; CONFLICT when
 *   somebody else changed it meanwhile.
 */
export async function correctParticipation(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ParticipationCorrected | UserError<CorrectionRefused>> {
  const wish = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const found = await findPlanPerson(tx, wish.id);
    if (!found) throw notFound('participation');
    const { planId } = found.participation;
    mustActForHost(tx.actor, planId);
    if (found.participation.version !== wish.version) throw new AppError('CONFLICT', 'participation');
    const person = put(found.person, PERSON_FIELDS, wish);
    const participation = put(found.participation, OWN_FIELDS, wish);
    const fault = faultOf(tx.locale, person, participation);
    if (fault) return fault;
    const changed = [
      ...differing(found.person, person, PERSON_FIELDS),
      ...differing(found.participation, participation, OWN_FIELDS),
    ];
    if (changed.length > 0) {
      const after = { ...person, email: person.email && readEmail(person.email) };
      const persons = changed.some((field) => (PERSON_FIELDS as readonly string[]).includes(field))
        ? await updatePersons(tx, [{ ...after, matchKeys: personMatchKeys(after) }])
        : 1;
      // the participation's version moves even when only the person changed: it is what the form was opened with
      if (persons + (await updateParticipations(tx, [participation], true)) !== 2)
        throw new AppError('CONFLICT', 'person');
      await enqueue(tx, participationCorrected, { planId, participationId: wish.id });
      await recordAudit(tx, {
        action: 'participation.corrected',
        subjectType: 'participation',
        subjectId: wish.id,
        detail: { planId, fields: changed },
      });
    }
    return { __typename: 'ParticipationCorrected', participationId: wish.id };
  });
}

function put<T extends object>(
  before: T,
  fields: readonly (keyof T & string)[],
  wish: Record<string, unknown>,
): T {
  const after = { ...before };
  for (const field of fields)
    if (wish[field] !== undefined) (after as Record<string, unknown>)[field] = wish[field];
  return after;
}

function differing<T extends object>(before: T, after: T, fields: readonly (keyof T & string)[]): string[] {
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

function faultOf(
  locale: Locale,
  person: PersonRecord,
  { entryDate, departureDate }: ParticipationRecord,
): UserError<CorrectionRefused> | null {
  const refuse = (code: keyof typeof CORRECTION_FAULTS, field: string) =>
    userError({
      __typename: 'CorrectionRefused' as const,
      code,
      field,
      message: CORRECTION_FAULTS[code][locale],
    });
  if (readPassportName(person.nameLatin).remarks.includes('NO_PASSPORT_LETTERS'))
    return refuse('NAME_NOT_LATIN', 'nameLatin');
  if (person.email !== null && readEmail(person.email) === null) return refuse('EMAIL_UNREADABLE', 'email');
  if (entryDate && departureDate && departureDate < entryDate)
    return refuse('DATES_REVERSED', 'departureDate');
  if (person.birthDate && entryDate && person.birthDate > entryDate)
    return refuse('BORN_TOO_LATE', 'birthDate');
  return null;
}
