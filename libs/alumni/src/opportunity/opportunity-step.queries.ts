import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { OpportunityKind, OpportunityStepWord } from './opportunity-words.js';

/** A step that is told; the same one told again stands once. @returns false when it stood already */
export async function insertStep(
  ctx: BaseCtx,
  step: { id: string; opportunityId: string; personId: string; step: OpportunityStepWord; toldBy: string },
): Promise<boolean> {
  const added = await execute(
    ctx.db,
    `insert into opportunity_step (id, opportunity_id, person_id, step, told_by, told_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (opportunity_id, person_id, step) where undone_at is null do nothing`,
    [step.id, step.opportunityId, step.personId, step.step, step.toldBy, ctx.clock.now()],
  );
  return added > 0;
}

/** Takes a step back. @returns its id, or undefined when it did not stand */
export async function undoStep(
  ctx: BaseCtx,
  opportunityId: string,
  personId: string,
  step: OpportunityStepWord,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    ctx.db,
    `update opportunity_step set undone_at = $4
     where opportunity_id = $1 and person_id = $2 and step = $3 and undone_at is null returning id`,
    [opportunityId, personId, step, ctx.clock.now()],
  );
  return row?.id;
}

export async function hasSteps(ctx: BaseCtx, opportunityId: string, personId: string): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from opportunity_step where opportunity_id = $1 and person_id = $2 limit 1`,
    [opportunityId, personId],
  );
  return rows.length > 0;
}

/** What became of an opportunity for somebody, as other domains may know it. */
export interface ToldStep {
  id: string;
  step: OpportunityStepWord;
  personId: string;
  toldBy: string;
  toldAt: Date;
  isUndone: boolean;
  kind: OpportunityKind;
  titleEn: string;
  providerName: string;
  sourceUrl: string;
}

/** The step as it stands, held until the transaction ends. */
export async function lockStep(ctx: BaseCtx, id: string): Promise<ToldStep | undefined> {
  const [row] = await sql<ToldStep>(
    ctx.db,
    `select s.id, s.step, s.person_id as "personId", s.told_by as "toldBy", s.told_at as "toldAt",
       s.undone_at is not null as "isUndone", o.kind, o.title_en as "titleEn", o.provider_name as "providerName",
       o.source_url as "sourceUrl"
     from opportunity_step s join opportunity o on o.id = s.opportunity_id where s.id = $1
     for no key update of s`,
    [id],
  );
  return row;
}
