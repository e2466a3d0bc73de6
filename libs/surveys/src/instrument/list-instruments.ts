import type { Ctx } from '@enishi/accounts';
import { maySeeInstruments } from '../policies.js';
import { listInstrumentRows } from './instrument.queries.js';
import { type Instrument, shippedInstruments } from './instruments.js';
import { instrumentFrom } from './load-instrument.js';

export interface ListedInstrument {
  instrument: Instrument;
  origin: 'SHIPPED' | 'UPLOADED';
  state: 'DRAFT' | 'PUBLISHED';
  /** When it could not be changed any more; empty for a shipped one that nobody was asked with yet. */
  lockedAt: Date | null;
}

/**
 * Every version there is: those of this build and the uploaded ones, by code, the newest first.
 * @throws NOT_FOUND unless somebody of the office asks
 */
export async function listInstruments(ctx: Ctx): Promise<ListedInstrument[]> {
  maySeeInstruments(ctx.actor);
  const rows = await listInstrumentRows(ctx);
  const shipped = shippedInstruments.map((instrument): ListedInstrument => {
    const { code, version } = instrument.questionnaire;
    const kept = rows.find((row) => row.code === code && row.version === version);
    return { instrument, origin: 'SHIPPED', state: 'PUBLISHED', lockedAt: kept?.lockedAt ?? null };
  });
  const uploaded = rows
    .filter(({ origin }) => origin === 'UPLOADED')
    .map((row): ListedInstrument => ({
      instrument: instrumentFrom(row),
      origin: row.origin,
      state: row.state,
      lockedAt: row.lockedAt,
    }));
  return [...shipped, ...uploaded].toSorted((a, b) => {
    const [one, other] = [a.instrument.questionnaire, b.instrument.questionnaire];
    return one.code === other.code ? other.version - one.version : one.code < other.code ? -1 : 1;
  });
}
