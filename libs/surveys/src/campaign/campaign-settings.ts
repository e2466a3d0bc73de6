import { LOCALES, isDateOnly } from '@enishi/platform';
import { z } from 'zod';
import { AUDIENCES } from './campaign-states.js';

const day = z.string().refine(isDateOnly, 'a day of the calendar');
const words = z.string().trim().max(200);

/** What a mail says in the campaign's own words, per language; the rest stands in the template. */
export const mailText = z.object({
  /** Why we write, in one or two sentences. */
  introduction: z.string().trim().max(2000),
  /** What last year's answers changed. */
  changes: z.string().trim().max(2000),
});
export type CampaignMailText = z.output<typeof mailText>;
export type CampaignMailTexts = Partial<Record<(typeof LOCALES)[number], CampaignMailText>>;

/** Everything that an officer decides about a campaign. */
export const campaignSettings = z
  .object({
    fiscalYear: z.int().min(2014).max(2100),
    audience: z.enum(AUDIENCES),
    nameJa: words.min(1),
    nameEn: words.min(1),
    nameZhHans: words.min(1),
    instrumentCode: z.string().min(1).max(40),
    instrumentVersion: z.int().min(1),
    /** Fiscal years of the visits that are asked about. */
    cohorts: z.array(z.int().min(2014).max(2100)).max(60).transform(unique),
    languages: z
      .array(z.enum(LOCALES))
      .min(1)
      .max(LOCALES.length)
      .transform((list) => [...new Set(list)]),
    opensOn: day,
    closesOn: day,
    isAnonymous: z.boolean().default(false),
    /** Days after the opening, ascending. */
    reminderDays: z.array(z.int().min(1).max(365)).max(8).transform(unique).default([]),
    perSecond: z.int().min(1).max(1000).default(20),
    perDay: z.int().min(1).max(1_000_000).default(50_000),
    perDomainPerMinute: z.int().min(1).max(100_000).default(600),
    hourFrom: z.int().min(0).max(23).default(9),
    hourTo: z.int().min(1).max(24).default(18),
    quietWeekdays: z.array(z.int().min(1).max(7)).max(7).transform(unique).default([]),
    quietDates: z.array(day).max(200).default([]),
    mailTexts: z.partialRecord(z.enum(LOCALES), mailText).default({}),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ['closesOn'],
    message: 'before the opening',
  })
  .refine(({ hourFrom, hourTo }) => hourFrom < hourTo, {
    path: ['hourTo'],
    message: 'before the first hour',
  });
export type CampaignSettings = z.output<typeof campaignSettings>;

function unique(numbers: number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
