import type { Ctx } from '@enishi/accounts';
import { AppError, distPath, notFound, renderPdf, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { countChapterMembers } from '../chapter/count-members.js';
import { findChapter } from '../chapter/chapter.queries.js';
import type { ChapterRow } from '../chapter/chapter.queries.js';
import { selectReports } from '../chapter-report/chapter-report.queries.js';
import { selectTerms } from '../chapter-term/chapter-term.queries.js';
import { demandMeter } from '../demand/demand-meter.js';
import { mayCoordinate } from '../policies.js';
import { selectOpenCalls } from './hand-over.queries.js';
import { handOverWords } from './hand-over-words.js';
import type { SheetLanguage } from './hand-over-words.js';

const input = z.strictObject({ chapterId: z.uuid(), language: z.enum(['ja', 'en']) });
/** Earlier coordinators that are still listed, and their notes. */
const TERMS = 16;
const NOTES = 4;

export interface HandOverKit {
  name: string;
  pdf: Uint8Array;
}

/**
 * What a new batch of coordinators needs on its first day: terms, notes and costs of those before, how many members
 * and where they would come, calls under way, the last report, whom to ask. Roles and names, never an address.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function handOverKit(ctx: Ctx, raw: z.input<typeof input>): Promise<HandOverKit> {
  const { chapterId, language } = input.parse(raw);
  mayCoordinate(ctx.actor, chapterId);
  const chapter = await findChapter(ctx, chapterId);
  if (!chapter) throw notFound('chapter');
  const drawn = await renderPdf({
    template: distPath('libs', 'alumni', 'src', 'hand-over', 'hand-over.typ'),
    data: await kitModel(ctx, chapter, language),
  });
  if (!drawn.ok) throw new AppError('UNAVAILABLE', `no font has ${drawn.missing.join(', ')}`);
  return { name: `${language === 'ja' ? '引き継ぎ' : 'hand-over'}-${chapter.slug}.pdf`, pdf: drawn.pdf };
}

async function kitModel(ctx: Ctx, chapter: ChapterRow, language: SheetLanguage) {
  const words = handOverWords[language];
  const today = tokyoDate(ctx.clock.now());
  const terms = (await selectTerms(ctx, [chapter.id])).slice(0, TERMS);
  // a sheet is handed on: whoever takes it, the numbers are those for coordinators
  const asShown = { exact: false };
  const members = (await countChapterMembers(ctx, { chapterId: chapter.id }, asShown)).total.count;
  const meter = await demandMeter(ctx, { chapterId: chapter.id }, asShown);
  const calls = await selectOpenCalls(ctx, chapter.id);
  const [report] = await selectReports(ctx, [chapter.id], true);
  const name = language === 'ja' ? chapter.nameJa : chapter.nameEn;
  const either = (texts: { ja?: string; en?: string }) => texts[language] ?? texts.en ?? texts.ja ?? '';
  return {
    language,
    documentTitle: `${words.title} — ${name}`,
    date: today.split('-').map(Number),
    kicker: words.kicker,
    heading: words.title,
    title: name,
    asOf: say(words.asOf, { date: printedDay(today, language) }),
    facts: [
      [
        words.members,
        members === null ? words.membersFew : say(words.membersLine, { n: members.toLocaleString('en-GB') }),
      ],
    ],
    terms: {
      heading: words.terms,
      columns: [words.role, words.name, words.duty, words.term],
      rows: terms.map((term) => [
        words.roles[term.role],
        term.name,
        term.duty ?? '',
        `${printedDay(term.startsOn, language)}${language === 'ja' ? '〜' : ' – '}${
          term.endsOn ? printedDay(term.endsOn, language) : words.open
        } (${words.states[term.state as keyof typeof words.states]})`,
      ]),
      none: words.noTerms,
    },
    notes: block(
      words.notes,
      words.noNotes,
      terms.map((term) => ({ by: words.roles[term.role], text: term.handoverNote })),
    ),
    budget: block(
      words.budget,
      words.noBudget,
      terms.map((term) => ({ by: words.roles[term.role], text: term.budgetNote })),
    ),
    demand: {
      heading: words.demand,
      none: words.noDemand,
      lines: meter.table.rowTotals.flatMap(({ key, count }) => {
        const city = meter.cities.find(({ id }) => id === key[0]);
        return city && count ? [`${city.name}: ${say(words.people, { n: count })}`] : [];
      }),
    },
    calls: {
      heading: words.calls,
      none: words.noCalls,
      lines: calls.map(
        (call) =>
          `${either(call.title)} — ${words.callStates[call.state]}; ${say(words.callLine, {
            applies: printedDay(call.appliesUntil, language),
            ranked: printedDay(call.rankedUntil, language),
          })}`,
      ),
    },
    report: {
      heading: words.report,
      none: words.noReport,
      title: report ? say(words.reportTitle, { year: report.fiscalYear, quarter: report.quarter }) : null,
      took: report ? say(words.took, { n: report.participants }) : '',
      parts: report
        ? [
            [words.results, either(report.results)],
            [words.plans, either(report.plans)],
          ]
        : [],
    },
    contacts: { heading: words.contacts, lines: words.contactLines },
    note: words.note,
  };
}

function block(heading: string, none: string, notes: readonly { by: string; text: string | null }[]) {
  return {
    heading,
    none,
    notes: notes.flatMap(({ by, text }) => (text ? [{ by, text }] : [])).slice(0, NOTES),
  };
}

/** Fills the gaps of a sentence. */
export const say = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as it is printed. */
export function printedDay(date: string, language: SheetLanguage): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'ja' ? `${year}年${month}月${day}日` : DAY.format(new Date(`${date}T00:00:00Z`));
}
