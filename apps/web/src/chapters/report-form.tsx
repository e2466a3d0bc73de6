import { useState } from 'react';
import { useLanguage } from '../locales/parts/chapters.js';
import { useToday } from '../session/site.js';
import { Button } from '../ui/button.js';
import { Select, TextArea, TextField } from '../ui/field.js';
import { useDraft } from '../ui/use-draft.js';
import type { ChapterReport } from './chapters.documents.js';
import { SaveChapterReportDocument } from './chapters.documents.js';
import { useAct } from './use-act.js';

interface Quarter {
  fiscalYear: number;
  quarter: number;
}

/** The quarter of a day: the first one is April to June. */
export function quarterOf(day: string): Quarter {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month < 4
    ? { fiscalYear: year - 1, quarter: 4 }
    : { fiscalYear: year, quarter: Math.floor((month - 4) / 3) + 1 };
}

const before = ({ fiscalYear, quarter }: Quarter): Quarter =>
  quarter === 1 ? { fiscalYear: fiscalYear - 1, quarter: 4 } : { fiscalYear, quarter: quarter - 1 };

const keyOf = ({ fiscalYear, quarter }: Quarter): string => `${String(fiscalYear)}-${String(quarter)}`;

/** Quarters that can still be chosen: this one and the seven before, without those that have a report. */
const CHOICES = 8;

const FIELDS = ['activities', 'results', 'plans'] as const;
const LANGUAGES = [
  { code: 'en', key: 'En', words: 'english' },
  { code: 'ja', key: 'Ja', words: 'japanese' },
] as const;

interface Props {
  chapterId: string;
  report: ChapterReport | null;
  taken: readonly Quarter[];
  onClose: () => void;
}

/** Five fields: what we did, how many, what came of it, what comes next, what we need. */
export function ReportForm({ chapterId, report, taken, onClose }: Props) {
  const { t, f } = useLanguage();
  const words = t.chapters;
  const today = useToday();
  const text = (field: (typeof FIELDS)[number], language: string) =>
    report?.[field].find((one) => one.language === language)?.text ?? '';
  const [choices] = useState(() => {
    let quarter = quarterOf(today);
    const all: Quarter[] = [];
    for (let left = CHOICES; left > 0; left--) {
      if (!taken.some((one) => keyOf(one) === keyOf(quarter))) all.push(quarter);
      quarter = before(quarter);
    }
    return report ? [report] : all;
  });
  const form = useDraft(
    `chapter-report:${chapterId}:${report ? `${report.id}:${String(report.version)}` : 'new'}`,
    {
      period: keyOf(choices[0] ?? quarterOf(today)),
      participants: report ? String(report.participants) : '',
      needs: report?.needs ?? '',
      activitiesEn: text('activities', 'en'),
      activitiesJa: text('activities', 'ja'),
      resultsEn: text('results', 'en'),
      resultsJa: text('results', 'ja'),
      plansEn: text('plans', 'en'),
      plansJa: text('plans', 'ja'),
    },
  );
  const save = useAct(SaveChapterReportDocument, words.draftSaved);
  const { value } = form;
  const wordsOf = (field: (typeof FIELDS)[number]) => [
    ...LANGUAGES.map(({ code, key }) => ({ language: code, text: value[`${field}${key}`] })),
    // a language that this form does not show stays as it is
    ...(report?.[field] ?? []).filter(({ language }) => language === 'zh-Hans'),
  ];
  const send = () => {
    const [fiscalYear = 0, quarter = 0] = value.period.split('-').map(Number);
    save.act(
      {
        input: {
          chapterId,
          fiscalYear,
          quarter,
          version: report?.version ?? null,
          activities: wordsOf('activities'),
          participants: Number(value.participants) || 0,
          results: wordsOf('results'),
          plans: wordsOf('plans'),
          needs: value.needs,
        },
      },
      () => {
        form.forget();
        onClose();
      },
    );
  };
  const area = (field: (typeof FIELDS)[number]) =>
    LANGUAGES.map(({ code, key, words: name }) => (
      <TextArea
        key={code}
        label={words.inLanguage(words[field], words[name])}
        hint={code === 'en' ? words[`${field}Hint`] : undefined}
        lang={code}
        rows={4}
        maxLength={3000}
        optional={code !== 'en'}
        value={value[`${field}${key}`]}
        onChange={(event) => form.change({ [`${field}${key}`]: event.currentTarget.value })}
      />
    ));
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="stack form-width">
        <Select
          label={words.period}
          value={value.period}
          disabled={report !== null}
          options={choices.map((quarter) => ({
            value: keyOf(quarter),
            label: words.quarter(f.fiscalYear(quarter.fiscalYear), quarter.quarter),
          }))}
          onChange={(event) => form.change({ period: event.currentTarget.value })}
        />
        {area('activities')}
        <TextField
          label={words.participants}
          inputMode="numeric"
          pattern="[0-9]*"
          value={value.participants}
          onChange={(event) => form.change({ participants: event.currentTarget.value })}
        />
        {area('results')}
        {area('plans')}
        <TextArea
          label={words.needs}
          hint={words.needsHint}
          rows={3}
          maxLength={3000}
          optional
          value={value.needs}
          onChange={(event) => form.change({ needs: event.currentTarget.value })}
        />
        {save.notice}
        <div className="row">
          <Button type="submit" busy={save.busy}>
            {words.saveDraft}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t.frame.close}
          </Button>
        </div>
      </div>
    </form>
  );
}
