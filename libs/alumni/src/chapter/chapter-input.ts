import { LOCALES } from '@enishi/platform';
import { z } from 'zod';
import { chapterKinds } from './chapter-states.js';
import type { ChapterFields } from './chapter.queries.js';

const words = z.string().trim().min(1).max(120);
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((text) => text || null);
/** A year, a month or a day. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .nullish()
  .transform((text) => text ?? null);

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What the secretariat says of a chapter. */
export const chapterFields = z.object({
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(chapterKinds),
  parentId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
  acronym: maybe(30),
  nameJa: words,
  nameEn: words,
  nameZhHans: words,
  ownName: maybe(160),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60),
  place: maybe(120),
  /** FORD codes. */
  fields: z.array(z.string().max(40)).max(20),
  languages: z.array(z.enum(LOCALES)).min(1).max(LOCALES.length),
  timeZone: z.string().max(60).refine(isZone),
  foundedOn: partialDate,
  registeredOn: partialDate,
  registeredWith: maybe(160),
});

/** Whether the parts fit the kind: countries of a country chapter, the main chapter of a branch, fields of a circle. */
export function fits(chapter: ChapterFields): boolean {
  const { kind, parentId, countries, fields } = chapter;
  switch (kind) {
    case 'COUNTRY':
      return countries.length === 1 && parentId === null;
    case 'COUNTRIES':
      return countries.length > 1 && parentId === null;
    case 'BRANCH':
      return parentId !== null;
    case 'FIELD':
      return fields.length > 0 && countries.length === 0 && parentId === null;
  }
}
