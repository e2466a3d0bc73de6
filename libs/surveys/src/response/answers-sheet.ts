import type { Locale } from '@enishi/platform';
import { formatMoment } from '@enishi/platform';
import { COUNTRIES } from '@enishi/programme';
import { displayFor, linesOf, pipe, routeOf, UNNAMED } from '@enishi/questionnaire';
import type {
  Answers,
  AnswerValue,
  DisplayOf,
  Given,
  Question,
  QuestionnaireTexts,
} from '@enishi/questionnaire';
import type { Instrument } from '../instrument/instruments.js';
import { SHEET_WORDS as WORDS } from './answers-sheet-words.js';

interface SheetLine {
  question: string;
  answer: readonly string[];
  /** 0: on its own; 1: inside an entry of a list. */
  depth: number;
  /** Something of a list follows: it stays on the page of what follows. */
  heads: 'list' | 'entry' | null;
}

/** What is printed of a form: words only. Where they stand is the template's. */
export interface AnswersSheet {
  locale: Locale;
  title: string;
  subtitle: string;
  /** Facts of the hand-in, label and value. */
  facts: readonly (readonly [string, string])[];
  pages: readonly { title: string; lines: readonly SheetLine[] }[];
  note: string;
}

export interface SheetInput {
  instrument: Instrument;
  locale: Locale;
  given: Given;
  answers: Answers;
  campaignName: string;
  planTitle: string | null;
  receiptNumber: string;
  submittedAt: Date;
  revision: number;
}

/** Puts the answers of one form into words, question by question on the way that the person went. */
export function answersSheet(input: SheetInput): AnswersSheet {
  const { instrument, locale, given, answers, planTitle, revision } = input;
  const texts = instrument.texts[locale];
  const display = displayFor(instrument.questionnaire, texts, given, (question, code) =>
    wordOfCode(question, code, locale),
  );
  const say = new Say(texts, given, display, locale);
  const route = routeOf(instrument.questionnaire, answers, given);
  return {
    locale,
    title: WORDS.heading[locale],
    subtitle: input.campaignName,
    facts: [
      ...(planTitle ? [[WORDS.plan[locale], planTitle] as const] : []),
      [WORDS.receipt[locale], input.receiptNumber],
      [WORDS.submitted[locale], formatMoment(input.submittedAt, locale)],
      ...(revision > 1 ? [[WORDS.revision[locale], String(revision - 1)] as const] : []),
    ],
    pages: route.pages.map(({ name, questions }) => ({
      title: texts.pages[name]?.title ?? '',
      lines: questions.flatMap((question) => say.question(question, route.answers)),
    })),
    note: WORDS.note[locale],
  };
}

/** Names of countries, and of nobody in particular. */
function wordOfCode({ definition }: Question, code: string, locale: Locale): string | undefined {
  if (code === UNNAMED) return WORDS.unnamed[locale];
  if (definition.type !== 'country') return undefined;
  const row = COUNTRIES.find(([known]) => known === code);
  return row?.[{ ja: 2, en: 3, 'zh-Hans': 4 }[locale] as 2 | 3 | 4];
}

/** `2025`, `2025-04` or `2025-04-01` as people write it; what is none stays as it is. */
function dateInWords(text: string, locale: Locale): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`));
}

class Say {
  constructor(
    private readonly texts: QuestionnaireTexts,
    private readonly given: Given,
    private readonly display: DisplayOf,
    private readonly locale: Locale,
  ) {}

  question(question: Question, answers: Answers): SheetLine[] {
    const answer = answers[question.name];
    if (question.items) return this.roster(question, answer, answers);
    return [
      {
        question: this.title(question, answers),
        answer: this.answer(question, answer),
        depth: 0,
        heads: null,
      },
    ];
  }

  private roster(question: Question, answer: AnswerValue | undefined, answers: Answers): SheetLine[] {
    const lines = linesOf(question, answer, answers, this.given);
    const head = { question: this.title(question, answers), depth: 0 };
    if (lines.length === 0) return [{ ...head, heads: null, answer: [WORDS.nothing[this.locale]] }];
    return [
      { ...head, heads: 'list', answer: [] },
      ...lines.flatMap((line, index) => {
        const entry = WORDS.line[this.locale].replace('{n}', String(index + 1));
        const verdict = line.verdict && this.texts.questions[question.name]?.verdicts?.[line.verdict];
        const heading = [entry, line.known?.label].filter(Boolean).join('  ');
        const items = (question.items ?? []).filter(({ name }) => Object.hasOwn(line.answers, name));
        return [
          { question: heading, answer: verdict ? [verdict] : [], depth: 1, heads: 'entry' as const },
          ...items.map((item) => ({
            question: this.title(item, answers, line.answers),
            answer: this.answer(item, line.answers[item.name]),
            depth: 1,
            heads: null,
          })),
        ];
      }),
    ];
  }

  private title({ name }: Question, answers: Answers, panel?: Answers): string {
    return pipe(this.texts.questions[name]?.title ?? name, answers, this.given, this.display, panel);
  }

  private answer(question: Question, answer: AnswerValue | undefined): string[] {
    if (answer === undefined) return [WORDS.nothing[this.locale]];
    const { name, kind, definition } = question;
    switch (kind.storage(definition)) {
      case 'flag':
        return [answer === true ? WORDS.yes[this.locale] : WORDS.no[this.locale]];
      case 'codes':
        return (answer as readonly string[]).map((code) => this.display(name, code) ?? code);
      case 'points': {
        const labels = kind.needs(definition).labels;
        const scale = labels ? this.texts.scales[labels.name] : undefined;
        const rows = this.texts.questions[name]?.rows;
        const points = answer as Readonly<Record<string, number>>;
        // in the order of the form; the store keeps its own
        const order = 'rows' in definition ? definition.rows : Object.keys(points);
        return order
          .filter((row) => Object.hasOwn(points, row))
          .map((row) => `${rows?.[row] ?? row}: ${scale?.[String(points[row])] ?? String(points[row])}`);
      }
      case 'institution': {
        const { name: institution, reason } = answer as { name: string; reason?: string };
        const why = reason && this.texts.questions[name]?.choices?.[reason];
        return [
          why
            ? WORDS.because[this.locale].replace('{why}', why).replace('{name}', () => institution)
            : institution,
        ];
      }
      case 'date':
        return [dateInWords(answer as string, this.locale)];
      default:
        return (this.display(name, answer) ?? '').split(/\r?\n/);
    }
  }
}
