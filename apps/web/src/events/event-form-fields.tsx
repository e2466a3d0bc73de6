import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { Checkbox, Segmented, Select, TextArea, TextField } from '../ui/field.js';
import { countryName } from '../ui/code-words.js';
import { emptyText } from './event-form-values.js';
import type { EventValues, Language, TextValues } from './event-form-values.js';

const NAMES: Record<Language, string> = { JA: '日本語', EN: 'English', ZH_HANS: '简体中文' };
const ZONES = Intl.supportedValuesOf('timeZone');

interface Props {
  value: EventValues;
  change: (part: Partial<EventValues>) => void;
  errorOf: (field: string) => string | undefined;
  chapters: readonly { id: string; name: string }[];
  isStaff: boolean;
  isFormatFixed: boolean;
}

/** Everything an event says of itself but its questions, in the order in which organisers think of it. */
export function EventFormFields(props: Props) {
  const { value, change, errorOf, chapters, isStaff } = props;
  const { t } = useLanguage();
  const words = t.events;
  const text = (
    field: 'venue' | 'address' | 'city' | 'mapLink' | 'streamLink',
    label: string,
    hint?: string,
  ) => (
    <TextField
      id={`event-${field}`}
      label={label}
      hint={hint}
      optional
      error={errorOf(field)}
      value={value[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const number = (
    field: 'seats' | 'streams' | 'guestsAllowed' | 'offerHours',
    label: string,
    hint: string,
    max: number,
  ) => (
    <TextField
      id={`event-${field}`}
      type="number"
      min={field === 'guestsAllowed' ? 0 : 1}
      max={max}
      label={label}
      hint={hint}
      error={errorOf(field)}
      value={value[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {props.isFormatFixed ? (
        <p>
          {words.format}: {words.formats[value.format]}
        </p>
      ) : (
        <Segmented
          legend={words.format}
          name="format"
          value={value.format}
          options={(['ON_SITE', 'ONLINE', 'HYBRID'] as const).map((one) => ({
            value: one,
            label: words.formats[one],
          }))}
          onChoose={(format) => change({ format })}
        />
      )}
      <fieldset className="field-set" id="event-chapterIds" tabIndex={-1}>
        <legend>{words.chapter}</legend>
        {chapters.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.chapterIds.includes(id)}
            onChange={(event) =>
              change({
                chapterIds: event.currentTarget.checked
                  ? [...value.chapterIds, id]
                  : value.chapterIds.filter((one) => one !== id),
              })
            }
          />
        ))}
        {isStaff && (
          <Checkbox
            label={words.bySecretariat}
            checked={value.isBySecretariat}
            onChange={(event) => change({ isBySecretariat: event.currentTarget.checked })}
          />
        )}
        {errorOf('chapterIds') && <p className="error">{errorOf('chapterIds')}</p>}
      </fieldset>
      <Texts value={value} change={change} errorOf={errorOf} />
      <Times value={value} change={change} errorOf={errorOf} />
      {value.format !== 'ONLINE' && (
        <>
          {text('venue', words.venue)}
          {text('address', words.address)}
          {text('city', words.city)}
          {text('mapLink', words.mapLink)}
          {number('seats', words.seats, words.limitHint, 100_000)}
          {number('guestsAllowed', words.guestsField, words.guestsHint(5), 5)}
        </>
      )}
      <Country value={value.countryCode} onChange={(countryCode) => change({ countryCode })} />
      {value.format !== 'ON_SITE' && (
        <>
          {text('streamLink', words.streamLink, words.streamHint)}
          {number('streams', words.streams, words.limitHint, 100_000)}
        </>
      )}
      {number('offerHours', words.offerHours, words.offerHint, 168)}
    </>
  );
}

function Texts({ value, change, errorOf }: Pick<Props, 'value' | 'change' | 'errorOf'>) {
  const { t } = useLanguage();
  const words = t.events;
  const set = (index: number, part: Partial<TextValues>) =>
    change({ texts: value.texts.map((text, at) => (at === index ? { ...text, ...part } : text)) });
  const left = (['EN', 'JA', 'ZH_HANS'] as const).filter(
    (language) => !value.texts.some((text) => text.language === language),
  );
  return (
    <>
      {value.texts.map((text, index) => (
        <fieldset className="field-set stack" key={text.language}>
          <legend>{NAMES[text.language]}</legend>
          <TextField
            {...(index === 0 && { id: 'event-title' })}
            label={words.titleField}
            maxLength={200}
            error={index === 0 ? errorOf('title') : undefined}
            value={text.title}
            onChange={(event) => set(index, { title: event.currentTarget.value })}
          />
          <TextArea
            {...(index === 0 && { id: 'event-summary' })}
            label={words.summary}
            hint={words.summaryHint}
            rows={3}
            maxLength={600}
            error={index === 0 ? errorOf('summary') : undefined}
            value={text.summary}
            onChange={(event) => set(index, { summary: event.currentTarget.value })}
          />
          <TextArea
            label={words.programme}
            hint={words.programmeHint}
            optional
            rows={5}
            maxLength={8000}
            value={text.programme}
            onChange={(event) => set(index, { programme: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      {left.length > 0 && (
        <div className="row">
          {left.map((language) => (
            <Button
              key={language}
              look="quiet"
              small
              onClick={() => change({ texts: [...value.texts, emptyText(language)] })}
            >
              {words.addLanguage}: {NAMES[language]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function Times({ value, change, errorOf }: Pick<Props, 'value' | 'change' | 'errorOf'>) {
  const { t } = useLanguage();
  const words = t.events;
  const zones = ZONES.includes(value.timeZone) ? ZONES : [value.timeZone, ...ZONES];
  const time = (field: 'startsAt' | 'endsAt' | 'closesAt', label: string, hint?: string) => (
    <TextField
      id={`event-${field}`}
      type="datetime-local"
      label={label}
      hint={hint}
      optional={field === 'closesAt'}
      error={errorOf(field)}
      value={value[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value.slice(0, 16) })}
    />
  );
  return (
    <>
      <Select
        id="event-timeZone"
        label={words.zone}
        error={errorOf('timeZone')}
        value={value.timeZone}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={(event) => change({ timeZone: event.currentTarget.value })}
      />
      {time('startsAt', words.starts)}
      {time('endsAt', words.ends)}
      {time('closesAt', words.closes, words.closesHint)}
    </>
  );
}

/** Countries and regions that have ever been part of the programme are many: the browser's own list finds by letters. */
const CODES =
  'BD BN BT CN FJ HK ID IN JP KH KR KZ LA LK MM MN MO MV MY NP PG PH PK SG TH TL TW UZ VN WS AR BR CL CO MX PE KE NG ZA EG GH TZ US DE FR GB'.split(
    ' ',
  );

function Country({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t, locale } = useLanguage();
  const codes = value && !CODES.includes(value) ? [...CODES, value] : CODES;
  const options = codes
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Select
      id="event-countryCode"
      label={t.events.country}
      optional
      empty=""
      value={value}
      options={options}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
