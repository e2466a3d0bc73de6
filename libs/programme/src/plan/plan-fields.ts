import { isDateOnly } from '@enishi/platform';
import { z } from 'zod';
import { PROGRAMME_TYPES } from './programme-line.js';

const date = z.string().refine(isDateOnly, 'a date that exists, as YYYY-MM-DD');
const line = (max: number) => z.string().trim().min(1).max(max);

/** What an officer writes down of a plan, by hand or from a workbook. */
export const planFields = z.object({
  fiscalYear: z.int().min(2014).max(2100),
  callRound: z.int().min(1).max(9).nullable().default(null),
  receptionNumber: line(40),
  programmeType: z.enum(PROGRAMME_TYPES),
  titleJa: line(400),
  titleEn: line(400),
  field: line(200).nullable().default(null),
  hostInstitutionId: z.uuid(),
  hostUnitJa: line(200).nullable().default(null),
  hostUnitEn: line(200).nullable().default(null),
  visitStart: date,
  visitEnd: date,
  postOnlineEnd: date.nullable().default(null),
  /** Domestic travel from the arrival airport to the host adds up to 80 km or more. */
  farTravel: z.boolean().default(false),
  priorityFlags: z.array(line(40)).max(20).default([]),
  listDueDate: date.nullable().default(null),
});
export type PlanFields = z.output<typeof planFields>;

/** The institutions that send invitees; mainland China carries a registration number each (R20). */
export const planSenders = z
  .array(
    z.object({
      institutionId: z.uuid(),
      chinaRegistrationNumber: line(60).nullable().default(null),
    }),
  )
  .max(60)
  .refine(
    (senders) => new Set(senders.map((sender) => sender.institutionId)).size === senders.length,
    'twice the same',
  );
export type PlanSenders = z.output<typeof planSenders>;
