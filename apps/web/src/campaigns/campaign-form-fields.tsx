import { useRead } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { InstrumentsDocument } from '../instruments/instruments.documents.js';
import { PlanFormDocument } from '../plans/plan-form.documents.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { Checkbox, Segmented, Select, TextArea, TextField } from '../ui/field.js';
import type { Audience } from './campaigns.documents.js';
import type { CampaignValues } from './campaign-form-values.js';
import { canAsk, instrumentValue, SHIPPED } from './campaign-form-values.js';
import { LOCALE } from './campaign-overview.js';

interface Props {
  value: CampaignValues;
  change: (part: Partial<CampaignValues>) => void;
  problems: readonly FieldProblem[];
}

type TextKey = {
  [K in keyof CampaignValues]: CampaignValues[K] extends string
    ? string extends CampaignValues[K]
      ? K
      : never
    : never;
}[keyof CampaignValues];

/** Fiscal years of the programme before the oldest that the calendar knows. */
const FIRST_YEAR = 2014;

/** One column: what it is called, whom it asks, when, and how it writes. */
export function CampaignFormFields(props: Props) {
  const { value, change, problems } = props;
  const { t, f } = useLanguage();
  const words = t.campaigns;
  const { fiscalYears } = useRead(PlanFormDocument, {});
  const { instruments } = useRead(InstrumentsDocument, {});
  // a draft that names a version which was never published keeps it, so that opening the form changes nothing
  const offeredTo = (audience: Audience) =>
    instruments.filter(
      (one) =>
        canAsk(audience, one.code) &&
        (one.state === 'PUBLISHED' || instrumentValue(one) === value.instrument),
    );
  const text = (key: TextKey) => ({
    id: `campaign-${key}`,
    value: value[key],
    error: problems.find((problem) => problem.field === `campaign-${key}`)?.words,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [key]: event.currentTarget.value }),
  });
  const cohorts = Array.from({ length: Math.max(0, Number(value.fiscalYear) - FIRST_YEAR) }, (_, index) =>
    String(Number(value.fiscalYear) - 1 - index),
  );
  return (
    <>
      <TextField label={words.nameJa} lang="ja" maxLength={200} {...text('nameJa')} />
      <TextField label={words.nameEn} lang="en" maxLength={200} {...text('nameEn')} />
      <TextField label={words.nameZh} lang="zh-Hans" maxLength={200} {...text('nameZhHans')} />
      <Select
        id="campaign-fiscalYear"
        label={words.fiscalYear}
        value={value.fiscalYear}
        options={fiscalYears.map(({ year }) => ({ value: String(year), label: f.fiscalYear(year) }))}
        onChange={(event) => change({ fiscalYear: event.currentTarget.value, cohorts: [] })}
      />
      <Segmented
        legend={words.audience}
        name="audience"
        value={value.audience}
        options={Object.entries(words.audiences).map(([code, label]) => ({ value: code as Audience, label }))}
        onChoose={(audience) =>
          change({
            audience,
            instrument: canAsk(audience, value.instrument.split(' ')[0] ?? '')
              ? value.instrument
              : instrumentValue(offeredTo(audience)[0] ?? SHIPPED[audience]),
          })
        }
      />
      <Select
        label={t.instruments.inCampaign}
        hint={t.instruments.inCampaignHint}
        value={value.instrument}
        options={offeredTo(value.audience).map((one) => ({
          value: instrumentValue(one),
          label: `${words.instrumentVersion(one.code, one.version)} · ${one.title}`,
        }))}
        onChange={(event) => change({ instrument: event.currentTarget.value })}
      />
      <Choices
        id="campaign-cohorts"
        legend={words.cohorts}
        hint={words.cohortsHint}
        options={cohorts.map((year) => ({ value: year, label: f.fiscalYear(Number(year)) }))}
        chosen={value.cohorts}
        onChoose={(chosen) => change({ cohorts: chosen })}
      />
      <Choices
        id="campaign-languages"
        legend={words.languages}
        error={problems.find(({ field }) => field === 'campaign-languages')?.words}
        options={LANGUAGES.map(({ code, name }) => ({ value: LOCALE[code], label: name }))}
        chosen={value.languages}
        onChoose={(chosen) => change({ languages: chosen as CampaignValues['languages'] })}
      />
      <TextField type="date" label={words.opensOn} hint={words.opensHint} {...text('opensOn')} />
      <TextField type="date" label={words.closesOn} hint={words.closesHint} {...text('closesOn')} />
      <Checkbox
        label={words.isAnonymous}
        hint={words.isAnonymousHint}
        checked={value.isAnonymous}
        onChange={(event) => change({ isAnonymous: event.currentTarget.checked })}
      />
      <MailWords {...props} />
      <TextField label={words.reminderField} hint={words.reminderHint} {...text('reminderDays')} />
      <fieldset className="field-set stack">
        <legend>{words.limits}</legend>
        <TextField label={words.perSecond} inputMode="numeric" {...text('perSecond')} />
        <TextField label={words.perDay} inputMode="numeric" {...text('perDay')} />
        <TextField label={words.perDomain} inputMode="numeric" {...text('perDomainPerMinute')} />
      </fieldset>
      <fieldset className="field-set stack">
        <legend>{words.hours}</legend>
        <TextField label={words.hourFrom} hint={words.hourHint} inputMode="numeric" {...text('hourFrom')} />
        <TextField label={words.hourTo} hint={words.hourHint} inputMode="numeric" {...text('hourTo')} />
      </fieldset>
      <Choices
        id="campaign-quietWeekdays"
        legend={words.quietWeekdays}
        // named from Sunday on; sent as 1 Monday to 7 Sunday
        options={words.weekdays.map((label, index) => ({ value: String(index || 7), label }))}
        chosen={value.quietWeekdays.map(String)}
        onChoose={(chosen) => change({ quietWeekdays: chosen.map(Number) })}
      />
      <TextField label={words.quietDates} hint={words.quietDatesHint} optional {...text('quietDates')} />
    </>
  );
}

/** What a person of the programme writes into the mails, in each language that is offered. */
function MailWords({ value, change }: Props) {
  const { t } = useLanguage();
  return LANGUAGES.filter(({ code }) => value.languages.includes(LOCALE[code])).map(({ code, name, tag }) => {
    const words = value.mailTexts[LOCALE[code]];
    const set = (part: Partial<typeof words>) =>
      change({ mailTexts: { ...value.mailTexts, [LOCALE[code]]: { ...words, ...part } } });
    return (
      <div className="stack" key={code}>
        <TextArea
          label={t.campaigns.mailIntroduction(name)}
          lang={tag}
          rows={3}
          maxLength={1000}
          value={words.introduction}
          onChange={(event) => set({ introduction: event.currentTarget.value })}
        />
        <TextArea
          label={t.campaigns.mailChanges(name)}
          hint={t.campaigns.mailChangesHint}
          lang={tag}
          rows={3}
          maxLength={1000}
          value={words.changes}
          onChange={(event) => set({ changes: event.currentTarget.value })}
        />
      </div>
    );
  });
}

function Choices(props: {
  id: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}) {
  const { chosen } = props;
  return (
    <fieldset
      className="field-set"
      id={props.id}
      tabIndex={-1}
      {...(props.error ? { 'aria-describedby': `${props.id}-error` } : {})}
    >
      <legend>{props.legend}</legend>
      {props.hint && <p className="hint">{props.hint}</p>}
      <div className="choices">
        {props.options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(event) =>
              props.onChoose(
                event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
              )
            }
          />
        ))}
      </div>
      {props.error && (
        <p className="error" id={`${props.id}-error`}>
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
