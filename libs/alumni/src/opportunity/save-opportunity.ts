import type { Ctx } from '@enishi/accounts';
import {
  AppError,
  inTransaction,
  isDateOnly,
  newId,
  notFound,
  recordAudit,
  tokyoDate,
} from '@enishi/platform';
import { z } from 'zod';
import { opportunityNotValid, refuseOpportunity } from './opportunity-errors.js';
import type {
  OpportunityChanged,
  OpportunityNotValid,
  OpportunityProblemCode,
} from './opportunity-errors.js';
import { keepsBoard, mayWriteOpportunity } from './opportunity-policies.js';
import {
  APPLICATION_LANGUAGES,
  FIELDS_OF_SCIENCE,
  LEVELS,
  OPPORTUNITY_KINDS,
  PROVIDERS,
} from './opportunity-words.js';
import { insertOpportunity, lockOpportunity, updateOpportunity } from './opportunity.queries.js';

const words = (longest: number) => z.string().trim().max(longest);
const input = z.strictObject({
  /** The entry that is changed; none writes a new one. */
  opportunityId: z.uuid().nullish(),
  version: z.int().nullish(),
  kind: z.enum(OPPORTUNITY_KINDS),
  provider: z.enum(PROVIDERS),
  providerName: words(200),
  titleJa: words(200),
  titleEn: words(200),
  titleZhHans: words(200).nullish(),
  summaryJa: words(1000).default(''),
  summaryEn: words(1000).default(''),
  summaryZhHans: words(1000).nullish(),
  fields: z.array(z.enum(FIELDS_OF_SCIENCE)).max(6).default([]),
  levels: z.array(z.enum(LEVELS)).max(7).default([]),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(200)
    .default([]),
  languages: z.array(z.enum(APPLICATION_LANGUAGES)).max(3).default([]),
  /** Day, time and zone of the deadline as the source announces it. */
  closesOn: words(10).nullish(),
  closesTime: words(5).nullish(),
  timeZone: words(60).default('Asia/Tokyo'),
  /** Last day on the board; the deadline when not given, a year from now without one. */
  expiresOn: words(10).nullish(),
  sourceUrl: words(1000),
  /** Of a host: the plan by which it is known here. */
  planId: z.uuid().nullish(),
});

export interface OpportunitySaved {
  readonly __typename: 'OpportunitySaved';
  readonly id: string;
}

/**
 * Writes an entry of the board, as a draft; a published one stays published. Hosts write of their laboratory, and what
 * of it is published already is changed by the office alone.
 * @throws NOT_FOUND unless the office writes, or the host of the plan
 */
export async function saveOpportunity(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<OpportunitySaved | OpportunityNotValid | OpportunityChanged> {
  const { opportunityId, version, ...said } = input.parse(raw);
  mayWriteOpportunity(ctx.actor, said.planId ?? null);
  const { actor } = ctx;
  if (actor.kind !== 'account') throw new AppError('UNAUTHENTICATED');
  return inTransaction(ctx, async (tx) => {
    if (opportunityId) {
      const known = await lockOpportunity(tx, opportunityId);
      if (!known) throw notFound('opportunity');
      mayWriteOpportunity(actor, known.planId);
      if (!keepsBoard(actor) && (known.state !== 'DRAFT' || known.planId !== said.planId))
        throw notFound('opportunity');
    }
    const problems = problemsOf(said, tokyoDate(tx.clock.now()));
    if (problems.length > 0) return opportunityNotValid(problems, tx.locale);
    const id = opportunityId ?? newId();
    const row = {
      ...said,
      id,
      titleZhHans: said.titleZhHans || null,
      summaryZhHans: said.summaryZhHans || null,
      closesOn: said.closesOn || null,
      closesTime: said.closesTime || null,
      expiresOn: said.expiresOn || null,
      // a host offers its laboratory and nothing else
      kind: keepsBoard(actor) ? said.kind : 'LABORATORY',
      planId: said.planId ?? null,
    };
    if (!opportunityId) await insertOpportunity(tx, { ...row, createdBy: actor.accountId });
    else if ((await updateOpportunity(tx, { ...row, version: version ?? 0 })) === 0)
      return refuseOpportunity('OpportunityChanged', tx.locale);
    await recordAudit(tx, {
      action: opportunityId ? 'opportunity.changed' : 'opportunity.created',
      subjectType: 'opportunity',
      subjectId: id,
      detail: { kind: row.kind, provider: row.provider },
    });
    return { __typename: 'OpportunitySaved', id } as const;
  });
}

type Said = Omit<z.output<typeof input>, 'opportunityId' | 'version'>;

function problemsOf(said: Said, today: string): { field: string; code: OpportunityProblemCode }[] {
  const problems: { field: string; code: OpportunityProblemCode }[] = [];
  const add = (field: string, code: OpportunityProblemCode) => problems.push({ field, code });
  if (said.titleJa === '') add('titleJa', 'TITLE_MISSING');
  if (said.titleEn === '') add('titleEn', 'TITLE_MISSING');
  if (!isSafeAddress(said.sourceUrl)) add('sourceUrl', 'NOT_A_SAFE_ADDRESS');
  if (!isZone(said.timeZone)) add('timeZone', 'NOT_A_ZONE');
  if (said.closesTime && !/^([01]\d|2[0-3]):[0-5]\d$/.test(said.closesTime)) add('closesTime', 'NOT_A_DATE');
  for (const field of ['closesOn', 'expiresOn'] as const) {
    const day = said[field];
    if (!day) continue;
    if (!isDateOnly(day)) add(field, 'NOT_A_DATE');
    else if (day < today) add(field, 'ALREADY_PAST');
  }
  return problems;
}

/** An https address of a host with a name. */
export function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && !/\s/.test(text);
}

function isZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone !== '' && (name.includes('/') || name === 'UTC');
  } catch {
    return false;
  }
}
