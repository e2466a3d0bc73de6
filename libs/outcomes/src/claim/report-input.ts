import { z } from 'zod';
import { INSTITUTION_REASONS } from './claim-states.js';

const date = z.string().trim().max(10);
const words = (longest: number) => z.string().trim().min(1).max(longest);

/** What every report says, whatever it is about. */
export const reportFields = {
  planId: z.uuid().nullish(),
  /** Who it is about; of the plan's people. */
  personIds: z.array(z.uuid()).max(200).default([]),
  /** How many people, where a host does not name them. */
  headCount: z.int().min(1).max(5000).nullish(),
  /** One of the list, or a name and why it is not one of the list. */
  institution: z
    .strictObject({
      id: z.uuid().nullish(),
      name: words(300).nullish(),
      reason: z.enum(INSTITUTION_REASONS).nullish(),
    })
    .nullish(),
  from: date.nullish(),
  to: date.nullish(),
  funding: words(100).nullish(),
  note: words(2000).nullish(),
  /** False keeps it as a draft of whoever writes it. */
  submit: z.boolean().default(true),
};

/** Made by the browser once per report: the same key is the same report, however often it arrives. */
export const submissionKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
