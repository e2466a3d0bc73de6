import { X } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { countryName } from '../ui/code-words.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { Checkbox, Select, TextField } from '../ui/field.js';
import { InstitutionField } from './institution-field.js';
import type { ProgrammeType } from './plan.documents.js';
import { PlanFormDocument } from './plan-form.documents.js';
import type { PlanValues } from './plan-form-values.js';

interface Props {
  value: PlanValues;
  change: (part: Partial<PlanValues>) => void;
  problems: readonly FieldProblem[];
}

/** One column, in the order of the paper form. */
export function PlanFormFields({ value, change, problems }: Props) {
  const { t, f } = useLanguage();
  const { fiscalYears } = useRead(PlanFormDocument, {});
  const calls = fiscalYears.find(({ year }) => String(year) === value.fiscalYear)?.calls ?? [];
  const error = (field: string) => problems.find((problem) => problem.field === `plan-${field}`)?.words;
  const text = (key: TextKey) => ({
    id: `plan-${key}`,
    value: value[key],
    error: error(key),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <Select
        id="plan-fiscalYear"
        label={t.plans.fiscalYear}
        value={value.fiscalYear}
        error={error('fiscalYear')}
        options={fiscalYears.map(({ year }) => ({ value: String(year), label: f.fiscalYear(year) }))}
        onChange={(event) => change({ fiscalYear: event.currentTarget.value, callRound: '' })}
      />
      <Select
        id="plan-programmeType"
        label={t.plans.programmeType}
        value={value.programmeType}
        error={error('programmeType')}
        empty={t.plans.choose}
        options={Object.entries(t.codes.programmeType).map(([code, label]) => ({ value: code, label }))}
        onChange={(event) => change({ programmeType: event.currentTarget.value as ProgrammeType | '' })}
      />
      <Select
        id="plan-callRound"
        label={t.plans.callRound}
        optional
        value={value.callRound}
        error={error('callRound')}
        empty={t.frame.none}
        options={calls.map(({ round }) => ({ value: String(round), label: t.plans.callRoundN(round) }))}
        onChange={(event) => change({ callRound: event.currentTarget.value })}
      />
      <TextField label={t.plans.receptionNumber} maxLength={40} {...text('receptionNumber')} />
      <TextField label={t.plans.titleJa} lang="ja" maxLength={400} {...text('titleJa')} />
      <TextField
        label={t.plans.titleEn}
        lang="en"
        hint={t.plans.titleEnHint}
        maxLength={400}
        {...text('titleEn')}
      />
      <TextField label={t.plans.field} optional maxLength={200} {...text('field')} />
      <InstitutionField
        id="plan-hostInstitutionId"
        label={t.plans.host}
        countryCode="JP"
        chosen={value.host}
        error={error('hostInstitutionId')}
        onChoose={(host) => change({ host })}
      />
      <TextField label={t.plans.hostUnitJa} optional lang="ja" maxLength={200} {...text('hostUnitJa')} />
      <TextField label={t.plans.hostUnitEn} optional lang="en" maxLength={200} {...text('hostUnitEn')} />
      <TextField type="date" label={t.plans.visitStart} {...text('visitStart')} />
      <TextField type="date" label={t.plans.visitEnd} {...text('visitEnd')} />
      <TextField type="date" label={t.plans.postOnlineEnd} optional {...text('postOnlineEnd')} />
      <TextField type="date" label={t.plans.listDueDate} optional {...text('listDueDate')} />
      <Checkbox
        label={t.plans.farTravel}
        hint={t.plans.farTravelHint}
        checked={value.farTravel}
        onChange={(event) => change({ farTravel: event.currentTarget.checked })}
      />
      <SenderFields
        value={value}
        change={change}
        error={error('senders') ?? error('chinaRegistrationNumber')}
      />
    </>
  );
}

type TextKey = {
  [K in keyof PlanValues]: PlanValues[K] extends string ? (string extends PlanValues[K] ? K : never) : never;
}[keyof PlanValues];

/** Sending institutions; mainland China carries its registration number (R20). */
function SenderFields({
  value,
  change,
  error,
}: Pick<Props, 'value' | 'change'> & { error: string | undefined }) {
  const { t, locale } = useLanguage();
  const [round, setRound] = useState(0);
  const { senders } = value;
  return (
    <fieldset className="field-set stack">
      <legend>{t.plans.senders}</legend>
      {error && <p className="error">{error}</p>}
      {senders.map(({ institution, chinaRegistrationNumber }, place) => (
        <div key={institution.id} className="card stack">
          <div className="row row-apart">
            <span>
              {institution.name} ({countryName(institution.countryCode, locale)})
            </span>
            <Button
              look="bare"
              small
              icon={<X size={16} aria-hidden="true" />}
              aria-label={t.plans.removeNamed(institution.name)}
              onClick={() => change({ senders: senders.filter((_, other) => other !== place) })}
            >
              {t.frame.remove}
            </Button>
          </div>
          {institution.countryCode === 'CN' && (
            <TextField
              label={t.plans.chinaNumber}
              value={chinaRegistrationNumber}
              maxLength={60}
              onChange={(event) =>
                change({
                  senders: senders.map((sender, other) =>
                    other === place
                      ? { ...sender, chinaRegistrationNumber: event.currentTarget.value }
                      : sender,
                  ),
                })
              }
            />
          )}
        </div>
      ))}
      <InstitutionField
        key={round}
        id="plan-senders"
        label={t.plans.addSender}
        chosen={null}
        onChoose={(institution) => {
          if (!institution) return;
          setRound(round + 1);
          if (!senders.some((sender) => sender.institution.id === institution.id))
            change({ senders: [...senders, { institution, chinaRegistrationNumber: '' }] });
        }}
      />
    </fieldset>
  );
}
