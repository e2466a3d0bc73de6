import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { Select } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { FigureFiltersDocument } from './dashboards.documents.js';
import { useLanguage } from './language.js';
import type { ReportSchedule } from './report-schedules.documents.js';
import { ScheduleReportDocument } from './report-schedules.documents.js';

type Asked = Pick<ReportSchedule, 'kind' | 'language' | 'format' | 'cadence'> & {
  country: string;
  host: string;
};

const optionsOf = <Code extends string>(words: Readonly<Record<Code, string>>) =>
  (Object.keys(words) as Code[]).map((value) => ({ value, label: words[value] }));

/** What is to come, in which language and form, and how often. Only the reader's own mail box gets it. */
export function ScheduleReport() {
  const { t, f, locale } = useLanguage();
  const words = t.dashboards.schedules;
  const { countries, hosts } = useRead(FigureFiltersDocument, {}).figureFilters;
  const say = useSay();
  const send = useSend(ScheduleReportDocument);
  const [asked, setAsked] = useState<Asked>({
    kind: 'YEARLY',
    language: locale === 'ja' ? 'ja' : 'en',
    format: 'PDF',
    cadence: 'YEARLY',
    country: '',
    host: '',
  });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const set = (change: Partial<Asked>) => {
    setAsked((before) => ({ ...before, ...change }));
    setProblems([]);
  };
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.words;
  const submit = async () => {
    const missing = missingOf(asked);
    if (missing) return setProblems([{ field: `schedule-${missing}`, words: words.needed(words[missing]) }]);
    const { kind, language, format, cadence } = asked;
    const { scheduleReport } = await send.mutateAsync({
      input: {
        kind,
        language,
        format,
        cadence,
        ...(kind === 'COUNTRY' ? { country: asked.country } : {}),
        ...(kind === 'HOST' ? { hostInstitutionId: asked.host } : {}),
      },
    });
    if (scheduleReport.__typename === 'TooManySchedules')
      setProblems([{ field: 'schedule-kind', words: scheduleReport.message }]);
    else say(words.scheduled(f.date(scheduleReport.nextOn)));
  };
  return (
    <form
      className="stack form-width"
      noValidate
      aria-labelledby="schedule-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) submit().catch(() => undefined);
      }}
    >
      <h2 id="schedule-title">{words.formTitle}</h2>
      <ErrorSummary problems={problems} />
      <Select
        id="schedule-kind"
        label={words.kind}
        value={asked.kind}
        error={problemOf('schedule-kind')}
        options={optionsOf(words.kinds)}
        onChange={(event) => set({ kind: event.currentTarget.value as Asked['kind'] })}
      />
      {asked.kind === 'COUNTRY' && (
        <Select
          id="schedule-country"
          label={words.country}
          value={asked.country}
          empty={words.choose}
          error={problemOf('schedule-country')}
          options={countries
            .map(({ code, label }) => ({ value: code, label }))
            .toSorted((a, b) => a.label.localeCompare(b.label, locale))}
          onChange={(event) => set({ country: event.currentTarget.value })}
        />
      )}
      {asked.kind === 'HOST' && (
        <Select
          id="schedule-host"
          label={words.host}
          value={asked.host}
          empty={words.choose}
          error={problemOf('schedule-host')}
          options={hosts.map(({ code, label }) => ({ value: code, label }))}
          onChange={(event) => set({ host: event.currentTarget.value })}
        />
      )}
      <Select
        label={words.language}
        value={asked.language}
        options={LANGUAGES.filter(({ code }) => code !== 'zh-Hans').map(({ code, name }) => ({
          value: code,
          label: name,
        }))}
        onChange={(event) => set({ language: event.currentTarget.value as Asked['language'] })}
      />
      <Select
        label={words.format}
        value={asked.format}
        options={optionsOf(words.formats)}
        onChange={(event) => set({ format: event.currentTarget.value as Asked['format'] })}
      />
      <Select
        label={words.cadence}
        value={asked.cadence}
        options={optionsOf(words.cadences)}
        onChange={(event) => set({ cadence: event.currentTarget.value as Asked['cadence'] })}
      />
      {send.error && <FailureNotice error={send.error} />}
      <div>
        <Button type="submit" busy={send.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

const missingOf = (asked: Asked): 'country' | 'host' | null => {
  if (asked.kind === 'COUNTRY' && !asked.country) return 'country';
  if (asked.kind === 'HOST' && !asked.host) return 'host';
  return null;
};
