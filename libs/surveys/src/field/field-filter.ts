import { PROGRAMME_TYPES } from '@enishi/programme';
import { LOCALES } from '@enishi/platform';
import { z } from 'zod';
import { MODULES } from '../assignment/assignment-states.js';

export const DEVICES = ['PHONE', 'TABLET', 'COMPUTER', 'UNKNOWN'] as const;
export type Device = (typeof DEVICES)[number];

/** By what the cases of a campaign are laid out. */
export const FIELD_DIMENSIONS = [
  'COHORT',
  'COUNTRY',
  'HOST',
  'PROGRAMME_TYPE',
  'MODULE',
  'LANGUAGE',
  'DEVICE',
] as const;
export type FieldDimension = (typeof FIELD_DIMENSIONS)[number];

/** One value per dimension, ids and closed words only: no free search over people, and no unions to subtract. */
export const fieldFilter = z.strictObject({
  cohort: z.int().min(2014).max(2100).nullish(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  hostInstitutionId: z.uuid().nullish(),
  programmeType: z.enum(PROGRAMME_TYPES).nullish(),
  module: z.enum(MODULES).nullish(),
  language: z.enum(LOCALES).nullish(),
  device: z.enum(DEVICES).nullish(),
});
export type FieldFilter = z.infer<typeof fieldFilter>;
