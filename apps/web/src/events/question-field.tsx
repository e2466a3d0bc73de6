import { useLanguage } from '../locales/parts/events.js';
import { Checkbox, Select, TextArea, TextField } from '../ui/field.js';
import type { EventShown } from './events.documents.js';

/** One question of an event, answered in words or by codes of its choices. */
export function QuestionField(props: {
  id: string;
  question: EventShown['questions'][number];
  value: readonly string[];
  isFromProfile: boolean;
  error: string | undefined;
  onChange: (value: string[]) => void;
}) {
  const { id, question, value, error, onChange } = props;
  const { t } = useLanguage();
  const words = t.events;
  const frame = {
    id,
    label: question.title,
    error,
    optional: !question.isRequired,
    hint: props.isFromProfile ? words.questionFrom : undefined,
  };
  const codes = question.choices.map((label, index) => ({ value: `c${index + 1}`, label }));
  switch (question.kind) {
    case 'LONG_TEXT':
      return (
        <TextArea
          {...frame}
          rows={4}
          maxLength={1000}
          value={value[0] ?? ''}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    case 'CHOICE':
    case 'YES_NO':
      return (
        <Select
          {...frame}
          empty=""
          value={value[0] ?? ''}
          options={
            question.kind === 'CHOICE'
              ? codes
              : [
                  { value: 'true', label: words.yes },
                  { value: 'false', label: words.no },
                ]
          }
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    case 'CHOICES':
      return (
        <fieldset className="field-set" id={id} tabIndex={-1}>
          <legend>{question.title}</legend>
          {codes.map(({ value: code, label }) => (
            <Checkbox
              key={code}
              label={label}
              checked={value.includes(code)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...value, code] : value.filter((one) => one !== code))
              }
            />
          ))}
          {error && <p className="error">{error}</p>}
        </fieldset>
      );
    default:
      return (
        <TextField
          {...frame}
          maxLength={200}
          value={value[0] ?? ''}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
  }
}
