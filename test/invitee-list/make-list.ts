import type { Ctx } from '@enishi/accounts';
import { FixedClock } from '@enishi/platform';
import { confirmList, uploadList } from '@enishi/programme';
import type { CreatePlanInput } from '@enishi/programme';
import { makePlan } from '../programme/make-plan.js';
import { HEADINGS } from './make-workbook.js';

/** The season in which lists come in: September, before the visits of October. */
export const SEPTEMBER = new FixedClock(new Date('2025-09-01T01:00:00Z'));

/** A plan whose agreement is signed: its list is awaited. */
export function makeAwaitingPlan(ctx: Ctx, over: Partial<CreatePlanInput> = {}): Promise<string> {
  return makePlan(ctx, { state: 'AGREEMENT_SIGNED', listDueDate: null, ...over });
}

export interface Guest {
  name: string;
  birth?: string;
  role?: string;
  funding?: string;
  nationality?: string;
  institution?: string;
  level?: string;
  email?: string;
  entry?: string;
  departure?: string;
}

/** A list as CSV; guests are graduate students from Paraguay who stay five days unless said otherwise. */
export function listOf(...guests: Guest[]): Buffer {
  const lines = guests.map((guest, index) =>
    [
      String(index + 1),
      guest.role ?? '主',
      guest.funding ?? 'JST',
      guest.name,
      guest.nationality ?? 'Paraguay',
      guest.birth ?? `2000/1/${index + 1}`,
      guest.institution ?? 'Universidad Nacional de Ejemplo',
      guest.level ?? '大学院生',
      guest.email ?? `${guest.name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`,
      guest.entry ?? '2025/10/14',
      guest.departure ?? '2025/10/18',
    ].join(','),
  );
  return Buffer.from([HEADINGS.join(','), ...lines].join('\n'));
}

/** Uploads a list that can be read. @returns the import's id. */
export async function upload(ctx: Ctx, planId: string, content: Buffer): Promise<string> {
  const result = await uploadList(ctx, { planId, name: 'list.csv', content });
  if (result.__typename !== 'ListUploaded') throw new Error(JSON.stringify(result));
  return result.batchId;
}

/** Uploads and confirms a list that nothing blocks. @returns the import's id. */
export async function takeIn(ctx: Ctx, planId: string, content: Buffer): Promise<string> {
  const id = await upload(ctx, planId, content);
  const result = await confirmList(ctx, { id, version: 1 });
  if (result.__typename !== 'ListConfirmed') throw new Error(JSON.stringify(result));
  return id;
}
