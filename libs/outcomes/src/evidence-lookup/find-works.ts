import type { BaseCtx } from '@enishi/platform';
import { askRegister } from './ask-register.js';
import { LookupFailed } from './evidence-source.js';
import type { Ask, EvidenceSource, FoundWork } from './evidence-source.js';
import { freshLookup, writeLookup } from './lookup.queries.js';
import type { LookupRow } from './lookup.queries.js';
import type { LookupSettings } from './lookup-settings.js';

/** What a register says; CAP_REACHED where it was not asked because the day's allowance is used up. */
export type Answer = LookupRow | 'CAP_REACHED';

/** The paper with a DOI at a register: from what was answered within a month, else asked once. */
export function findByDoi(
  ctx: BaseCtx,
  source: EvidenceSource,
  settings: LookupSettings,
  doi: string,
): Promise<Answer> {
  return find(ctx, source, settings, `doi:${doi}`, async (ask) => {
    const work = await source.workByDoi?.(ask, doi);
    return work ? [work] : [];
  });
}

/** The papers of a person at a register. Only for somebody who agreed; the caller has looked. */
export function findByOrcid(
  ctx: BaseCtx,
  source: EvidenceSource,
  settings: LookupSettings,
  orcid: string,
): Promise<Answer> {
  return find(ctx, source, settings, `orcid:${orcid}`, async (ask) =>
    source.worksByOrcid ? source.worksByOrcid(ask, orcid) : [],
  );
}

/** A failure is kept for a day, so that a register that is down is not asked by every job. */
async function find(
  ctx: BaseCtx,
  source: EvidenceSource,
  settings: LookupSettings,
  key: string,
  read: (ask: Ask) => Promise<FoundWork[]>,
): Promise<Answer> {
  const known = await freshLookup(ctx, source.name, key);
  if (known) return known;
  try {
    const works = await read(askRegister(ctx, source, settings));
    const row = { answer: works.length > 0 ? 'FOUND' : 'NOT_FOUND', works } as const;
    await writeLookup(ctx, source.name, key, { ...row, reason: null });
    return row;
  } catch (error) {
    if (!(error instanceof LookupFailed)) throw error;
    if (error.reason === 'CAP_REACHED') return 'CAP_REACHED';
    const row = { answer: 'FAILED', works: [] } as const;
    await writeLookup(ctx, source.name, key, { answer: 'FAILED', works: [], reason: error.reason });
    return { ...row, works: [] };
  }
}
