import { COUNTRIES } from '@enishi/programme';
import { z } from 'zod';
import type { ProfileField } from './profile-fields.js';

/** Where somebody stands in study or work; the codes of the follow-up survey. */
export const levels = [
  'HIGH_SCHOOL',
  'KOSEN',
  'UNDERGRADUATE',
  'MASTER',
  'DOCTORAL',
  'POSTDOC',
  'TEACHER',
  'PUBLIC_ST_STAFF',
  'PRIVATE_STAFF',
  'OTHER',
] as const;

/** Fields of science by the first digit of OECD FORD; `M` for more than one. */
export const sciences = ['FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6', 'M'] as const;

/** What members help each other with. */
export const helpTopics = ['STUDY', 'RESEARCH', 'WORK', 'DAILY_LIFE'] as const;

const countries = new Set<string>(COUNTRIES.map(([code]) => code));
const line = (most: number) => z.string().trim().normalize('NFC').min(1).max(most);
const several = <T extends z.ZodType>(one: T, most: number) =>
  z
    .array(one)
    .min(1)
    .max(most)
    .transform((all) => [...new Set(all)]);

/** What each field holds. Texts are one line, but for ABOUT; links are https. */
const VALUES = {
  DISPLAY_NAME: line(100),
  ABOUT: line(1000),
  COUNTRY: z.string().refine((code) => countries.has(code)),
  CITY: line(100),
  AFFILIATION: line(200),
  POSITION: line(200),
  LEVEL: z.enum(levels),
  FIELDS: several(z.enum(sciences), sciences.length),
  LANGUAGES: several(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{4})?$/), 10),
  IN_JAPAN: z.boolean(),
  OFFERS_HELP: several(z.enum(helpTopics), helpTopics.length),
  LINKS: z
    .array(z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(300))
    .min(1)
    .max(5),
} as const satisfies Record<ProfileField, z.ZodType>;

export type ProfileValues = { [F in ProfileField]: z.output<(typeof VALUES)[F]> };

/** The value as it is kept; undefined when the field holds no such thing. */
export function factValue<F extends ProfileField>(field: F, told: unknown): ProfileValues[F] | undefined {
  const read = VALUES[field].safeParse(told);
  return read.success ? (read.data as ProfileValues[F]) : undefined;
}
