import type { Ctx } from '@enishi/accounts';
import { AppError, distPath, renderPdf, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { printedDay, say } from '../hand-over/hand-over-kit.js';
import { mayReadYearbook } from '../policies.js';
import { selectChaptersOfYear, selectNamedOfYear, selectOfYear } from './chapter-report.queries.js';
import type { ReportRow, Words, YearChapter } from './chapter-report.queries.js';
import { yearbookWords } from './yearbook-words.js';

const input = z.strictObject({
  fiscalYear: z.int().min(2014).max(2100),
  language: z.enum(['ja', 'en']),
});

export interface Yearbook {
  name: string;
  pdf: Uint8Array;
}

/**
 * The yearbook of chapters: what they published in a fiscal year, with the coordinators who agreed to be named. A text
 * that has no Japanese is printed in English, and says so.
 * @throws NOT_FOUND unless a member, a coordinator or the office asks
 */
export async function yearbook(ctx: Ctx, raw: z.input<typeof input>): Promise<Yearbook> {
  mayReadYearbook(ctx.actor);
  const { fiscalYear, language } = input.parse(raw);
  const reports = await selectOfYear(ctx, fiscalYear);
  const chapters = await selectChaptersOfYear(ctx, fiscalYear);
  const named = await selectNamedOfYear(ctx, fiscalYear);
  const words = yearbookWords[language];
  const today = tokyoDate(ctx.clock.now());
  const drawn = await renderPdf({
    template: distPath('libs', 'alumni', 'src', 'chapter-report', 'yearbook.typ'),
    data: {
      language,
      documentTitle: say(words.title, { year: fiscalYear }),
      date: today.split('-').map(Number),
      kicker: words.kicker,
      title: say(words.title, { year: fiscalYear }),
      lead: words.lead,
      none: words.none,
      contents: words.contents,
      asOf: say(words.asOf, { date: printedDay(today, language) }),
      figures: [
        { value: String(chapters.length), label: words.chapters },
        { value: String(reports.length), label: words.reports },
        {
          value: reports.reduce((sum, { participants }) => sum + participants, 0).toLocaleString('en-GB'),
          label: words.took,
        },
      ],
      chapters: chapters.map((chapter) => ({
        ...chapterHead(chapter, language),
        coordinators: {
          label: words.coordinators,
          names: named
            .filter(({ chapterId }) => chapterId === chapter.id)
            .map(({ name, role }) => (words.roles[role] ? `${name} (${words.roles[role]})` : name)),
        },
        reports: reports
          .filter(({ chapterId }) => chapterId === chapter.id)
          .map((report) => reportModel(report, language)),
      })),
    },
  });
  if (!drawn.ok) throw new AppError('UNAVAILABLE', `no font has ${drawn.missing.join(', ')}`);
  return {
    name: `${language === 'ja' ? '同窓会活動年報' : 'yearbook-of-chapters'}-${fiscalYear}.pdf`,
    pdf: drawn.pdf,
  };
}

function chapterHead(chapter: YearChapter, language: 'ja' | 'en') {
  const words = yearbookWords[language];
  const { nameJa, nameEn, acronym, ownName, foundedOn } = chapter;
  return {
    name: language === 'ja' ? nameJa : nameEn,
    under: [
      acronym,
      ownName,
      foundedOn && say(words.founded, { date: foundedOn.replaceAll('-', '/') }),
    ].filter(Boolean),
  };
}

function reportModel(report: ReportRow, language: 'ja' | 'en') {
  const words = yearbookWords[language];
  const isForeign = language === 'ja' && !report.activities.ja;
  const part = (label: string, texts: Words) => ({
    label,
    text: texts[language] ?? texts.en ?? '',
    lang: texts[language] ? language : 'en',
  });
  return {
    title: words.quarters[report.quarter - 1],
    took: say(words.took1, { n: report.participants.toLocaleString('en-GB') }),
    note: isForeign ? words.translated : '',
    parts: [
      part(words.activities, report.activities),
      part(words.results, report.results),
      part(words.plans, report.plans),
    ].filter(({ text }) => text !== ''),
  };
}
