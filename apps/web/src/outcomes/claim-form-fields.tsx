import { useLanguage } from '../locales/parts/outcomes.js';
import { InstitutionField } from '../plans/institution-field.js';
import { wordFor } from '../ui/code-words.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { Checkbox, Segmented, Select, TextArea, TextField } from '../ui/field.js';
import { detailsOf } from './claim-form-values.js';
import type { ClaimValues } from './claim-form-values.js';
import { EvidenceFile } from './evidence-file.js';
import type { ClaimKind } from './outcomes.documents.js';

interface Props {
  kind: ClaimKind;
  value: ClaimValues;
  change: (part: Partial<ClaimValues>) => void;
  problems: readonly FieldProblem[];
  /** People of the plan; null for a member, who tells about herself. */
  persons: readonly { id: string; name: string }[] | null;
  /** A member's visits; the choice is left out where there is one. */
  visits: readonly { id: string; title: string; fiscalYear: number }[];
  /** Name of the file that proves what is corrected. */
  keptFile: string | null;
}

type TextKey = 'title' | 'from' | 'to' | 'headCount' | 'institutionName' | 'evidence' | 'funding';

/** One column; only what it is must be said. */
export function ClaimFormFields({ kind, value, change, problems, persons, visits, keptFile }: Props) {
  const { t, f } = useLanguage();
  const words = t.outcomes;
  const isOutcome = kind === 'OUTCOME';
  const error = (field: string) => problems.find((problem) => problem.field === `claim-${field}`)?.words;
  const text = (key: TextKey) => ({
    id: `claim-${key}`,
    value: value[key],
    error: error(key),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [key]: event.currentTarget.value }),
  });
  const details = isOutcome ? detailsOf(value.type) : [];
  return (
    <>
      <Select
        id="claim-type"
        label={isOutcome ? words.whatField : words.purpose}
        value={value.type}
        error={error('type')}
        empty={words.choose}
        options={Object.entries(isOutcome ? words.types : words.purposes).map(([code, label]) => ({
          value: code,
          label,
        }))}
        onChange={(event) => change({ type: event.currentTarget.value })}
      />
      {details.length > 0 && (
        <Select
          label={words.detail}
          optional
          value={value.detail}
          empty={words.choose}
          options={details.map((code) => ({ value: code, label: wordFor(words.details, code) }))}
          onChange={(event) => change({ detail: event.currentTarget.value })}
        />
      )}
      {isOutcome && (
        <TextField
          label={words.titleField}
          hint={words.titleHint}
          optional
          maxLength={500}
          {...text('title')}
        />
      )}
      {visits.length > 1 && (
        <Select
          label={words.plan}
          value={value.planId}
          empty={words.planLatest}
          options={visits.map(({ id, title, fiscalYear }) => ({
            value: id,
            label: `${f.fiscalYear(fiscalYear)} · ${title}`,
          }))}
          onChange={(event) => change({ planId: event.currentTarget.value })}
        />
      )}
      <TextField
        label={isOutcome ? words.from : words.fromRevisit}
        hint={words.dateHint}
        optional
        maxLength={20}
        {...text('from')}
      />
      <TextField label={words.to} optional maxLength={20} {...text('to')} />
      {persons &&
        (isOutcome ? (
          <Persons {...{ persons, value, change, error }} />
        ) : (
          <Person {...{ persons, value, change, error }} />
        ))}
      {persons && value.personIds.length === 0 && (
        <TextField
          label={words.headCount}
          hint={words.headCountHint}
          optional
          inputMode="numeric"
          maxLength={5}
          {...text('headCount')}
        />
      )}
      <Segmented
        legend={words.institution}
        name="institutionWay"
        value={value.institutionWay}
        options={Object.entries(words.institutionWays).map(([way, label]) => ({
          value: way as ClaimValues['institutionWay'],
          label,
        }))}
        onChoose={(institutionWay) => change({ institutionWay })}
      />
      {value.institutionWay === 'LIST' && (
        <InstitutionField
          id="claim-institution"
          label={words.institutionName}
          chosen={value.institution}
          error={error('institution')}
          onChoose={(institution) => change({ institution })}
        />
      )}
      {value.institutionWay === 'NOT_LISTED' && (
        <TextField label={words.institutionName} maxLength={300} {...text('institutionName')} />
      )}
      {isOutcome && (
        <>
          {!value.file && (
            <TextField
              label={words.evidenceField}
              hint={words.evidenceHint}
              optional
              maxLength={1000}
              autoCapitalize="off"
              {...text('evidence')}
            />
          )}
          <EvidenceFile
            file={value.file}
            kept={value.evidence.trim() ? null : keptFile}
            change={(file) => change({ file })}
          />
          <Select
            label={words.attribution}
            value={value.attribution}
            options={Object.entries(words.attributions).map(([code, label]) => ({ value: code, label }))}
            onChange={(event) =>
              change({ attribution: event.currentTarget.value as ClaimValues['attribution'] })
            }
          />
        </>
      )}
      <TextField label={words.funding} optional maxLength={100} {...text('funding')} />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        optional
        rows={3}
        maxLength={2000}
        value={value.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}

interface WhoProps extends Pick<Props, 'value' | 'change'> {
  persons: readonly { id: string; name: string }[];
  error: (field: string) => string | undefined;
}

/** An outcome can be about several people of the plan. */
function Persons({ persons, value, change, error }: WhoProps) {
  const { t } = useLanguage();
  if (persons.length === 0) return null;
  const wrong = error('personIds');
  return (
    <fieldset
      className="field-set"
      id="claim-personIds"
      tabIndex={-1}
      {...(wrong ? { 'aria-describedby': 'claim-personIds-error' } : {})}
    >
      <legend>{t.outcomes.persons}</legend>
      <p className="hint">{t.outcomes.personsHint}</p>
      <div className="choices">
        {persons.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.personIds.includes(id)}
            onChange={(event) =>
              change({
                personIds: event.currentTarget.checked
                  ? [...value.personIds, id]
                  : value.personIds.filter((one) => one !== id),
              })
            }
          />
        ))}
      </div>
      {wrong && (
        <p className="error" id="claim-personIds-error">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}

/** A return visit is about one. */
function Person({ persons, value, change, error }: WhoProps) {
  const { t } = useLanguage();
  return (
    <Select
      id="claim-personIds"
      label={t.outcomes.person}
      value={value.personIds[0] ?? ''}
      error={error('personIds')}
      empty={t.outcomes.personNone}
      options={persons.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) =>
        change({ personIds: event.currentTarget.value ? [event.currentTarget.value] : [] })
      }
    />
  );
}
