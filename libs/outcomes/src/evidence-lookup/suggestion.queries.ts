import type { BaseCtx } from '@enishi/platform';
import { execute, newId, sql } from '@enishi/platform';
import type { EvidenceSourceName, FoundWork } from './evidence-source.js';
import { AGREES } from './lookup.queries.js';

export const SUGGESTION_STATES = ['SUGGESTED', 'ACCEPTED', 'DISMISSED'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

export interface SuggestionRow {
  id: string;
  outcomeId: string | null;
  personId: string | null;
  planId: string | null;
  planTitleJa: string | null;
  planTitleEn: string | null;
  source: EvidenceSourceName;
  doi: string;
  isFound: boolean;
  title: string | null;
  year: number | null;
  journal: string | null;
  authors: string[];
  authorCount: number;
  countries: string[];
  namesHost: boolean;
  state: SuggestionState;
  claimId: string | null;
}

const COLUMNS = `s.id, s.outcome_id as "outcomeId", s.person_id as "personId", s.plan_id as "planId",
  e.title_ja as "planTitleJa", e.title_en as "planTitleEn", s.source, s.doi, s.is_found as "isFound", s.title, s.year,
  s.journal, s.authors, s.author_count as "authorCount", s.countries, s.names_host as "namesHost", s.state,
  s.claim_id as "claimId"`;

export interface NewSuggestion {
  outcomeId: string | null;
  personId: string | null;
  planId: string | null;
  source: EvidenceSourceName;
  doi: string;
  work: FoundWork | null;
  namesHost: boolean;
}

/** Writes what is new; what stands already is brought up to date while nobody has decided. @returns how many are new */
export async function writeSuggestions(ctx: BaseCtx, rows: readonly NewSuggestion[]): Promise<number> {
  let added = 0;
  for (const { outcomeId, personId, planId, source, doi, work, namesHost } of rows) {
    const arbiter = outcomeId === null ? '(person_id, doi)' : '(outcome_id, source, doi)';
    const [written] = await sql<{ isNew: boolean }>(
      ctx.db,
      `insert into evidence_suggestion as s (id, outcome_id, person_id, plan_id, source, doi, is_found, title, year, journal,
         authors, author_count, countries, names_host, state, suggested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text[], $12, $13::text[], $14, 'SUGGESTED', $15)
       on conflict ${arbiter} do update set plan_id = excluded.plan_id, source = excluded.source, is_found = excluded.is_found,
         title = excluded.title, year = excluded.year, journal = excluded.journal, authors = excluded.authors,
         author_count = excluded.author_count, countries = excluded.countries, names_host = excluded.names_host
       where s.state = 'SUGGESTED'
       returning xmax = 0 as "isNew"`,
      [
        newId(),
        outcomeId,
        personId,
        planId,
        source,
        doi,
        work !== null,
        work?.title ?? null,
        work?.year ?? null,
        work?.journal ?? null,
        work?.authors ?? [],
        work?.authorCount ?? 0,
        work?.countries ?? [],
        namesHost,
        ctx.clock.now(),
      ],
    );
    if (written?.isNew) added += 1;
  }
  return added;
}

/** What registers know about the proof of a claim as it stands now. */
export function suggestionsForOutcome(ctx: BaseCtx, outcomeId: string): Promise<SuggestionRow[]> {
  return sql<SuggestionRow>(
    ctx.db,
    `select ${COLUMNS} from evidence_suggestion s join outcome c on c.id = s.outcome_id and c.evidence = s.doi
     left join exchange_plan e on e.id = s.plan_id
     where s.outcome_id = $1 and c.evidence_kind = 'DOI' order by s.source, s.id`,
    [outcomeId],
  );
}

/** Papers that may be a person's, undecided, while the person agrees: those with the host first, then the latest. */
export function suggestionsForPerson(ctx: BaseCtx, personId: string): Promise<SuggestionRow[]> {
  return sql<SuggestionRow>(
    ctx.db,
    `select ${COLUMNS} from evidence_suggestion s left join exchange_plan e on e.id = s.plan_id
     where s.person_id = $1 and s.state = 'SUGGESTED' and ${AGREES('s.person_id')}
     order by s.names_host desc, s.year desc nulls last, s.doi`,
    [personId],
  );
}

/** A suggestion, held until the transaction ends. */
export async function lockSuggestion(ctx: BaseCtx, id: string): Promise<SuggestionRow | undefined> {
  const [row] = await sql<SuggestionRow>(
    ctx.db,
    `select ${COLUMNS} from evidence_suggestion s left join exchange_plan e on e.id = s.plan_id
     where s.id = $1 and (s.person_id is null or s.state = 'ACCEPTED' or ${AGREES('s.person_id')}) for update of s`,
    [id],
  );
  return row;
}

export async function writeSuggestionDecision(
  ctx: BaseCtx,
  id: string,
  state: Exclude<SuggestionState, 'SUGGESTED'>,
  claimId: string | null,
): Promise<void> {
  await execute(
    ctx.db,
    `update evidence_suggestion set state = $2, claim_id = $3, decided_by = $4, decided_at = $5
     where id = $1 and state = 'SUGGESTED'`,
    [id, state, claimId, ctx.actorRef, ctx.clock.now()],
  );
}

/** The DOI that proves a claim that counts for its teller; held against changes by the caller. */
export async function doiOfOutcome(ctx: BaseCtx, outcomeId: string): Promise<string | null> {
  const [row] = await sql<{ doi: string }>(
    ctx.db,
    `select evidence as doi from outcome where id = $1 and evidence_kind = 'DOI' and state in ('SUBMITTED', 'VERIFIED')`,
    [outcomeId],
  );
  return row?.doi ?? null;
}

/** A register confirms a claim; what was told stays as it is. */
export async function confirmByRegister(
  ctx: BaseCtx,
  suggestionId: string,
  outcomeId: string,
): Promise<void> {
  await execute(
    ctx.db,
    `insert into outcome_verdict (id, outcome_id, verdict, source, source_ref, given_by, given_at)
     values ($1, $2, 'CONFIRM', 'REGISTRY', $3, $4, $5) on conflict (source_ref) do nothing`,
    [newId(), outcomeId, `evidence:${suggestionId}`, ctx.actorRef, ctx.clock.now()],
  );
}
