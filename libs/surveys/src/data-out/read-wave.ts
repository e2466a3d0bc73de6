import type { BaseCtx } from '@enishi/platform';
import { keyedHash } from '@enishi/platform';
import { routeOf } from '@enishi/questionnaire';
import type { Answers, Given, RosterLine } from '@enishi/questionnaire';
import type { DispositionCode } from '../field/dispositions.js';
import { givenOf } from '../given/given-of.js';
import type { Instrument } from '../instrument/instruments.js';
import type { Reading } from './column.js';
import { selectAnswers } from './wave.queries.js';
import type { AnswersRow, WaveRow } from './wave.queries.js';

/** So many answers are read and turned into rows at a time: a few milliseconds, then others have their turn. */
const AT_A_TIME = 100;

export interface ReadCase {
  readonly main: Reading;
  /** Lines by the name of their roster. */
  readonly lines: Readonly<Record<string, readonly Reading[]>>;
}

/**
 * The answers of a wave, batch by batch, as every file reads them: only what was on the person's way counts, and what
 * was asked is known from the same engine that asked it.
 */
export async function* readWave(
  ctx: BaseCtx,
  wave: WaveRow,
  instrument: Instrument,
  ids: readonly string[],
  dispositions: ReadonlyMap<string, DispositionCode>,
): AsyncGenerator<ReadCase[]> {
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const rows = await selectAnswers(ctx, wave, ids.slice(from, from + AT_A_TIME));
    yield rows.map((row) => readCase(instrument, wave, row, dispositions));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * The number of a case in files: the same in every file of a campaign, different in every campaign, and nothing that
 * somebody without our secret could find out from an id.
 */
export const caseIdOf = (campaignId: string, id: string): string =>
  keyedHash(`data-out ${campaignId}`, id).toString('hex').slice(0, 16);

function readCase(
  instrument: Instrument,
  wave: WaveRow,
  row: AnswersRow,
  dispositions: ReadonlyMap<string, DispositionCode>,
): ReadCase {
  const given = givenIn(row);
  const route = routeOf(instrument.questionnaire, row.answers as Answers, given);
  const about = {
    caseId: caseIdOf(wave.id, row.assignmentId ?? row.id),
    cohort: row.cohort,
    country: row.country,
    programmeType: row.programmeType,
    hostId: row.hostId,
    hostName: row.hostName,
    module: row.module,
    language: row.assignmentId ? row.language : null,
    mode: row.via,
    disposition: (row.assignmentId && dispositions.get(row.assignmentId)) || null,
    minutes: row.seconds === null ? null : Math.round(row.seconds / 6) / 10,
    submittedOn: row.submittedOn,
  };
  const asked = new Set(route.pages.flatMap(({ questions }) => questions.map(({ name }) => name)));
  const lines = Object.fromEntries(
    Object.entries(route.lines).map(([roster, entries]) => [
      roster,
      entries.map((line, index) => ({
        case: about,
        answers: line.answers,
        asked: new Set(line.items.map(({ name }) => name)),
        line: { number: index + 1, verdict: line.verdict, isKnown: line.known !== undefined },
      })),
    ]),
  );
  return { main: { case: about, answers: route.answers, asked }, lines };
}

/**
 * What the form knew before it was opened, as far as it was shown: a known line of which nothing was said was not, or
 * was left without a word. An anonymous answer keeps none of it but its module.
 */
function givenIn({ given, module, answers }: AnswersRow): Given {
  const { values, last, lines = {}, persons = [] } = (given ?? {}) as Partial<Given>;
  const isSaid = (roster: string, id: string) => {
    const said = (answers as Answers)[roster];
    return Array.isArray(said) && (said as RosterLine[]).some((line) => line.id === id);
  };
  const shown = Object.entries(lines).map(
    ([roster, known]) => [roster, known.filter(({ id }) => isSaid(roster, id))] as const,
  );
  return givenOf({ values: { ...values, module }, last, lines: Object.fromEntries(shown), persons });
}
