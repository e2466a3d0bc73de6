import type { BaseCtx, Locale, LocalizedText } from '@enishi/platform';
import { AppError, isUuid, notFound } from '@enishi/platform';
import { selectDispositions } from '../field/disposition.queries.js';
import { essentialQuestions } from '../field/essential-questions.js';
import { fieldInstrument } from '../field/field-instrument.js';
import type { Instrument } from '../instrument/instruments.js';
import { readWave } from './read-wave.js';
import type { ReadCase } from './read-wave.js';
import { mainTable, rosterTable } from './table.js';
import type { Table } from './table.js';
import { columnsOf } from './columns-of.js';
import type { WaveColumns } from './columns-of.js';
import { selectAnswerIds, selectWave } from './wave.queries.js';
import type { WaveRow } from './wave.queries.js';

/** The answers of one campaign, ready to be read as often as a format needs. */
export interface Wave {
  readonly campaign: WaveRow;
  readonly title: LocalizedText;
  readonly instrument: Instrument;
  readonly columns: WaveColumns;
  /** How many sets of answers there are. */
  readonly count: number;
  read(): AsyncIterable<readonly ReadCase[]>;
  /** The answers first, then the rosters. */
  tables(locale: Locale): [main: Table, ...rosters: Table[]];
}

/** @throws NOT_FOUND without such a campaign; CONFLICT when its instrument is not in this build */
export async function openWave(
  ctx: BaseCtx,
  campaignId: string,
  { withPersonal }: { withPersonal: boolean },
): Promise<Wave> {
  const campaign = isUuid(campaignId) ? await selectWave(ctx, campaignId) : undefined;
  if (!campaign) throw notFound('campaign');
  const { instrumentCode, instrumentVersion, isAnonymous } = campaign;
  const instrument = await fieldInstrument(ctx, instrumentCode, instrumentVersion);
  if (!instrument) throw new AppError('CONFLICT', `instrument ${instrumentCode} v${instrumentVersion}`);
  const ids = await selectAnswerIds(ctx, campaign);
  const dispositions = isAnonymous
    ? new Map<string, never>()
    : await selectDispositions(ctx, {
        campaignId,
        isClosed: campaign.state === 'CLOSED' || campaign.state === 'ARCHIVED',
        essential: essentialQuestions(instrument.questionnaire),
      });
  const title = { ja: campaign.nameJa, en: campaign.nameEn, 'zh-Hans': campaign.nameZhHans };
  const columns = columnsOf(instrument, { isAnonymous, withPersonal });
  const read = () => readWave(ctx, campaign, instrument, ids, dispositions);
  return {
    campaign,
    title,
    instrument,
    columns,
    count: ids.length,
    read,
    tables: (locale) => [
      mainTable(title[locale], columns.main, read),
      ...columns.rosters.map(({ roster, label, columns: own }) =>
        rosterTable(roster, label[locale], own, read),
      ),
    ],
  };
}
