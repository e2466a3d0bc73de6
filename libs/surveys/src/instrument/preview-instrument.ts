import type { Ctx } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import type { Question, QuestionnaireTexts } from '@enishi/questionnaire';
import { maySeeInstruments } from '../policies.js';
import { loadInstrument } from './load-instrument.js';

export interface PreviewedQuestion {
  item: string;
  type: string;
  title: string;
  hint: string | null;
  /** Words that can be chosen, points of a scale, or what can be said about a known line. */
  choices: { code: string; text: string }[];
  rows: { code: string; text: string }[];
  /** When it is asked, as written; empty when always. */
  visibleIf: string | null;
  isRequired: boolean;
  /** Asked once per line of a roster; its name. */
  roster: string | null;
}

export interface PreviewedPage {
  name: string;
  title: string;
  lead: string | null;
  questions: PreviewedQuestion[];
}

export interface InstrumentPreview {
  code: string;
  version: number;
  title: string;
  introduction: string;
  pages: PreviewedPage[];
}

/**
 * A version as it reads in one language, with every question whoever is asked it.
 * @throws NOT_FOUND unless somebody of the office asks, or when there is no such version
 */
export async function previewInstrument(
  ctx: Ctx,
  { code, version, language }: { code: string; version: number; language?: Locale | undefined },
): Promise<InstrumentPreview> {
  maySeeInstruments(ctx.actor);
  const instrument = await loadInstrument(ctx, code, version);
  const texts = instrument.texts[language ?? ctx.locale];
  return {
    code,
    version,
    title: texts.title,
    introduction: texts.introduction,
    pages: instrument.questionnaire.pages.map(({ name, questions }) => ({
      name,
      title: texts.pages[name]?.title ?? name,
      lead: texts.pages[name]?.lead ?? null,
      questions: questions.flatMap((question) => [
        shown(question, texts, null),
        ...(question.items ?? []).map((item) => shown(item, texts, question.name)),
      ]),
    })),
  };
}

const listed = (codes: readonly (string | number)[], words: Readonly<Record<string, string>> = {}) =>
  codes.map((code) => ({ code: String(code), text: words[code] ?? String(code) }));

function shown(question: Question, texts: QuestionnaireTexts, roster: string | null): PreviewedQuestion {
  const { name, definition, kind } = question;
  const own = texts.questions[name];
  const needs = kind.needs(definition);
  return {
    item: name,
    type: definition.type,
    title: own?.title ?? name,
    hint: own?.hint ?? null,
    choices: [
      ...listed(needs.choices ?? [], own?.choices),
      ...listed(needs.verdicts ?? [], own?.verdicts),
      ...(needs.labels ? listed(needs.labels.points, texts.scales[needs.labels.name]) : []),
    ],
    rows: listed(needs.rows ?? [], own?.rows),
    visibleIf: definition.visibleIf ?? null,
    isRequired: definition.isRequired === true,
    roster,
  };
}
